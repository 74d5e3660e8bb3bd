using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Demarche.Application;

namespace Demarche.Cli.Commands;

/// <summary>The arguments that choose articles, shared by the commands that code.</summary>
internal sealed class ArticleArguments
{
    private readonly Argument<string[]> _paths;

    private readonly Option<DateOnly?> _date = new DateOption("--date", "Date of the articles, YYYY-MM-DD; otherwise it is looked for in metadata, dateline and file name.");

    private readonly Option<bool> _strict = new("--strict") { Description = "Stop at the first article that fails." };

    private readonly Option<int?> _threads = new("--threads")
    {
        Description = "Articles read at the same time (default: one a processor); the result is the same for every number.",
        HelpName = "number",
    };

    public ArticleArguments(ArgumentArity arity, string description)
    {
        _paths = new Argument<string[]>("paths") { Arity = arity, Description = description };
        _threads.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && int.TryParse(result.Tokens[0].Value, CultureInfo.InvariantCulture, out var threads) && threads < 1)
                result.AddError($"--threads is {threads}; it must be at least 1.");
        });
    }

    public void AddTo(Command command)
    {
        command.Add(_paths);
        command.Add(_date);
        command.Add(_threads);
        command.Add(_strict);
    }

    /// <summary>How many paths are named.</summary>
    public int Count(SymbolResult result) => result.GetResult(_paths)?.Tokens.Count ?? 0;

    public CodeArticlesRequest Of(ParseResult parsed) => new()
    {
        Paths = parsed.GetValue(_paths) ?? [],
        Date = parsed.GetValue(_date),
        Strict = parsed.GetValue(_strict),
        Threads = parsed.GetValue(_threads) ?? Environment.ProcessorCount,
    };
}
