using System.Collections.Immutable;

namespace Demarche.Coding.Lexicons;

/// <summary>A party or place that the gazetteer or the actor lexicon knows by name.</summary>
/// <param name="Id">Its id: for a country its ISO 3166-1 alpha-3 code (<c>KOS</c> for Kosovo).</param>
/// <param name="Name">Name to show.</param>
/// <param name="Type">What it is.</param>
/// <param name="Code">PLOVER code; null for places and blocs that PLOVER does not code.</param>
/// <param name="Sector">PLOVER primary sector, or null.</param>
/// <param name="OtherSectors">Further PLOVER sectors.</param>
public sealed record NamedParty(
    string Id, string Name, ActorType Type, string? Code, string? Sector, ImmutableArray<string> OtherSectors);
