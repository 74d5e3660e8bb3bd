namespace Demarche.IO.Reading;

/// <summary>Reads a text file: its raw text is the whole file, unchanged but for a byte order mark.</summary>
internal static class TextArticle
{
    /// <summary>A headline is no longer than this many UTF-16 units.</summary>
    private const int LongestHeadline = 160;

    public static Article Read(string path, byte[] bytes)
    {
        var text = TextDecoder.Decode(path, bytes, declared: null);
        return new Article { Id = NameOf(path), Text = text, Sha256 = "", Title = Headline(text) };
    }

    /// <summary>File name without extension; <c>stdin</c> for standard input.</summary>
    public static string NameOf(string path) =>
        path == ArticleFile.StandardInput ? "stdin" : Path.GetFileNameWithoutExtension(path);

    /// <summary>The first line, when a blank line sets it off from a text below and it does not end as a sentence does.</summary>
    private static string? Headline(string text)
    {
        var body = text.AsSpan().TrimStart();
        var end = body.IndexOfAny('\r', '\n');
        if (end < 0 || end > LongestHeadline)
            return null;
        var line = body[..end].TrimEnd();
        var rest = body[end..];
        return StartsWithBlankLine(rest) && !rest.IsWhiteSpace() && line[^1] is not ('.' or ';' or ',') ? line.ToString() : null;
    }

    private static bool StartsWithBlankLine(ReadOnlySpan<char> rest)
    {
        var next = rest[(rest.StartsWith("\r\n") ? 2 : 1)..];
        var end = next.IndexOfAny('\r', '\n');
        return end >= 0 && next[..end].IsWhiteSpace();
    }
}
