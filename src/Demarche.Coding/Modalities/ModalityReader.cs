using Demarche.Coding.Attributions;
using Demarche.Coding.Sentences;
using Demarche.Coding.Syntax;
using Demarche.Language.Tokens;

namespace Demarche.Coding.Modalities;

/// <summary>
/// Reads how far an act is presented as a fact: first from the words of its own clause, then from each predicate, noun
/// and verb of performance above it, as far as they still speak of the act itself.
/// </summary>
internal sealed class ModalityReader(AnnotatedDocument document, ModalWords words, SpeechReader speech, Quotations quotations, SentenceReading[] sentences)
{
    private const int MaximumClimb = 8;
    private static readonly WordSet Would = new(["would", "'d"]);
    private static readonly WordSet OwnWords = new(["we", "i", "our", "my"]);
    private static readonly WordSet ReportedWords = new(["it", "he", "she", "they", "its", "his", "her", "their"]);
    private static readonly WordSet Complementizers = new(["to", "that", "of", "from", "against", "on", "in", "at", "about", "into", "for"]);
    private static readonly WordSet It = new(["it"]);
    private static readonly WordSet The = new(["the"]);
    private static readonly WordSet Ordinals = new(["first", "second", "third", "last", "latest", "only"]);
    private readonly ClauseModality _clauses = new(words, speech);

    /// <summary>The factuality of the act that <paramref name="predicate"/>, a verb or a noun, names.</summary>
    public Factuality Of(Token predicate)
    {
        if (IsAsked(predicate))
            return new Factuality(Modality.Questioned, false);
        var act = _clauses.Of(predicate);
        if (Clause.Dependent(predicate, Relation.NsubjOuter) is var outer and >= 0 && words.TryFind(document[outer], predicate, ModalUse.Noun, out var effect))
            act = effect.On(act, negated: false);
        var reported = false;
        var token = predicate;
        for (var climbs = 0; climbs < MaximumClimb && !token.IsRoot; climbs++)
        {
            if (!Climb(token, ref act, ref reported))
                break;
            token = token.Head;
        }
        if (act is { Negated: false, Modality: Modality.Asserted } && predicate.Index < sentences[predicate.Sentence.Index].RebuttalFirst && (!predicate.IsRoot || speech.ChainOf(predicate).Count > 0))
            return act with { Modality = Modality.Denied };
        return act is { Negated: true, Modality: Modality.Asserted } && DeniesOwn(predicate) ? act with { Modality = Modality.Denied } : act;
    }

    /// <summary>Whether a speaker says that he himself did not do it: "we never fired", "said that it had not fired".</summary>
    private bool DeniesOwn(Token predicate)
    {
        var auxiliary = Auxiliaries.Of(predicate);
        if (auxiliary.First < 0 || !(auxiliary.Perfect || document[auxiliary.First].Xpos == "VBD"))
            return false;
        if (speech.ChainOf(predicate) is not [.., { Speaker: >= 0 } act] || Clause.SurfaceSubject(predicate) is not (>= 0 and var subject))
            return false;
        var pronouns = act.Direct ? OwnWords : ReportedWords;
        return pronouns.Contains(document[subject].Lemma) || Clause.Has(document[subject], Relation.NmodPoss, pronouns);
    }

    /// <summary>Whether a question mark ends the clause, inside the same quotation if it is quoted, or the sentence asks without one.</summary>
    private bool IsAsked(Token predicate)
    {
        if (sentences[predicate.Sentence.Index].Kind == SentenceKind.RhetoricalQuestion)
            return true;
        var quotation = quotations.At(predicate.Index);
        for (var index = predicate.Index + 1; index < predicate.Sentence.End && quotations.At(index) == quotation; index++)
        {
            var form = document[index].Form;
            if (form.Contains('?'))
                return true;
            if (form is "." or ";" or "!")
                return false;
        }
        return false;
    }

    /// <summary>Applies what governs <paramref name="token"/>; false where the words above no longer speak of the act.</summary>
    private bool Climb(Token token, ref Factuality act, ref bool reported)
    {
        var head = token.Head;
        switch (token.Relation)
        {
            case Relation.Ccomp:
                return Content(token, head, ref act, ref reported);
            case Relation.Xcomp or Relation.Csubj or Relation.CsubjPass:
                Govern(token, head, ref act);
                return true;
            case Relation.Advcl:
                return Adverbial(token, head, ref act);
            case Relation.Acl:
                return OfNoun(token, head, ref act, ref reported);
            case Relation.Nmod or Relation.Compound:
                return token.Upos is UniversalPos.NOUN && OfNoun(token, head, ref act, ref reported);
            case Relation.Conj:
                return Coordinated(token, head, ref act);
            case Relation.AclRelcl when Clause.SaysThat(token):
                return OfNoun(token, head, ref act, ref reported);
            case Relation.AclRelcl when Clause.Dependent(head, Relation.Cop) >= 0 && Clause.Has(head, Relation.Nsubj, It):
                act = act.Weakened(_clauses.Of(head).Modality);
                return true;
            case Relation.Obj or Relation.Obl or Relation.NsubjPass or Relation.Nsubj or Relation.NsubjOuter:
                return OfVerb(token, head, ref act, ref reported);
            default:
                return false;
        }
    }

