using System.Globalization;

namespace Demarche.Application.Parses;

/// <summary>The width of text in a sans-serif font, estimated on the wide side, since no font is at hand when drawing.</summary>
internal static class TextWidth
{
    /// <summary>Width in pixels at <paramref name="size"/> pixels an em.</summary>
    public static double Of(ReadOnlySpan<char> text, double size)
    {
        var width = 0.0;
        foreach (var letter in text)
            width += Em(letter);
        return width * size;
    }

    private static double Em(char letter) => letter switch
    {
        'i' or 'j' or 'l' or 'I' or '.' or ',' or ':' or ';' or '\'' or '|' or '!' or '’' => 0.32,
        'f' or 't' or 'r' or '(' or ')' or '[' or ']' or '-' or ' ' or '"' => 0.42,
        'm' or 'w' or 'M' or 'W' or '@' or '%' or '—' => 0.95,
        < '\u0300' => char.IsUpper(letter) ? 0.72 : 0.6,
        >= '\u1100' => char.IsSurrogate(letter) ? 0.65 : 1.1,
        _ => char.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark ? 0 : 0.7,
    };
}
