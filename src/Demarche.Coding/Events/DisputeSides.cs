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

    /// <summary>
    /// The two states that a document names most often, in order of first mention; none when it does not name two more than once,
    /// or a third, or a party that no lexicon knows, as often.
    /// </summary>
    public static ImmutableArray<ActorReference> Of(ActorIndex actors)
    {
        var named = actors.Actors.Where(actor => IsSide(actor) && Namings(actor) >= FewestMentions).OrderByDescending(Namings).Take(3).ToList();
        if (named.Count < 2 || named[0].Code is null || named[1].Code is null || (named.Count > 2 && Namings(named[2]) == Namings(named[1])))
            return [];
        var sides = named.Take(2).ToHashSet();
        return [.. actors.Actors.Where(sides.Contains).Select(actor => new ActorReference(actor.Id, actor.Code, actor.Sector, null))];
    }

    /// <summary>How often an actor is called by name, "the two governments" and pronouns left out.</summary>
    private static int Namings(Actor actor) => actor.Mentions.Count(mention => mention.Text is [var first, ..] && char.IsUpper(first) && !mention.Text.StartsWith("The ", StringComparison.Ordinal));

    /// <summary>Whether an actor can be a side: a state, or a name that is not a person's and that no lexicon knows.</summary>
    private static bool IsSide(Actor actor) =>
        actor.Type == ActorType.State ? actor.Code is not null : actor is { Code: null, Type: ActorType.Place or ActorType.Organisation };

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
