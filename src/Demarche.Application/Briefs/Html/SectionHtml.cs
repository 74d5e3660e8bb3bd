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
    /// <param name="heading">Element of its heading.</param>
    public static void Append(StringBuilder html, BriefSection section, string article, string heading = "h3")
    {
        var id = $"{article}-{section.Id}";
        var (hasNotes, hasQuotes) = (section.Rows.Any(row => row.Note is not null), section.Rows.Any(row => !row.Quotes.IsEmpty));
        html.Append(CultureInfo.InvariantCulture, $"""
            <section class="{section.Id}" aria-labelledby="{id}">
            <{heading} id="{id}">{Markup.Escape(section.Title)}</{heading}>
            <div class="scroll" role="region" aria-labelledby="{id}" tabindex="0">
            <table>
            <thead><tr>{string.Concat(section.Columns.Select(Heading))}{(hasNotes ? Heading("Told by") + Heading("How sure") : "")}{(hasQuotes ? Heading("Sentence") : "")}</tr></thead>
            <tbody>

            """);
        foreach (var row in section.Rows)
            AppendRow(html, row, article, section.Id, hasNotes, hasQuotes);
        html.Append("</tbody>\n</table>\n</div>\n</section>\n");
    }

    /// <summary>Beginning of the ids of an article.</summary>
    public static string ArticleId(int number) => string.Create(CultureInfo.InvariantCulture, $"a{number}");

    /// <summary>A word after what is new.</summary>
    public static string New(bool isNew) => isNew ? " <span class=\"new\">new</span>" : "";

    public static string RowId(string article, string section, string record) => $"{article}-{section}-{Markup.Escape(record)}";

    /// <summary>A link to a sentence; its text is shown when it is pointed at.</summary>
    public static string Sentence(string article, int number, string? text = null) => string.Create(
        CultureInfo.InvariantCulture,
        $"<a class=\"ref\" href=\"#{article}-s{number}\"{(text is null ? "" : $" title=\"{Markup.Escape(text)}\"")} aria-label=\"sentence {number}\">[{number}]</a>");

    private static void AppendRow(StringBuilder html, BriefRow row, string article, string section, bool hasNotes, bool hasQuotes)
    {
        html.Append(CultureInfo.InvariantCulture, $"<tr{Id(article, section, row.Record)}{(row.Note is { IsPresentedAsFact: false } ? " class=\"doubt\"" : "")}>");
        for (var column = 0; column < row.Cells.Length; column++)
        {
            var cell = Cell(row.Cells[column], article, section);
            html.Append(column == 0 ? $"<th scope=\"row\" dir=\"auto\">{cell}{New(row.IsNew)}</th>" : $"<td dir=\"auto\">{cell}</td>");
        }
        if (hasNotes)
            html.Append(row.Note is { } note ? $"<td dir=\"auto\">{Markup.Escape(note.Standing)}</td><td>{BriefSummary.Confidence(note.Confidence)}</td>" : "<td></td><td></td>");
        if (hasQuotes)
            html.Append(CultureInfo.InvariantCulture, $"<td>{string.Join(' ', row.Quotes.Select(quote => Quote(quote, article) + Retold(quote)))}</td>");
        html.Append("</tr>\n");
    }

    private static string Cell(ImmutableArray<BriefPoint> points, string article, string section) => points switch
    {
        [] => "",
        [{ Record: null } only] => Text(only, article),
        [var only] => $"<span{Id(article, section, only.Record)}>{Text(only, article)}</span>",
        _ => $"<ul>{string.Concat(points.Select(point => $"<li dir=\"auto\"{Id(article, section, point.Record)}>{Text(point, article)}</li>"))}</ul>",
    };

    private static string Text(BriefPoint point, string article) =>
        Markup.Escape(point.Text) + (point.Sentence is { } number ? $" {Sentence(article, number)}" : "");

    private static string Id(string article, string section, string? record) => record is null ? "" : $" id=\"{RowId(article, section, record)}\"";

    private static string Quote(BriefQuote quote, string article) => quote.Article is { } number
        ? string.Create(
            CultureInfo.InvariantCulture,
            $"<a class=\"ref\" href=\"#{ArticleId(number)}-s{quote.Number}\" title=\"{Markup.Escape(quote.Text)}\" aria-label=\"{BriefSummary.Pointer(quote)}\">[{number}:{quote.Number}]</a>")
        : Sentence(article, quote.Number, quote.Text);

    private static string Retold(BriefQuote quote) =>
        quote.Retold > 0 ? string.Create(CultureInfo.InvariantCulture, $" <span class=\"quiet\">told {quote.Retold + 1} times</span>") : "";

    private static string Heading(string column) => $"<th scope=\"col\">{Markup.Escape(column)}</th>";
}
