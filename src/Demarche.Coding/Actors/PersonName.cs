using Demarche.Coding.Lexicons;

namespace Demarche.Coding.Actors;

/// <summary>A personal name as folded words, and when two spellings are one person.</summary>
internal sealed class PersonName
{
    private const int ShortestSlip = 4;
    private const int ShortestLoneSlip = 5;

    private static readonly HashSet<string> Additions = new(StringComparer.Ordinal) { "jr", "sr", "ii", "iii", "iv", "sir", "dame", "lord", "lady", "dr" };

    public PersonName(string text)
    {
        Text = text;
        Words = [.. NameFolding.Fold(text).Split(' ').Where(word => !Additions.Contains(word))];
        if (Words.Length == 0)
            Words = [NameFolding.Fold(text)];
    }

    public string Text { get; }

    /// <summary>The words without "Jr." and the like; never empty.</summary>
    public string[] Words { get; }

    public string Surname => Words[^1];

    /// <summary>
    /// Whether both may name one person: the same words, a surname or first name alone, an initial, the same name written
    /// in other ways or with one slip in a word of four letters or more. A final "a" tells Aliyev from Aliyeva and is no slip.
    /// </summary>
    public bool IsSameAs(PersonName other)
    {
        if (Words.Length == 1 && other.Words.Length == 1)
            return NameSpelling.IsSame(Surname, other.Surname, ShortestLoneSlip);
        if (Words.Length == 1)
            return other.IsCalled(Surname);
        if (other.Words.Length == 1)
            return IsCalled(other.Surname);
        if (string.Concat(Words) == string.Concat(other.Words))
            return true;
        return NameSpelling.IsSame(Surname, other.Surname, ShortestSlip)
            && (NameSpelling.IsSame(Words[0], other.Words[0], ShortestSlip) || IsInitial(Words[0], other.Words[0]) || IsInitial(other.Words[0], Words[0]));
    }

    private bool IsCalled(string word) => NameSpelling.IsSame(Surname, word, ShortestLoneSlip) || word == Words[0];

    private static bool IsInitial(string initial, string name) => initial.Length == 1 && name.StartsWith(initial, StringComparison.Ordinal);
}
