using System.Collections.Frozen;
using Demarche.Language.Tokens;

namespace Demarche.Coding.Attributions;

/// <summary>What a reporting word says of its speaker's stance towards the words.</summary>
internal enum ReportingStance : byte
{
    Asserts,
    Claims,
    Denies,
    Rejects,
    Accuses,
    Asks,
    Wants,
}

/// <summary>How a reporting word stands to what is said.</summary>
internal enum ReportingUse : byte
{
    /// <summary>"said that it rained".</summary>
    Verb,

    /// <summary>"called it “a lie”".</summary>
    Label,

    /// <summary>"the claim that it rained".</summary>
    Noun,
}

/// <summary>The words that report words: <c>reporting-verbs.tsv</c>.</summary>
internal sealed class ReportingVerbs
{
    private readonly FrozenDictionary<string, ReportingStance> _verbs;
    private readonly FrozenDictionary<string, string> _particles;
    private readonly FrozenDictionary<string, ReportingStance> _labels;
    private readonly FrozenDictionary<string, ReportingStance> _nouns;

    public ReportingVerbs(IEnumerable<(string Word, ReportingUse Use, ReportingStance Stance)> words)
    {
        var byUse = words.ToLookup(word => word.Use);
        var verbs = byUse[ReportingUse.Verb].ToLookup(word => word.Word.Contains(' '));
        _verbs = verbs[false].ToFrozenDictionary(word => word.Word, word => word.Stance, StringComparer.OrdinalIgnoreCase);
        _particles = verbs[true].Select(word => word.Word.Split(' ')).DistinctBy(words => words[0])
            .ToFrozenDictionary(words => words[0], words => words[1], StringComparer.OrdinalIgnoreCase);
        _labels = byUse[ReportingUse.Label].ToFrozenDictionary(word => word.Word, word => word.Stance, StringComparer.OrdinalIgnoreCase);
        _nouns = byUse[ReportingUse.Noun].ToFrozenDictionary(word => word.Word, word => word.Stance, StringComparer.OrdinalIgnoreCase);
    }

    public bool Contains(string lemma) => _verbs.ContainsKey(lemma);

    /// <summary>Whether <paramref name="verb"/> reports, alone or with its particle: "went on", "put it".</summary>
    public bool Contains(Token verb) => Contains(verb.Lemma) || HasParticle(verb);

    public bool TryGetStance(string lemma, out ReportingStance stance) => _verbs.TryGetValue(lemma, out stance);

    public bool TryGetNoun(string lemma, out ReportingStance stance) => _nouns.TryGetValue(lemma, out stance);

    public bool IsLabel(Token verb) => _labels.ContainsKey(verb.Lemma);

    public bool IsNoun(Token noun) => _nouns.ContainsKey(noun.Lemma);

    private bool HasParticle(Token verb)
    {
        if (!_particles.TryGetValue(verb.Lemma, out var particle))
            return false;
        foreach (var index in verb.Dependents)
        {
            if (index > verb.Index && verb.Document[index].Form.Equals(particle, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }
}
