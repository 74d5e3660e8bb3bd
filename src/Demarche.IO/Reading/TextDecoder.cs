using System.Text;

namespace Demarche.IO.Reading;

/// <summary>Turns bytes into text, strictly: what cannot be decoded is an error, never a replacement character.</summary>
internal static class TextDecoder
{
    /// <param name="path">Name of the file, for messages.</param>
    /// <param name="bytes">The whole file.</param>
    /// <param name="declared">Name of the encoding that the file claims; null for UTF-8. A byte order mark has precedence.</param>
    /// <exception cref="UnreadableArticleException">The bytes are not text in that encoding.</exception>
    public static string Decode(string path, byte[] bytes, string? declared)
    {
        if (FormatOf(bytes) is { } format)
            throw new UnreadableArticleException(path, $"{format}; only text and HTML are read");
        var (encoding, markLength) = Detect(path, bytes, declared);
        string text;
        try
        {
            text = encoding.GetString(bytes, markLength, bytes.Length - markLength);
        }
        catch (DecoderFallbackException exception)
        {
            throw new UnreadableArticleException(
                path, $"not {encoding.WebName}: byte {FirstBadByte(encoding, bytes, markLength)} cannot be decoded; save the file as UTF-8", exception);
        }
        if (text.Contains('\0', StringComparison.Ordinal))
            throw new UnreadableArticleException(path, "holds NUL characters: a binary file, or UTF-16 without a byte order mark");
        return text;
    }

    private static (Encoding, int MarkLength) Detect(string path, ReadOnlySpan<byte> bytes, string? declared)
    {
        if (bytes.StartsWith<byte>([0xEF, 0xBB, 0xBF]))
            return (new UTF8Encoding(false, throwOnInvalidBytes: true), 3);
        if (bytes.StartsWith<byte>([0xFF, 0xFE]))
            return (new UnicodeEncoding(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true), 2);
        if (bytes.StartsWith<byte>([0xFE, 0xFF]))
            return (new UnicodeEncoding(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true), 2);
        return (declared is null ? new UTF8Encoding(false, throwOnInvalidBytes: true) : Named(path, declared), 0);
    }

    private static Encoding Named(string path, string name)
    {
        // The web reads Latin 1 and ASCII as Windows 1252, and a UTF-16 that could declare itself in ASCII as UTF-8.
        var label = name.Trim().ToUpperInvariant() switch
        {
            "ISO-8859-1" or "LATIN1" or "US-ASCII" or "ASCII" => "windows-1252",
            "UTF8" or "UTF-16" or "UTF-16LE" or "UTF-16BE" => "utf-8",
            var other => other,
        };
        try
        {
            return (CodePagesEncodingProvider.Instance.GetEncoding(label) is null
                ? Encoding.GetEncoding(label, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)
                : CodePagesEncodingProvider.Instance.GetEncoding(label, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback))!;
        }
        catch (ArgumentException exception)
        {
            throw new UnreadableArticleException(path, $"declares the unknown encoding '{name}'; save the file as UTF-8", exception);
        }
    }

    /// <summary>Offset in the file of the first byte that cannot be decoded.</summary>
    private static int FirstBadByte(Encoding encoding, byte[] bytes, int markLength)
    {
        var decoder = encoding.GetDecoder();
        var room = new char[4];
        for (var i = markLength; i < bytes.Length; i++)
        {
            try
            {
                decoder.GetChars(bytes, i, 1, room, 0, flush: i == bytes.Length - 1);
            }
            catch (DecoderFallbackException)
            {
                return i;
            }
        }
        return bytes.Length;
    }

    private static string? FormatOf(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith("%PDF-"u8) ? "a PDF file"
        : bytes.StartsWith("PK\u0003\u0004"u8) ? "a ZIP archive or office document"
        : bytes.StartsWith<byte>([0x1F, 0x8B]) ? "a GZIP archive"
        : bytes.StartsWith<byte>([0xD0, 0xCF, 0x11, 0xE0]) ? "an office document"
        : null;
}
