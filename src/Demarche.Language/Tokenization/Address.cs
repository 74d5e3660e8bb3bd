using System.Buffers;

namespace Demarche.Language.Tokenization;

/// <summary>What a stretch of text without white space holds.</summary>
internal enum AddressKind
{
    None,
    Url,
    Email,
    Handle,
    Hashtag,
    Domain,
    Slash,
}

/// <summary>An address inside a stretch of text, which is never split: a URL, an e-mail address, the
/// name of a host or file, "@name" or "#name".</summary>
internal readonly record struct Address(AddressKind Kind, int Start, int End)
{
    private const int MaxStretch = 2000;

    private static readonly SearchValues<char> UrlEnds = SearchValues.Create("<>\"“”[]");

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Endings = new HashSet<string>(
        ["com", "org", "net", "edu", "gov", "mil", "int", "uk", "eu", "ru", "ua", "cn", "fr", "tv", "info", "pdf", "doc", "docx", "xls", "htm", "html", "jpg", "png", "gif", "txt", "zip", "exe"],
        StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The first address of the stretch that begins at <paramref name="start"/> and ends with <paramref name="text"/>.</summary>
    public static Address Find(ReadOnlySpan<char> text, int start)
    {
        var end = int.Min(text.Length, start + MaxStretch);
        var stretch = text[start..end];
        var sign = stretch.IndexOfAny("@#/.");
        if (sign < 0)
            return default;
        var scheme = stretch.IndexOf("://", StringComparison.Ordinal);
        if (scheme > 0 && RunBefore(stretch, scheme, char.IsAsciiLetter) is var schemeStart && schemeStart < scheme)
            return new Address(AddressKind.Url, start + schemeStart, start + TrimmedEnd(stretch, schemeStart));
        var www = stretch.IndexOf("www.", StringComparison.OrdinalIgnoreCase);
        if (www >= 0 && (www == 0 || !char.IsAsciiLetterOrDigit(stretch[www - 1])))
            return new Address(AddressKind.Url, start + www, start + TrimmedEnd(stretch, www));
        var at = stretch.IndexOf('@');
        if (at > 0 && RunBefore(stretch, at, IsLocal) is var localStart && localStart < at)
        {
            var domainEnd = RunAfter(stretch, at + 1, unit => char.IsAsciiLetterOrDigit(unit) || unit is '.' or '-' or '_');
            while (domainEnd > at && stretch[domainEnd - 1] is '.' or '-')
                domainEnd--;
            if (stretch[at..domainEnd].Contains('.'))
                return new Address(AddressKind.Email, start + localStart, start + domainEnd);
        }
        var dot = stretch.LastIndexOf('.');
        if (dot == stretch.Length - 1 && dot > 0)
            dot = stretch[..dot].LastIndexOf('.');
        return dot > 0 && Host(stretch, start, dot) is { Kind: AddressKind.Domain } host ? host : Tag(stretch, start);
    }

    /// <summary>The name of a host or a file with a usual ending, whose last dot is at <paramref name="dot"/>.</summary>
    private static Address Host(ReadOnlySpan<char> stretch, int start, int dot)
    {
        var end = RunAfter(stretch, dot + 1, char.IsAsciiLetter);
        var first = RunBefore(stretch, dot, IsLocal);
        var isPlain = first < dot && char.IsAsciiLetterOrDigit(stretch[first]) && !stretch[first..dot].Contains("..", StringComparison.Ordinal);
        return isPlain && Endings.Contains(stretch[(dot + 1)..end])
            ? new Address(AddressKind.Domain, start + first, start + end)
            : default;
    }

    private static Address Tag(ReadOnlySpan<char> stretch, int start)
    {
        for (var at = 0; at < stretch.Length && at < 3; at++)
        {
            if (stretch[at] is not ('@' or '#'))
                continue;
            if (at > 0 && char.IsLetterOrDigit(stretch[at - 1]))
                break;
            var end = RunAfter(stretch, at + 1, unit => char.IsLetterOrDigit(unit) || unit == '_');
            if (end > at + 1 && (char.IsLetter(stretch[at + 1]) || stretch[at] == '@'))
                return new Address(stretch[at] == '@' ? AddressKind.Handle : AddressKind.Hashtag, start + at, start + end);
        }
        return new Address(stretch.Contains('/') ? AddressKind.Slash : AddressKind.None, 0, 0);
    }

    private static bool IsLocal(char unit) => char.IsAsciiLetterOrDigit(unit) || unit is '.' or '_' or '%' or '+' or '-';

    private static int RunBefore(ReadOnlySpan<char> stretch, int end, Func<char, bool> belongs)
    {
        var start = end;
        while (start > 0 && belongs(stretch[start - 1]))
            start--;
        return start;
    }

    private static int RunAfter(ReadOnlySpan<char> stretch, int start, Func<char, bool> belongs)
    {
        var end = start;
        while (end < stretch.Length && belongs(stretch[end]))
            end++;
        return end;
    }

    /// <summary>The end of a URL without the punctuation after it; a closing bracket belongs to it when it opens one.</summary>
    private static int TrimmedEnd(ReadOnlySpan<char> stretch, int start)
    {
        var url = stretch[start..];
        var stop = url.IndexOfAny(UrlEnds);
        if (stop >= 0)
            url = url[..stop];
        while (url.Length > 1)
        {
            var isClosing = url[^1] is '.' or ',' or ';' or ':' or '!' or '?' or '\'' or '’' or '*'
                || (url[^1] == ')' && url.Count(')') > url.Count('('));
            if (!isClosing)
                break;
            url = url[..^1];
        }
        return start + url.Length;
    }
}
