using System.Collections.Immutable;
using Demarche.Coding.Actors;
using Demarche.Coding.Syntax;
using Demarche.Language.Tokens;

namespace Demarche.Coding.Events;

/// <summary>The two sides of the dispute that a document is about, and the words that stand for both: "each side", "the two governments".</summary>
internal static class DisputeSides
{
    private const int FewestMentions = 2;

    private static readonly WordSet Nouns = new(["side", "party", "government", "country", "nation", "army", "capital", "state", "neighbour", "neighbor", "rival", "camp"]);
    private static readonly WordSet Both = new(["both", "two", "each", "either", "neither"]);
    private static readonly WordSet All = new(["all"]);
    private static readonly WordSet Sides = new(["side", "party"]);

    /// <summary>The two states that a document names most often, in order of first mention; none when it does not name two more than once.</summary>
    public static ImmutableArray<ActorReference> Of(ActorIndex actors)
    {
        var states = actors.Actors.Where(actor => actor.Type == ActorType.State && actor.Code is not null && actor.Mentions.Length >= FewestMentions).ToList();
        if (states.Count < 2)
            return [];
        var sides = states.OrderByDescending(actor => actor.Mentions.Length).Take(2).ToHashSet();
        return [.. states.Where(sides.Contains).Select(actor => new ActorReference(actor.Id, actor.Code, actor.Sector, null))];
    }

    /// <summary>Whether <paramref name="noun"/> stands for both sides: counted, and with no word beside it that names anyone.</summary>
    public static bool AreMeantBy(Token noun, ActorIndex actors)
    {
        if (noun.Upos != UniversalPos.NOUN || !Nouns.Contains(noun.Lemma))
            return false;
        var counted = false;
        foreach (var index in noun.Dependents)
        {
            var word = noun.Document[index];
            if (word.Relation == Relation.Nmod || (word.Relation != Relation.Conj && !actors.At(index).IsEmpty))
                return false;
            counted |= word.Relation is Relation.Det or Relation.DetPredet or Relation.Nummod
                && (Both.Contains(word.Lemma) || (All.Contains(word.Lemma) && Sides.Contains(noun.Lemma)));
        }
        return counted;
    }
}
