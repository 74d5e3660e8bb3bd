using System.Collections.Concurrent;
using System.Collections.Immutable;
using Demarche.Language.Tokens;

namespace Demarche.Coding.Events;

/// <summary>
/// The event patterns, by the lemma of their predicate; a noun of an act also has the patterns of its verb. Shared by all workers.
/// </summary>
internal sealed class EventLexicon
{
    private const string GerundEnding = "ing";

    private readonly Dictionary<string, EventPattern[]> _verbs;
    private readonly Dictionary<string, EventPattern[]> _nouns;
    private readonly Dictionary<string, EventPattern[]> _adjectives;
    private readonly ILookup<string, string> _verbsOfNouns;
    private readonly ConcurrentDictionary<string, EventPattern[]> _allOfNouns = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="patterns">The rows, in the order of the lexicon.</param>
    /// <param name="nominalisations">Nouns of acts with their verbs; gerunds need no entry.</param>
    public EventLexicon(IEnumerable<EventPattern> patterns, IEnumerable<(string Noun, string Verb)> nominalisations)
    {
        Patterns = [.. patterns];
        _verbs = Index(UniversalPos.VERB);
        _nouns = Index(UniversalPos.NOUN);
        _adjectives = Index(UniversalPos.ADJ);
        _verbsOfNouns = nominalisations.ToLookup(entry => entry.Noun, entry => entry.Verb, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>All patterns, in the order of the lexicon.</summary>
    public ImmutableArray<EventPattern> Patterns { get; }

    /// <summary>The patterns whose predicate may be <paramref name="token"/>; of a noun, its own before those of its verb.</summary>
    public ReadOnlySpan<EventPattern> For(Token token) => token.Upos switch
    {
        UniversalPos.VERB or UniversalPos.AUX => Find(_verbs, token.Lemma),
        UniversalPos.NOUN or UniversalPos.PROPN => _allOfNouns.TryGetValue(token.Lemma, out var known) ? known : _allOfNouns.GetOrAdd(token.Lemma, OfNoun(token.Lemma)),
        UniversalPos.ADJ => Find(_adjectives, token.Lemma),
        _ => [],
    };

    private EventPattern[] OfNoun(string noun) =>
        [.. Find(_nouns, noun), .. _verbsOfNouns[noun].Concat(OfGerund(noun)).SelectMany(verb => Find(_verbs, verb)).Distinct().SelectMany(pattern => pattern.Nominals)];

    /// <summary>The verbs that a noun in -ing may come from: "shell", "impose", "ban".</summary>
    private static IEnumerable<string> OfGerund(string noun)
    {
        if (noun.Length < GerundEnding.Length + 2 || !noun.EndsWith(GerundEnding, StringComparison.OrdinalIgnoreCase))
            return [];
        var stem = noun[..^GerundEnding.Length];
        return stem[^1] == stem[^2] ? [stem, stem[..^1]] : [stem, stem + "e"];
    }

    private static EventPattern[] Find(Dictionary<string, EventPattern[]> index, string lemma) => index.TryGetValue(lemma, out var patterns) ? patterns : [];

    private Dictionary<string, EventPattern[]> Index(UniversalPos partOfSpeech) =>
        Patterns.Where(pattern => pattern.Frame.PartOfSpeech == partOfSpeech)
            .SelectMany(pattern => pattern.Frame.Predicate.LastWords.Select(word => (word, pattern)))
            .GroupBy(entry => entry.word, entry => entry.pattern, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.OrdinalIgnoreCase);
}
