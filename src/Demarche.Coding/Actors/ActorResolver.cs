using Demarche.Coding.Lexicons;
using Demarche.Coding.Places;
using Demarche.Language.Tokens;

namespace Demarche.Coding.Actors;

/// <summary>
/// Finds the parties of a document: those known by name, people by title and context, and generic actors ("Serbian police",
/// "two women"). Immutable, shared between threads.
/// </summary>
/// <param name="lexicon">The parties that are known beforehand.</param>
public sealed class ActorResolver(ActorLexicon lexicon)
{
    /// <summary>The actors of an annotated article. Offices are those of the article's date.</summary>
    public ActorIndex Resolve(Article article, AnnotatedDocument document)
    {
        var names = NameLayer.Read(document, lexicon, article.Date);
        var cast = new Cast(document);
        var roles = new RoleReader(document, lexicon, names, cast, article.Date);
        ReadNames(document, names, new PlaceReader(document, lexicon, names), roles, cast);
        new PersonReader(document, lexicon, names, roles, cast, article.Date).Read();
        new OrganisationReader(document, names, roles, cast).Read();
        new GenericReader(document, lexicon, names, roles, cast).Read();
        CoreferenceReader.Read(document, cast);
        return cast.ToIndex();
    }

    private static void ReadNames(AnnotatedDocument document, NameLayer names, PlaceReader places, RoleReader roles, Cast cast)
    {
        foreach (var use in names.Uses)
        {
            if (use.Entry.Party is not { } party || roles.IsTitledPerson(use))
                continue;
            var span = document.SpanOf(use.First, use.End);
            var place = places.PlaceOf(use);
            var isVenue = place is not null && (party.Type == ActorType.Place || (use.Entry.Kind is NameKind.Capital or NameKind.Metonym && places.IsVenue(use)));
            if (place is not null && (isVenue || places.IsVenue(use)))
                cast.Locate(use.Head, place);
            else if (place is not null && use.Entry.Kind == NameKind.Capital)
                cast.Denote(use.Head, place);
            if (isVenue)
                cast.PlaceMember(place!).Mentions.Add(span);
            else
            {
                foreach (var part in party.Parts.DefaultIfEmpty(party))
                    cast.Refer(use.First, use.End, cast.Member(part), span);
            }
        }
        foreach (var (first, end, head, place) in places.Towns())
        {
            cast.Locate(head, place);
            cast.PlaceMember(place).Mentions.Add(document.SpanOf(first, end));
        }
    }
}
