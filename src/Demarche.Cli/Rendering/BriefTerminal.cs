using System.Globalization;
using Demarche.Application.Briefs;
using Spectre.Console;

namespace Demarche.Cli.Rendering;

/// <summary>
/// Prints a brief on the terminal: within its width, without colour where NO_COLOR or a pipe asks for that, and never with
/// meaning in colour alone.
/// </summary>
internal static class BriefTerminal
{
    public static void Write(Brief brief)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings());
        foreach (var article in brief.Articles)
            Write(console, article);
        if (!brief.NotRead.IsEmpty)
            WriteLines(console, "Not read", brief.NotRead.Select(entry => $"{Escape(entry.Input)}: {Escape(entry.Reason ?? "")}"));
        console.WriteLine();
        console.WriteIndented(0, Escape(BriefSummary.Of(brief)));
    }

    private static void Write(IAnsiConsole console, ArticleBrief article)
    {
        console.WriteLine();
        console.Write(new Rule($"[bold]{Escape(article.Title ?? article.Id)}[/]") { Justification = Justify.Left });
        console.WriteIndented(0, Escape(BriefSummary.Of(article)));
        WriteLines(console, "Parties", article.Parties.Select(Actor));
        WriteLines(console, "People", article.People.Select(Actor));
        WriteItems(console, "Events", article.Events.Select(coded => (
            $"[bold]{coded.Date ?? "undated"}[/]  {Escape(BriefSummary.Parties(coded))}  [bold]{coded.Category}[/]  {Escape(BriefSummary.Codes(coded))}",
            coded.Standing, coded.Confidence, coded.Quote)));
        WriteItems(console, "Positions", article.Positions.Select(position => (
            $"[bold]{position.Kind}[/]  {Escape(position.Text)}", position.Standing, position.Confidence, position.Quote)));
        WriteLines(console, "Left out, and why", article.LeftOut.GroupBy(omission => omission.Reason, StringComparer.Ordinal).Select(group =>
            $"{Escape(group.Key)}: sentence{(group.Count() > 1 ? "s" : "")} {string.Join(", ", group.Select(omission => omission.Quote.Number.ToString(CultureInfo.InvariantCulture)))}"));
    }

    private static string Actor(BriefActor actor) =>
        $"[bold]{Escape(actor.Name)}[/]{(actor.Office is { } office ? $", {Escape(office)}" : "")}{BriefSummary.Codes(actor) switch { "" => "", var codes => $" ({Escape(codes)})" }}";

    private static void WriteLines(IAnsiConsole console, string heading, IEnumerable<string> lines)
    {
        var isFirst = true;
        foreach (var line in lines)
        {
            if (isFirst)
                WriteHeading(console, heading);
            isFirst = false;
            console.WriteIndented(2, line);
        }
    }

    private static void WriteItems(IAnsiConsole console, string heading, IEnumerable<(string Line, string Standing, double Confidence, BriefQuote Quote)> items)
    {
        var isFirst = true;
        foreach (var (line, standing, confidence, quote) in items)
        {
            if (isFirst)
                WriteHeading(console, heading);
            isFirst = false;
            console.WriteIndented(2, line);
            console.WriteIndented(4, $"{Escape(standing)}; {BriefSummary.Confidence(confidence)}");
            console.WriteIndented(4, $"[dim]“{Escape(quote.Text)}” [[{BriefSummary.Pointer(quote)}]][/]");
        }
    }

    private static void WriteHeading(IAnsiConsole console, string heading)
    {
        console.WriteLine();
        console.MarkupLine($"[underline]{heading}[/]");
    }

    private static string Escape(string text) => Markup.Escape(text);
}
