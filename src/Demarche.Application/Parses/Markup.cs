using System.Text;

namespace Demarche.Application.Parses;

/// <summary>
/// Makes text safe inside HTML and XML, elements and quoted attributes alike. Characters that XML forbids, unpaired
/// surrogates, and controls that would reorder the text around them become U+FFFD.
/// </summary>
internal static class Markup
{
    public static string Escape(ReadOnlySpan<char> text)
    {
        var safe = new StringBuilder(text.Length + 16);
        for (var i = 0; i < text.Length; i++)
        {
            var letter = text[i];
            if (char.IsHighSurrogate(letter) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                safe.Append(letter).Append(text[++i]);
                continue;
            }
            _ = letter switch
            {
                '&' => safe.Append("&amp;"),
                '<' => safe.Append("&lt;"),
                '>' => safe.Append("&gt;"),
                '"' => safe.Append("&quot;"),
                '\'' => safe.Append("&#39;"),
                '\t' or '\n' or '\r' => safe.Append(' '),
                _ => safe.Append(IsForbidden(letter) ? '\uFFFD' : letter),
            };
        }
        return safe.ToString();
    }

    private static bool IsForbidden(char letter) =>
        char.IsControl(letter) || char.IsSurrogate(letter)
        || letter is '\uFFFE' or '\uFFFF' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
