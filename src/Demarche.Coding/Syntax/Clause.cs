using Demarche.Language.Tokens;

namespace Demarche.Coding.Syntax;

/// <summary>
/// Who does what in a clause: subjects and objects of a predicate, with those that grammar leaves out (control,
/// relative clauses, coordination, participles) found where they stand.
/// </summary>
internal static class Clause
{
    private const int MaximumClimb = 6;
    private static readonly WordSet QuantityNouns = new(
    [
        "hundred", "thousand", "million", "billion", "dozen", "score", "batch", "number", "group", "series", "majority", "half", "third",
        "quarter", "part", "most", "many", "some", "several", "all", "both", "each", "ten", "lot", "plenty", "handful", "bulk", "couple", "pair",
        "shipment", "consignment", "convoy", "round", "wave", "ton", "tonne", "barrel", "list", "kind", "sort", "type", "piece",
    ]);

    private static readonly WordSet SubjectControl = new(["promise", "threaten", "vow", "pledge", "swear"]);
    private static readonly WordSet RelativePronouns = new(["who", "whom", "which", "that", "whose"]);

    /// <summary>The first dependent of <paramref name="head"/> with this relation, or -1.</summary>
    public static int Dependent(Token head, Relation relation)
    {
        foreach (var index in head.Dependents)
        {
            if (head.Document[index].Relation == relation)
                return index;
        }
        return -1;
    }

    /// <summary>Whether a dependent of <paramref name="head"/> with this relation has one of these lemmas.</summary>
    public static bool Has(Token head, Relation relation, WordSet lemmas)
    {
        foreach (var index in head.Dependents)
        {
            var dependent = head.Document[index];
            if (dependent.Relation == relation && lemmas.Contains(dependent.Lemma))
                return true;
        }
        return false;
    }

    public static bool IsPassive(Token verb)
    {
        var hasSubject = false;
        foreach (var index in verb.Dependents)
        {
            var relation = verb.Document[index].Relation;
            if (relation is Relation.NsubjPass or Relation.AuxPass or Relation.CsubjPass)
                return true;
            hasSubject |= relation is Relation.Nsubj or Relation.Aux or Relation.Obj;
        }
        if (hasSubject || verb.IsRoot || (verb.Xpos != "VBN" && !(verb.Xpos == "VBD" && verb.Relation == Relation.Acl)))
            return false; // a finite form never stands beside its noun: "grain pledged to Chad" was taken for one
        return verb.Relation switch
        {
            Relation.Acl or Relation.Advcl or Relation.Ccomp or Relation.Xcomp => true,
            Relation.Conj => IsPassive(verb.Head),
            _ => false,
        };
    }

    /// <summary>The token that the clause says its predicate of: its subject as written, or -1.</summary>
    public static int SurfaceSubject(Token predicate) => SurfaceSubject(predicate, MaximumClimb);

    /// <summary>The doer: the subject of an active verb, the by-phrase of a passive one; -1 when unstated.</summary>
    public static int Agent(Token verb, bool passive)
    {
        if (!passive)
            return SurfaceSubject(verb);
        foreach (var index in verb.Dependents)
        {
            var dependent = verb.Document[index];
            if (dependent.Relation == Relation.OblAgent
                || (dependent.Relation == Relation.Obl && Marker(dependent, "by") && dependent.Upos is not UniversalPos.NUM))
                return index;
        }
        return MisplacedAgent(verb);
    }

    /// <summary>The undergoer: the object of an active verb, the subject of a passive one; -1 when there is none.</summary>
    public static int Object(Token verb, bool passive)
    {
        if (passive)
            return SurfaceSubject(verb);
        var own = Dependent(verb, Relation.Obj);
        if (own >= 0)
            return Antecedent(verb, own);
        if (IsTakenForModifier(verb))
            return verb.HeadIndex;
        if (verb.Relation == Relation.AclRelcl && Dependent(verb, Relation.Nsubj) is var subject and >= 0
            && !IsRelative(verb.Document[subject]))
            return verb.HeadIndex;
        if (SmallClauseSubject(verb) is var inner and >= 0)
            return inner;
        return SharedObject(verb) is var shared and >= 0 ? shared : ObjectAfterRecipient(verb);
    }

