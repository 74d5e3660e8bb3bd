using System.Collections.Immutable;
using System.CommandLine;
using Demarche.Application;
using Demarche.Application.Facts;

namespace Demarche.Cli.Commands;

/// <summary>How facts are printed.</summary>
internal enum FactsFormat
{
    Table,
    Json,
}

/// <summary><c>demarche facts</c>: what several articles tell, each fact once.</summary>
internal static class FactsCommand
{
    public static Command Build()
    {
        var articles = new ArticleArguments(
            ArgumentArity.ZeroOrMore, "Text and HTML files, directories of them, or - for standard input; none for the facts of the store.");
        var engine = new EngineArguments();
        var store = new StoreArguments();
        var format = new WordOption<FactsFormat>("--format", "table: one fact a line, tab-separated; json: facts with all their tellings.");
        var edits = new Option<string?>("--edits")
        {
            Description = "Your corrections, one a line: 'split' and a telling, or 'join' and two, parted by tabs.",
            HelpName = "file",
        };
        var command = new Command("facts", """
            Merges what several articles tell: each fact once, with its tellings and the number of independent sources.

            Example: demarche facts samples/ --no-store
            """) { format, edits };
        articles.AddTo(command);
        engine.AddTo(command);
        store.AddTo(command);
        command.Validators.Add(result =>
        {
            if (articles.Count(result) == 0 && store.IsOff(result))
                result.AddError("Facts need articles, or a store to read them from.");
        });
        command.SetAction(async (parsed, cancellation) =>
        {
            var merge = new MergeFacts(parsed.GetValue(edits));
            var request = articles.Of(parsed);
            if (request.Paths.Count == 0)
            {
                Print(await merge.FromStoreAsync(store.Of(parsed)!, cancellation).ConfigureAwait(false), parsed.GetValue(format));
                return ExitCode.Done;
            }
            var documents = new List<CodedDocument>();
            var (ledger, isStored) = await CodingTalk.RunAsync(request, engine.Of(parsed), store.Of(parsed), documents.Add, cancellation).ConfigureAwait(false);
            if (documents.Count > 0)
                Print(merge.Of(documents), parsed.GetValue(format));
            return ExitCode.Of(ledger, isStored);
        });
        return command;
    }

    private static void Print(ImmutableArray<FactView> facts, FactsFormat format)
    {
        if (format == FactsFormat.Json)
        {
            Console.Out.WriteLine(ReadableJson.Write(facts));
            return;
        }
        Console.Out.WriteLine("fact\tkind\tlabel\tdate\tby\ton\tsources\tarticles\ttext");
        foreach (var fact in facts)
            Console.Out.WriteLine(string.Join('\t', fact.Id, fact.Kind, fact.Label, fact.Date, fact.By, fact.On, fact.Sources, fact.Articles, fact.Tellings[0].Text));
    }
}
