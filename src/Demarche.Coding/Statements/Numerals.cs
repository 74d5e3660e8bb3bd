using System.Collections.Frozen;
using System.Globalization;
using Demarche.Language.Tokens;

namespace Demarche.Coding.Statements;

/// <summary>Reads numbers in digits and words: "12,000", "2.5bn", "half a million", "twenty-five", "two dozen".</summary>
internal static class Numerals
{
    private static readonly FrozenDictionary<string, double> Words = new Dictionary<string, double>
    {
        ["zero"] = 0, ["one"] = 1, ["two"] = 2, ["three"] = 3, ["four"] = 4, ["five"] = 5, ["six"] = 6, ["seven"] = 7, ["eight"] = 8, ["nine"] = 9,
        ["ten"] = 10, ["eleven"] = 11, ["twelve"] = 12, ["thirteen"] = 13, ["fourteen"] = 14, ["fifteen"] = 15, ["sixteen"] = 16,
        ["seventeen"] = 17, ["eighteen"] = 18, ["nineteen"] = 19, ["twenty"] = 20, ["thirty"] = 30, ["forty"] = 40, ["fifty"] = 50,
        ["sixty"] = 60, ["seventy"] = 70, ["eighty"] = 80, ["ninety"] = 90, ["half"] = 0.5,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, double> Scales = new Dictionary<string, double>
    {
        ["dozen"] = 12, ["score"] = 20, ["hundred"] = 100, ["thousand"] = 1e3, ["k"] = 1e3, ["million"] = 1e6, ["millions"] = 1e6, ["m"] = 1e6, ["mn"] = 1e6,
        ["mln"] = 1e6, ["billion"] = 1e9, ["billions"] = 1e9, ["bn"] = 1e9, ["bln"] = 1e9, ["trillion"] = 1e12, ["tn"] = 1e12,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a word may stand in a number.</summary>
    public static bool IsPart(Token token) => IsNumber(token.Form) || Scales.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(token.Form);

    /// <summary>Whether a word is a number of its own, in digits or words.</summary>
    public static bool IsNumber(ReadOnlySpan<char> form) => form.Length > 0 && (char.IsAsciiDigit(form[0]) ? Digits(form) is not null : IsThousands(form) || Words.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(form));

    /// <summary>The value of the words from <paramref name="first"/> up to <paramref name="end"/>; null when they are no number.</summary>
    public static double? Value(AnnotatedDocument document, int first, int end)
    {
        var (total, current, seen, factor) = (0.0, 0.0, false, 1.0);
        for (var index = first; index < end; index++)
        {
            var form = document[index].Form;
            if (char.IsAsciiDigit(form[0]) && Digits(form) is { } digits)
                (current, seen) = (digits, true);
            else if (seen && IsThousands(form))
                current = (current * 1000) + int.Parse(form[1..], NumberStyles.None, CultureInfo.InvariantCulture);
            else if (Words.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(form, out var word))
            {
                if (word == 0.5)
                    factor = 0.5;
                else
                    current += word;
                seen |= word != 0.5;
            }
            else if (Scales.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(form, out var scale))
            {
                current = (seen ? current : 1) * scale;
                if (scale >= 1000)
                    (total, current) = (total + current, 0);
                seen = true;
            }
        }
        return seen ? (total + current) * factor : null;
    }

    /// <summary>",000", which the tokenizer may cut off "9,000".</summary>
    private static bool IsThousands(ReadOnlySpan<char> form) =>
        form is [',', _, _, _] && form[1..].IndexOfAnyExceptInRange('0', '9') < 0;

    /// <summary>"12,000", "2.5", "2.5bn", "40m".</summary>
    private static double? Digits(ReadOnlySpan<char> form)
    {
        var end = form.Length;
        while (end > 0 && char.IsAsciiLetter(form[end - 1]))
            end--;
        var scale = 1.0;
        if (end < form.Length && !Scales.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(form[end..], out scale))
            return null;
        return double.TryParse(form[..end], NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            ? value * scale : null;
    }
}
