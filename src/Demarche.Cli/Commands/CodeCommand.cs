using System.CommandLine;
using Demarche.Application;
using Demarche.Application.Running;

namespace Demarche.Cli.Commands;

/// <summary><c>demarche code</c>: coded documents on standard output.</summary>
internal static class CodeCommand
{
    public static Command Build()
    {
        var articles = new ArticleArguments(ArgumentArity.OneOrMore, "Text and HTML files, directories of them, or - for standard input.");
        var engine = new EngineArguments();
        var store = new StoreArguments();
        var format = new WordOption<DocumentFormat>(
            "--format", "json and jsonl: the output contract, one object a line; table: one event a line, tab-separated.");
        var id = new Option<string?>("--id") { Description = "Name of the article; otherwise that of its file. For one article only.", HelpName = "name" };
        var command = new Command("code", """
            Codes articles: actors, events, demands, claims and more, as JSON.

            Example: demarche code report.txt --date 2024-03-12 > report.json
            """) { format, id };
        articles.AddTo(command);
        engine.AddTo(command);
        store.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetValue(id) is not null && articles.Count(result) > 1)
                result.AddError("--id names one article; several are given.");
        });
        command.SetAction((parsed, cancellation) => RunAsync(
            articles.Of(parsed) with { Id = parsed.GetValue(id) }, engine.Of(parsed), store.Of(parsed), parsed.GetValue(format), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(
        CodeArticlesRequest request, EngineOptions engine, StoreChoice? store, DocumentFormat format, CancellationToken cancellation)
    {
        using var output = Console.OpenStandardOutput();
        var writer = new DocumentWriter(output, format);
        var (ledger, isStored) = await CodingTalk.RunAsync(request, engine, store, writer.Write, cancellation).ConfigureAwait(false);
        return ExitCode.Of(ledger, isStored);
    }
}