    /// <summary>
    /// "17 trucks" in "delivered to the guards 17 trucks", which parsers join to the guards without a conjunction, and "between 20
    /// and 30 trucks"; -1 when there is none.
    /// </summary>
    private static int ObjectAfterRecipient(Token verb)
    {
        foreach (var index in verb.Dependents)
        {
            if (verb.Document[index] is { Relation: Relation.Obl } range && Marker(range, "between") && Dependent(range, Relation.Nummod) >= 0)
                return index;
            if (verb.Document[index] is { Relation: Relation.Obl } recipient && Marker(recipient, "to") && Dependent(recipient, Relation.Conj) is var conjunct and >= 0
                && verb.Document[conjunct] is var goods && Dependent(goods, Relation.Cc) < 0 && Dependent(goods, Relation.Nummod) >= 0 && Subtree(goods).First == index + 1)
                return conjunct;
        }
        return -1;
    }

    /// <summary>"ambassador" in "declared the ambassador unwelcome", where parsers make it the subject of what is said of it.</summary>
    private static int SmallClauseSubject(Token verb)
    {
        var said = Dependent(verb, Relation.Xcomp);
        return said >= 0 ? Dependent(verb.Document[said], Relation.Nsubj) : -1;
    }

    /// <summary>
    /// The phrase of <paramref name="head"/> whose list a conjunct of the head stands in, or -1: in "envoys of Oman, Qatar and
    /// Iraq" the list that begins with Oman, where the parser joined Qatar to the envoys.
    /// </summary>
    public static int ListAround(Token head, int conjunct)
    {
        foreach (var index in head.Dependents)
        {
            if (index > conjunct)
                break;
            if (head.Document[index].Relation == Relation.Nmod && Dependent(head.Document[index], Relation.Conj) > conjunct)
                return index;
        }
        return -1;
    }

    /// <summary>The head of the clause or noun phrase that <paramref name="pronoun"/> stands for when it is relative.</summary>
    public static int Antecedent(Token predicate, int pronoun)
    {
        var document = predicate.Document;
        if (!IsRelative(document[pronoun]))
            return pronoun;
        for (var (token, steps) = (predicate, 0); steps < MaximumClimb && !token.IsRoot; token = token.Head, steps++)
        {
            if (token.Relation is Relation.AclRelcl)
                return token.HeadIndex;
        }
        return pronoun;
    }

    /// <summary>What a phrase of quantity counts: "police" in "hundreds of police"; the token itself where it counts nothing.</summary>
    public static Token Counted(Token token)
    {
        if (!QuantityNouns.Contains(token.Lemma))
            return token;
        foreach (var index in token.Dependents)
        {
            if (token.Document[index].Relation is Relation.Nmod && Marker(token.Document[index], "of"))
                return token.Document[index];
        }
        return token;
    }

    /// <summary>
    /// Whether <paramref name="dependent"/> is introduced by <paramref name="preposition"/> or subordinator, also where the parser
    /// hung that on its number: "of ten thousand reservists".
    /// </summary>
    public static bool Marker(Token dependent, string preposition)
    {
        foreach (var index in dependent.Dependents)
        {
            var token = dependent.Document[index];
            if (token.Relation is Relation.Case or Relation.Mark ? token.Lemma.Equals(preposition, StringComparison.OrdinalIgnoreCase)
                : token.Relation == Relation.Nummod && Marker(token, preposition))
                return true;
        }
        return false;
    }

    /// <summary>Whether <paramref name="dependent"/> is introduced by a word of <paramref name="prepositions"/>.</summary>
    public static bool Marker(Token dependent, WordSet prepositions)
    {
        foreach (var index in dependent.Dependents)
        {
            var token = dependent.Document[index];
            if (token.Relation is Relation.Case or Relation.Mark ? prepositions.Contains(token.Lemma) || EndsWith(token, prepositions)
                : token.Relation == Relation.Nummod && Marker(token, prepositions))
                return true;
        }
        return false;
    }

