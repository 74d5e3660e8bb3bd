using Demarche.Coding.Syntax;
using Demarche.Language.Tokens;

namespace Demarche.Coding.Statements;

/// <summary>Whether a clause says that something is not so, by its own words: "will not sell", "no ship will sail", "sit down with nobody".</summary>
internal static class Negation
{
    private static readonly WordSet Adverbs = new(["not", "n't", "never", "nowhere"]);
    private static readonly WordSet Nobody = new(["nobody", "none", "nothing", "noone", "neither"]);
    private static readonly WordSet No = new(["no", "neither"]);
    private static readonly WordSet Refusing = new(["refuse", "decline", "reject"]);

    public static bool Of(Token predicate)
    {
        if (HasNo(predicate) || IsRefused(predicate))
            return true;
        foreach (var index in predicate.Dependents)
        {
            var word = predicate.Document[index];
            if (word.Relation is Relation.Advmod or Relation.Aux && Adverbs.Contains(word.Lemma))
                return true;
            if (word.Relation is Relation.Nsubj or Relation.NsubjPass or Relation.Obj or Relation.Obl && (Nobody.Contains(word.Lemma) || HasNo(word)))
                return true;
        }
        return predicate.Relation == Relation.Xcomp && !predicate.IsRoot && Of(predicate.Head);
    }

    /// <summary>Whether a predicate stands in what is said, heard or written, not in the sentence's own clause.</summary>
    public static bool IsContent(Token predicate)
    {
        for (var token = predicate; !token.IsRoot; token = token.Head)
        {
            if (token.Relation == Relation.Ccomp)
                return true;
        }
        return false;
    }

    /// <summary>"no ship".</summary>
    public static bool HasNo(Token noun) => Clause.Has(noun, Relation.Det, No);

    private static bool IsRefused(Token predicate) =>
        Refusing.Contains(predicate.Lemma) || (predicate.Relation == Relation.Xcomp && !predicate.IsRoot && Refusing.Contains(predicate.Head.Lemma));
}
