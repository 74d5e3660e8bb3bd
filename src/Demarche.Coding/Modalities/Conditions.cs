using Demarche.Coding.Syntax;
using Demarche.Language.Tokens;

namespace Demarche.Coding.Modalities;

/// <summary>Finds the condition that a clause depends on: "if", "provided that", "as soon as", "in case of", "should they come".</summary>
internal static class Conditions
{
    private static readonly WordSet Subordinators = new(["if", "unless", "provided", "providing", "assuming", "supposing", "case", "once", "failing", "barring", "depending"]);
    private static readonly WordSet Prepositions = new(["without", "failing", "barring", "pending", "absent"]);
    private static readonly WordSet Nouns = new(["condition", "event", "case", "proviso", "exchange", "return", "receipt"]);
    private static readonly WordSet NounPrepositions = new(["in", "on", "upon"]);
    private static readonly WordSet Measures = new(["long", "soon"]);
    private static readonly WordSet Inverted = new(["had", "were", "should"]);

    /// <summary>Whether something below <paramref name="predicate"/>, or below its object, sets a condition for it.</summary>
    /// <param name="predicate">What the condition is for.</param>
    /// <param name="phrases">Whether phrases count too: "without a deal", "in return for money".</param>
    public static bool Bind(Token predicate, bool phrases)
    {
        foreach (var index in predicate.Dependents)
        {
            var dependent = predicate.Document[index];
            if (Sets(dependent, predicate, phrases))
                return true;
            if (dependent.Relation is not (Relation.Obj or Relation.Obl or Relation.Nsubj or Relation.NsubjPass))
                continue;
            foreach (var below in dependent.Dependents)
            {
                if (dependent.Index > predicate.Index && Sets(predicate.Document[below], predicate, phrases))
                    return true;
            }
        }
        return false;
    }

    private static bool Sets(Token dependent, Token predicate, bool phrases) => dependent.Relation switch
    {
        Relation.Advcl or Relation.Ccomp or Relation.Acl or Relation.Parataxis or Relation.Xcomp =>
            Clause.Marker(dependent, Subordinators) || Subordinators.Contains(dependent.Form) || IsFixed(dependent, Subordinators)
            || IsInverted(dependent) || Sets(dependent),
        Relation.Obl when phrases => (Clause.Marker(dependent, Prepositions) && dependent.Index < predicate.Index) || IsFixed(dependent, Subordinators) || (Nouns.Contains(dependent.Lemma) && Clause.Marker(dependent, NounPrepositions)),
        Relation.Nmod when phrases => Nouns.Contains(dependent.Lemma) && Clause.Marker(dependent, NounPrepositions),
        Relation.Advmod => Measures.Contains(dependent.Lemma) && Clause.Dependent(dependent, Relation.Advcl) >= 0,
        Relation.OblUnmarked or Relation.NmodUnmarked or Relation.Obj => dependent.Lemma is "moment" or "minute" or "instant" && dependent.Dependents.Length > 1,
        _ => false,
    };

    /// <summary>"as long as", where the parser hangs the measure on the clause.</summary>
    private static bool Sets(Token clause)
    {
        foreach (var index in clause.Dependents)
        {
            if (clause.Document[index].Relation is Relation.Advmod or Relation.Mark && Measures.Contains(clause.Document[index].Lemma) && index > 0
                && clause.Document[index - 1].Lemma is "as" or "so")
                return true;
        }
        return false;
    }

    /// <summary>Whether a preposition of several words, "in case of", ends in one of <paramref name="words"/>.</summary>
    public static bool IsFixed(Token dependent, WordSet words)
    {
        foreach (var index in dependent.Dependents)
        {
            if (dependent.Document[index].Relation is Relation.Case or Relation.Mark
                && Clause.Dependent(dependent.Document[index], Relation.Fixed) is var part and >= 0 && words.Contains(dependent.Document[part].Lemma))
                return true;
        }
        return false;
    }

    /// <summary>"should they attack" inside a sentence: the auxiliary before its subject.</summary>
    private static bool IsInverted(Token clause)
    {
        var subject = Clause.SurfaceSubject(clause);
        var auxiliary = Clause.Dependent(clause, Relation.Aux);
        return auxiliary >= 0 && auxiliary < subject && subject < clause.Index && Inverted.Contains(clause.Document[auxiliary].Form);
    }

    /// <summary>
    /// Where the condition of "Had they attacked, …", "Were they to attack, …", "Should they attack, …" ends: the comma; -1 when
    /// the sentence does not begin with one.
    /// </summary>
    public static int FrontedEnd(AnnotatedDocument document, Sentence sentence)
    {
        var first = sentence.First;
        while (first < sentence.End - 1 && document[first].Upos == UniversalPos.PUNCT)
            first++;
        if (!Inverted.Contains(document[first].Form) || document[sentence.End - 1].Form.Contains('?'))
            return -1;
        for (var index = first + 2; index < sentence.End; index++)
        {
            if (document[index].Form is ",")
                return index;
            if (document[index].Form.Contains('?'))
                return -1;
        }
        return -1;
    }
}