    /// <summary>Whether a phrase names one more who takes part: "alongside Togo", "along with Togo", "together with Togo".</summary>
    public static bool IsCompanion(Token phrase)
    {
        if (Marker(phrase, "alongside"))
            return true;
        var with = phrase.Dependents is [var first, ..] ? first : phrase.Index;
        while (with < phrase.Index && phrase.Document[with].Lemma != "with")
            with++;
        return with < phrase.Index && with > phrase.Sentence.First && phrase.Document[with - 1].Lemma is "along" or "together";
    }

    /// <summary>Whether "out of" or "off of" ends in one of <paramref name="prepositions"/>.</summary>
    private static bool EndsWith(Token particle, WordSet prepositions) =>
        particle.Lemma is "out" or "off" && Dependent(particle, Relation.Fixed) is var last and >= 0
        && prepositions.Contains(particle.Document[last].Lemma);

    /// <summary>Whether "that" opens a clause of its own, also where the parser took it for a second object: "the claim that they held the port".</summary>
    public static bool SaysThat(Token clause)
    {
        if (Marker(clause, "that"))
            return true;
        var (that, objects) = (false, 0);
        foreach (var index in clause.Dependents)
        {
            if (clause.Document[index].Relation is not (Relation.Obj or Relation.Ccomp or Relation.Xcomp))
                continue;
            objects++;
            that |= clause.Document[index].Lemma is "that" && index < clause.Index;
        }
        return that && objects > 1;
    }

    /// <summary>Whether <paramref name="token"/> is <paramref name="ancestor"/> or below it in the tree.</summary>
    public static bool IsWithin(Token token, int ancestor)
    {
        while (token.Index != ancestor)
        {
            if (token.IsRoot)
                return false;
            token = token.Head;
        }
        return true;
    }

    /// <summary>The first token and the end of the words below <paramref name="head"/>, itself included; punctuation around them and marks that are not paired left out.</summary>
    public static (int First, int End) Subtree(Token head)
    {
        var (first, last) = (head.Index, head.Index);
        Extend(head, ref first, ref last);
        if (last > head.Index && IsClosing(head.Document[last]) && !Any(head.Document, first, last, IsOpening))
            last = LastWord(head, last);
        if (first < head.Index && IsOpening(head.Document[first]) && !Any(head.Document, first + 1, last + 1, IsClosing))
            first++;
        return (first, last + 1);
    }

    private static int LastWord(Token head, int last)
    {
        while (last > head.Index && head.Document[last].Upos == UniversalPos.PUNCT)
            last--;
        return last;
    }

    private static bool Any(AnnotatedDocument document, int first, int end, Func<Token, bool> mark)
    {
        for (var index = first; index < end; index++)
        {
            if (mark(document[index]))
                return true;
        }
        return false;
    }

    private static bool IsOpening(Token token) => token.Form is "“" or "(" or "«" or "\"" or "``";
    private static bool IsClosing(Token token) => token.Form is "”" or ")" or "»" or "\"" or "''";

    private static void Extend(Token head, ref int first, ref int last)
    {
        foreach (var index in head.Dependents)
        {
            var dependent = head.Document[index];
            if (dependent.Upos == UniversalPos.PUNCT && !IsOpening(dependent) && !IsClosing(dependent))
                continue;
            first = Math.Min(first, index);
            last = Math.Max(last, index);
            Extend(dependent, ref first, ref last);
        }
    }

    private static bool IsRelative(Token token) =>
        token.Xpos is "WDT" or "WP" or "WP$" && RelativePronouns.Contains(token.Lemma);

    /// <summary>
    /// The by-phrase that a parser hung on a phrase before it: "threatened with sanctions by the Union", "the export of gas to
    /// Iraq by Iran"; -1 when there is none.
    /// </summary>
    public static int MisplacedAgent(Token predicate)
    {
        foreach (var index in predicate.Dependents)
        {
            var phrase = predicate.Document[index];
            if (index < predicate.Index || phrase.Relation is not (Relation.Obl or Relation.Obj or Relation.Nmod) && !(phrase.Relation == Relation.Xcomp && phrase.Upos == UniversalPos.NOUN))
                continue;
            foreach (var below in phrase.Dependents)
            {
                if (phrase.Document[below].Relation == Relation.Nmod && Marker(phrase.Document[below], "by"))
                    return below;
            }
            if (MisplacedAgent(phrase) is var deeper and >= 0)
                return deeper;
        }
        return -1;
    }

