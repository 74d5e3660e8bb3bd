using System.Globalization;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Demarche.IO.Reading;

/// <summary>What a page says about itself.</summary>
/// <param name="Title">The article's heading, else the page's title.</param>
/// <param name="Date">When it was published: the date as written, in the page's own time zone.</param>
/// <param name="Source">The site's name, else its address.</param>
internal sealed record HtmlMetadata(string? Title, DateOnly? Date, string? Source)
{
    private static readonly string[] s_dateNames =
    [
        "article:published_time", "og:published_time", "og:article:published_time", "datePublished", "date", "pubdate",
        "publish-date", "publication_date", "parsely-pub-date", "dc.date", "dc.date.issued", "dcterms.issued",
        "dcterms.created", "dcterms.date",
    ];

    public static HtmlMetadata Of(IDocument document, IElement? article)
    {
        var linked = LinkedData(document);
        return new HtmlMetadata(
            Clean(article?.QuerySelector("h1")?.TextContent) ?? Meta(document, "og:title") ?? Clean(document.Title),
            s_dateNames.Select(name => ParseDate(Meta(document, name))).FirstOrDefault(date => date is not null)
                ?? ParseDate(linked.Date)
                ?? ParseDate((article ?? document.DocumentElement).QuerySelector("time[datetime]")?.GetAttribute("datetime")),
            Meta(document, "og:site_name") ?? Clean(linked.Publisher)
                ?? Clean(document.QuerySelector("link[rel=canonical]")?.GetAttribute("href")) ?? Meta(document, "og:url"));
    }

    private static string? Meta(IDocument document, string name) => document.All.OfType<IHtmlMetaElement>()
        .Where(meta => name.Equals(meta.GetAttribute("property") ?? meta.Name ?? meta.GetAttribute("itemprop"), StringComparison.OrdinalIgnoreCase))
        .Select(meta => Clean(meta.Content))
        .FirstOrDefault(content => content is not null);

    private static DateOnly? ParseDate(string? value) =>
        value is { Length: >= 10 }
        && DateOnly.TryParseExact(value.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    private static string? Clean(string? value)
    {
        var words = value?.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words is { Length: > 0 } ? string.Join(' ', words) : null;
    }

    /// <summary>The first publication date and publisher in the page's JSON-LD; a block that is no JSON says nothing.</summary>
    private static (string? Date, string? Publisher) LinkedData(IDocument document)
    {
        (string? Date, string? Publisher) found = default;
        foreach (var script in document.QuerySelectorAll("script[type='application/ld+json']"))
        {
            try
            {
                using var json = JsonDocument.Parse(script.TextContent);
                foreach (var thing in Things(json.RootElement))
                {
                    found.Date ??= StringOf(thing, "datePublished");
                    found.Publisher ??= thing.TryGetProperty("publisher", out var publisher) ? StringOf(publisher, "name") : null;
                }
            }
            catch (JsonException)
            {
                continue;
            }
        }
        return found;
    }

    private static IEnumerable<JsonElement> Things(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Things),
        JsonValueKind.Object when element.TryGetProperty("@graph", out var graph) => Things(graph),
        JsonValueKind.Object => [element],
        _ => [],
    };

    private static string? StringOf(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString() : null;
}
