using System.CommandLine;
using Demarche.Application;
using Demarche.Application.Briefs;
using Demarche.Application.Briefs.Html;
using Demarche.Application.Running;
using Demarche.Cli.Rendering;

namespace Demarche.Cli.Commands;

/// <summary>How a brief is printed.</summary>
internal enum BriefFormat
{
    Terminal,
    Markdown,
    Json,
    Html,
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
        var format = new WordOption<BriefFormat>("--format", "How the brief is printed; html: one page that needs nothing else.");
        var output = new Option<string?>("--output") { Description = "File to write the brief to; otherwise it is printed.", HelpName = "file" };
        var since = new DateOption("--since", "First day whose articles are marked as new, YYYY-MM-DD; otherwise none are.");
        var command = new Command("brief", """
            Writes a brief of articles: what happened, who stands where, demands, claims and answers, each with its sentence, and what was
            left out and why.

            Example: demarche brief samples/ --no-store --format html --output brief.html
            """) { format, output, since };
        articles.AddTo(command);
        engine.AddTo(command);
        store.AddTo(command);
        command.Validators.Add(result =>
        {
            if (articles.Count(result) == 0 && store.IsOff(result))
                result.AddError("A brief needs articles, or a store to read them from.");
            if (result.GetValue(output) is not null && result.GetValue(format) == BriefFormat.Terminal)
                result.AddError("--output needs --format markdown, json or html.");
        });
        command.SetAction((parsed, cancellation) =>
            RunAsync(articles.Of(parsed), engine.Of(parsed), store.Of(parsed), parsed.GetValue(since), parsed.GetValue(format), parsed.GetValue(output), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(
        CodeArticlesRequest request, EngineOptions engine, StoreChoice? store, DateOnly? since, BriefFormat format, string? output, CancellationToken cancellation)
    {
        if (request.Paths.Count == 0)
        {
            Print(await BuildBrief.FromStoreAsync(store!, since, cancellation).ConfigureAwait(false), format, output);
            return ExitCode.Done;
        }
        var documents = new List<CodedDocument>();
        var (ledger, isStored) = await CodingTalk.RunAsync(request, engine, store, documents.Add, cancellation).ConfigureAwait(false);
        if (documents.Count > 0)
            Print(BuildBrief.Of(documents, ledger.Entries.Where(entry => entry.Outcome != ArticleOutcome.Coded), since), format, output);
        return ExitCode.Of(ledger, isStored);
    }

    private static void Print(Brief brief, BriefFormat format, string? output)
    {
        if (format == BriefFormat.Terminal)
        {
            BriefTerminal.Write(brief);
            return;
        }
        var text = format switch
        {
            BriefFormat.Markdown => BriefMarkdown.Write(brief),
            BriefFormat.Html => BriefHtml.Write(brief),
            _ => ReadableJson.Write(brief) + "\n",
        };
        if (output is null)
            Console.Out.Write(text);
        else
            File.WriteAllText(output, text);
    }
}
