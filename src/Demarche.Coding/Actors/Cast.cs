using System.Collections.Immutable;
using Demarche.Coding.Lexicons;
using Demarche.Language.Tokens;

namespace Demarche.Coding.Actors;

/// <summary>The actors of a document while they are being found, and what each token refers to.</summary>
internal sealed class Cast(AnnotatedDocument document)
{
    private readonly OrderedDictionary<string, CastMember> _members = new(StringComparer.Ordinal);
    private readonly List<(CastMember Member, string? Code, string? Sector, TextSpan Span)>?[] _references = new List<(CastMember, string?, string?, TextSpan)>?[document.TokenCount];
    private readonly EventPlace?[] _places = new EventPlace?[document.TokenCount];

    /// <summary>The entry of a known party.</summary>
    public CastMember Member(NamedParty party) =>
        Member(party.Id, party.Name, party.Type, party.Code, party.Sector, party.OtherSectors);

    /// <summary>The entry with an id, made when it is new.</summary>
    public CastMember Member(string id, string name, ActorType type, string? code, string? sector, ImmutableArray<string> otherSectors)
    {
        if (!_members.TryGetValue(id, out var member))
            _members.Add(id, member = new CastMember(id, name, type, code, sector, otherSectors));
        return member;
    }

    /// <summary>Notes that <paramref name="token"/> heads a phrase that names <paramref name="member"/>.</summary>
    public void Refer(int token, CastMember member, TextSpan span) => Refer(token, member, member.Code, member.Sector, span);

    /// <summary>As above, in a role with another code or sector than the member's own.</summary>
    public void Refer(int token, CastMember member, string? code, string? sector, TextSpan span)
    {
        member.Mentions.Add(span);
        (_references[token] ??= []).Add((member, code, sector, span));
    }

    /// <summary>Forgets what a token refers to; mentions stay.</summary>
    public void Clear(int token) => _references[token] = null;

    public bool Refers(int token) => _references[token] is not null;

    public IEnumerable<CastMember> MembersAt(int token) => _references[token]?.Select(reference => reference.Member) ?? [];

    public void Locate(int token, EventPlace place) => _places[token] = place;

    public ActorIndex ToIndex()
    {
        var references = new ImmutableArray<ActorReference>[document.TokenCount];
        for (var token = 0; token < references.Length; token++)
        {
            if (_references[token] is { } list)
                references[token] = [.. list.Select(reference => new ActorReference(reference.Member.Id, reference.Code, reference.Sector, Mention.Of(document.Text, reference.Span)))];
        }
        var actors = _members.Values
            .OrderBy(member => member.Mentions.Count == 0 ? int.MaxValue : member.Mentions.Min.Start)
            .Select(member => member.ToActor(document.Text));
        return new ActorIndex([.. actors], references, _places);
    }
}
