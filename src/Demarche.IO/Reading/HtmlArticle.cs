using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Demarche.IO.Reading;

/// <summary>Reads an HTML file: its raw text is the text of its article, one block a line.</summary>
internal static partial class HtmlArticle
{
    /// <summary>A declared encoding is looked for in this many bytes, as browsers do.</summary>
    private const int DeclarationLength = 1024;

    public static Article Read(string path, byte[] bytes)
    {
        var document = new HtmlParser().ParseDocument(TextDecoder.Decode(path, bytes, DeclaredEncoding(bytes)));
        var root = ArticleElement(document);
        var metadata = HtmlMetadata.Of(document, root);
        return new Article
        {
            Id = TextArticle.NameOf(path),
            Text = root is null ? "" : HtmlText.Extract(root),
            Sha256 = "",
            Title = metadata.Title,
            Date = metadata.Date,
            Source = metadata.Source,
            IsExtracted = true,
        };
    }

    /// <summary>The only <c>article</c>, else the <c>main</c>, else the <c>body</c>.</summary>
    private static IElement? ArticleElement(IDocument document) =>
        document.GetElementsByTagName("article") is { Length: 1 } articles ? articles[0]
        : document.QuerySelector("main") ?? document.Body;

    private static string? DeclaredEncoding(ReadOnlySpan<byte> bytes)
    {
        var match = CharsetDeclaration().Match(Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, DeclarationLength)]));
        return match.Success ? match.Groups["name"].Value : null;
    }

    [GeneratedRegex("""(charset|\?xml[^>]{1,40}encoding)\s*=\s*["']?(?<name>[A-Za-z0-9_:-]+)""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CharsetDeclaration();
}
