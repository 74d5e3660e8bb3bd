using Demarche.Language.Tokens;

namespace Demarche.Coding.Modalities;

/// <summary>The auxiliaries of a predicate.</summary>
/// <param name="First">The first, or -1.</param>
/// <param name="Modal">The modal one, or -1.</param>
/// <param name="Perfect">Whether "have" is among them.</param>
/// <param name="IsBe">Whether the first is "be".</param>
internal readonly record struct Auxiliaries(int First, int Modal, bool Perfect, bool IsBe)
{
    public static Auxiliaries Of(Token predicate)
    {
        var (first, modal, perfect) = (-1, -1, false);
        foreach (var index in predicate.Dependents)
        {
            var word = predicate.Document[index];
            if (word.Relation is not (Relation.Aux or Relation.AuxPass or Relation.Cop))
                continue;
            if (first < 0)
                first = index;
            if (word.Xpos == "MD")
                modal = index;
            perfect |= word.Lemma == "have";
        }
        return new Auxiliaries(first, modal, perfect, first >= 0 && predicate.Document[first].Lemma == "be");
    }
}
