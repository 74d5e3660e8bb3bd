using System.Globalization;
using System.Text;

namespace Demarche.Application.Briefs;

/// <summary>Writes a brief as Markdown.</summary>
public static class BriefMarkdown
{
    public static string Write(Brief brief)
    {
        var text = new StringBuilder("# Brief\n\n");
        text.Append(Escape(BriefSummary.Of(brief))).Append('\n');
        foreach (var section in brief.Together)
            AppendList(text, $"## {section.Title}", section.Rows.Select(Row));
        foreach (var article in brief.Articles)
            Append(text, article, BriefSummary.Title(brief, article));
        if (!brief.NotRead.IsEmpty)
            AppendList(text, "## Not read", brief.NotRead.Select(entry => $"`{entry.Input}`: {Escape(entry.Reason ?? "")}"));
        return text.ToString();
    }

    private static void Append(StringBuilder text, ArticleBrief article, string title)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n## {Escape(title)}\n\n{Escape(BriefSummary.Of(article))}\n");
        AppendList(text, "### Parties", article.Parties.Select(Actor));
        AppendList(text, "### People", article.People.Select(Actor));
        foreach (var section in article.Sections)
            AppendList(text, $"### {section.Title}", section.Rows.Select(Row));
    }

    private static string Actor(BriefActor actor) =>
        $"{Escape(actor.Name)}{(actor.Office is { } office ? $", {Escape(office)}" : "")}{BriefSummary.Codes(actor) switch { "" => "", var codes => $" ({codes})" }}";

    private static string Row(BriefRow row) => string.Join('\n',
    [
        $"**{Escape(BriefSummary.Lead(row))}** {Escape(row.Line)}",
        .. row.Note is { } note ? [$"  - {Escape(note.Standing)}; {BriefSummary.Confidence(note.Confidence)}"] : Array.Empty<string>(),
        .. row.Quotes.Select(Quote),
    ]);

    private static string Quote(BriefQuote quote) => $"  - > {Escape(quote.Text)} [{BriefSummary.Pointer(quote)}]";

    private static void AppendList(StringBuilder text, string heading, IEnumerable<string> items)
    {
        var lines = string.Concat(items.Select(item => $"- {item}\n"));
        if (lines.Length > 0)
            text.Append(CultureInfo.InvariantCulture, $"\n{heading}\n\n{lines}");
    }

    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var unit in text)
        {
            if (unit is '\\' or '*' or '_' or '`' or '[' or ']' or '<' or '>' or '#' or '|')
                escaped.Append('\\');
            escaped.Append(unit);
        }
        return escaped.ToString();
    }
}
