using Demarche.Language.Tokens;

namespace Demarche.Language.Coreference;

/// <summary>
/// Links third-person pronouns to the best antecedent among the mentions before them that agree in class, gender and
/// number and that syntax allows; abstains when none is good enough.
/// </summary>
internal static class PronounSieve
{
    private const int SentencesBack = 3;
    private const int CandidatesBack = 60;
    private const double Threshold = -1.0;

    public static void Resolve(Discourse discourse)
    {
        for (var index = 0; index < discourse.Mentions.Count; index++)
        {
            var mention = discourse.Mentions[index];
            if (!mention.IsPronoun || mention.Pronoun.Person != 3)
                continue;
            if (mention.Pronoun.IsReflexive && discourse.SizeOf(index) > 1)
                continue;
            var antecedent = Best(discourse, index);
            if (antecedent >= 0)
                discourse.Link(index, antecedent, CoreferenceRule.Pronoun);
        }
    }

    private static int Best(Discourse discourse, int index)
    {
        var mention = discourse.Mentions[index];
        var (best, bestScore) = (-1, Threshold);
        for (var candidate = index - 1; candidate >= Math.Max(0, index - CandidatesBack); candidate--)
        {
            var other = discourse.Mentions[candidate];
            if (mention.Sentence - other.Sentence > SentencesBack)
                break;
            if (!discourse.Agree(index, candidate) || !IsAllowed(discourse, mention, other))
                continue;
            var score = Score(discourse, index, candidate);
            if (score > bestScore)
                (best, bestScore) = (candidate, score);
        }
        return best;
    }

    private static bool IsAllowed(Discourse discourse, in Mention pronoun, in Mention candidate)
    {
        if (candidate.IsPronoun && candidate.Pronoun.Person != 3)
            return false;
        if (candidate.Head == pronoun.Head || (candidate.First <= pronoun.Head && pronoun.Head < candidate.End))
            return false;
        var document = discourse.Document;
        var isPossessive = document.Relations[pronoun.Head] == Relation.NmodPoss;
        return isPossessive || document.Heads[pronoun.Head] < 0 || document.Heads[pronoun.Head] != document.Heads[candidate.Head];
    }

    private static double Score(Discourse discourse, int index, int candidate)
    {
        var (pronoun, other) = (discourse.Mentions[index], discourse.Mentions[candidate]);
        var relation = discourse.Document.Relations[other.Head];
        var score = -1.2 * (pronoun.Sentence - other.Sentence) - 0.05 * (index - candidate);
        score += relation.Universal() switch
        {
            Relation.Nsubj => 1.0,
            Relation.Obj or Relation.Iobj or Relation.Root => 0.2,
            Relation.Compound => -1.5,
            Relation.Nmod => relation == Relation.NmodPoss ? 0.2 : -0.4,
            _ => 0,
        };
        if (relation.Universal() == discourse.Document.Relations[pronoun.Head].Universal())
            score += 0.4;
        score += other.Kind switch
        {
            MentionKind.Name => 0.6,
            MentionKind.Pronoun => other.Pronoun.Traits == pronoun.Pronoun.Traits ? 1.2 : 0,
            _ => other.Determination switch { Determination.Definite => 0.2, Determination.Indefinite => 0, _ => -0.3 },
        };
        if (other.IsGuess)
            score -= 0.3;
        if ((discourse.QuotationOf[pronoun.Head] < 0) != (discourse.QuotationOf[other.Head] < 0))
            score -= 0.3;
        return score + 0.25 * Math.Log2(discourse.SizeOf(candidate));
    }
}
