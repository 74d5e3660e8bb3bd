using System.Globalization;
using System.Text;
using Demarche.Application.Parses;

namespace Demarche.Application.Briefs.Html;

/// <summary>
/// Writes a brief as one page that needs nothing from elsewhere: no script, no font, no picture but its own, and a policy that
/// lets in nothing else.
/// </summary>
public static class BriefHtml
{
    public static string Write(Brief brief)
    {
        var title = brief.Articles is [var only] ? $"Brief: {only.Title ?? only.Id}" : "Brief";
        var html = new StringBuilder($"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '{BriefStyle.Hash}'; base-uri 'none'; form-action 'none'">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{Markup.Escape(title)}</title>
            <style>{BriefStyle.Sheet}</style>
            </head>
            <body>
            <a class="skip" href="#brief">To the brief</a>
            <header>
            <h1>Brief</h1>
            <p>{Markup.Escape(BriefSummary.Of(brief))}</p>
            <label class="scheme"><input type="checkbox" id="scheme"> other colours</label>

            """);
        AppendContents(html, brief);
        html.Append("</header>\n<main id=\"brief\">\n");
        foreach (var section in brief.Together)
            SectionHtml.Append(html, section, "all", "h2");
        foreach (var article in brief.Articles)
            ArticleHtml.Append(html, article, BriefSummary.Number(brief, article));
        AppendNotRead(html, brief);
        html.Append("</main>\n<footer>\n<p class=\"quiet\">Every line is a coding of what the articles say, not a finding of what is so. ");
        html.Append(CultureInfo.InvariantCulture, $"How sure the coding is: {BriefSummary.Ladder}. Lines in italics are hedged: possible, conditional, asked, or the writer's view.</p>\n</footer>\n</body>\n</html>\n");
        return html.ToString().ReplaceLineEndings("\n");
    }

    private static void AppendContents(StringBuilder html, Brief brief)
    {
        if (brief.Articles.Length < 2)
            return;
        html.Append("<nav aria-label=\"Parts\">\n<ul>\n");
        foreach (var section in brief.Together)
            html.Append(CultureInfo.InvariantCulture, $"<li><a href=\"#all-{section.Id}\">{section.Title}</a></li>\n");
        foreach (var article in brief.Articles)
            html.Append(CultureInfo.InvariantCulture, $"<li><a href=\"#{SectionHtml.ArticleId(article.Number)}\" dir=\"auto\">{BriefSummary.Number(brief, article)}{Markup.Escape(article.Title ?? article.Id)}</a>{SectionHtml.New(article.IsNew is true)}</li>\n");
        html.Append("</ul>\n</nav>\n");
    }

    private static void AppendNotRead(StringBuilder html, Brief brief)
    {
        if (brief.NotRead.IsEmpty)
            return;
        html.Append("<section aria-labelledby=\"not-read\">\n<h2 id=\"not-read\">Not read</h2>\n<ul>\n");
        foreach (var entry in brief.NotRead)
            html.Append(CultureInfo.InvariantCulture, $"<li>{Markup.Escape(entry.Input)}: {Markup.Escape(entry.Reason ?? "")}</li>\n");
        html.Append("</ul>\n</section>\n");
    }
}
