using Demarche.Coding.Attributions;
using Demarche.Coding.Syntax;
using Demarche.Language.Tokens;

namespace Demarche.Coding.Modalities;

/// <summary>Reads the modality of one clause or noun phrase from its own words: auxiliaries, negators, subordinators, conditions.</summary>
internal sealed class ClauseModality(ModalWords words, SpeechReader speech)
{
    private static readonly WordSet No = new(["no"]);
    private static readonly WordSet Or = new(["or"]);
    private static readonly WordSet Cases = new(["case"]);
    private static readonly WordSet Later = new(["later", "late", "eventually", "subsequently", "ultimately"]);
    private static readonly WordSet Circumstances = new(["circumstance", "way", "account", "point", "time", "case", "condition", "mean", "sense"]);
    private static readonly WordSet Focus = new(["only", "until", "before", "merely", "just", "simply", "since"]);

    /// <summary>The factuality that <paramref name="predicate"/> has by the words that depend on it.</summary>
    public Factuality Of(Token predicate)
    {
        var (act, auxiliary) = (new Factuality(Modality.Asserted, Negated: false), Auxiliaries.Of(predicate));
        foreach (var index in predicate.Dependents)
            act = Under(predicate.Document[index], predicate, auxiliary, act);
        act = act.NegatedIf(IsRejectedChoice(predicate) && !act.Negated);
        act = auxiliary.Modal >= 0 ? Modal(predicate, auxiliary, act) : act;
        if (IsImperative(predicate, auxiliary))
            act = act.Weakened(Modality.Demanded);
        else if (IsScheduled(predicate))
            act = act.Weakened(Modality.Intended);
        return InCondition(predicate, auxiliary, act);
    }

    /// <summary>The act as a condition that opens the sentence, as what follows from one, or as neither.</summary>
    private static Factuality InCondition(Token predicate, Auxiliaries auxiliary, Factuality act)
    {
        var end = Conditions.FrontedEnd(predicate.Document, predicate.Sentence);
        if (predicate.Index < end)
            return act.Weakened(predicate.Sentence.First is var first && predicate.Document[first].Lemma == "have" ? Modality.Hypothetical : Modality.Conditional);
        if (predicate.Relation == Relation.Advcl && predicate.Head is { Relation: Relation.Advmod, Lemma: "long" or "soon" } && IsPresent(predicate, auxiliary))
            return act.Weakened(Modality.Conditional);
        return end >= 0 || IsAlternative(predicate, auxiliary) || Conditions.Bind(predicate, phrases: act.Modality is Modality.Intended or Modality.Hypothetical) ? UnderCondition(predicate, auxiliary, act) : act;
    }

    /// <summary>"Pay, or we will stop the gas": what follows if the first is not done.</summary>
    private static bool IsAlternative(Token predicate, Auxiliaries auxiliary) =>
        auxiliary.Modal >= 0 && Clause.Has(predicate, Relation.Cc, Or) && predicate.Document[auxiliary.Modal].Lemma is "will" or "wo" or "'ll" or "shall"
        && Clause.Dependent(predicate, Relation.Nsubj) >= 0;

    private Factuality Under(Token word, Token predicate, Auxiliaries auxiliary, Factuality act)
    {
        switch (word.Relation)
        {
            case Relation.Advmod or Relation.Cc or Relation.CcPreconj:
                if (IsFocus(word, predicate))
                    return act;
                act = Apply(words.Of(word, ModalUse.Adverb), act);
                return word.Relation == Relation.Advmod && predicate.Relation == Relation.Advcl ? Time(word, predicate, auxiliary, act) : act;
            case Relation.Det or Relation.DetPredet:
                return Apply(words.Of(word, ModalUse.Determiner), act);
            case Relation.Amod:
                return Apply(words.Of(word, ModalUse.Adjective), act);
            case Relation.Mark or Relation.Case:
                return Subordinated(word, predicate, auxiliary, act);
            case Relation.Obj or Relation.Nsubj or Relation.NsubjPass:
                return act.NegatedIf(IsNone(word) && !act.Negated);
            case Relation.Obl:
                return act.NegatedIf(Circumstances.Contains(word.Lemma) && IsNone(word));
            default:
                return act;
        }
    }

    private Factuality Subordinated(Token word, Token predicate, Auxiliaries auxiliary, Factuality act)
    {
        var modality = words.Of(word, ModalUse.Subordinator);
        if (modality == Modality.Conditional && auxiliary.Perfect && IsCounterfactual(predicate))
            return act.Weakened(Modality.Hypothetical);
        if (word.Lemma == "if" && !predicate.IsRoot && predicate.HeadIndex < predicate.Index && words.TryFind(predicate.Head, predicate, ModalUse.Asking, out _))
            return act.Weakened(Modality.Questioned);
        if (word.Lemma == "before" && auxiliary.Modal >= 0)
            return act.NegatedIf(true);
        return modality != Modality.Asserted ? Apply(modality, act)
            : Conditions.IsFixed(predicate, Cases) ? act.Weakened(Modality.Conditional) : Time(word, predicate, auxiliary, act);
    }

