using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Demarche.Application.Parses;

namespace Demarche.Application.Briefs.Html;

/// <summary>Writes the part of the page on one article: who is in it, the picture, the sections, the text.</summary>
internal static class ArticleHtml
{
    /// <param name="html">What is written to.</param>
    /// <param name="brief">The article's part.</param>
    /// <param name="number">What stands before the title.</param>
    public static void Append(StringBuilder html, ArticleBrief brief, string number)
    {
        var article = SectionHtml.ArticleId(brief.Number);
        html.Append(CultureInfo.InvariantCulture, $"""
            <article aria-labelledby="{article}">
            <h2 id="{article}" dir="auto">{number}{Markup.Escape(brief.Title ?? brief.Id)}{SectionHtml.New(brief.IsNew is true)}</h2>
            <p class="quiet">{Markup.Escape(BriefSummary.Of(brief))}</p>

            """);
        AppendContents(html, brief, article);
        AppendNames(html, "Parties", brief.Parties);
        AppendNames(html, "People", brief.People);
        AppendPicture(html, brief.Relations, article);
        foreach (var section in brief.Sections)
            SectionHtml.Append(html, section, article);
        html.Append(CultureInfo.InvariantCulture, $"<section aria-labelledby=\"{article}-text\">\n<h3 id=\"{article}-text\">The article, with the words that carry each line</h3>\n<div class=\"text\">\n");
        TextHtml.Append(html, brief, article);
        html.Append("</div>\n</section>\n</article>\n");
    }

    private static void AppendContents(StringBuilder html, ArticleBrief brief, string article)
    {
        var links = brief.Sections.Select(section => (section.Id, section.Title)).Append(("text", "The article"));
        html.Append(CultureInfo.InvariantCulture, $"<nav aria-label=\"Sections of {Markup.Escape(brief.Title ?? brief.Id)}\">\n<ul>");
        foreach (var (id, title) in links)
            html.Append(CultureInfo.InvariantCulture, $"<li><a href=\"#{article}-{id}\">{Markup.Escape(title)}</a></li>");
        html.Append("</ul>\n</nav>\n");
    }

    private static void AppendNames(StringBuilder html, string heading, ImmutableArray<BriefActor> actors)
    {
        if (actors.IsEmpty)
            return;
        html.Append(CultureInfo.InvariantCulture, $"<h3>{heading}</h3>\n<ul class=\"names\">\n");
        foreach (var actor in actors)
        {
            var office = actor.Office is { } held ? $", {Markup.Escape(held)}" : "";
            var codes = BriefSummary.Codes(actor) is { Length: > 0 } known ? $" <span class=\"quiet\">({Markup.Escape(known)})</span>" : "";
            html.Append(CultureInfo.InvariantCulture, $"<li dir=\"auto\">{Markup.Escape(actor.Name)}{office}{codes}</li>\n");
        }
        html.Append("</ul>\n");
    }

    private static void AppendPicture(StringBuilder html, ImmutableArray<Relation> relations, string article)
    {
        if (relations.IsEmpty)
            return;
        var id = $"{article}-picture";
        html.Append(CultureInfo.InvariantCulture, $"""
            <section aria-labelledby="{id}">
            <h3 id="{id}">Who is reported to deal with whom, and how</h3>
            <ul class="legend">
            <li>{Key("conflict", isMaterial: false)} conflict in words</li>
            <li>{Key("conflict", isMaterial: true)} conflict in acts</li>
            <li>{Key("cooperation", isMaterial: false)} cooperation in words</li>
            <li>{Key("cooperation", isMaterial: true)} cooperation in acts</li>
            </ul>
            <div class="scroll" role="region" aria-labelledby="{id}" tabindex="0">
            {RelationSvg.Draw(relations, id, "Parties, and what was reported between them")}</div>
            <details><summary>The picture as a table</summary>
            <div class="scroll" role="region" aria-labelledby="{id}" tabindex="0">
            <table>
            <thead><tr><th scope="col">From</th><th scope="col">To</th><th scope="col">What</th><th scope="col">How</th><th scope="col">Times</th></tr></thead>
            <tbody>

            """);
        foreach (var relation in relations)
        {
            html.Append(CultureInfo.InvariantCulture, $"<tr><th scope=\"row\" dir=\"auto\">{Markup.Escape(relation.From)}</th><td dir=\"auto\">{Markup.Escape(relation.To)}</td>");
            html.Append(CultureInfo.InvariantCulture, $"<td>{RelationSvg.Sign(relation)}</td><td>{RelationSvg.Manner(relation)}</td><td>{relation.Count}</td></tr>\n");
        }
        html.Append("</tbody>\n</table>\n</div>\n</details>\n</section>\n");
    }

    /// <summary>A line of the legend: the same line and sign as in the picture.</summary>
    private static string Key(string sign, bool isMaterial) =>
        $"<svg class=\"picture\" width=\"40\" height=\"16\" viewBox=\"0 0 40 16\" aria-hidden=\"true\"><g class=\"{sign} {(isMaterial ? "acts" : "words")}\">"
        + $"<path class=\"line\" d=\"M1 8H39\"/><path class=\"sign\" d=\"{(sign == "conflict" ? "M14 3h12L20 14z" : "M14 13h12L20 2z")}\"/></g></svg>";
}
