using System.Collections.Immutable;
using Demarche.Sameness;

namespace Demarche.Analysis.Merging;

/// <summary>Whether something is, is wanted, is not, or may be.</summary>
internal enum Standing
{
    Is,
    Wanted,
    IsNot,
    Open,
}

/// <summary>What of a telling is compared with others.</summary>
internal sealed record Traits
{
    /// <summary>What can be one with it at all: the kind of record, of an event its quad class.</summary>
    public required string Kind { get; init; }

    /// <summary>Category, strength, stance, status or direction.</summary>
    public required string Label { get; init; }

    public required Standing Standing { get; init; }

    /// <summary>Who acts, demands, claims, gives or moves; sorted.</summary>
    public required ImmutableArray<string> By { get; init; }

    /// <summary>Whom it concerns; sorted, empty when unnamed.</summary>
    public required ImmutableArray<string> On { get; init; }

    /// <summary>Whether words make it what it is, as of an accusation, so that it needs them to be told from others.</summary>
    public required bool IsVerbal { get; init; }

    public required DayRange When { get; init; }

    /// <summary>Whether the text dates it.</summary>
    public required bool IsDated { get; init; }

    /// <summary>The town; null when unstated or no more exact than a region.</summary>
    public string? Town { get; init; }

    public Quantity? Quantity { get; init; }

    public required ContentWords Words { get; init; }

    public IEnumerable<string> Parties => By.Union(On, StringComparer.Ordinal);
}
