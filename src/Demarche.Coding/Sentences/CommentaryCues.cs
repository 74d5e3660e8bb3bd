using System.Collections.Frozen;

namespace Demarche.Coding.Sentences;

/// <summary>The words by which a writer comments on what is told: <c>commentary-cues.tsv</c>.</summary>
internal sealed class CommentaryCues
{
    private readonly FrozenSet<string> _adverbs;
    private readonly FrozenDictionary<string, string[][]> _phrases;

    public CommentaryCues(IEnumerable<string> adverbs, IEnumerable<string> phrases)
    {
        _adverbs = adverbs.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        _phrases = phrases.Select(phrase => phrase.Split(' '))
            .GroupBy(words => words[0], StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.OrdinalIgnoreCase);
    }

    public bool IsAdverb(ReadOnlySpan<char> word) => _adverbs.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    /// <summary>The phrases that begin with <paramref name="word"/>, each as its words.</summary>
    public string[][] StartingWith(ReadOnlySpan<char> word) =>
        _phrases.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var phrases) ? phrases : [];
}