    /// <summary>A clause that is said, believed, demanded: what is said of the saying does not hold for it.</summary>
    private bool Content(Token clause, Token head, ref Factuality act, ref bool reported)
    {
        var around = _clauses.Of(head);
        if (head.Relation is Relation.Obj or Relation.Nsubj or Relation.NsubjPass or Relation.Obl && words.TryFind(head, clause, ModalUse.Report, out var effect))
            (act, reported) = (effect.On(act, around.Negated), true);
        else if (IsIndicative(clause) && words.TryFind(head, clause, ModalUse.Governor, out effect) && effect.Modality == Modality.Demanded)
            return head.Relation == Relation.Ccomp;
        else if (words.TryFind(head, clause, ModalUse.Rebuttal, out effect) || words.TryFind(head, clause, ModalUse.Governor, out effect)
            || words.TryFind(head, clause, ModalUse.Noun, out effect) || SubjectOf(head, clause, out effect))
            act = effect.On(act, around.Negated);
        if (around.Modality is Modality.Conditional or Modality.Questioned)
            act = act.Weakened(around.Modality);
        return reported || head.Relation is Relation.Ccomp or Relation.Csubj;
    }

    /// <summary>"insisted that they had left" claims, "insisted that they leave" demands.</summary>
    private static bool IsIndicative(Token clause) => Auxiliaries.Of(clause) is { First: >= 0 and var first }
        ? clause.Document[first].Xpos is "VBD" or "VBZ" or "VBP"
        : clause.Xpos is "VBD" or "VBZ";

    /// <summary>"Speculation is mounting that they left", "chances are that they left".</summary>
    private bool SubjectOf(Token predicate, Token clause, out ModalEffect effect)
    {
        var subject = Clause.Dependent(predicate, Relation.Nsubj);
        effect = default;
        return subject >= 0 && words.TryFind(document[subject], clause, ModalUse.Noun, out effect);
    }

    private void Govern(Token clause, Token head, ref Factuality act)
    {
        var around = _clauses.Of(head);
        var found = (HasObject(head, clause) && words.TryFind(head, clause, ModalUse.Causative, out var effect)) || words.TryFind(head, clause, ModalUse.Governor, out effect);
        if (found && !IsFulfilled(head))
            act = effect.On(act, around.Negated);
        else
            act = act.NegatedIf(around.Negated);
        if (found && Conditions.Bind(head, phrases: false))
            act = act.Weakened(Modality.Conditional);
        else if (!IsPolite(head, around, act))
            act = act.Weakened(around.Modality);
    }

    /// <summary>"would like to leave" wants it.</summary>
    private static bool IsPolite(Token governor, Factuality around, Factuality act) =>
        around.Modality == Modality.Hypothetical && act.Modality is Modality.Intended or Modality.Demanded && Clause.Has(governor, Relation.Aux, Would);

    private static bool HasObject(Token verb, Token clause) =>
        Clause.Dependent(verb, Relation.Obj) is var target and >= 0 && target < clause.Index
        || Clause.Dependent(verb, Relation.Iobj) >= 0 || Clause.Dependent(clause, Relation.Nsubj) >= 0;

    /// <summary>"had to leave" and "was able to leave" say that they left.</summary>
    private static bool IsFulfilled(Token governor) => governor.Lemma switch
    {
        "have" => governor.Xpos is "VBD" or "VBN",
        "able" => Clause.Dependent(governor, Relation.Cop) is var copula and >= 0 && governor.Document[copula].Xpos == "VBD",
        "go" => governor.Xpos != "VBG",
        _ => false,
    };

    private bool Adverbial(Token clause, Token head, ref Factuality act)
    {
        if (words.TryFind(head, clause, ModalUse.Governor, out _) && (Clause.Marker(clause, Complementizers) || (clause.Xpos == "VBG" && Clause.Dependent(clause, Relation.Mark) < 0)))
        {
            Govern(clause, head, ref act);
            return true;
        }
        if (head.Relation == Relation.Xcomp && head.Upos == UniversalPos.ADJ)
            return true; // "stopped short of leaving" hangs on the adjective and is governed by the verb
        if (Clause.Marker(clause, "to"))
            act = act.Weakened(Modality.Intended);
        return false;
    }

