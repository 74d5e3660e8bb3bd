using System.Collections.Immutable;

namespace Demarche.Analysis.Merging;

/// <summary>One real-world item, with every article that tells it.</summary>
/// <param name="Tellings">At least one; the earliest published first.</param>
/// <param name="Sources">
/// How many tell it independently, at least 1: articles of one publisher, and reprints of one text, count once.
/// </param>
public sealed record Fact(ImmutableArray<Telling> Tellings, int Sources)
{
    /// <summary>The name of its first telling.</summary>
    public string Id => Tellings[0].Name;

    /// <summary>How many articles tell it.</summary>
    public int Articles => Tellings.Select(telling => telling.Document).Distinct(ReferenceEqualityComparer.Instance).Count();
}
