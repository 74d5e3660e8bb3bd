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
            var name = span.Of(document.Text).ToString();
            var party = names.At(entity.First)?.Entry.Party;
            var member = cast.Member($"O.{NameFolding.Fold(name).ToUpperInvariant().Replace(' ', '_')}", name, ActorType.Organisation,
                role is null ? party?.Code : role.CodeOf(party), role?.SectorOf(null), role?.Agent.OtherSectors ?? []);
            cast.Refer(entity.First, entity.End, member, span);
        }
    }
}
