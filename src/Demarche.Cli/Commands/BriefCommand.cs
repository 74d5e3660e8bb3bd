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
        var since = new SinceOption("--since", "Marks what is new: from a day on, YYYY-MM-DD, or since the last brief of the store.");
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
            if (articles.Count(result) > 0 && result.GetValue(since) is { Day: null })
                result.AddError("--since last is for a brief of the store; leave out the articles, or name a date.");
        });
        command.SetAction((parsed, cancellation) =>
            RunAsync(articles.Of(parsed), engine.Of(parsed), store.Of(parsed), parsed.GetValue(since), parsed.GetValue(format), parsed.GetValue(output), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(
        CodeArticlesRequest request, EngineOptions engine, StoreChoice? store, Since? since, BriefFormat format, string? output, CancellationToken cancellation)
    {
        if (request.Paths.Count == 0)
        {
            await BriefStoreAsync(store!, since, brief => Print(brief, format, output), cancellation).ConfigureAwait(false);
            return ExitCode.Done;
        }
        var documents = new List<CodedDocument>();
        var (ledger, isStored) = await CodingTalk.RunAsync(request, engine, store, documents.Add, cancellation).ConfigureAwait(false);
        if (documents.Count > 0)
            Print(BuildBrief.Of(documents, ledger.Entries.Where(entry => entry.Outcome != ArticleOutcome.Coded), since?.Day), format, output);
        return ExitCode.Of(ledger, isStored);
    }

    private static async Task BriefStoreAsync(StoreChoice store, Since? since, Action<Brief> print, CancellationToken cancellation)
    {
        var read = await StoreBrief.ReadAsync(store, since, cancellation).ConfigureAwait(false);
        if (since is not null && read.Brief.Since is null)
            Talk.Say("nothing is marked as new: this is the first brief of the store");
        print(read.Brief);
        var today = DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime);
        if (await read.KeepAsync(today, cancellation).ConfigureAwait(false) is { } problem)
            Talk.Say($"'--since last' will not count from this brief: {problem}");
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
