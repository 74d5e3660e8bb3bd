using Demarche.Coding.Syntax;
using Demarche.Language.Tokens;

namespace Demarche.Coding.Statements;

/// <summary>Finds phrases of a clause by their preposition, however deep the parser hung them.</summary>
internal static class Phrases
{
    /// <summary>
    /// The first phrase after <paramref name="head"/> in its clause that one of <paramref name="prepositions"/> introduces and that
    /// <paramref name="accepts"/> lets pass, or -1.
    /// </summary>
    public static int Below(Token head, WordSet prepositions, Func<int, bool> accepts)
    {
        foreach (var index in head.Dependents)
        {
            var dependent = head.Document[index];
            if (!IsPhrase(dependent))
                continue;
            if (dependent.Relation is Relation.Obl or Relation.OblAgent or Relation.Nmod && Clause.Marker(dependent, prepositions) && accepts(index))
                return index;
            if (Below(dependent, prepositions, accepts) is var deeper and >= 0)
                return deeper;
        }
        return -1;
    }

    private static bool IsPhrase(Token token) => token.Relation switch
    {
        Relation.Obl or Relation.OblAgent or Relation.Nmod or Relation.Obj or Relation.Iobj or Relation.Nsubj or Relation.NsubjPass or Relation.Nummod => true,
        Relation.Conj or Relation.Xcomp => token.Upos is not (UniversalPos.VERB or UniversalPos.AUX),
        _ => false,
    };
}
