using System.Collections.Immutable;
using Demarche.Coding.Syntax;
using Demarche.Language.Tokens;

namespace Demarche.Coding.Events;

/// <summary>
/// Finds to whom a party's word in a dispute is said where the clause does not tell: the other side, where the same sentence has it
/// act too, as in "Chad turned the plan down; Niger signed".
/// </summary>
internal sealed class CounterpartReader(DocumentReading reading)
{
    /// <summary>The other side of the dispute for an act at <paramref name="head"/> by <paramref name="source"/>; none when the sentence does not name it.</summary>
    public List<ActorReference> Of(Token head, EventCategory category, List<ActorReference> source)
    {
        var sides = reading.Parties.Sides;
        if (sides.IsEmpty || source.Count == 0 || source.TrueForAll(party => party.Code is null) || !IsSaidTo(category, sides, source))
            return [];
        var found = new List<ActorReference>();
        for (var index = head.Sentence.First; index < head.Sentence.End; index++)
        {
            var token = reading.Document[index];
            if (token.Relation is not (Relation.Nsubj or Relation.NsubjPass) || Tells(token, head))
                continue;
            foreach (var party in reading.Parties.Of(index))
            {
                if (IsOne(party, sides) && !source.Exists(known => known.Code == party.Code) && !found.Exists(known => known.Code == party.Code))
                    found.Add(party);
            }
        }
        return found;
    }

    /// <summary>Words between the sides, and what a third party offers or asks of them.</summary>
    private static bool IsSaidTo(EventCategory category, ImmutableArray<ActorReference> sides, List<ActorReference> source) => category switch
    {
        EventCategory.Agree or EventCategory.Request => true,
        EventCategory.Reject or EventCategory.Threaten or EventCategory.Accuse or EventCategory.Sanction => source.Exists(party => IsOne(party, sides)),
        _ => false,
    };

    private static bool IsOne(ActorReference party, ImmutableArray<ActorReference> sides) => sides.Any(side => side.Code == party.Code);

    /// <summary>Whether a subject only tells of the act: "Chad" of "Chad said that Niger had refused".</summary>
    private static bool Tells(Token subject, Token head) => Clause.IsWithin(head, subject.HeadIndex) && head.Index != subject.HeadIndex;
}
