using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Demarche.Application.Evaluation.Standoff;

/// <summary>An actor of a passage with the forms in which the text names it.</summary>
public sealed record GoldActor(
    string Id, string? Name, string? Type, string? Code, string? Sector, string? Office,
    [property: JsonConverter(typeof(OneOrMany<string>))] ImmutableArray<string> Surfaces);

/// <summary>Something that holds for a whole passage: two items are one, two forms name one actor, a country is no party, items answer each other.</summary>
public sealed record GoldRule
{
    public required string Rule { get; init; }
    public string? Cluster { get; init; }
    public int? MaxUnique { get; init; }
    public string? ActorId { get; init; }
    [JsonConverter(typeof(OneOrMany<string>))] public ImmutableArray<string> Surfaces { get; init; } = [];
    [JsonConverter(typeof(OneOrMany<string>))] public ImmutableArray<string> Codes { get; init; } = [];
    [JsonConverter(typeof(OneOrMany<string>))] public ImmutableArray<string> Items { get; init; } = [];
}

/// <summary>An annotated sentence.</summary>
public sealed record GoldSentence
{
    public required string Id { get; init; }
    public required int Start { get; init; }
    public required int End { get; init; }
    public required string Text { get; init; }

    /// <summary>Its kind in words, such as "attributed statement"; null when not judged.</summary>
    public string? Kind { get; init; }

    [JsonConverter(typeof(OneOrMany<string>))] public ImmutableArray<string> KindAlt { get; init; } = [];
    public bool Garbled { get; init; }
    public ImmutableArray<GoldItem> Events { get; init; } = [];
    public ImmutableArray<GoldItem> Demands { get; init; } = [];
    public ImmutableArray<GoldItem> Formats { get; init; } = [];
    public ImmutableArray<GoldItem> Claims { get; init; } = [];
    public ImmutableArray<GoldItem> Transfers { get; init; } = [];
    public ImmutableArray<GoldItem> Alignments { get; init; } = [];

    /// <summary>The items of one kind, each knowing its sentence.</summary>
    public IEnumerable<GoldItem> Items(StandoffKind kind) => (kind switch
    {
        StandoffKind.Events => Events,
        StandoffKind.Demands => Demands,
        StandoffKind.Formats => Formats,
        StandoffKind.Claims => Claims,
        StandoffKind.Transfers => Transfers,
        _ => Alignments,
    }).Select(item => item with { Sentence = Id });
}

/// <summary>A text with all that a careful reader finds in it.</summary>
public sealed record GoldPassage
{
    public required string Id { get; init; }

    /// <summary>The half it belongs to.</summary>
    public string? Split { get; init; }

    /// <summary>Document date, YYYY-MM-DD.</summary>
    public string? Dct { get; init; }

    public required string Text { get; init; }
    public ImmutableArray<GoldActor> Actors { get; init; } = [];
    public ImmutableArray<GoldRule> DocRules { get; init; } = [];
    public required ImmutableArray<GoldSentence> Sentences { get; init; }
}
