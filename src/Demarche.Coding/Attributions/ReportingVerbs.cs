using System.Collections.Frozen;

namespace Demarche.Coding.Attributions;

/// <summary>What a reporting verb says of its speaker's stance towards the words.</summary>
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

/// <summary>The verbs that report words: <c>reporting-verbs.tsv</c>.</summary>
internal sealed class ReportingVerbs(IEnumerable<KeyValuePair<string, ReportingStance>> verbs)
{
    private readonly FrozenDictionary<string, ReportingStance> _verbs = verbs.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    public bool Contains(string lemma) => _verbs.ContainsKey(lemma);

    public bool TryGetStance(string lemma, out ReportingStance stance) => _verbs.TryGetValue(lemma, out stance);
}