    /// <summary>"plan to leave", "threat of an attack", "claim that they left": the noun, then what is said of it.</summary>
    private bool OfNoun(Token act, Token noun, ref Factuality factuality, ref bool reported)
    {
        var around = _clauses.Of(noun);
        var told = Clause.SaysThat(act) && words.TryFind(noun, act, ModalUse.Report, out _);
        if (!told && words.TryFind(noun, act, ModalUse.Noun, out var effect))
            factuality = effect.On(factuality, around.Negated);
        else if (words.TryFind(noun, act, ModalUse.Report, out effect))
        {
            (factuality, reported) = (effect.On(factuality, around.Negated), true);
            if (Rebuts(noun, noun, reported, out effect))
                factuality = effect.On(factuality, around.Negated);
        }
        else
        {
            if (act.Relation == Relation.Acl && noun.IsRoot && Clause.Marker(act, "to") && !Clause.Has(noun, Relation.Amod, Ordinals))
                factuality = factuality.Weakened(Modality.Intended);
            return false;
        }
        factuality = factuality.Weakened(around.Modality);
        return true;
    }

    /// <summary>"will hold talks", "called for the withdrawal", "the claim is false", "talks will begin".</summary>
    private bool OfVerb(Token noun, Token verb, ref Factuality act, ref bool reported)
    {
        if (noun.Upos is not UniversalPos.NOUN and not UniversalPos.PROPN && !reported)
            return false;
        var around = _clauses.Of(verb);
        around = around.NegatedIf(ClauseModality.HasNo(noun)); // the noun's own "no" is read with the noun
        if ((reported || noun.Relation == Relation.Obj) && Rebuts(noun, verb, reported, out var effect))
        {
            act = effect.On(act, around.Negated);
            return true;
        }
        var subject = noun.Relation is Relation.Nsubj or Relation.NsubjOuter;
        if (IsKnown(noun, verb))
            return false;
        if (subject ? SaidOfSubject(noun, verb, out effect) : words.TryFind(verb, noun, ModalUse.Object, out effect))
            act = effect.On(act, around.Negated);
        else if (noun.Relation == Relation.Obl && Clause.Marker(noun, "for") && Clause.Dependent(verb, Relation.Obj) is var call and >= 0
            && words.TryFind(document[call], noun, ModalUse.Noun, out effect))
            act = effect.On(act, around.Negated);
        else if (words.TryFind(verb, noun, subject ? ModalUse.Happening : ModalUse.Carrier, out _))
            act = act.NegatedIf(around.Negated && !act.Negated);
        else
            return false;
        act = act.Weakened(around.Modality);
        return true;
    }

    /// <summary>"The massacre was planned" knows of one; "a visit is planned" does not.</summary>
    private static bool IsKnown(Token noun, Token verb) =>
        noun.Relation == Relation.NsubjPass && Auxiliaries.Of(verb) is { First: >= 0 and var first } && verb.Document[first].Xpos == "VBD"
        && (Clause.Has(noun, Relation.Det, The) || Clause.Dependent(noun, Relation.NmodPoss) >= 0) && verb.Lemma is "plan" or "expect" or "schedule" or "intend" or "prepare";

    private bool SaidOfSubject(Token noun, Token predicate, out ModalEffect effect)
    {
        effect = default;
        return predicate.Upos switch
        {
            UniversalPos.ADJ => words.TryFind(predicate, noun, ModalUse.Adjective, out effect) || words.TryFind(predicate, noun, ModalUse.Object, out effect),
            UniversalPos.NOUN => words.TryFind(predicate, noun, ModalUse.Noun, out effect),
            _ => false,
        };
    }

    /// <summary>"dismissed the report", "the report is false"; for any act "called the attack a lie", "described it as nonsense".</summary>
    private bool Rebuts(Token noun, Token head, bool reported, out ModalEffect effect)
    {
        if (reported && words.TryFind(head, noun, ModalUse.Rebuttal, out effect))
            return true;
        foreach (var index in head.Dependents)
        {
            if (index != noun.Index && document[index].Relation is Relation.Xcomp or Relation.Obl or Relation.Obj or Relation.Amod
                && document[index].Upos is not UniversalPos.VERB | reported && words.TryFind(document[index], noun, ModalUse.Rebuttal, out effect))
                return true;
        }
        effect = default;
        return false;
    }

    /// <summary>What holds for the first of two acts holds for the second, as far as the second has no such words of its own.</summary>
    private bool Coordinated(Token second, Token first, ref Factuality act)
    {
        if (second.Upos == UniversalPos.NOUN)
            return first.Upos == UniversalPos.NOUN;
        var around = _clauses.Of(first);
        if (around.Modality == Modality.Conditional && first.Relation == Relation.Advcl)
            act = act.Weakened(Modality.Conditional);
        var ownSubject = Clause.Dependent(second, Relation.Nsubj) >= 0 || Clause.Dependent(second, Relation.NsubjPass) >= 0;
        if (around.Modality == Modality.Conditional && first.Relation != Relation.Advcl && !ownSubject)
            act = act.Weakened(Modality.Conditional);
        if (ownSubject || Clause.Dependent(second, Relation.Aux) >= 0)
            return Clause.Dependent(first, Relation.Mark) >= 0 || first.Relation == Relation.Ccomp;
        if (second.Xpos != first.Xpos && second.Xpos is "VBD" or "VBZ" or "VBP")
            return false;
        act = act.Weakened(around.Modality).NegatedIf(around.Negated && !act.Negated);
        return true;
    }
}
