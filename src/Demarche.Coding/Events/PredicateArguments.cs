using Demarche.Coding.Syntax;
using Demarche.Language.Tokens;

namespace Demarche.Coding.Events;

/// <summary>A predicate with its doer and undergoers, whatever the voice. Token indices; -1 when there is none.</summary>
/// <param name="Head">The predicate.</param>
/// <param name="Passive">Whether it is a passive verb.</param>
/// <param name="Agent">The doer of a verb, the subject of an adjective, the possessor or by-phrase of a noun.</param>
/// <param name="Recipient">The first of two objects.</param>
/// <param name="Object">The object, or the last of two.</param>
/// <param name="Stranded">The preposition of which the subject of a passive is the object, as in "was called for".</param>
internal readonly record struct PredicateArguments(Token Head, bool Passive, int Agent, int Recipient, int Object, int Stranded = -1)
{
    public static PredicateArguments Of(Token head) => head.Upos switch
    {
        UniversalPos.NOUN or UniversalPos.PROPN => OfNoun(head),
        UniversalPos.ADJ => new(head, false, Clause.SurfaceSubject(head), -1, -1),
        _ => OfVerb(head),
    };

    private static readonly WordSet ObjectPrepositions = new(["on", "against", "to", "for", "toward", "towards"]);

    /// <summary>What a passive may leave behind; the likes of "off" and "down" are particles.</summary>
    private static readonly WordSet Strandable = new(["for", "on", "upon", "at", "to", "with", "about", "after", "into", "against"]);

    private static PredicateArguments OfNoun(Token noun)
    {
        var agent = NounAgent(noun);
        var (of, other) = (-1, -1);
        foreach (var index in noun.Dependents)
        {
            if (index == agent || noun.Document[index].Relation is not (Relation.Nmod or Relation.Obl))
                continue;
            if (of < 0 && Clause.Marker(noun.Document[index], "of"))
                of = index;
            else if (other < 0 && Clause.Marker(noun.Document[index], ObjectPrepositions))
                other = index;
        }
        var possessor = Clause.Dependent(noun, Relation.NmodPoss);
        return new(noun, false, agent, -1, of >= 0 ? of : possessor >= 0 && possessor != agent ? possessor : other);
    }

    /// <summary>Who a noun belongs to: "France's call", "the French call", "the call by France".</summary>
    public static int NounAgent(Token noun)
    {
        var (possessor, modifier, by) = (-1, -1, -1);
        foreach (var index in noun.Dependents)
        {
            var dependent = noun.Document[index];
            switch (dependent.Relation)
            {
                case Relation.NmodPoss:
                    possessor = index;
                    break;
                case Relation.Nmod or Relation.Obl or Relation.OblAgent when by < 0 && Clause.Marker(dependent, "by"):
                    by = index;
                    break;
                case Relation.Amod or Relation.Compound or Relation.Nmod or Relation.NmodUnmarked
                    when index < noun.Index && (char.IsUpper(dependent.Form[0]) || (dependent.Relation == Relation.Compound && modifier < 0)):
                    modifier = index;
                    break;
            }
        }
        if (by >= 0 && !(possessor >= 0 && IsOfNoun(noun)))
            return by;
        return possessor >= 0 ? possessor : Clause.MisplacedAgent(noun) is var agent and >= 0 ? agent : modifier;
    }

    /// <summary>Whether a by-phrase may be that of the noun before: "the acceptance of the miners' demands by Chile".</summary>
    private static bool IsOfNoun(Token noun) => noun is { Relation: Relation.Nmod, IsRoot: false, Head.Upos: UniversalPos.NOUN } && Clause.Marker(noun, "of");

    private static PredicateArguments OfVerb(Token verb)
    {
        var passive = Clause.IsPassive(verb);
        var (recipient, direct) = (-1, Clause.Object(verb, passive));
        if (passive)
        {
            var second = Clause.Dependent(verb, Relation.Obj) is var stated and >= 0 ? stated : ObjectTakenForPredicate(verb);
            if (second >= 0)
                (recipient, direct) = (direct, second);
        }
        else
        {
            recipient = Clause.Dependent(verb, Relation.Iobj);
            if (recipient >= 0)
                recipient = Clause.Antecedent(verb, recipient);
            else if (SecondObject(verb) is var second and >= 0)
                (recipient, direct) = (direct, second);
            if (direct < 0 && recipient < 0)
                direct = ObjectTakenForPhrase(verb);
        }
        return new(verb, passive, Clause.Agent(verb, passive), recipient, direct, passive ? StrandedPreposition(verb) : -1);
    }

    private static int StrandedPreposition(Token verb)
    {
        var (next, end) = (verb.Index + 1, verb.Sentence.End);
        if (next >= end || !Strandable.Contains(verb.Document[next].Lemma) || !verb.Document[next].Dependents.IsEmpty)
            return -1;
        return verb.Document[next].HeadIndex == verb.Index || (next + 1 < end && verb.Document[next + 1].Lemma is "by") ? next : -1;
    }

    /// <summary>The object of "was lent two million", which parsers take for what the subject is said to be.</summary>
    private static int ObjectTakenForPredicate(Token verb) =>
        Clause.Dependent(verb, Relation.Xcomp) is var said and >= 0 && verb.Document[said].Upos is UniversalPos.NOUN or UniversalPos.NUM or UniversalPos.SYM
        && Clause.Dependent(verb.Document[said], Relation.Mark) < 0 ? said : -1;

    /// <summary>
    /// The object that a parser hung on the verb as a phrase: without a preposition ("gunned down the farmers") or with the
    /// particle as its preposition ("called off the visit").
    /// </summary>
    private static int ObjectTakenForPhrase(Token verb)
    {
        foreach (var index in verb.Dependents)
        {
            var phrase = verb.Document[index];
            if (index < verb.Index || phrase.Relation != Relation.Obl)
                continue;
            var preposition = Clause.Dependent(phrase, Relation.Case);
            if (preposition < 0 || verb.Document[preposition].Xpos == "RP")
                return index;
        }
        return -1;
    }

    /// <summary>The later of two objects, where the parser did not tell the recipient apart.</summary>
    private static int SecondObject(Token verb)
    {
        var objects = 0;
        foreach (var index in verb.Dependents)
        {
            if (verb.Document[index].Relation == Relation.Obj && ++objects == 2)
                return IsAfterConjunction(verb.Document[index]) ? -1 : index;
        }
        return -1;
    }

    /// <summary>Whether an object belongs to a verb of its own that the parser did not see: "shelled the town and captured arms".</summary>
    private static bool IsAfterConjunction(Token token)
    {
        var first = Clause.Subtree(token).First;
        return token.Document[first].Upos == UniversalPos.CCONJ || (first > token.Sentence.First && token.Document[first - 1].Upos == UniversalPos.CCONJ);
    }
}
