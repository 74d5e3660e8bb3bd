using Demarche.Coding.Lexicons;

namespace Demarche.Coding.Actors;

/// <summary>A personal name as folded words, and when two spellings are one person.</summary>
internal sealed class PersonName
{
    private const int ShortestSlip = 4;
    private const int ShortestLoneSlip = 5;

    private static readonly HashSet<string> Additions = new(StringComparer.Ordinal) { "jr", "sr", "ii", "iii", "iv", "sir", "dame", "lord", "lady", "dr" };

    /// <summary>Arabic articles, which a surname may have or lack: "al-Sharif".</summary>
    private static readonly HashSet<string> Articles = new(StringComparer.Ordinal) { "al", "el", "as", "ash" };

    private readonly NameSpelling _first;
    private readonly NameSpelling _surname;

    public PersonName(string text)
    {
        Text = text;
        Words = [.. NameFolding.Fold(text).Split(' ').Where(word => !Additions.Contains(word))];
        if (Words.Length == 0)
            Words = [NameFolding.Fold(text)];
        if (Words.Length == 2 && Articles.Contains(Words[0]))
            Words = [Words[1]];
        (_first, _surname) = (new NameSpelling(Words[0]), new NameSpelling(Words[^1]));
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
            return _surname.IsSame(other._surname, ShortestLoneSlip);
        if (Words.Length == 1)
            return other.IsCalled(_surname);
        if (other.Words.Length == 1)
            return IsCalled(other._surname);
        if (string.Concat(Words) == string.Concat(other.Words))
            return true;
        return _surname.IsSame(other._surname, ShortestSlip)
            && (_first.IsSame(other._first, ShortestSlip) || IsInitial(Words[0], other.Words[0]) || IsInitial(other.Words[0], Words[0]));
    }

    private bool IsCalled(NameSpelling name) => _surname.IsSame(name, ShortestLoneSlip) || name.Word == _first.Word;

    private static bool IsInitial(string initial, string name) => initial.Length == 1 && name.StartsWith(initial, StringComparison.Ordinal);
}
