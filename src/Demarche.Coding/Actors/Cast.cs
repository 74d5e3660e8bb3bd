using System.Collections.Immutable;
using Demarche.Coding.Lexicons;
using Demarche.Language.Tokens;

namespace Demarche.Coding.Actors;

/// <summary>The actors of a document while they are being found, and what each token refers to.</summary>
internal sealed class Cast(AnnotatedDocument document)
{
    private readonly OrderedDictionary<string, CastMember> _members = new(StringComparer.Ordinal);
    private readonly List<(CastMember Member, TextSpan Span, string? Sector)>?[] _references = new List<(CastMember, TextSpan, string?)>?[document.TokenCount];
    private readonly EventPlace?[] _places = new EventPlace?[document.TokenCount];
    private readonly EventPlace?[] _towns = new EventPlace?[document.TokenCount];

    /// <summary>The entry of a known party.</summary>
    public CastMember Member(NamedParty party) =>
        Member(party.Id, party.Name, party.Type, party.Code, party.Sector, party.OtherSectors);

    /// <summary>The entry with an id, made when it is new.</summary>
    public CastMember Member(
        string id, string name, ActorType type, string? code, string? sector, ImmutableArray<string> otherSectors, bool isNamed = true)
    {
        if (!_members.TryGetValue(id, out var member))
            _members.Add(id, member = new CastMember(id, name, type, code, sector, otherSectors) { IsNamed = isNamed });
        return member;
    }

    /// <summary>Notes that <paramref name="token"/> heads a phrase that names <paramref name="member"/>.</summary>
    /// <param name="token">The head.</param>
    /// <param name="member">What the phrase names.</param>
    /// <param name="span">The phrase.</param>
    /// <param name="sector">Sector in this role where it is not the member's own: the GOV of "the government of X".</param>
    public void Refer(int token, CastMember member, TextSpan span, string? sector = null)
    {
        member.Mentions.Add(span);
        (_references[token] ??= []).Add((member, span, sector));
    }

    /// <summary>Notes what <paramref name="token"/> heads and forgets what it was taken for; mentions stay.</summary>
    /// <param name="token">The head.</param>
    /// <param name="member">What the phrase names.</param>
    /// <param name="span">The phrase.</param>
    /// <param name="isMention">Whether the phrase is a mention of its own, not the title of a name beside it.</param>
    public void ReferInstead(int token, CastMember member, TextSpan span, bool isMention = true)
    {
        if (isMention)
            member.Mentions.Add(span);
        _references[token] = [(member, span, null)];
    }

    /// <summary>Notes that the tokens of a name all name <paramref name="member"/>.</summary>
    public void Refer(int first, int end, CastMember member, TextSpan span)
    {
        for (var token = first; token < end; token++)
            Refer(token, member, span);
    }

    /// <summary>The only person known to hold an office of a country or organisation, or null.</summary>
    public CastMember? OfficeHolder(Agent office, string? code)
    {
        var holders = _members.Values.Where(member => member.OfficeAgent == office && member.Code == code).Take(2).ToList();
        return holders.Count == 1 ? holders[0] : null;
    }

    /// <summary>The entry of a place.</summary>
    public CastMember PlaceMember(EventPlace place) =>
        Member($"PL.{NameFolding.Fold(place.Name).ToUpperInvariant().Replace(' ', '_')}", place.Name, ActorType.Place, place.Country, null, []);

    public bool Refers(int token) => _references[token] is not null;

    public IEnumerable<CastMember> MembersAt(int token) => _references[token]?.Select(reference => reference.Member) ?? [];

    public void Locate(int token, EventPlace place) => _places[token] = place;

    /// <summary>Notes the place that a name is of, though a party is meant by it here: "bombed Damascus".</summary>
    public void Denote(int token, EventPlace place) => _towns[token] = place;

    public bool IsLocated(int token) => _places[token] is not null;

    public EventPlace? PlaceAt(int token) => _places[token];

    public ActorIndex ToIndex()
    {
        var references = new ImmutableArray<ActorReference>[document.TokenCount];
        for (var token = 0; token < references.Length; token++)
        {
            if (_references[token] is { } list)
                references[token] = [.. list.Select(reference => new ActorReference(reference.Member.Id, reference.Member.Code, reference.Sector ?? reference.Member.Sector, Mention.Of(document.Text, reference.Span)))];
        }
        var actors = _members.Values
            .OrderBy(member => member.Mentions.Count == 0 ? int.MaxValue : member.Mentions.Min.Start)
            .Select(member => member.ToActor(document.Text));
        return new ActorIndex([.. actors], references, _places, _towns);
    }
}
