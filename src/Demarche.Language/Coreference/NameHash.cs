using Demarche.Language.Entities;

namespace Demarche.Language.Coreference;

/// <summary>
/// 64-bit keys of words and names by which mentions are compared: letters and digits only, lower case, Latin letters
/// without diacritics, so that "O'Brien", "Obrien" and "OBRIEN" are one key. FNV-1a.
/// </summary>
internal static class NameHash
{
    public const ulong Empty = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    /// <summary>Base letters of U+00C0 to U+017F.</summary>
    private const string Folded =
        "aaaaaaaceeeeiiiidnooooo*ouuuuytsaaaaaaaceeeeiiiidnooooo*ouuuuyty"
        + "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll"
        + "lllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

    public static ulong Of(ReadOnlySpan<char> word) => Add(Empty, word);

    /// <summary>Appends the letters of <paramref name="word"/> to the key <paramref name="hash"/>.</summary>
    public static ulong Add(ulong hash, ReadOnlySpan<char> word)
    {
        foreach (var letter in word)
        {
            if (char.IsLetterOrDigit(letter))
                hash = (hash ^ Fold(letter)) * Prime;
        }
        return hash;
    }

    /// <summary>The key of a modifier: a country and its demonym have the same one.</summary>
    public static ulong OfModifier(ReadOnlySpan<char> word) =>
        PlaceNames.TryFind(word, out var place) && place.Country.Length > 0 && place.Kind is PlaceKind.Country or PlaceKind.Demonym
            ? OfCountry(place.Country)
            : Of(word);

    public static ulong OfCountry(string iso) => Of(iso) ^ 1;

    public static char Fold(char letter) =>
        letter is >= 'A' and <= 'Z' ? (char)(letter | 0x20)
        : letter < '\u00C0' ? letter
        : letter < '\u00C0' + Folded.Length ? Folded[letter - '\u00C0']
        : char.ToLowerInvariant(letter);

    /// <summary>
    /// Whether the names differ by at most one letter inserted, deleted or replaced, after the first; case, diacritics
    /// and marks do not count. A final s is no slip but a plural.
    /// </summary>
    public static bool DifferByOneLetter(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        Span<char> first = stackalloc char[32];
        Span<char> second = stackalloc char[32];
        if (left.Length > first.Length || right.Length > second.Length)
            return false;
        first = Letters(left, first);
        second = Letters(right, second);
        if (first.Length > second.Length)
        {
            var longer = first;
            first = second;
            second = longer;
        }
        if (first.Length == 0 || second.Length - first.Length > 1 || first[0] != second[0])
            return false;
        var same = first.CommonPrefixLength(second);
        if (same == first.Length && second.Length > same && second[^1] == 's')
            return false;
        return first.Length == second.Length
            ? same == first.Length || first[(same + 1)..].SequenceEqual(second[(same + 1)..])
            : first[same..].SequenceEqual(second[(same + 1)..]);
    }

    private static Span<char> Letters(ReadOnlySpan<char> name, Span<char> buffer)
    {
        var length = 0;
        foreach (var letter in name)
        {
            if (char.IsLetterOrDigit(letter))
                buffer[length++] = Fold(letter);
        }
        return buffer[..length];
    }
}
