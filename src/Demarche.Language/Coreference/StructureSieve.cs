using Demarche.Language.Tokens;

namespace Demarche.Language.Coreference;

/// <summary>Links that the syntax shows: appositions, predicate nominals and reflexives.</summary>
internal static class StructureSieve
{
    public static void Resolve(Discourse discourse)
    {
        for (var index = 0; index < discourse.Mentions.Count; index++)
        {
            var mention = discourse.Mentions[index];
            if (mention.Kind == MentionKind.Coordination)
                continue;
            if (mention.IsPronoun)
                LinkReflexive(discourse, index);
            else if (discourse.Document.Relations[mention.Head] == Relation.Appos && discourse.Document.Heads[mention.Head] >= 0)
                LinkApposition(discourse, index);
            else
                LinkPredicate(discourse, index);
        }
    }

    private static void LinkApposition(Discourse discourse, int index)
    {
        var mention = discourse.Mentions[index];
        var antecedent = discourse.MentionOfHead[discourse.Document.Heads[mention.Head]];
        if (antecedent < 0 || discourse.Mentions[antecedent].IsPronoun)
            return;
        if (!IsSetOff(discourse, mention, discourse.Mentions[antecedent]) || IsExample(discourse, mention.Head) || !MayBeSame(discourse, index, antecedent))
            return;
        discourse.Link(index, antecedent, CoreferenceRule.Apposition);
    }

    /// <summary>
    /// Whether a comma or dash stands before the apposition; a name may also follow a noun directly. What brackets or a
    /// colon introduce is seldom the same thing, and acronyms in brackets are names to be linked as such.
    /// </summary>
    private static bool IsSetOff(Discourse discourse, in Mention mention, in Mention antecedent)
    {
        if (mention.First == 0)
            return false;
        var before = discourse.Document.Form(mention.First - 1);
        return before is "," or "-" or "–" or "—" or "--" or "\"" or "“" or "``" || (mention.IsName && antecedent.IsNominal && before is not ("(" or ":" or "["));
    }

    private static void LinkPredicate(Discourse discourse, int index)
    {
        var mention = discourse.Mentions[index];
        var copula = discourse.ChildWith(mention.Head, Relation.Cop);
        var subject = discourse.ChildWith(mention.Head, Relation.Nsubj);
        if (copula < 0 || subject < 0 || discourse.ChildWith(mention.Head, Relation.Case) >= 0 || discourse.MentionOfHead[subject] is var antecedent && antecedent < 0)
            return;
        if (discourse.Mentions[antecedent] is { IsPronoun: true, Traits: var traits } && (traits & Traits.Thing) != 0)
            return; // "it is", "they are" often point ahead or to nothing.
        if (!discourse.HasLemma(copula, "be") || IsNegatedOrModal(discourse, mention.Head) || !MayBeSame(discourse, index, antecedent))
            return;
        discourse.Link(index, antecedent, CoreferenceRule.Predicate);
    }

    /// <summary>A noun of unknown class may be anything, but not what a name stands for: there its class must be known to fit.</summary>
    private static bool MayBeSame(Discourse discourse, int index, int antecedent)
    {
        var (left, right) = (discourse.Mentions[index], discourse.Mentions[antecedent]);
        if (left.IsName && right.IsName)
            return false;
        var (traits, other) = (left.Traits, right.Traits);
        if ((left.IsGuess || right.IsGuess) && !left.IsName && !right.IsName)
            (traits, other) = (traits | Traits.AnyClass, other | Traits.AnyClass);
        return traits.AgreeWith(other);
    }

    private static bool IsExample(Discourse discourse, int head)
    {
        for (var child = discourse.FirstChild[head]; child >= 0; child = discourse.NextSibling[child])
        {
            if (discourse.Document.Lemmas[child] is "e.g." or "including" or "especially" or "such" or "i.e." or "for")
                return true;
        }
        return false;
    }

    private static bool IsNegatedOrModal(Discourse discourse, int head)
    {
        for (var child = discourse.FirstChild[head]; child >= 0; child = discourse.NextSibling[child])
        {
            if (discourse.Document.Xpos[child] == "MD" || discourse.Document.Lemmas[child] is "not" or "n't" or "never" or "no")
                return true;
        }
        return false;
    }

    private static void LinkReflexive(Discourse discourse, int index)
    {
        var mention = discourse.Mentions[index];
        if (!mention.Pronoun.IsReflexive)
            return;
        var verb = discourse.Document.Heads[mention.Head];
        for (var step = 0; verb >= 0 && step < 3; step++, verb = discourse.Document.Heads[verb])
        {
            var subject = discourse.ChildWith(verb, Relation.Nsubj);
            if (subject < 0)
                subject = discourse.ChildWith(verb, Relation.NsubjPass);
            if (subject < 0)
                continue;
            var antecedent = discourse.MentionOfHead[subject];
            if (antecedent >= 0 && discourse.Agree(index, antecedent))
                discourse.Link(index, antecedent, CoreferenceRule.Reflexive);
            return;
        }
    }
}