    private static int SharedObject(Token verb)
    {
        if (verb.Relation == Relation.Conj && !verb.IsRoot)
        {
            var shared = Dependent(verb.Head, Relation.Obj);
            return shared > verb.Index ? shared : -1;
        }
        var conjunct = Dependent(verb, Relation.Conj);
        if (conjunct < 0 || conjunct > verb.Index + 2)
            return -1;
        return Dependent(verb.Document[conjunct], Relation.Obj);
    }

    private static int SurfaceSubject(Token predicate, int climbs)
    {
        foreach (var index in predicate.Dependents)
        {
            var relation = predicate.Document[index].Relation;
            if (relation is Relation.Nsubj or Relation.NsubjPass or Relation.NsubjOuter)
                return Antecedent(predicate, index);
        }
        if (NumberBefore(predicate) is var number and >= 0)
            return number;
        if (climbs == 0 || predicate.IsRoot)
            return -1;
        var head = predicate.Head;
        return predicate.Relation switch
        {
            Relation.Conj => IsPredicate(head) ? SurfaceSubject(head, climbs - 1) : -1,
            Relation.Xcomp => Controller(head, climbs - 1),
            Relation.Advcl when IsPredicate(head) => SurfaceSubject(head, climbs - 1),
            Relation.AclRelcl => head.Index,
            Relation.Acl => NounSubject(predicate, head, climbs - 1),
            Relation.Amod when IsTakenForModifier(predicate) => SurfaceSubject(head.Head, climbs - 1),
            _ => -1,
        };
    }

    /// <summary>The number that parsers take for a phrase of the verb that it is the subject of: "at least ten thousand marched".</summary>
    private static int NumberBefore(Token predicate)
    {
        foreach (var index in predicate.Dependents)
        {
            if (index > predicate.Index)
                break;
            if (predicate.Document[index] is { Relation: Relation.Obl, Upos: UniversalPos.NUM } number && Dependent(number, Relation.Case) < 0)
                return index;
        }
        return -1;
    }

    /// <summary>
    /// Whether a verb was taken for a participle before its object: one in the past that "and" joins to another ("condemned the
    /// raid and promised aid"), or one of a perfect ("has severed ties").
    /// </summary>
    private static bool IsTakenForModifier(Token verb)
    {
        if (verb is not { Relation: Relation.Amod, IsRoot: false, Upos: UniversalPos.VERB } || verb.Index == verb.Sentence.First
            || verb.Head is not { Relation: Relation.Obj, IsRoot: false } noun)
            return false;
        var before = verb.Document[verb.Index - 1];
        return before.Upos == UniversalPos.CCONJ
            ? noun.HeadIndex < verb.Index && noun.Head.Upos == UniversalPos.VERB
            : before.Lemma == "have" && noun.HeadIndex == before.Index && verb.Xpos == "VBN";
    }

    private static bool IsPredicate(Token token) =>
        token.Upos is UniversalPos.VERB or UniversalPos.AUX or UniversalPos.ADJ || Dependent(token, Relation.Cop) >= 0;

    private static int Controller(Token governor, int climbs)
    {
        if (!IsPassive(governor) && !SubjectControl.Contains(governor.Lemma))
        {
            var controller = Dependent(governor, Relation.Obj) is var direct and >= 0 ? direct : Dependent(governor, Relation.Iobj);
            if (controller >= 0)
                return Antecedent(governor, controller);
        }
        return SurfaceSubject(governor, climbs);
    }

    /// <summary>The subject of a participle or infinitive that modifies a noun: the noun, or whoever holds the noun.</summary>
    private static int NounSubject(Token predicate, Token noun, int climbs)
    {
        if (!Marker(predicate, "to") && !Marker(predicate, "of") && !Marker(predicate, "for"))
            return noun.Index;
        var possessor = Dependent(noun, Relation.NmodPoss);
        if (possessor >= 0)
            return possessor;
        if (noun.Relation is Relation.Obj or Relation.Obl && !noun.IsRoot)
            return SurfaceSubject(noun.Head, climbs);
        return -1;
    }
}
