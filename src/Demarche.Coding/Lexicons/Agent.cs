using System.Collections.Immutable;

namespace Demarche.Coding.Lexicons;

/// <summary>How a generic noun names a party.</summary>
public enum AgentKind
{
    /// <summary>One or more people: "soldier", "foreign minister".</summary>
    Person,

    /// <summary>A body that acts as one: "army", "parliament".</summary>
    Body,

    /// <summary>People whose sector is that of what they belong to: "police chief", "army spokesman".</summary>
    Relational,
}

/// <summary>A generic noun or compound of the agents table.</summary>
/// <param name="Phrase">The phrase in the singular, lower case.</param>
/// <param name="Kind">How it names a party.</param>
/// <param name="Code">PLOVER international code when no country modifies it, such as NGO; else null.</param>
/// <param name="Sector">PLOVER sector, or null when the phrase tells none: "country", "ally".</param>
/// <param name="OtherSectors">Further PLOVER sectors.</param>
public sealed record Agent(string Phrase, AgentKind Kind, string? Code, string? Sector, ImmutableArray<string> OtherSectors);
