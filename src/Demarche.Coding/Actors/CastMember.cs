using System.Collections.Immutable;
using Demarche.Coding.Lexicons;

namespace Demarche.Coding.Actors;

/// <summary>An actor while its document is being read.</summary>
internal sealed class CastMember(string id, string name, ActorType type, string? code, string? sector, ImmutableArray<string> otherSectors)
{
    public string Id { get; } = id;

    public string Name { get; set; } = name;

    public ActorType Type { get; } = type;

    public string? Code { get; set; } = code;

    public string? Sector { get; set; } = sector;

    public ImmutableArray<string> OtherSectors { get; set; } = otherSectors;

    public string? Office { get; set; }

    /// <summary>The agent that a person's office is, such as "foreign minister"; null when unknown or over.</summary>
    public Agent? OfficeAgent { get; set; }

    public SortedSet<TextSpan> Mentions { get; } = [];

    /// <summary>Whether it is known by a name, not only by what it is: generic actors have ids of a sector and a phrase.</summary>
    public bool IsNamed { get; init; } = true;

    /// <summary>
    /// Whether a phrase that was read as <paramref name="generic"/> may mean this actor: their codes do not differ, and neither a body
    /// ("the agency") nor several people ("the sailors") are one person.
    /// </summary>
    public bool Suits(CastMember generic) =>
        (generic.Code is null || Code is null || generic.Code == Code)
        && (Type != ActorType.Person || generic.Type is not (ActorType.Organisation or ActorType.Group));

    public Actor ToActor(string text) => new()
    {
        Id = Id,
        Name = Name,
        Type = Type,
        Code = Code,
        Sector = Sector,
        OtherSectors = OtherSectors,
        Office = Office,
        Mentions = [.. Mentions.Select(span => Mention.Of(text, span))],
    };
}
