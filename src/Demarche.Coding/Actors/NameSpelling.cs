using System.Text;

namespace Demarche.Coding.Actors;

/// <summary>
/// When two folded words may spell one name: they agree once the ways of writing a foreign name in Latin letters are
/// levelled ("Yusuf", "Youssouf"), or differ by one slip of the pen.
/// </summary>
internal static class NameSpelling
{
    private const string Vowels = "aeiou";

    /// <summary>First letters that one name may be written with instead of another.</summary>
    private const string Interchanged = "cefghijkpquvwxy";

    /// <summary>Letters in a word from which two vowels may differ: "Muhammad", "Mohammed".</summary>
    private const int LongWord = 6;

    /// <summary>Consonants that languages write for one another.</summary>
    private static readonly string[] Alike = ["bp", "dt", "gk", "hg", "sz", "vf", "mn"];

    private static readonly (string From, string To)[] Transcriptions =
        [("x", "ks"), ("q", "k"), ("ck", "k"), ("w", "v"), ("y", "i"), ("j", "i"), ("ou", "u"), ("oo", "u"), ("ue", "u"), ("oe", "o"), ("ae", "a"), ("ph", "f"), ("kh", "h")];

    /// <summary>Whether the words are one, or of at least <paramref name="shortest"/> letters and one slip apart.</summary>
    public static bool IsSame(string left, string right, int shortest)
    {
        if (left == right)
            return true;
        if (Math.Abs(left.Length - right.Length) > 3 || (left[0] != right[0] && !(Interchanged.Contains(left[0]) && Interchanged.Contains(right[0]))))
            return false;
        var (one, other) = (Level(left), Level(right));
        return one == other || (Math.Min(left.Length, right.Length) >= shortest && (IsSlip(one, other) || DifferInVowels(one, other)));
    }

    /// <summary>A word with the variants of transcription levelled and every letter once.</summary>
    private static string Level(string word)
    {
        foreach (var (from, to) in Transcriptions)
            word = word.Replace(from, to, StringComparison.Ordinal);
        var level = new StringBuilder(word.Length);
        foreach (var letter in word)
        {
            if (level.Length == 0 || level[^1] != letter)
                level.Append(letter);
        }
        if (level.Length > 3 && level[0] == 'i' && level[1] == 'e')
            level.Remove(0, 1);
        if (level.Length > 3 && level[0] == 'h' && level[1] is 'r' or 'l')
            level[0] = 'g';
        return level.ToString();
    }

    /// <summary>One letter for a like one, one too many within the word, or two swapped; never the first, and no vowel at the end.</summary>
    private static bool IsSlip(string left, string right)
    {
        var (shorter, longer) = left.Length <= right.Length ? (left, right) : (right, left);
        if (shorter.Length < 2 || longer.Length - shorter.Length > 1 || shorter[0] != longer[0])
            return false;
        var at = 0;
        while (at < shorter.Length && shorter[at] == longer[at])
            at++;
        if (longer.Length > shorter.Length)
            return shorter.AsSpan(at).SequenceEqual(longer.AsSpan(at + 1)) && !(at == shorter.Length && IsVowel(longer[at]));
        if (shorter.AsSpan(at + 1).SequenceEqual(longer.AsSpan(at + 1)))
            return AreAlike(shorter[at], longer[at]) && !(at == shorter.Length - 1 && IsVowel(shorter[at]));
        return at + 1 < shorter.Length && shorter[at] == longer[at + 1] && shorter[at + 1] == longer[at]
            && shorter.AsSpan(at + 2).SequenceEqual(longer.AsSpan(at + 2));
    }

    private static bool DifferInVowels(string left, string right)
    {
        if (left.Length != right.Length || left.Length < LongWord || left[^1] != right[^1])
            return false;
        var different = 0;
        for (var i = 0; i < left.Length; i++)
        {
            if (left[i] == right[i])
                continue;
            if (!IsVowel(left[i]) || !IsVowel(right[i]) || ++different > 2)
                return false;
        }
        return true;
    }

    private static bool AreAlike(char left, char right) =>
        (IsVowel(left) && IsVowel(right)) || Array.Exists(Alike, pair => pair.Contains(left) && pair.Contains(right));

    private static bool IsVowel(char letter) => Vowels.Contains(letter);
}
