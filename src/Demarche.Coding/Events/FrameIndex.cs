using System.Collections.Concurrent;
using System.Collections.Immutable;
using Demarche.Language.Tokens;

namespace Demarche.Coding.Events;

/// <summary>A row of a lexicon that says what a frame means.</summary>
/// <typeparam name="TSelf">The kind of row.</typeparam>
internal interface IFramePattern<TSelf>
{
    EventFrame Frame { get; }

    /// <summary>The patterns for the noun of the same act; none when a noun cannot be built like the verb.</summary>
    IEnumerable<TSelf> Nominals { get; }
}

/// <summary>Patterns by the lemma of their predicate; a noun of an act also has the patterns of its verb. Shared by all workers.</summary>
internal sealed class FrameIndex<TPattern> where TPattern : IFramePattern<TPattern>
{
    private const string GerundEnding = "ing";

    private readonly Dictionary<string, TPattern[]> _verbs;
    private readonly Dictionary<string, TPattern[]> _nouns;
    private readonly Dictionary<string, TPattern[]> _adjectives;
    private readonly ILookup<string, string> _verbsOfNouns;
    private readonly ConcurrentDictionary<string, TPattern[]> _allOfNouns = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="patterns">The rows, in the order of the lexicon.</param>
    /// <param name="verbsOfNouns">Nouns of acts with their verbs; gerunds need no entry.</param>
    public FrameIndex(IEnumerable<TPattern> patterns, ILookup<string, string> verbsOfNouns)
    {
        Patterns = [.. patterns];
        _verbs = Index(UniversalPos.VERB);
        _nouns = Index(UniversalPos.NOUN);
        _adjectives = Index(UniversalPos.ADJ);
        _verbsOfNouns = verbsOfNouns;
    }

    /// <summary>All patterns, in the order of the lexicon.</summary>
    public ImmutableArray<TPattern> Patterns { get; }

    /// <summary>The patterns whose predicate may be <paramref name="token"/>; of a noun, its own before those of its verb.</summary>
    public ReadOnlySpan<TPattern> For(Token token) => token.Upos switch
    {
        UniversalPos.VERB or UniversalPos.AUX => Find(_verbs, token.Lemma),
        UniversalPos.NOUN or UniversalPos.PROPN => _allOfNouns.TryGetValue(token.Lemma, out var known) ? known : _allOfNouns.GetOrAdd(token.Lemma, OfNoun(token.Lemma)),
        UniversalPos.ADJ => Find(_adjectives, token.Lemma),
        _ => [],
    };

    private TPattern[] OfNoun(string noun) =>
        [.. Find(_nouns, noun), .. _verbsOfNouns[noun].Concat(OfGerund(noun)).SelectMany(verb => Find(_verbs, verb)).Distinct().SelectMany(pattern => pattern.Nominals)];

    /// <summary>The verbs that a noun in -ing may come from: "shell", "impose", "ban".</summary>
    private static IEnumerable<string> OfGerund(string noun)
    {
        if (noun.Length < GerundEnding.Length + 2 || !noun.EndsWith(GerundEnding, StringComparison.OrdinalIgnoreCase))
            return [];
        var stem = noun[..^GerundEnding.Length];
        return stem[^1] == stem[^2] ? [stem, stem[..^1]] : [stem, stem + "e"];
    }

    private static TPattern[] Find(Dictionary<string, TPattern[]> index, string lemma) => index.TryGetValue(lemma, out var patterns) ? patterns : [];

    private Dictionary<string, TPattern[]> Index(UniversalPos partOfSpeech) =>
        Patterns.Where(pattern => pattern.Frame.PartOfSpeech == partOfSpeech)
            .SelectMany(pattern => pattern.Frame.Predicate.LastWords.Select(word => (word, pattern)))
            .GroupBy(entry => entry.word, entry => entry.pattern, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.OrdinalIgnoreCase);
}
