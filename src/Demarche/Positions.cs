using System.Collections.Immutable;

namespace Demarche;

/// <summary>How hard a demand is.</summary>
public enum DemandStrength
{
    Request,
    Demand,

    /// <summary>A demand with a stated consequence, or one called an ultimatum.</summary>
    Ultimatum,
}

/// <summary>A real time limit.</summary>
/// <param name="Value">ISO date; null when it cannot be computed.</param>
/// <param name="Mention">The words.</param>
public sealed record Deadline(string? Value, Mention Mention);

/// <summary>Who wants what of whom, on what condition, or else what, by when.</summary>
public sealed record Demand : Record
{
    /// <summary>Empty when unnamed.</summary>
    public required ImmutableArray<ActorReference> By { get; init; }

    /// <summary>May hold implied parties.</summary>
    public required ImmutableArray<ActorReference> On { get; init; }

    /// <summary>What is to be done.</summary>
    public required Mention Content { get; init; }

    /// <summary>The "until", "unless" or "if" clause; null when there is none.</summary>
    public Mention? Condition { get; init; }

    /// <summary>Threat or reward that follows; null when none is stated.</summary>
    public Mention? Consequence { get; init; }

    /// <summary>Null when none is stated.</summary>
    public Deadline? Deadline { get; init; }

    public required DemandStrength Strength { get; init; }

    public override IEnumerable<PartyRole> Parties => [.. In("by", By), .. In("on", On)];
}

/// <summary>A party's stance to a negotiating format.</summary>
public enum FormatStanceKind
{
    Accepts,
    Refuses,
    Boycotts,
    Proposes,
    Prefers,
}

/// <summary>Which negotiating table a party accepts, refuses, boycotts, proposes or prefers; one record per format and party.</summary>
public sealed record FormatStance : Record
{
    /// <summary>Short name of the format, such as "bilateral talks".</summary>
    public required string Name { get; init; }

    /// <summary>Name of the place; null when there is none.</summary>
    public string? Venue { get; init; }

    public ImmutableArray<ActorReference> Mediators { get; init; } = [];

    public required ActorReference Party { get; init; }

    public required FormatStanceKind Stance { get; init; }

    public override IEnumerable<PartyRole> Parties => [.. In("party", Party), .. In("mediators", Mediators)];
}

/// <summary>What a claim does.</summary>
public enum ClaimStance
{
    Asserts,
    Denies,

    /// <summary>Rejects another's claim.</summary>
    Rejects,
    Accuses,
}

/// <summary>What a party says is, or is not, the case.</summary>
public sealed record Claim : Record
{
    /// <summary>Empty when unnamed; the writer for the writer's own.</summary>
    public required ImmutableArray<ActorReference> By { get; init; }

    /// <summary>Whom or what place it is about.</summary>
    public required ImmutableArray<ActorReference> About { get; init; }

    /// <summary>What is claimed.</summary>
    public required Mention Content { get; init; }

    public required ClaimStance Stance { get; init; }

    public override IEnumerable<PartyRole> Parties => [.. In("by", By), .. In("about", About)];
}

/// <summary>How far a transfer has come.</summary>
public enum TransferStatus
{
    Delivered,
    Ongoing,
    Promised,
    Suspended,
}

/// <summary>Arms, money, goods or aid from one party to another.</summary>
public sealed record Transfer : Record
{
    /// <summary>Null when unstated; never guessed.</summary>
    public ActorReference? Giver { get; init; }

    /// <summary>Null when unstated.</summary>
    public ActorReference? Recipient { get; init; }

    /// <summary>Transit parties; they are no givers.</summary>
    public ImmutableArray<ActorReference> Via { get; init; } = [];

    public required Mention What { get; init; }

    /// <summary>Null when unstated.</summary>
    public Quantity? Quantity { get; init; }

    public required TransferStatus Status { get; init; }

    public override IEnumerable<PartyRole> Parties => [.. In("giver", Giver), .. In("recipient", Recipient), .. In("via", Via)];
}

/// <summary>Which way a party moves.</summary>
public enum AlignmentDirection
{
    Closer,
    Away,
    Balancing,
}

/// <summary>Who drifts towards or away from whom.</summary>
public sealed record Alignment : Record
{
    /// <summary>Who moves.</summary>
    public required ActorReference Party { get; init; }

    /// <summary>Whom the movement is measured against.</summary>
    public required ImmutableArray<ActorReference> Toward { get; init; }

    public required AlignmentDirection Direction { get; init; }

    /// <summary>Who wants it; the modality is then intended.</summary>
    public ImmutableArray<ActorReference> DesiredBy { get; init; } = [];

    public override IEnumerable<PartyRole> Parties => [.. In("party", Party), .. In("toward", Toward), .. In("desiredBy", DesiredBy)];
}
