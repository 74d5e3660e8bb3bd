using Demarche.Language.Tokens;

namespace Demarche.Language.Coreference;

/// <summary>
/// Links third-person pronouns to the best antecedent among the mentions before them that agree in class, gender and
/// number and that syntax allows; abstains when none scores above the margin. The score is linear in
/// <see cref="PronounFeature"/>, and that of no antecedent is 0.
/// </summary>
internal static class PronounSieve
{
    private const int SentencesBack = 3;
    private const int MentionsBack = 60;
    private const int AncestorsUp = 12;

    /// <summary>How far above leaving it alone, in natural log odds, the best antecedent must score.</summary>
    private const double Margin = 0.25;

    public static void Resolve(Discourse discourse)
    {
        Span<double> features = stackalloc double[PronounWeights.FeatureCount];
        for (var index = 0; index < discourse.Mentions.Count; index++)
        {
            if (!NeedsAntecedent(discourse, index))
                continue;
            var weights = PronounWeights.Of(discourse.Mentions[index].Pronoun);
            var (best, bestScore) = (-1, Margin);
            for (var candidate = NextCandidate(discourse, index, index); candidate >= 0; candidate = NextCandidate(discourse, index, candidate))
            {
                Describe(discourse, index, candidate, features);
                var score = Score(features, weights);
                if (score > bestScore)
                    (best, bestScore) = (candidate, score);
            }
            if (best >= 0)
                discourse.Link(index, best, CoreferenceRule.Pronoun);
        }
    }

    public static bool NeedsAntecedent(Discourse discourse, int index)
    {
        var mention = discourse.Mentions[index];
        return mention.IsPronoun && mention.Pronoun.Person == 3 && !(mention.Pronoun.IsReflexive && discourse.SizeOf(index) > 1);
    }

    /// <summary>The nearest mention before <paramref name="before"/> that may be the antecedent of a pronoun, or -1.</summary>
    public static int NextCandidate(Discourse discourse, int index, int before)
    {
        var mention = discourse.Mentions[index];
        for (var candidate = before - 1; candidate >= Math.Max(0, index - MentionsBack); candidate--)
        {
            var other = discourse.Mentions[candidate];
            if (mention.Sentence - other.Sentence > SentencesBack)
                return -1;
            if (discourse.Agree(index, candidate) && IsAllowed(discourse, mention, other))
                return candidate;
        }
        return -1;
    }

    private static bool IsAllowed(Discourse discourse, in Mention pronoun, in Mention candidate)
    {
        if (candidate.IsPronoun && candidate.Pronoun.Person != 3)
            return false;
        if (candidate.Head == pronoun.Head || (candidate.First <= pronoun.Head && pronoun.Head < candidate.End))
            return false;
        var document = discourse.Document;
        return document.Relations[pronoun.Head] == Relation.NmodPoss
            || document.Heads[pronoun.Head] < 0
            || document.Heads[pronoun.Head] != document.Heads[candidate.Head];
    }

    public static void Describe(Discourse discourse, int index, int candidate, Span<double> features)
    {
        var (pronoun, other) = (discourse.Mentions[index], discourse.Mentions[candidate]);
        var relation = discourse.Document.Relations[other.Head];
        var role = relation.Universal();
        var governor = GovernorShared(discourse, pronoun.Head, other.Head);
        var traits = discourse.TraitsOf(candidate);
        features.Clear();
        features[(int)PronounFeature.Bias] = 1;
        if (pronoun.Sentence > other.Sentence)
            features[(int)PronounFeature.OneSentenceBack + Math.Min(pronoun.Sentence - other.Sentence, 3) - 1] = 1;
        features[(int)PronounFeature.MentionsBetween] = Math.Log2(index - candidate);
        Set(features, PronounFeature.Subject, role == Relation.Nsubj);
        Set(features, PronounFeature.Object, role is Relation.Obj or Relation.Iobj);
        Set(features, PronounFeature.Possessor, relation == Relation.NmodPoss);
        Set(features, PronounFeature.Nmod, relation == Relation.Nmod);
        Set(features, PronounFeature.Compound, role is Relation.Compound or Relation.Flat);
        Set(features, PronounFeature.Conjunct, role == Relation.Conj);
        Set(features, PronounFeature.SameRole, relation == discourse.Document.Relations[pronoun.Head]);
        Set(features, PronounFeature.GovernorShared, governor);
        Set(features, PronounFeature.SubjectOfGovernor, governor && role == Relation.Nsubj);
        Set(features, PronounFeature.FirstOfSentence, candidate == 0 || discourse.Mentions[candidate - 1].Sentence != other.Sentence);
        Set(features, PronounFeature.Name, other.IsName);
        Set(features, PronounFeature.SamePronoun, other.IsPronoun);
        Set(features, PronounFeature.Coordination, other.Kind == MentionKind.Coordination);
        Set(features, PronounFeature.DefiniteNominal, other.IsNominal && other.Determination == Determination.Definite);
        Set(features, PronounFeature.IndefiniteNominal, other.IsNominal && other.Determination == Determination.Indefinite);
        Set(features, PronounFeature.UnknownNoun, other.IsGuess);
        Set(features, PronounFeature.AcrossQuotation, discourse.QuotationOf[pronoun.Head] != discourse.QuotationOf[other.Head]);
        features[(int)PronounFeature.ClusterSize] = Math.Log2(discourse.SizeOf(candidate));
        Set(features, PronounFeature.Person, (traits & Traits.Person) != 0);
        Set(features, PronounFeature.Group, (traits & Traits.Group) != 0);
        Set(features, PronounFeature.Place, (traits & Traits.Place) != 0);
        Set(features, PronounFeature.PluralOnly, (traits & Traits.AnyNumber) == Traits.Plural);
        Set(features, PronounFeature.Embedded, candidate > 0 && discourse.Mentions[candidate - 1].End > other.Head);
    }

    private static double Score(ReadOnlySpan<double> features, ReadOnlySpan<double> weights)
    {
        var score = 0.0;
        for (var feature = 0; feature < features.Length; feature++)
            score += features[feature] * weights[feature];
        return score;
    }

    private static void Set(Span<double> features, PronounFeature feature, bool holds) => features[(int)feature] = holds ? 1 : 0;

    private static bool GovernorShared(Discourse discourse, int pronoun, int candidate)
    {
        var governor = discourse.Document.Heads[candidate];
        var ancestor = discourse.Document.Heads[pronoun];
        for (var step = 0; ancestor >= 0 && step < AncestorsUp; step++, ancestor = discourse.Document.Heads[ancestor])
        {
            if (ancestor == governor)
                return true;
        }
        return false;
    }
}
