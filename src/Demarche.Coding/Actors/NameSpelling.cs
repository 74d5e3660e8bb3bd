using System.Text;

namespace Demarche.Coding.Actors;

/// <summary>
/// A folded word of a name, and when it may spell the same name as another: they agree once the ways of writing a foreign
/// name in Latin letters are levelled ("Yusuf", "Youssouf"), or differ by one slip of the pen.
/// </summary>
internal sealed class NameSpelling(string word)
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

    private string? _level;

    public string Word => word;

    /// <summary>The word with the variants of transcription levelled and every letter once.</summary>
    private string Level => _level ??= LevelOf(word);

    /// <summary>Whether the words are one, or of at least <paramref name="shortest"/> letters and one slip apart.</summary>
    public bool IsSame(NameSpelling other, int shortest)
    {
        var (left, right) = (word, other.Word);
        if (left == right)
            return true;
        if (Math.Abs(left.Length - right.Length) > 3 || (left[0] != right[0] && !(Interchanged.Contains(left[0]) && Interchanged.Contains(right[0]))))
            return false;
        return Level == other.Level
            || (Math.Min(left.Length, right.Length) >= shortest && (IsSlip(Level, other.Level) || DifferInVowels(Level, other.Level)));
    }

    private static string LevelOf(string word)
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

    /// <summary>One letter for a like one, one too many within the word, or two swapped; never the first, and at the end no vowel but "o" for "u".</summary>
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
            return AreAlike(shorter[at], longer[at]) && (at < shorter.Length - 1 || !IsVowel(shorter[at]) || (shorter[at], longer[at]) is ('o', 'u') or ('u', 'o'));
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
