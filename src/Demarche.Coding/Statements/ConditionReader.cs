using Demarche.Coding.Attributions;
using Demarche.Coding.Syntax;
using Demarche.Language.Tokens;

namespace Demarche.Coding.Statements;

/// <summary>
/// Finds what a sentence makes conditional on what: clauses after "until", "unless", "only after", "provided that", "as long as",
/// phrases after "in return for" and "without", and what "depends on" something.
/// </summary>
internal sealed class ConditionReader(AnnotatedDocument document, ReportingVerbs reporting)
{
    private const int LongestClimb = 5;
    private static readonly WordSet Withholding = new(["until", "till", "unless", "lest"]);
    private static readonly WordSet Granting = new(["provided", "providing"]);
    private static readonly WordSet Only = new(["only", "solely"]);
    private static readonly WordSet Later = new(["after", "if", "when", "once", "with", "through"]);
    private static readonly WordSet Exchanges = new(["exchange", "return"]);
    private static readonly WordSet Terms = new(["condition", "understanding", "proviso", "premise"]);
    private static readonly WordSet Days = new(["day", "moment", "minute", "instant", "hour"]);
    private static readonly WordSet Depending = new(["depend", "hinge", "conditional", "contingent", "dependent"]);
    private static readonly WordSet Keeping = new(["keep", "stay", "remain", "hold", "leave"]);
    private static readonly WordSet Earlier = new(["early", "earlier", "soon", "sooner"]);

    private readonly List<Condition> _last = [];
    private int _lastSentence = -1;

    /// <summary>The conditions of <paramref name="sentence"/>, in text order; they hold until those of another are asked for.</summary>
    public IReadOnlyList<Condition> Read(Sentence sentence)
    {
        if (sentence.Index == _lastSentence)
            return _last;
        _lastSentence = sentence.Index;
        _last.Clear();
        for (var index = sentence.First; index < sentence.End; index++)
        {
            if (At(document[index]) is { } condition)
                _last.Add(condition);
        }
        return _last;
    }

    private Condition? At(Token word)
    {
        if (word.Relation is Relation.Mark or Relation.Case or Relation.Advmod or Relation.Cc && Subordinated(word) is { } subordinated)
            return subordinated;
        if (word.Lemma is "provide" or "provided" or "providing" && Clause.Dependent(word, Relation.Ccomp) is var provided and >= 0)
            return Of(document[provided], word.Index, word, ConditionForce.Grants);
        if (word.Lemma is "long" or "soon" && IsMeasure(word) && Below(word) is { } measured)
            return Of(measured, FirstOfMeasure(word), measured.Head == word ? word : measured, word.Lemma is "long" ? ConditionForce.Withholds : ConditionForce.Follows);
        if (word.Upos == UniversalPos.NOUN)
            return OfNoun(word);
        if (word.Lemma is "then" && word.Relation == Relation.Advmod)
            return Sequence(word);
        return Depending.Contains(word.Lemma) ? Dependence(word) : null;
    }

    /// <summary>"until they leave", "only after they leave", "before they leave", "if they do not leave".</summary>
    private Condition? Subordinated(Token word)
    {
        if (word.IsRoot)
            return null;
        var clause = word.Head;
        if (word.Lemma is "without" or "absent" && clause.Relation is Relation.Obl or Relation.Nmod or Relation.Advcl)
            return Lack(word, clause);
        if (clause.Relation is not (Relation.Advcl or Relation.Acl or Relation.AclRelcl or Relation.Ccomp or Relation.Parataxis or Relation.Conj) || !IsClause(clause))
            return null;
        if (Withholding.Contains(word.Lemma))
            return Of(clause, word.Index, clause, ConditionForce.Withholds);
        if (Granting.Contains(word.Lemma))
            return Of(clause, word.Index, clause, ConditionForce.Grants);
        if (Later.Contains(word.Lemma) && IsOnly(word, clause))
            return Of(clause, FirstWith(word, Only), clause, ConditionForce.Reserves);
        return word.Lemma switch
        {
            "before" or "while" => Of(clause, word.Index, clause, ConditionForce.Withholds) is { } before && Negation.Of(before.Consequence) ? before : null,
            "than" when word.Index > 0 && Earlier.Contains(document[word.Index - 1].Lemma) => Of(clause, FirstWith(word, Earlier), clause, ConditionForce.Withholds),
            "if" => Of(clause, word.Index, clause, Negation.Of(clause) ? ConditionForce.Withholds : ConditionForce.Follows),
            "once" => Of(clause, word.Index, clause, ConditionForce.Follows),
            _ => null,
        };
    }

    private static bool IsClause(Token head) =>
        head.Upos is UniversalPos.VERB or UniversalPos.AUX || Clause.Dependent(head, Relation.Nsubj) >= 0 || Clause.Dependent(head, Relation.NsubjPass) >= 0;

