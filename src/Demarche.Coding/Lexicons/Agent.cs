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
public sealed record Agent(string Phrase, AgentKind Kind, string? Code, string? Sector, ImmutableArray<string> OtherSectors)
{
    /// <summary>What a user's dictionary of an older coder makes of the code of the agent's party, which stands for <c>~</c>: <c>~GOV</c>; else null.</summary>
    public string? Template { get; init; }

    /// <summary>Whether it is only a noun and never part of a name or a title: there are bakers, but "Baker" is a name.</summary>
    public bool IsPlainNoun { get; init; }

    /// <summary>Whether it has no plural: <c>POLICE {}</c> in a dictionary.</summary>
    public bool IsUncounted { get; init; }

    /// <summary>The code of this agent of a party with <paramref name="code"/>: nothing is said twice, and without a template it is the party's.</summary>
    public string? Of(string? code)
    {
        if (Template is null)
            return code;
        var added = Template.Trim('~');
        return code is null ? added
            : Says(code, added) ? code
            : Template.Replace("~", code, StringComparison.Ordinal);
    }

    /// <summary>Whether a code, in parts of three letters, has a part.</summary>
    private static bool Says(string code, string part)
    {
        for (var start = 0; start + part.Length <= code.Length; start += 3)
        {
            if (string.CompareOrdinal(code, start, part, 0, part.Length) == 0)
                return true;
        }
        return false;
    }
}
