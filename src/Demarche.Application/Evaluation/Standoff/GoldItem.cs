using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Demarche.Application.Evaluation.Standoff;

/// <summary>How much an annotated item counts.</summary>
public enum GoldLevel
{
    /// <summary>Counted in recall.</summary>
    Must,

    /// <summary>Accepted, never required.</summary>
    May,

    /// <summary>A trap: a record that does all of <see cref="GoldItem.Forbid"/> is an error.</summary>
    Mustnot,
}

/// <summary>An annotated party.</summary>
public sealed record GoldParty
{
    public const string Author = "AUTHOR";

    /// <summary>Its actor in the gold; <see cref="Author"/> for the writer.</summary>
    public string? ActorId { get; init; }

    public string? Code { get; init; }
    [JsonConverter(typeof(OneOrMany<string>))] public ImmutableArray<string> CodeAlt { get; init; } = [];
    public string? Sector { get; init; }
    [JsonConverter(typeof(OneOrMany<string>))] public ImmutableArray<string> OtherSectors { get; init; } = [];

    /// <summary>The text does not name it here.</summary>
    public bool Implicit { get; init; }

    /// <summary>A record may leave it out.</summary>
    public bool Optional { get; init; }

    public bool IsAuthor => ActorId == Author;

    /// <summary>The codes that stand for it; those that users assign are private names and are left out.</summary>
    public IEnumerable<string> Codes => CodeAlt.Append(Code).OfType<string>().Where(code => !UserAssigned.Is(code));

    public IEnumerable<string> Sectors => OtherSectors.Append(Sector).OfType<string>();
}

/// <summary>A stretch of the text.</summary>
public sealed record GoldSpan(string? Text, int Start, int End);

/// <summary>An annotated number; null where the words are vague.</summary>
public sealed record GoldQuantity(double? Value, string? Unit, string? Text);

/// <summary>An annotated negotiating table.</summary>
public sealed record GoldFormat(string? Name, string? Venue, [property: JsonConverter(typeof(OneOrMany<string>))] ImmutableArray<string> Mediator);

/// <summary>An annotated record of any of the six kinds, or a trap; fields that its kind lacks are empty.</summary>
public sealed record GoldItem
{
    public required string Id { get; init; }
    public required GoldLevel Level { get; init; }

    /// <summary>Items of one cluster tell one real-world item.</summary>
    public string? Cluster { get; init; }

    public string? Modality { get; init; }
    [JsonConverter(typeof(OneOrMany<string>))] public ImmutableArray<string> ModalityAlt { get; init; } = [];
    public GoldParty? AttributedTo { get; init; }
    public string? Note { get; init; }

    [JsonConverter(typeof(OneOrMany<GoldParty>))] public ImmutableArray<GoldParty> Source { get; init; } = [];
    [JsonConverter(typeof(OneOrMany<GoldParty>))] public ImmutableArray<GoldParty> Target { get; init; } = [];
    [JsonConverter(typeof(OneOrMany<GoldParty>))] public ImmutableArray<GoldParty> By { get; init; } = [];
    [JsonConverter(typeof(OneOrMany<GoldParty>))] public ImmutableArray<GoldParty> On { get; init; } = [];
    [JsonConverter(typeof(OneOrMany<GoldParty>))] public ImmutableArray<GoldParty> Party { get; init; } = [];
    [JsonConverter(typeof(OneOrMany<GoldParty>))] public ImmutableArray<GoldParty> About { get; init; } = [];
    [JsonConverter(typeof(OneOrMany<GoldParty>))] public ImmutableArray<GoldParty> Giver { get; init; } = [];
    [JsonConverter(typeof(OneOrMany<GoldParty>))] public ImmutableArray<GoldParty> Recipient { get; init; } = [];
    [JsonConverter(typeof(OneOrMany<GoldParty>))] public ImmutableArray<GoldParty> Toward { get; init; } = [];

    /// <summary>Both parties are needed, on either side.</summary>
    public bool Symmetric { get; init; }

    public string? Event { get; init; }
    [JsonConverter(typeof(OneOrMany<string>))] public ImmutableArray<string> EventAlt { get; init; } = [];
    public string? Mode { get; init; }
    [JsonConverter(typeof(OneOrMany<string>))] public ImmutableArray<string> ModeAlt { get; init; } = [];
    [JsonConverter(typeof(OneOrMany<string>))] public ImmutableArray<string> Context { get; init; } = [];
    public string? Cameo { get; init; }
    [JsonConverter(typeof(OneOrMany<string>))] public ImmutableArray<string> CameoAlt { get; init; } = [];
    public string? Date { get; init; }
    [JsonConverter(typeof(OneOrMany<string?>))] public ImmutableArray<string?> DateAlt { get; init; } = [];
    public string? Place { get; init; }
    public GoldSpan? Trigger { get; init; }
    public GoldQuantity? Quantity { get; init; }

    /// <summary>How many records may tell the cluster; 0 for one.</summary>
    public int SplitOk { get; init; }

    public string? Content { get; init; }
    public GoldSpan? ContentSpan { get; init; }
    public GoldSpan? Condition { get; init; }
    public GoldSpan? Consequence { get; init; }
    public string? Deadline { get; init; }
    public string? Strength { get; init; }
    [JsonConverter(typeof(OneOrMany<string>))] public ImmutableArray<string> StrengthAlt { get; init; } = [];
    public GoldFormat? Format { get; init; }
    public string? Stance { get; init; }
    [JsonConverter(typeof(OneOrMany<string>))] public ImmutableArray<string> StanceAlt { get; init; } = [];
    public string? What { get; init; }
    public GoldSpan? WhatSpan { get; init; }
    public string? Status { get; init; }
    [JsonConverter(typeof(OneOrMany<string>))] public ImmutableArray<string> StatusAlt { get; init; } = [];
    public string? Direction { get; init; }

    /// <summary>Of a trap: whether only records presented as fact fall into it.</summary>
    public string? Scope { get; init; }

    /// <summary>Of a trap: field and values, all of which must hold.</summary>
    public ImmutableDictionary<string, GoldForbidden>? Forbid { get; init; }

    /// <summary>Of a trap: why it is one.</summary>
    public string? Why { get; init; }

    /// <summary>The sentence it stands in.</summary>
    [JsonIgnore] public string Sentence { get; init; } = "";

    public IEnumerable<string?> Modalities => ModalityAlt.Append(Modality);

    /// <summary>The parties whose record it is: who acts, demands, holds the stance, claims, gives, moves.</summary>
    public ImmutableArray<GoldParty> Own(StandoffKind kind) => kind switch
    {
        StandoffKind.Events => Source,
        StandoffKind.Demands or StandoffKind.Claims => By,
        StandoffKind.Formats or StandoffKind.Alignments => Party,
        _ => Giver,
    };

    /// <summary>What it is about, in a few words.</summary>
    public string Words => Content ?? What ?? Format?.Name ?? Trigger?.Text ?? "";

    /// <summary>Its label: category, strength, stance, status or direction.</summary>
    public string Label => Event ?? Strength ?? Stance ?? Status ?? Direction ?? "";
}

/// <summary>The values of a field that a trap names; a flag has none.</summary>
[JsonConverter(typeof(GoldForbiddenReader))]
public sealed record GoldForbidden(ImmutableArray<string> Values)
{
    public bool Names(string? value) => value is not null && Values.Contains(value);
    public bool IsAny => Values.Contains("*");
}
