using System.Collections.Immutable;

namespace Demarche.Coding.Actors;

/// <summary>The actors of one document and where they stand. Immutable.</summary>
public sealed class ActorIndex
{
    private readonly ImmutableArray<ActorReference>[] _references;
    private readonly EventPlace?[] _places;
    private readonly EventPlace?[] _towns;

    internal ActorIndex(ImmutableArray<Actor> actors, ImmutableArray<ActorReference>[] references, EventPlace?[] places, EventPlace?[] towns)
    {
        Actors = actors;
        _references = references;
        _places = places;
        _towns = towns;
    }

    /// <summary>One entry per party, speaker and place, in order of first mention.</summary>
    public ImmutableArray<Actor> Actors { get; }

    /// <summary>
    /// The parties named by the noun phrase that token <paramref name="token"/> heads, or by the adjective that it is:
    /// several for "officials of A and B"; conjoined phrases have heads of their own. Empty for a venue and for what is no party.
    /// </summary>
    public ImmutableArray<ActorReference> At(int token) => _references[token] is { IsDefault: false } references ? references : [];

    /// <summary>The place that the phrase headed by <paramref name="token"/> gives as a location: "in Vienna", "near the Armenian border".</summary>
    public EventPlace? PlaceAt(int token) => _places[token];

    /// <summary>The same actors and places with other parties at the tokens.</summary>
    internal ActorIndex With(Func<int, ImmutableArray<ActorReference>> parties)
    {
        var references = new ImmutableArray<ActorReference>[_references.Length];
        for (var token = 0; token < references.Length; token++)
            references[token] = parties(token);
        return new ActorIndex(Actors, references, _places, _towns);
    }

    /// <summary>The capital that is named where its government is meant: "bombed Damascus", "Damascus said".</summary>
    public EventPlace? TownAt(int token) => _towns[token];
}