    /// <summary>"once troops leave" and "would talk only after troops left" set a condition, "once troops had left" does not.</summary>
    private Factuality Time(Token word, Token predicate, Auxiliaries auxiliary, Factuality act)
    {
        if (predicate is not { Relation: Relation.Advcl, IsRoot: false } || words.Of(word, ModalUse.Time) is not Modality.Conditional)
            return act;
        var isOpen = Auxiliaries.Of(predicate.Head) is { Modal: >= 0 }
            ? IsPresent(predicate, auxiliary) || IsOnly(word)
            : predicate.Head.Xpos == "VB" && IsPresent(predicate, auxiliary);
        return isOpen ? act.Weakened(Modality.Conditional) : act;
    }

    private static bool IsOnly(Token word) => word.Index > word.Sentence.First && word.Document[word.Index - 1].Lemma is "only";

    private static bool IsPresent(Token predicate, Auxiliaries auxiliary) => auxiliary.First >= 0
        ? predicate.Document[auxiliary.First].Xpos is "VBZ" or "VBP"
        : predicate.Xpos is "VBZ" or "VBP" or "VB";

    /// <summary>"If they had left, we would have stayed".</summary>
    private static bool IsCounterfactual(Token condition) =>
        !condition.IsRoot && Auxiliaries.Of(condition.Head) is { Modal: >= 0, Perfect: true };

    private static Factuality Apply(Modality found, Factuality act) =>
        found == Modality.Negated ? act.NegatedIf(true) : act.Weakened(found);

    private Factuality Modal(Token predicate, Auxiliaries auxiliary, Factuality act)
    {
        var modal = predicate.Document[auxiliary.Modal];
        return words.Of(modal, ModalUse.Auxiliary) switch
        {
            Modality.Asserted => act,
            Modality.Demanded when auxiliary.Perfect => act.Weakened(Modality.Hypothetical),
            Modality.Hypothetical when modal.Lemma is "can" or "could" or "ca" && act.Negated && !auxiliary.Perfect => act,
            Modality.Hypothetical when modal.Lemma is "would" or "'d" && !auxiliary.Perfect && (act.Negated || predicate.Relation == Relation.Ccomp || speech.ChainOf(predicate).Count > 0) => act.Weakened(Modality.Intended),
            Modality.Hypothetical when modal.Lemma is "would" && Clause.Has(predicate, Relation.Advmod, Later) => act,
            var modality => act.Weakened(modality),
        };
    }

    /// <summary>What would follow from a condition; what followed although it is told in the past is a fact.</summary>
    private static Factuality UnderCondition(Token predicate, Auxiliaries auxiliary, Factuality act)
    {
        if (auxiliary is { Modal: >= 0, Perfect: true })
            return act.Weakened(Modality.Hypothetical);
        return auxiliary.Modal >= 0 || IsPresent(predicate, auxiliary) ? act.Weakened(Modality.Conditional) : act;
    }

    private static bool IsImperative(Token predicate, Auxiliaries auxiliary)
    {
        if (predicate.Xpos != "VB" || auxiliary.Modal >= 0 || Clause.Dependent(predicate, Relation.Nsubj) >= 0 || Clause.Marker(predicate, "to"))
            return false;
        var first = auxiliary.First >= 0 ? auxiliary.First : predicate.Index;
        return first == predicate.Sentence.First || predicate.Document[first - 1].Form is "“" or "\"" or "«" or "„" or "``";
    }

    /// <summary>"is to meet" and, in headlines, "to meet".</summary>
    private static bool IsScheduled(Token predicate) =>
        predicate.Xpos == "VB" && Clause.Marker(predicate, "to")
        && (predicate.IsRoot || Clause.Dependent(predicate, Relation.Cop) >= 0 || Auxiliaries.Of(predicate).IsBe);

    /// <summary>"no ship", "none of them", "nobody", "neither side".</summary>
    private bool IsNone(Token noun)
    {
        if (words.Of(noun, ModalUse.Determiner) == Modality.Negated)
            return true;
        foreach (var index in noun.Dependents)
        {
            var word = noun.Document[index];
            if (word.Relation is Relation.Det or Relation.CcPreconj && words.Of(word, ModalUse.Determiner) == Modality.Negated)
                return true;
        }
        return false;
    }

    /// <summary>"no ship".</summary>
    public static bool HasNo(Token noun) => Clause.Has(noun, Relation.Det, No);

    /// <summary>"rather than leave", wherever the parser hangs the two words.</summary>
    private static bool IsRejectedChoice(Token predicate) =>
        predicate.Index >= predicate.Sentence.First + 2 && predicate.Document[predicate.Index - 1].Form is "than"
        && predicate.Document[predicate.Index - 2].Form.Equals("rather", StringComparison.OrdinalIgnoreCase);

    /// <summary>"not only", "not until Friday", "never before": the act did happen.</summary>
    private static bool IsFocus(Token word, Token predicate) =>
        word.Lemma is "not" or "never" && word.Index + 1 < predicate.Index && Focus.Contains(word.Document[word.Index + 1].Lemma)
        && (word.Index == word.Sentence.First || word.Document[word.Index + 1].Lemma is "only" or "merely" or "just" or "simply");
}
