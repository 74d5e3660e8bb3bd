using System.Globalization;
using System.Text;
using Demarche.Language.Tokens;

namespace Demarche.Application.Parses;

/// <summary>
/// Draws the linguistic layers of a document: words with tags, dependency arcs, entities and coreference clusters. The
/// result stands alone: no script, no external resource, light or dark as the reader prefers, all text escaped.
/// </summary>
public static class ParseDrawing
{
    private const double SentenceGap = 34;

    /// <summary>A page with a section for every sentence, each drawing scrolling in a box of its own, and the clusters.</summary>
    public static string ToHtml(AnnotatedDocument document, string title)
    {
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <title>{Markup.Escape(title)}</title>
            <style>
            {ParseStyle.Page}{ParseStyle.Drawing}</style>
            </head>
            <body>
            <main>
            <h1 dir="auto">{Markup.Escape(title)}</h1>
            <p>{Count(document.SentenceCount, "sentence")}, {Count(document.TokenCount, "word")}, {Count(document.Entities.Length, "entity", "entities")}, {Count(Clusters(document).Count, "coreference cluster")}.
            Brackets under the words mark entities; numbers such as #1 mark mentions of the same thing.</p>

            """);
        foreach (var sentence in document.Sentences)
            AppendSection(page, document, sentence);
        AppendClusters(page, document);
        return page.Append("</main>\n</body>\n</html>\n").ToString();
    }

    /// <summary>One picture with all sentences below each other, as wide as the widest.</summary>
    public static string ToSvg(AnnotatedDocument document, string title)
    {
        var sentences = new StringBuilder();
        var (width, y) = (320.0, SentenceGap);
        foreach (var sentence in document.Sentences)
        {
            var layout = SentenceLayout.Of(document, sentence);
            var (elements, height) = SentenceSvg.Draw(layout);
            sentences.Append(CultureInfo.InvariantCulture, $"<g transform=\"translate(0 {y:F1})\">\n");
            sentences.Append(CultureInfo.InvariantCulture, $"<title>Sentence {sentence.Index + 1}</title>\n<text class=\"number\" x=\"{SentenceLayout.Margin}\" y=\"0\">{sentence.Index + 1}{Note(layout)}</text>\n");
            sentences.Append(elements).Append("</g>\n");
            width = Math.Max(width, layout.Width);
            y += height + SentenceGap;
        }
        return string.Create(CultureInfo.InvariantCulture, $"""
            <svg xmlns="http://www.w3.org/2000/svg" class="parse" role="img" aria-labelledby="title desc" width="{width:F0}" height="{y:F0}" viewBox="0 0 {width:F0} {y:F0}">
            <title id="title">{Markup.Escape(title)}</title>
            <desc id="desc">{Count(document.SentenceCount, "sentence")} with words, tags, dependency arcs, entities and coreference clusters.</desc>
            <style>
            {ParseStyle.Drawing}</style>
            <rect class="ground" width="100%" height="100%"/>
            {sentences}</svg>

            """);
    }

    private static void AppendSection(StringBuilder page, AnnotatedDocument document, Sentence sentence)
    {
        var layout = SentenceLayout.Of(document, sentence);
        var (elements, height) = SentenceSvg.Draw(layout);
        var number = sentence.Index + 1;
        page.Append(CultureInfo.InvariantCulture, $"""
            <section aria-labelledby="s{number}">
            <h2 id="s{number}">Sentence {number}{Note(layout)}</h2>
            <p class="text" dir="auto">{Markup.Escape(sentence.Text)}</p>
            <div class="scroll" tabindex="0" role="region" aria-label="Drawing of sentence {number}">
            <svg class="parse" role="img" aria-labelledby="t{number} d{number}" width="{layout.Width:F0}" height="{height:F0}" viewBox="0 0 {layout.Width:F0} {height:F0}">
            <title id="t{number}">Dependencies of sentence {number}</title>
            <desc id="d{number}">{Describe(layout)}</desc>
            {elements}</svg>
            </div>
            </section>

            """);
    }

    private static void AppendClusters(StringBuilder page, AnnotatedDocument document)
    {
        var clusters = Clusters(document);
        if (clusters.Count == 0)
            return;
        page.Append("<section aria-labelledby=\"clusters\">\n<h2 id=\"clusters\">Coreference clusters</h2>\n<ul>\n");
        foreach (var (cluster, mentions) in clusters)
        {
            var texts = mentions.Select(mention => $"<bdi>{Markup.Escape(document.SpanOf(mention.First, mention.End).Of(document.Text))}</bdi>");
            page.Append(CultureInfo.InvariantCulture, $"<li>#{cluster + 1}: {string.Join(" · ", texts)}</li>\n");
        }
        page.Append("</ul>\n</section>\n");
    }

    private static List<(int Cluster, List<CoreferentMention> Mentions)> Clusters(AnnotatedDocument document) =>
        [.. document.Coreference.GroupBy(mention => mention.Cluster).OrderBy(cluster => cluster.Key).Select(cluster => (cluster.Key, cluster.ToList()))];

    private static string Note(SentenceLayout layout) => layout.LeavesOutArcs ? ", too long for arcs" : "";

    /// <summary>The arcs in words, for readers who cannot see them.</summary>
    private static string Describe(SentenceLayout layout) => Markup.Escape(layout.Arcs.Length == 0
        ? "No dependencies are drawn."
        : string.Join("; ", layout.Arcs.OrderBy(arc => arc.Dependent).Select(arc =>
            $"{layout.Tokens[arc.Dependent].Form} is {arc.Label} of {layout.Tokens[arc.Head].Form}")) + ".");

    private static string Count(int count, string one, string? many = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many ?? one + "s")}");
}
