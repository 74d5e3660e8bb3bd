using System.CommandLine;
using Demarche.Application;
using Demarche.Application.Briefs;
using Demarche.Application.Running;
using Demarche.Cli.Rendering;

namespace Demarche.Cli.Commands;

/// <summary>How a brief is printed.</summary>
internal enum BriefFormat
{
    Terminal,
    Markdown,
    Json,
}

/// <summary><c>demarche brief</c>: what articles report, for a reader.</summary>
internal static class BriefCommand
{
    public static Command Build()
    {
        var articles = new ArticleArguments(
            ArgumentArity.ZeroOrMore, "Text and HTML files, directories of them, or - for standard input; none for a brief of the store.");
        var engine = new EngineArguments();
        var store = new StoreArguments();
        var format = new WordOption<BriefFormat>("--format", "How the brief is printed.");
        var command = new Command("brief", """
            Writes a brief of articles: parties, people, events and positions, each with its sentence, and what was left out and why.

            Example: demarche brief samples/ --no-store
            """) { format };
        articles.AddTo(command);
        engine.AddTo(command);
        store.AddTo(command);
        command.Validators.Add(result =>
        {
            if (articles.Count(result) == 0 && store.IsOff(result))
                result.AddError("A brief needs articles, or a store to read them from.");
        });
        command.SetAction((parsed, cancellation) =>
            RunAsync(articles.Of(parsed), engine.Of(parsed), store.Of(parsed), parsed.GetValue(format), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(
        CodeArticlesRequest request, EngineOptions engine, StoreChoice? store, BriefFormat format, CancellationToken cancellation)
    {
        if (request.Paths.Count == 0)
        {
            Print(await BuildBrief.FromStoreAsync(store!, cancellation).ConfigureAwait(false), format);
            return ExitCode.Done;
        }
        var documents = new List<CodedDocument>();
        var (ledger, isStored) = await CodingTalk.RunAsync(request, engine, store, documents.Add, cancellation).ConfigureAwait(false);
        if (documents.Count > 0)
            Print(BuildBrief.Of(documents, ledger.Entries.Where(entry => entry.Outcome != ArticleOutcome.Coded)), format);
        return ExitCode.Of(ledger, isStored);
    }

    private static void Print(Brief brief, BriefFormat format)
    {
        if (format == BriefFormat.Terminal)
            BriefTerminal.Write(brief);
        else if (format == BriefFormat.Markdown)
            Console.Out.Write(BriefMarkdown.Write(brief));
        else
            Console.Out.WriteLine(ReadableJson.Write(brief));
    }
}
