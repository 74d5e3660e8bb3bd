using System.Security.Cryptography;

namespace Demarche.IO.Reading;

/// <summary>What the caller knows of an article better than the file does.</summary>
/// <param name="Id">Name of the article; null for the file name without extension.</param>
/// <param name="Date">Its date; null to look for one in the metadata, the text and the file name, in this order.</param>
public sealed record ReadingOptions(string? Id = null, DateOnly? Date = null);

/// <summary>Reads text and HTML files as articles, as the output contract says: offsets count from the raw text.</summary>
public static class ArticleReader
{
    /// <exception cref="UnreadableArticleException">
    /// The file is missing, binary, empty, or in an encoding that cannot be decoded.
    /// </exception>
    public static Article Read(ArticleFile file, ReadingOptions options)
    {
        if (file.Problem is { } problem)
            throw new UnreadableArticleException(file.Path, problem);
        return Read(file.Path, ReadBytes(file.Path), options);
    }

    /// <inheritdoc cref="Read(ArticleFile, ReadingOptions)"/>
    /// <param name="path">Name of the file, for its extension, the article's name and its date.</param>
    /// <param name="bytes">The file's content.</param>
    /// <param name="options">What the caller knows better.</param>
    public static Article Read(string path, byte[] bytes, ReadingOptions options)
    {
        var article = IsHtml(path, bytes) ? HtmlArticle.Read(path, bytes) : TextArticle.Read(path, bytes);
        if (string.IsNullOrWhiteSpace(article.Text))
            throw new UnreadableArticleException(path, "empty: there is nothing to read");
        var (date, source) = FindDate(path, article, options);
        return article with
        {
            Id = options.Id ?? article.Id,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes)),
            Date = date,
            DateSource = source,
            Language = LanguageIdentifier.Identify(article.Text),
        };
    }

    private static (DateOnly?, DateSource?) FindDate(string path, Article article, ReadingOptions options)
    {
        if (options.Date is { } given)
            return (given, DateSource.Given);
        if (article.Date is { } found)
            return (found, DateSource.Metadata);
        if (ArticleDate.InText(article.Text) is { } written)
            return (written, DateSource.Text);
        if (ArticleDate.InFileName(path) is { } named)
            return (named, DateSource.FileName);
        return (null, null);
    }

    private static bool IsHtml(string path, ReadOnlySpan<byte> bytes)
    {
        var extension = Path.GetExtension(path);
        if (extension.Length > 0 && ArticleFile.Extensions.Contains(extension, StringComparer.OrdinalIgnoreCase))
            return !extension.Equals(".txt", StringComparison.OrdinalIgnoreCase);
        var opening = System.Text.Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, 256)]).TrimStart('\u00ef', '\u00bb', '\u00bf', ' ', '\t', '\r', '\n');
        return opening.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase)
            || opening.StartsWith("<html", StringComparison.OrdinalIgnoreCase);
    }

    private static byte[] ReadBytes(string path)
    {
        try
        {
            if (path != ArticleFile.StandardInput)
                return File.ReadAllBytes(path);
            using var input = Console.OpenStandardInput();
            using var buffer = new MemoryStream();
            input.CopyTo(buffer);
            return buffer.ToArray();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UnreadableArticleException(path, $"cannot be read: {exception.Message}", exception);
        }
    }
}
