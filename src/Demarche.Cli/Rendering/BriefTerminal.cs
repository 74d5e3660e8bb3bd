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
        foreach (var section in brief.Together)
            Write(console, section);
        foreach (var article in brief.Articles)
            Write(console, article, BriefSummary.Title(brief, article));
        if (!brief.NotRead.IsEmpty)
            WriteLines(console, "Not read", brief.NotRead.Select(entry => $"{Escape(entry.Input)}: {Escape(entry.Reason ?? "")}"));
        console.WriteLine();
        console.WriteIndented(0, Escape(BriefSummary.Of(brief)));
    }

    private static void Write(IAnsiConsole console, ArticleBrief article, string title)
    {
        console.WriteLine();
        console.Write(new Rule($"[bold]{Escape(title)}[/]") { Justification = Justify.Left });
        console.WriteIndented(0, Escape(BriefSummary.Of(article)));
        WriteLines(console, "Parties", article.Parties.Select(Actor));
        WriteLines(console, "People", article.People.Select(Actor));
        foreach (var section in article.Sections)
            Write(console, section);
    }

    private static void Write(IAnsiConsole console, BriefSection section)
    {
        WriteHeading(console, section.Title);
        foreach (var row in section.Rows)
        {
            console.WriteIndented(2, $"[bold]{Escape(BriefSummary.Lead(row))}[/]  {Escape(row.Line)}");
            if (row.Note is { } note)
                console.WriteIndented(4, $"{Escape(note.Standing)}; {BriefSummary.Confidence(note.Confidence)}");
            foreach (var quote in row.Quotes)
                console.WriteIndented(4, $"[dim]“{Escape(quote.Text)}” [[{BriefSummary.Pointer(quote)}]][/]");
        }
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

    private static void WriteHeading(IAnsiConsole console, string heading)
    {
        console.WriteLine();
        console.MarkupLine($"[underline]{heading}[/]");
    }

    private static string Escape(string text) => Markup.Escape(text);
}
