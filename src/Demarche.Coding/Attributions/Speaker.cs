using Demarche.Coding.Syntax;
using Demarche.Language.Tokens;

namespace Demarche.Coding.Attributions;

/// <summary>Finds who speaks: the subject of a reporting verb, the by-phrase of a passive one, the owner of a claim.</summary>
internal static class Speaker
{
    private static readonly WordSet Quoting = new(["quote", "cite"]);
    private static readonly WordSet Sources = new(["by", "from", "of"]);
    private static readonly WordSet Makers = new(["make", "level", "voice", "raise", "repeat", "issue", "bring", "deny", "dismiss", "reject", "confirm"]);
    private static readonly WordSet Voicing = new(["make", "level", "voice", "raise", "repeat", "issue", "bring", "reiterate", "renew", "lodge", "restate", "spread"]);
    private static readonly WordSet Messages = new(["statement", "letter", "message", "note", "reply", "answer"]);
    private static readonly WordSet Nobody = new(["nobody", "none", "noone", "nothing"]);
    private static readonly WordSet Negations = new(["not", "n't", "never"]);

    /// <summary>Token that heads the phrase of whoever says what <paramref name="verb"/> reports; -1 when unnamed.</summary>
    public static int Of(Token verb)
    {
        if (verb.Relation is Relation.Advcl or Relation.Xcomp && !verb.IsRoot && Quoting.Contains(verb.Head.Lemma) && !Clause.IsPassive(verb.Head)
            && Clause.Dependent(verb.Head, Relation.Obj) is var quoted and >= 0)
            return quoted;
        var passive = Clause.IsPassive(verb);
        var speaker = Inverted(verb) is var after and >= 0 ? after : Clause.Agent(verb, passive);
        if (speaker < 0 || verb.Document[speaker].Relation == Relation.Expl)
            return -1;
        return Messages.Contains(verb.Document[speaker].Lemma) && Sender(verb.Document[speaker]) is var sender and >= 0 ? sender : speaker;
    }

    /// <summary>"the colonel" in "“…,” said the colonel", whatever the parser takes it for; -1 in the usual order.</summary>
    private static int Inverted(Token verb)
    {
        var document = verb.Document;
        if (verb.Index == 0 || verb.Index + 1 >= verb.Sentence.End || document[verb.Index - 1].Upos != UniversalPos.PUNCT || verb.Xpos == "VBG" || HasSubjectBefore(verb))
            return -1;
        var top = document[verb.Index + 1];
        while (!top.IsRoot && top.HeadIndex > verb.Index)
            top = top.Head;
        var nominal = top.Upos is UniversalPos.NOUN or UniversalPos.PROPN or UniversalPos.PRON || (top.Upos == UniversalPos.ADJ && Clause.Dependent(top, Relation.Det) >= 0);
        return nominal && Clause.Dependent(top, Relation.Case) < 0 ? top.Index : -1;
    }

    private static bool HasSubjectBefore(Token verb) => Clause.Dependent(verb, Relation.Nsubj) is var subject and >= 0 && subject < verb.Index;

    /// <summary>The head of the noun phrase that fills the words from <paramref name="first"/> to <paramref name="end"/>; -1 when none does.</summary>
    public static int Between(AnnotatedDocument document, int first, int end)
    {
        for (var index = first; index < end; index++)
        {
            var top = document[index];
            while (!top.IsRoot && top.HeadIndex >= first && top.HeadIndex < end)
                top = top.Head;
            if (top.Upos is UniversalPos.NOUN or UniversalPos.PROPN or UniversalPos.PRON)
                return top.Index;
            if (top.Upos is not (UniversalPos.PUNCT or UniversalPos.ADV))
                return -1;
        }
        return -1;
    }

    /// <summary>"Oslo" in "Oslo's claim", "the claim by Oslo", "the claim was made by Oslo", "Oslo repeated the claim"; -1 when unnamed.</summary>
    public static int OfNoun(Token noun)
    {
        if (Clause.Dependent(noun, Relation.NmodPoss) is var owner and >= 0)
            return owner;
        foreach (var index in noun.Dependents)
        {
            if (noun.Document[index].Relation is Relation.Nmod or Relation.OblAgent && Clause.Marker(noun.Document[index], Sources))
                return index;
        }
        if (noun.Relation == Relation.Obj && Voicing.Contains(noun.Head.Lemma) && !Clause.IsPassive(noun.Head))
            return Clause.SurfaceSubject(noun.Head);
        return noun.Relation == Relation.NsubjPass && Makers.Contains(noun.Head.Lemma) ? Clause.Agent(noun.Head, passive: true) : -1;
    }

    /// <summary>Whether the verb says that nothing was said.</summary>
    public static bool IsSilent(Token verb) =>
        Clause.Has(verb, Relation.Advmod, Negations)
        || (Clause.Dependent(verb, Relation.Nsubj) is var subject and >= 0 && Nobody.Contains(verb.Document[subject].Lemma));

    private static int Sender(Token message)
    {
        foreach (var index in message.Dependents)
        {
            if (message.Document[index].Relation == Relation.Nmod && Clause.Marker(message.Document[index], "from"))
                return index;
        }
        return -1;
    }
}
