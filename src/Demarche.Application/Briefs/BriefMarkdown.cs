using System.Globalization;
using System.Text;

namespace Demarche.Application.Briefs;

/// <summary>Writes a brief as Markdown.</summary>
public static class BriefMarkdown
{
    public static string Write(Brief brief)
    {
        var text = new StringBuilder("# Brief\n\n");
        text.Append(BriefSummary.Of(brief)).Append('\n');
        foreach (var article in brief.Articles)
            Append(text, article);
        if (!brief.NotRead.IsEmpty)
            AppendList(text, "## Not read", brief.NotRead.Select(entry => $"`{entry.Input}`: {Escape(entry.Reason ?? "")}"));
        return text.ToString();
    }

    private static void Append(StringBuilder text, ArticleBrief article)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n## {Escape(article.Title ?? article.Id)}\n\n{Escape(BriefSummary.Of(article))}\n");
        AppendList(text, "### Parties", article.Parties.Select(Actor));
        AppendList(text, "### People", article.People.Select(Actor));
        AppendList(text, "### Events", article.Events.Select(Event));
        AppendList(text, "### Positions", article.Positions.Select(position =>
            $"**{position.Kind}** · {Escape(position.Text)}\n  - {Escape(position.Standing)}; {BriefSummary.Confidence(position.Confidence)}\n{Quote(position.Quote)}"));
        AppendList(text, "### Left out, and why", article.LeftOut.GroupBy(omission => omission.Reason, StringComparer.Ordinal).Select(group =>
            $"{Escape(group.Key)}: sentence{(group.Count() > 1 ? "s" : "")} {string.Join(", ", group.Select(omission => omission.Quote.Number.ToString(CultureInfo.InvariantCulture)))}"));
    }

    private static string Actor(BriefActor actor) =>
        $"{Escape(actor.Name)}{(actor.Office is { } office ? $", {Escape(office)}" : "")}{BriefSummary.Codes(actor) switch { "" => "", var codes => $" ({codes})" }}";

    private static string Event(BriefEvent coded) =>
        $"**{coded.Date ?? "undated"}** · {Escape(BriefSummary.Parties(coded))} · **{coded.Category}** {Escape(BriefSummary.Codes(coded))}\n"
        + $"  - {Escape(coded.Standing)}; {BriefSummary.Confidence(coded.Confidence)}\n{Quote(coded.Quote)}";

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
