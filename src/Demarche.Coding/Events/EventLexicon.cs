using System.Collections.Immutable;
using Demarche.Language.Tokens;

namespace Demarche.Coding.Events;

/// <summary>The event patterns, by the lemma of their predicate. Immutable and shared by all workers.</summary>
internal sealed class EventLexicon
{
    private readonly Dictionary<string, EventPattern[]> _verbs;
    private readonly Dictionary<string, EventPattern[]> _nouns;
    private readonly Dictionary<string, EventPattern[]> _adjectives;

    public EventLexicon(IEnumerable<EventPattern> patterns)
    {
        Patterns = [.. patterns];
        _verbs = Index(UniversalPos.VERB);
        _nouns = Index(UniversalPos.NOUN);
        _adjectives = Index(UniversalPos.ADJ);
    }

    /// <summary>All patterns, in the order of the lexicon.</summary>
    public ImmutableArray<EventPattern> Patterns { get; }

    /// <summary>The patterns whose predicate may be <paramref name="token"/>.</summary>
    public ReadOnlySpan<EventPattern> For(Token token)
    {
        var index = token.Upos switch
        {
            UniversalPos.VERB or UniversalPos.AUX => _verbs,
            UniversalPos.NOUN or UniversalPos.PROPN => _nouns,
            UniversalPos.ADJ => _adjectives,
            _ => null,
        };
        return index is not null && index.TryGetValue(token.Lemma, out var patterns) ? patterns : [];
    }

    private Dictionary<string, EventPattern[]> Index(UniversalPos partOfSpeech) =>
        Patterns.Where(pattern => pattern.Frame.PartOfSpeech == partOfSpeech)
            .SelectMany(pattern => pattern.Frame.Predicate.LastWords.Select(word => (word, pattern)))
            .GroupBy(entry => entry.word, entry => entry.pattern, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.OrdinalIgnoreCase);
}
