using Demarche.Coding.Syntax;
using Demarche.Language.Tokens;

namespace Demarche.Coding.Modalities;

/// <summary>Reads how far an act is presented as a fact, from what stands around its predicate.</summary>
internal sealed class ModalityReader(ModalWords words)
{
    private const int MaximumClimb = 8;

    /// <summary>
    /// The factuality of the clause of <paramref name="predicate"/>. The weakest word wins: a supposition over a condition,
    /// that over a demand, that over a plan; negations cancel each other.
    /// </summary>
    public Factuality Of(Token predicate)
    {
        var modality = Modality.Asserted;
        var negations = 0;
        Own(predicate, ref modality, ref negations);
        var token = predicate;
        for (var climbs = 0; climbs < MaximumClimb && !token.IsRoot; climbs++)
        {
            var head = token.Head;
            Governing(token, head, ref modality, ref negations);
            if (token.Relation is not (Relation.Xcomp or Relation.Ccomp or Relation.Acl or Relation.Advcl or Relation.Conj or Relation.Obj or Relation.Csubj))
                break;
            token = head;
        }
        return new Factuality(modality, negations % 2 == 1);
    }

    private void Own(Token predicate, ref Modality modality, ref int negations)
    {
        foreach (var index in predicate.Dependents)
        {
            var dependent = predicate.Document[index];
            switch (dependent.Relation)
            {
                case Relation.Aux:
                    modality = Weaker(modality, words.Of(dependent.Lemma, ModalUse.Auxiliary));
                    break;
                case Relation.Advmod:
                    Apply(words.Of(dependent.Lemma, ModalUse.Adverb), ref modality, ref negations);
                    break;
                case Relation.Det:
                    Apply(words.Of(dependent.Lemma, ModalUse.Determiner), ref modality, ref negations);
                    break;
                case Relation.Mark:
                    Apply(words.Of(dependent.Lemma, ModalUse.Subordinator), ref modality, ref negations);
                    break;
                case Relation.Obj or Relation.Nsubj or Relation.NsubjPass:
                    if (Clause.Dependent(dependent, Relation.Det) is var determiner and >= 0)
                        Apply(words.Of(dependent.Document[determiner].Lemma, ModalUse.Determiner), ref modality, ref negations);
                    break;
                case Relation.Advcl when HasCondition(dependent):
                    modality = modality == Modality.Hypothetical ? Modality.Conditional : modality;
                    break;
            }
        }
    }

    private void Governing(Token token, Token head, ref Modality modality, ref int negations)
    {
        switch (token.Relation)
        {
            case Relation.Xcomp or Relation.Ccomp or Relation.Csubj:
                if (token.Relation != Relation.Xcomp || Clause.Marker(token, "to") || head.Upos == UniversalPos.ADJ)
                    Apply(words.Of(head.Lemma, ModalUse.Governor), ref modality, ref negations);
                OwnOf(head, ref modality, ref negations);
                break;
            case Relation.Acl when Clause.Marker(token, "to") || Clause.Marker(token, "of"):
                Apply(words.Of(head.Lemma, ModalUse.Noun), ref modality, ref negations);
                Apply(words.Of(head.Lemma, ModalUse.Governor), ref modality, ref negations);
                if (Clause.Dependent(head, Relation.Det) is var determiner and >= 0)
                    Apply(words.Of(head.Document[determiner].Lemma, ModalUse.Determiner), ref modality, ref negations);
                break;
            case Relation.Advcl when Clause.Marker(token, "to"):
                modality = Weaker(modality, Modality.Intended);
                break;
            case Relation.Conj when head.Upos == UniversalPos.VERB && Clause.Dependent(token, Relation.Nsubj) < 0:
                OwnOf(head, ref modality, ref negations, onlyAuxiliaries: Clause.Dependent(token, Relation.Aux) < 0);
                break;
        }
    }

    /// <summary>The auxiliaries and adverbs of a governing predicate hold for what it governs.</summary>
    private void OwnOf(Token governor, ref Modality modality, ref int negations, bool onlyAuxiliaries = false)
    {
        foreach (var index in governor.Dependents)
        {
            var dependent = governor.Document[index];
            if (dependent.Relation == Relation.Aux)
                modality = Weaker(modality, words.Of(dependent.Lemma, ModalUse.Auxiliary));
            else if (dependent.Relation == Relation.Advmod && !onlyAuxiliaries)
                Apply(words.Of(dependent.Lemma, ModalUse.Adverb), ref modality, ref negations);
        }
    }

    private static bool HasCondition(Token clause) => Clause.Marker(clause, "if");

    private static void Apply(Modality found, ref Modality modality, ref int negations)
    {
        if (found == Modality.Negated)
            negations++;
        else
            modality = Weaker(modality, found);
    }

    private static Modality Weaker(Modality first, Modality second) => Strength(first) <= Strength(second) ? first : second;

    private static int Strength(Modality modality) => modality switch
    {
        Modality.Questioned => 0,
        Modality.Hypothetical => 1,
        Modality.Conditional => 2,
        Modality.Denied => 3,
        Modality.Negated => 4,
        Modality.Demanded => 5,
        Modality.Intended => 6,
        _ => 7,
    };
}