    private bool IsOnly(Token word, Token clause) =>
        Before(word, Only) >= 0 || Clause.Has(clause, Relation.Advmod, Only);

    private int FirstWith(Token word, WordSet before) => Before(word, before) is var first and >= 0 ? first : word.Index;

    /// <summary>The word of <paramref name="words"/> right before a subordinator, an opening quotation mark between them or not; -1 when there is none.</summary>
    private int Before(Token word, WordSet words)
    {
        var index = word.Index - 1;
        if (index > word.Sentence.First && document[index].Upos == UniversalPos.PUNCT && document[index].Form is not ",")
            index--;
        return index >= word.Sentence.First && words.Contains(document[index].Lemma) ? index : -1;
    }

    private bool IsMeasure(Token word) => word.Index > word.Sentence.First && document[word.Index - 1].Lemma is "as" or "so";

    private int FirstOfMeasure(Token word) =>
        word.Index - 2 >= word.Sentence.First && document[word.Index - 2].Lemma is "for" ? word.Index - 2 : word.Index - 1;

    /// <summary>The clause of "as long as they stay", wherever the parser hangs the measure.</summary>
    private Token? Below(Token measure)
    {
        foreach (var index in measure.Dependents)
        {
            if (index > measure.Index && document[index].Relation is Relation.Advcl or Relation.Ccomp or Relation.AclRelcl)
                return document[index];
        }
        if (measure.Index + 1 < measure.Sentence.End && document[measure.Index + 1] is { Lemma: "as", Relation: Relation.Mark } mark && IsClause(mark.Head))
            return mark.Head;
        return !measure.IsRoot && measure.HeadIndex > measure.Index && measure.Head.Relation is Relation.Advcl ? measure.Head : null;
    }

    /// <summary>"on condition that they leave", "in return for a promise", "the day they leave".</summary>
    private Condition? OfNoun(Token noun)
    {
        if (Terms.Contains(noun.Lemma) && (Clause.Marker(noun, "on") || Clause.Marker(noun, "under")) && ClauseBelow(noun) is { } clause)
            return Of(clause, Clause.Subtree(noun).First, noun, ConditionForce.Grants);
        if (Exchanges.Contains(noun.Lemma) && Clause.Marker(noun, "in") && PhraseAfter(noun) is { } price)
            return Of(price, Clause.Subtree(noun).First, noun, ConditionForce.Grants);
        if (Days.Contains(noun.Lemma) && Clause.Dependent(noun, Relation.Case) < 0 && ClauseAfter(noun) is { } event_)
            return Of(event_, Clause.Subtree(noun).First, noun, ConditionForce.Reserves);
        return null;
    }

    private Token? ClauseBelow(Token noun)
    {
        foreach (var index in noun.Dependents)
        {
            if (index > noun.Index && document[index].Relation is Relation.Acl or Relation.AclRelcl or Relation.Ccomp)
                return document[index];
        }
        return null;
    }

    /// <summary>The clause that follows "the day", above or below it in the tree.</summary>
    private Token? ClauseAfter(Token noun)
    {
        if (ClauseBelow(noun) is { } below)
            return below;
        if (noun.IsRoot)
            return null;
        if (noun.HeadIndex > noun.Index)
            return noun.Head.Relation is Relation.AclRelcl or Relation.Advcl or Relation.Acl ? noun.Head : null;
        foreach (var index in noun.Head.Dependents)
        {
            if (document[index].Relation is Relation.Parataxis or Relation.Ccomp or Relation.Advcl && Clause.Subtree(document[index]).First == noun.Index + 1)
                return document[index];
        }
        return null;
    }

    private Token? PhraseAfter(Token noun)
    {
        for (var index = noun.Index + 1; index < Math.Min(noun.Index + 8, noun.Sentence.End); index++)
        {
            var token = document[index];
            if ((token.HeadIndex == noun.Index || token.HeadIndex == noun.HeadIndex) && Clause.Marker(token, "for"))
                return token;
        }
        return null;
    }

    /// <summary>"without an apology there will be no talks".</summary>
    private Condition? Lack(Token preposition, Token phrase)
    {
        var condition = Of(phrase, preposition.Index, phrase, ConditionForce.Withholds);
        return condition is { } lack && Negation.Of(lack.Consequence) ? lack : null;
    }

    /// <summary>"first they leave, then we talk".</summary>
    private Condition? Sequence(Token then)
    {
        var later = then.Head;
        if (later.IsRoot || !IsClause(later) || later.Relation is not (Relation.Parataxis or Relation.Conj or Relation.Ccomp))
            return null;
        for (var index = then.Index - 1; index >= then.Sentence.First; index--)
        {
            var first = document[index];
            if (first.Lemma is "first" && first.Relation == Relation.Advmod && first.HeadIndex < then.Index && IsClause(first.Head))
                return new Condition(first.Head, document.SpanOf(index, Math.Max(index + 1, LastBefore(first.Head, then) + 1)), later, ConditionForce.Reserves);
        }
        return null;
    }

