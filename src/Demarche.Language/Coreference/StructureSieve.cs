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
            else if (discourse.Document.Relations[mention.Head] == Relation.Appos)
                LinkApposition(discourse, index);
            else
                LinkPredicate(discourse, index);
        }
    }

    private static void LinkApposition(Discourse discourse, int index)
    {
        var antecedent = discourse.MentionOfHead[discourse.Document.Heads[discourse.Mentions[index].Head]];
        if (antecedent < 0 || IsExample(discourse, discourse.Mentions[index].Head) || discourse.Mentions[antecedent].IsPronoun || !MayBeSame(discourse, index, antecedent))
            return;
        discourse.Link(index, antecedent, CoreferenceRule.Apposition);
    }

    private static void LinkPredicate(Discourse discourse, int index)
    {
        var mention = discourse.Mentions[index];
        var copula = discourse.ChildWith(mention.Head, Relation.Cop);
        var subject = discourse.ChildWith(mention.Head, Relation.Nsubj);
        if (copula < 0 || subject < 0 || discourse.ChildWith(mention.Head, Relation.Case) >= 0 || discourse.MentionOfHead[subject] is var antecedent && antecedent < 0)
            return;
        if (!discourse.HasLemma(copula, "be") || IsNegatedOrModal(discourse, mention.Head) || !MayBeSame(discourse, index, antecedent))
            return;
        discourse.Link(index, antecedent, CoreferenceRule.Predicate);
    }

    private static bool MayBeSame(Discourse discourse, int index, int antecedent)
    {
        var (left, right) = (discourse.Mentions[index], discourse.Mentions[antecedent]);
        if (left.IsName && right.IsName)
            return false;
        var (traits, other) = (left.Traits, right.Traits);
        if (left.IsGuess || right.IsGuess)
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
