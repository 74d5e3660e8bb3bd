using System.Collections.Immutable;

namespace Demarche;

/// <summary>How a record stands to the facts.</summary>
public enum Modality
{
    /// <summary>Told as having happened or holding.</summary>
    Asserted,

    /// <summary>Planned, promised or wanted.</summary>
    Intended,

    /// <summary>Asked for.</summary>
    Demanded,

    /// <summary>Would follow if a condition held.</summary>
    Conditional,

    /// <summary>May, could, counterfactual or forecast.</summary>
    Hypothetical,

    /// <summary>Did not happen.</summary>
    Negated,

    /// <summary>A party denies it.</summary>
    Denied,

    /// <summary>Put as a question.</summary>
    Questioned,
}

/// <summary>How words are attributed.</summary>
public enum AttributionKind
{
    /// <summary>Quoted.</summary>
    Direct,

    /// <summary>Reported.</summary>
    Indirect,

    /// <summary>The writer's comment, reading or forecast.</summary>
    Author,
}

/// <summary>One speaker in the chain of those who vouch for a record.</summary>
/// <param name="Actor">Id of the speaker; null when unnamed, <see cref="Demarche.Actor.AuthorId"/> for the writer.</param>
/// <param name="Code">PLOVER code of the speaker; null when none applies.</param>
/// <param name="Mention">The words that name the speaker; null when there are none.</param>
/// <param name="Cue">The reporting words, such as "said"; null when there are none.</param>
/// <param name="Kind">How the words are attributed.</param>
public sealed record Attribution(string? Actor, string? Code, Mention? Mention, string? Cue, AttributionKind Kind);

/// <summary>A telling of a record.</summary>
/// <param name="Sentence">Index of the sentence.</param>
/// <param name="Span">The words.</param>
public sealed record Evidence(int Sentence, TextSpan Span);

/// <summary>What events, demands, format stances, claims, transfers and alignments share: one real-world item, however often told.</summary>
public abstract record Record
{
    /// <summary>Unique in the document.</summary>
    public required string Id { get; init; }

    /// <summary>Every telling, at least one; the first is primary and the fields describe it.</summary>
    public required ImmutableArray<Evidence> Mentions { get; init; }

    /// <summary>Who vouches for it besides its own source or speaker, outermost first; empty when the narrator reports it.</summary>
    public ImmutableArray<Attribution> Attribution { get; init; } = [];

    public Modality Modality { get; init; } = Modality.Asserted;

    /// <summary>That the record is right, 0 to 1.</summary>
    public required double Confidence { get; init; }

    /// <summary>Ids of the records that this one answers or rebuts.</summary>
    public ImmutableArray<string> Answers { get; init; } = [];

    /// <summary>Ids of records by the same party that this one sits badly with.</summary>
    public ImmutableArray<string> Contradicts { get; init; } = [];

    /// <summary>The actors in the record with the field that names each, such as <c>source</c> or <c>by</c>.</summary>
    public abstract IEnumerable<PartyRole> Parties { get; }

    /// <summary>Whether the record is shown as fact: nothing hedges it, and no comment of the writer vouches for it.</summary>
    public bool IsPresentedAsFact =>
        Modality is Modality.Asserted or Modality.Intended or Modality.Demanded or Modality.Denied
        && !IsComment;

    /// <summary>Whether it is the writer's comment.</summary>
    public bool IsComment => Attribution.Any(entry => entry.Kind == AttributionKind.Author);

    private protected static IEnumerable<PartyRole> In(string role, params IEnumerable<ActorReference?> references) =>
        references.OfType<ActorReference>().Select(reference => new PartyRole(role, reference));
}

/// <summary>An actor in a record.</summary>
/// <param name="Role">The field that names it, as the contract spells it.</param>
/// <param name="Reference">The actor.</param>
public readonly record struct PartyRole(string Role, ActorReference Reference);
