using Demarche.Coding.Lexicons;
using Demarche.Coding.Places;
using Demarche.Language.Tokens;

namespace Demarche.Coding.Actors;

/// <summary>
/// Finds organisations that no lexicon knows, by named entity. What a name says of itself is used: a demonym that begins it
/// gives the country, an agent in it the sector ("Lydian Teachers' Union").
/// </summary>
internal sealed class OrganisationReader(AnnotatedDocument document, NameLayer names, RoleReader roles, Cast cast)
{
    /// <summary>The one organisation whose name has a noun at its head; null when several have.</summary>
    private readonly Dictionary<string, CastMember?> _byNoun = new(StringComparer.Ordinal);

    public void Read()
    {
        foreach (var entity in document.Entities)
        {
            if (entity.Type != EntityType.Organization || CalendarWords.Contains(document[entity.First].Form))
                continue;
            var head = NameLayer.HeadOf(document, entity.First, entity.End);
            if (cast.Refers(head) || names.At(head) is not null)
                continue;
            var role = roles.At(head) ?? (head == entity.End - 1 ? null : roles.At(entity.End - 1));
            if (role is { Agent.Kind: AgentKind.Body } && !document[entity.First].Form.IsEmpty && role.Affiliations.Count > 0)
                continue;
            var span = document.SpanOf(entity.First, entity.End);
            if (entity.End - entity.First == 1 && IsDefinite(entity.First) && _byNoun.GetValueOrDefault(document[head].Form.ToString()) is { } introduced)
            {
                cast.Refer(entity.First, entity.End, introduced, span);
                continue;
            }
            var name = span.Of(document.Text).ToString();
            var party = names.At(entity.First)?.Entry.Party;
            var member = cast.Member($"O.{NameFolding.Fold(name).ToUpperInvariant().Replace(' ', '_')}", name, ActorType.Organisation,
                role is null ? party?.Code : role.CodeOf(party), role?.SectorOf(null), role?.Agent.OtherSectors ?? []);
            cast.Refer(entity.First, entity.End, member, span);
            if (entity.End - entity.First > 1)
                Introduce(document[head].Form.ToString(), member);
        }
        AddShortForms();
    }

    private void Introduce(string noun, CastMember member) =>
        _byNoun[noun] = !_byNoun.TryGetValue(noun, out var earlier) || earlier == member ? member : null;

    /// <summary>"the Bureau" of the Reintegration Bureau, "the Union" of the one union that is named.</summary>
    private void AddShortForms()
    {
        foreach (var use in names.Uses)
        {
            if (use.Entry is { Kind: NameKind.Name, Party: { Type: ActorType.Igo or ActorType.Organisation, Parts.IsEmpty: true } party } && use.End - use.First > 1)
                Introduce(document[use.Head].Form.ToString(), cast.Member(party));
        }
        if (_byNoun.Count == 0)
            return;
        for (var token = 1; token < document.TokenCount; token++)
        {
            if (document[token] is { Upos: UniversalPos.PROPN or UniversalPos.NOUN, Relation: not (Relation.Compound or Relation.Flat) } word && char.IsUpper(word.Form[0])
                && !cast.Refers(token) && names.At(token) is null && IsDefinite(token)
                && _byNoun.GetValueOrDefault(word.Form.ToString()) is { } member && member.Mentions.Count > 0 && member.Mentions.Min.Start < word.Span.Start)
                cast.Refer(token, token + 1, member, word.Span);
        }
    }

    /// <summary>Whether nothing but "the" stands before a noun and no name after it.</summary>
    private bool IsDefinite(int token) =>
        token > 0 && document[token - 1].Form is "the" or "The" or "this" or "This"
        && (token + 1 == document.TokenCount || document[token + 1].Upos is not (UniversalPos.PROPN or UniversalPos.NOUN) && document[token + 1].Form is not "of");
}
