using Demarche.Coding.Lexicons;

namespace Demarche.Coding.Actors;

/// <summary>A personal name as folded words, and when two spellings are one person.</summary>
internal sealed class PersonName
{
    private const int ShortestSlip = 4;
    private const int ShortestLoneSlip = 5;

    private static readonly HashSet<string> Suffixes = new(StringComparer.Ordinal) { "jr", "sr", "ii", "iii", "iv" };

    public PersonName(string text)
    {
        Text = text;
        Words = [.. NameFolding.Fold(text).Split(' ').Where(word => !Suffixes.Contains(word))];
        if (Words.Length == 0)
            Words = [NameFolding.Fold(text)];
    }

    public string Text { get; }

    /// <summary>The words without "Jr." and the like; never empty.</summary>
    public string[] Words { get; }

    public string Surname => Words[^1];

    /// <summary>
    /// Whether both may name one person: the same words, a surname or first name alone, an initial, or one letter's slip
    /// in a word of four letters or more. A final "a" tells Aliyev from Aliyeva and is no slip.
    /// </summary>
    public bool IsSameAs(PersonName other)
    {
        if (Words.Length == 1 && other.Words.Length == 1)
            return IsSlip(Surname, other.Surname, ShortestLoneSlip);
        if (Words.Length == 1)
            return other.IsCalled(Surname);
        if (other.Words.Length == 1)
            return IsCalled(other.Surname);
        return IsSlip(Surname, other.Surname, ShortestSlip)
            && (IsSlip(Words[0], other.Words[0], ShortestSlip) || IsInitial(Words[0], other.Words[0]) || IsInitial(other.Words[0], Words[0]));
    }

    private bool IsCalled(string word) => IsSlip(Surname, word, ShortestLoneSlip) || word == Words[0];

    private static bool IsInitial(string initial, string name) => initial.Length == 1 && name.StartsWith(initial, StringComparison.Ordinal);

    private static bool IsSlip(string left, string right, int shortest)
    {
        if (left == right)
            return true;
        var (shorter, longer) = left.Length <= right.Length ? (left, right) : (right, left);
        if (shorter.Length < shortest || longer.Length - shorter.Length > 1 || shorter[0] != longer[0]
            || (longer.Length > shorter.Length && longer[^1] == 'a' && longer.StartsWith(shorter, StringComparison.Ordinal)))
            return false;
        var start = 0;
        while (start < shorter.Length && shorter[start] == longer[start])
            start++;
        var rest = longer.AsSpan(start + 1);
        return longer.Length == shorter.Length ? shorter.AsSpan(start + 1).SequenceEqual(rest) || IsSwap(shorter, longer, start) : shorter.AsSpan(start).SequenceEqual(rest);
    }

    private static bool IsSwap(string left, string right, int at) =>
        at + 1 < left.Length && left[at] == right[at + 1] && left[at + 1] == right[at] && left.AsSpan(at + 2).SequenceEqual(right.AsSpan(at + 2));
}
