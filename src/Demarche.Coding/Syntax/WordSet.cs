using Demarche.Language.Tokens;

namespace Demarche.Coding.Syntax;

/// <summary>
/// A set of lemmas. A member such as <c>air_strike</c> is the lemma "strike" after the word "air", with or without a hyphen
/// between them; so is <c>air-strike</c>, which is a word of its own too.
/// Membership ignores case.
/// </summary>
internal sealed class WordSet
{
    private readonly Dictionary<string, string[]> _modifiers = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The letters that members begin and end with, a bit each: most words are no members, and these tell it at once.</summary>
    private readonly ulong _firstLetters, _lastLetters;

    public WordSet(IEnumerable<string> words)
    {
        foreach (var group in words.SelectMany(Split).GroupBy(word => word.Last, StringComparer.OrdinalIgnoreCase))
        {
            _modifiers[group.Key] = group.Any(word => word.Modifier.Length == 0) ? [] : [.. group.Select(word => word.Modifier)];
            _firstLetters |= Bit(group.Key, 0);
            _lastLetters |= Bit(group.Key, group.Key.Length - 1);
        }
        HasOnlySingleWords = _modifiers.Values.All(modifiers => modifiers.Length == 0);
    }

    /// <summary>The last words of all members: what an index by lemma needs.</summary>
    public IEnumerable<string> LastWords => _modifiers.Keys;

    public int Count => _modifiers.Count;

    /// <summary>Whether no member asks for a word before it.</summary>
    public bool HasOnlySingleWords { get; }

    /// <summary>Whether a member that is one word is spelled <paramref name="lemma"/>.</summary>
    public bool Contains(string lemma) => Find(lemma) is { Length: 0 };

    /// <summary>Whether a member that is one word is spelled <paramref name="word"/>.</summary>
    public bool Contains(ReadOnlySpan<char> word) =>
        _modifiers.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var modifiers) && modifiers.Length == 0;

    /// <summary>Whether <paramref name="token"/>, with the word before it where a member asks for it, is in the set.</summary>
    public bool Contains(Token token)
    {
        if (Find(token.Lemma) is not { } modifiers)
            return false;
        if (modifiers.Length == 0)
            return true;
        if (token.Index == token.Sentence.First)
            return false;
        var before = token.Document[token.Index - 1];
        if (before.Form is "-" && before.Index > token.Sentence.First)
            before = token.Document[before.Index - 1];
        foreach (var modifier in modifiers)
        {
            if (before.Form.Equals(modifier, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    private string[]? Find(string lemma) =>
        (_firstLetters & Bit(lemma, 0)) != 0 && (_lastLetters & Bit(lemma, lemma.Length - 1)) != 0 && _modifiers.TryGetValue(lemma, out var modifiers) ? modifiers : null;

    private static ulong Bit(string word, int index) =>
        word.Length == 0 || word[index] > 127 ? 1 : 1UL << (word[index] | 0x20);

    private static IEnumerable<(string Modifier, string Last)> Split(string word)
    {
        var mark = word.LastIndexOfAny(['_', '-']);
        if (mark <= 0)
            return [("", word)];
        var parts = (word[..mark], word[(mark + 1)..]);
        return word[mark] == '-' ? [("", word), parts] : [parts];
    }
}
