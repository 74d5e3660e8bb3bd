using System.Collections.Immutable;

namespace Demarche.Application.Briefs;

/// <summary>How much one party was reported to do or say to another; from nothing but records that nothing hedges.</summary>
/// <param name="From">Who acts.</param>
/// <param name="To">Who is acted on.</param>
/// <param name="IsConflict">Conflict rather than cooperation.</param>
/// <param name="IsMaterial">Whether any of it is an act and not only words.</param>
/// <param name="Count">How many records.</param>
public sealed record Relation(string From, string To, bool IsConflict, bool IsMaterial, int Count);

/// <summary>Adds up the events of a document by pair of parties.</summary>
internal static class RelationSum
{
    public static ImmutableArray<Relation> Of(CodedDocument document, Wording words)
    {
        var acts = from coded in document.Events
                   where coded.IsPresentedAsFact && coded.Modality == Modality.Asserted
                   from source in coded.Source.Where(words.IsParty)
                   from target in coded.Target.Where(words.IsParty)
                   select (From: words.Party(source), To: words.Party(target),
                       IsConflict: coded.Quad is QuadClass.VerbalConflict or QuadClass.MaterialConflict,
                       IsMaterial: coded.Quad is QuadClass.MaterialConflict or QuadClass.MaterialCooperation);
        return [.. acts.Where(act => act.From != act.To)
            .GroupBy(act => (act.From, act.To, act.IsConflict))
            .Select(group => new Relation(group.Key.From, group.Key.To, group.Key.IsConflict, group.Any(act => act.IsMaterial), group.Count()))];
    }
}
