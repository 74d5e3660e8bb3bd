using System.Collections.Immutable;

namespace Demarche;

/// <summary>What kind of thing an actor is.</summary>
public enum ActorType
{
    State,
    Igo,
    Organisation,
    Person,
    Group,
    Bloc,
    Place,
}

/// <summary>A stretch of raw text with its words.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Text">Exactly that slice.</param>
public sealed record Mention(TextSpan Span, string Text)
{
    /// <summary>The slice of <paramref name="text"/> at <paramref name="span"/>.</summary>
    public static Mention Of(string text, TextSpan span) => new(span, span.Of(text).ToString());
}

/// <summary>A party, speaker or place of one article: one entry per real entity, all its namings as mentions.</summary>
public sealed record Actor
{
    /// <summary>Id of the article's writer.</summary>
    public const string AuthorId = "author";

    /// <summary>Unique in the document.</summary>
    public required string Id { get; init; }

    /// <summary>Canonical name; null for an unnamed writer or speaker.</summary>
    public string? Name { get; init; }

    public required ActorType Type { get; init; }

    /// <summary>PLOVER code: an ISO 3166-1 alpha-3 country, or EUR, UNO, IGO, NGO, ISM, IMG, MNC, WST; null when none applies.</summary>
    public string? Code { get; init; }

    /// <summary>PLOVER primary sector, such as GOV or MIL; null when none applies.</summary>
    public string? Sector { get; init; }

    /// <summary>Further PLOVER sectors.</summary>
    public ImmutableArray<string> OtherSectors { get; init; } = [];

    /// <summary>Office held at the document's date; null when none, or unknown.</summary>
    public string? Office { get; init; }

    /// <summary>Wikidata id; null when not linked.</summary>
    public string? Wikidata { get; init; }

    /// <summary>Every naming in the text; empty for an entity only implied.</summary>
    public ImmutableArray<Mention> Mentions { get; init; } = [];
}

/// <summary>An actor in a role of a record.</summary>
/// <param name="Actor">Id from the document's actors; null for an unresolved mention.</param>
/// <param name="Code">PLOVER code in this role; null when none applies.</param>
/// <param name="Sector">PLOVER sector in this role; null when none applies.</param>
/// <param name="Mention">The words that name it; null when the party is implied.</param>
public sealed record ActorReference(string? Actor, string? Code, string? Sector, Mention? Mention)
{
    /// <summary>Whether the two are one party, or of one country or organisation.</summary>
    public bool IsOfSideOf(ActorReference other) => (Actor is not null && Actor == other.Actor) || (Code is not null && Code == other.Code);
}
