using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Demarche.Application.Parses;

namespace Demarche.Application.Briefs.Html;

/// <summary>Writes a section as a table whose every row leads to its sentences.</summary>
internal static class SectionHtml
{
    /// <param name="html">What is written to.</param>
    /// <param name="section">The section.</param>
    /// <param name="article">Beginning of the ids of the article, such as <c>a1</c>.</param>
    public static void Append(StringBuilder html, BriefSection section, string article)
    {
        var id = $"{article}-{section.Id}";
        var (hasNotes, hasQuotes) = (section.Rows.Any(row => row.Note is not null), section.Rows.Any(row => !row.Quotes.IsEmpty));
        html.Append(CultureInfo.InvariantCulture, $"""
            <section class="{section.Id}" aria-labelledby="{id}">
            <h3 id="{id}">{Markup.Escape(section.Title)}</h3>
            <div class="scroll" role="region" aria-labelledby="{id}" tabindex="0">
            <table>
            <thead><tr>{string.Concat(section.Columns.Select(Heading))}{(hasNotes ? Heading("Told by") + Heading("How sure") : "")}{(hasQuotes ? Heading("Sentence") : "")}</tr></thead>
            <tbody>

            """);
        foreach (var row in section.Rows)
            AppendRow(html, row, article, row.Record is { } record ? $" id=\"{RowId(article, section.Id, record)}\"" : "", hasNotes, hasQuotes);
        html.Append("</tbody>\n</table>\n</div>\n</section>\n");
    }

    public static string RowId(string article, string section, string record) => $"{article}-{section}-{Markup.Escape(record)}";

    /// <summary>A link to a sentence; its text is shown when it is pointed at.</summary>
    public static string Sentence(string article, int number, string? text = null) => string.Create(
        CultureInfo.InvariantCulture,
        $"<a class=\"ref\" href=\"#{article}-s{number}\"{(text is null ? "" : $" title=\"{Markup.Escape(text)}\"")} aria-label=\"sentence {number}\">[{number}]</a>");

    private static void AppendRow(StringBuilder html, BriefRow row, string article, string id, bool hasNotes, bool hasQuotes)
    {
        html.Append(CultureInfo.InvariantCulture, $"<tr{id}{(row.Note is { IsPresentedAsFact: false } ? " class=\"doubt\"" : "")}>");
        for (var column = 0; column < row.Cells.Length; column++)
        {
            var cell = Cell(row.Cells[column], article);
            html.Append(column == 0 ? $"<th scope=\"row\" dir=\"auto\">{cell}</th>" : $"<td dir=\"auto\">{cell}</td>");
        }
        if (hasNotes)
            html.Append(row.Note is { } note ? $"<td dir=\"auto\">{Markup.Escape(note.Standing)}</td><td>{BriefSummary.Confidence(note.Confidence)}</td>" : "<td></td><td></td>");
        if (hasQuotes)
            html.Append(CultureInfo.InvariantCulture, $"<td>{string.Join(' ', row.Quotes.Select(quote => Sentence(article, quote.Number, quote.Text) + Retold(quote)))}</td>");
        html.Append("</tr>\n");
    }

    private static string Cell(ImmutableArray<BriefPoint> points, string article)
    {
        var texts = points.Select(point =>
            Markup.Escape(point.Text) + (point.Sentence is { } number ? $" {Sentence(article, number)}" : "")).ToArray();
        return texts.Length > 1 ? $"<ul>{string.Concat(texts.Select(text => $"<li dir=\"auto\">{text}</li>"))}</ul>" : string.Concat(texts);
    }

    private static string Retold(BriefQuote quote) =>
        quote.Retold > 0 ? string.Create(CultureInfo.InvariantCulture, $" <span class=\"quiet\">told {quote.Retold + 1} times</span>") : "";

    private static string Heading(string column) => $"<th scope=\"col\">{Markup.Escape(column)}</th>";
}
