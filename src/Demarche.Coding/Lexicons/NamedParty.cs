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
    string Id, string Name, ActorType Type, string? Code, string? Sector, ImmutableArray<string> OtherSectors)
{
    /// <summary>Whether a user's dictionary of an older coder names it: it may be a person, and its code may name a sector too.</summary>
    public bool IsFromDictionary { get; init; }

    /// <summary>The parties that the name stands for together, as "the allies" may; empty when it is one.</summary>
    public ImmutableArray<NamedParty> Parts { get; init; } = [];

    /// <summary>Codes that held for a time, the first that fits before the others and before <see cref="Code"/>.</summary>
    public ImmutableArray<CodeTerm> Terms { get; init; } = [];

    /// <summary>The party with the code that it had on <paramref name="date"/>; without a date, with its last.</summary>
    public NamedParty On(DateOnly? date)
    {
        if (Terms.IsEmpty)
            return this;
        var term = Terms.FirstOrDefault(term => date is { } day && term.HeldOn(day));
        return term is not null ? this with { Code = term.Code, Terms = [] }
            : date is null ? this with { Code = Code ?? Terms[^1].Code, Terms = [] }
            : this with { Terms = [] };
    }
}

/// <summary>A code that an actor of a dictionary had for a time.</summary>
/// <param name="Code">The code.</param>
/// <param name="From">First day; null when open.</param>
/// <param name="To">Last day; null when open.</param>
public sealed record CodeTerm(string Code, DateOnly? From, DateOnly? To)
{
    /// <summary>Whether the code held on <paramref name="date"/>.</summary>
    public bool HeldOn(DateOnly date) => !(date < From) && !(date > To);
}