    /// <summary>The last word of a clause before <paramref name="limit"/>, punctuation left out.</summary>
    private int LastBefore(Token clause, Token limit)
    {
        var last = Math.Min(Clause.Subtree(clause).End, limit.Index) - 1;
        while (last > clause.Index && document[last].Upos == UniversalPos.PUNCT)
            last--;
        return last;
    }

    /// <summary>"the loan depends on Mali freeing the pilots", "aid is conditional on reforms".</summary>
    private Condition? Dependence(Token word)
    {
        if (Made(word) is { } made)
            return made;
        var subject = Clause.SurfaceSubject(word);
        if (subject < 0 || Negation.Of(word))
            return null;
        foreach (var index in word.Dependents)
        {
            var phrase = document[index];
            if (index < word.Index || !(Clause.Marker(phrase, "on") || Clause.Marker(phrase, "upon")))
                continue;
            var doing = Clause.Dependent(word, Relation.Advcl) is var gerund && gerund > index && document[gerund].Xpos == "VBG" ? document[gerund] : phrase;
            var first = doing == phrase ? Clause.Subtree(phrase).First : Math.Min(Clause.Subtree(phrase).First, Clause.Subtree(doing).First);
            return new Condition(doing, document.SpanOf(first, Math.Max(Clause.Subtree(phrase).End, Clause.Subtree(doing).End)), document[subject], ConditionForce.Grants);
        }
        return null;
    }

    /// <summary>"makes a loan depend on reforms", "makes the loan conditional on reforms".</summary>
    private Condition? Made(Token word)
    {
        var verb = word;
        for (var steps = 0; steps < 2 && !verb.IsRoot && verb.Lemma is not ("make" or "render"); steps++)
            verb = verb.Head;
        if (verb.Lemma is not ("make" or "render") || verb.Index > word.Index || Negation.Of(verb))
            return null;
        var thing = Clause.Dependent(verb, Relation.Obj);
        if (thing < 0)
            thing = Clause.Dependent(word, Relation.Nsubj);
        var setter = Clause.SurfaceSubject(verb);
        for (var index = word.Index + 1; thing >= 0 && setter >= 0 && index < Math.Min(word.Index + 10, word.Sentence.End); index++)
        {
            var phrase = document[index];
            if ((phrase.HeadIndex == word.Index || phrase.HeadIndex == verb.Index) && (Clause.Marker(phrase, "on") || Clause.Marker(phrase, "upon")))
                return new Condition(phrase, document.SpanOf(word.Index, Clause.Subtree(phrase).End), document[thing], ConditionForce.Grants, setter);
        }
        return null;
    }

    /// <summary>The condition with the predicate that it hangs on, looked for above <paramref name="hung"/>.</summary>
    private Condition? Of(Token content, int first, Token hung, ConditionForce force)
    {
        if (ConsequenceAbove(hung) is not { } consequence || consequence == content)
            return null;
        var end = DemandContent.EndBeforeDash(content, Clause.Subtree(content).End);
        return new Condition(content, document.SpanOf(Math.Min(first, content.Index), Math.Max(end, first + 1)), consequence, force);
    }

    /// <summary>The nearest predicate above, "keeps" in "keeps the border shut"; of a reporting verb, what it reports.</summary>
    private Token? ConsequenceAbove(Token hung)
    {
        var token = hung;
        for (var steps = 0; steps < LongestClimb && !token.IsRoot; steps++)
        {
            token = token.Head;
            if (token.Upos == UniversalPos.NOUN && Negation.HasNo(token) && (token.IsRoot || token.Relation is Relation.Ccomp or Relation.Parataxis || reporting.Contains(token.Head.Lemma)))
                return token;
            if (token.Upos is not (UniversalPos.VERB or UniversalPos.AUX) && Clause.Dependent(token, Relation.Cop) < 0 && Clause.Dependent(token, Relation.Nsubj) < 0)
                continue;
            if (token.Relation == Relation.Xcomp && Keeping.Contains(token.Head.Lemma))
                return token.Head;
            return reporting.Contains(token) && Reported(token, hung) is { } reported ? reported : token;
        }
        return null;
    }

    private Token? Reported(Token verb, Token condition)
    {
        foreach (var index in verb.Dependents)
        {
            if (document[index].Relation is Relation.Ccomp or Relation.Parataxis && index != condition.Index && !Clause.IsWithin(condition, index) && IsClause(document[index]))
                return document[index];
        }
        return null;
    }
}
