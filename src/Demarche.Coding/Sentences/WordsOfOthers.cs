using Demarche.Coding.Actors;
using Demarche.Coding.Attributions;
using Demarche.Coding.Syntax;
using Demarche.Language.Tokens;

namespace Demarche.Coding.Sentences;

/// <summary>
/// Tells whether a sentence gives someone's words: its main clause is reported, or reports. Asking, offering, promising and
/// agreeing are acts that the narrator tells.
/// </summary>
internal sealed class WordsOfOthers(AnnotatedDocument document, ReportingVerbs verbs, ActorIndex actors, Quotations quotations, SpeechReader speech)
{
    private static readonly WordSet Deeds = new(["agree", "decide", "resolve", "offer", "order", "determine", "begin", "establish", "hold", "go", "carry", "remember", "expect", "know", "hear"]);
    private static readonly WordSet Whether = new(["whether", "if"]);
    private static readonly WordSet No = new(["no"]);
    private static readonly WordSet Obligation = new(["must", "should"]);

    public bool IsAttributed(Sentence sentence)
    {
        var root = sentence.Root;
        if (IsVouchedFor(root) || Tells(root))
            return true;
        foreach (var index in root.Dependents)
        {
            if (IsToldBy(root, document[index]))
                return true;
        }
        return IsMostlyQuoted(sentence);
    }

    /// <summary>
    /// Whether a clause beside the main one reports: "praised him and said that", "…, a lawyer advised", "they deny it: the minister
    /// said that"; what another party says after a semicolon is a second item.
    /// </summary>
    private bool IsToldBy(Token root, Token clause)
    {
        if (clause.Upos != UniversalPos.VERB)
            return false;
        var subject = Clause.Dependent(clause, Relation.Nsubj);
        return clause.Relation switch
        {
            Relation.Conj => (subject < 0 || IsSame(document[subject])) && Tells(clause),
            Relation.Parataxis when IsAfter(';', root.Index, clause.Index) => subject >= 0 && IsSame(document[subject]) && Tells(clause),
            Relation.Parataxis when IsAfter(':', root.Index, clause.Index) => Tells(clause) || IsVouchedFor(clause),
            Relation.Parataxis => verbs.Contains(clause) && !IsOwn(clause) && Speaker.Of(clause) >= 0,
            _ => false,
        };
    }

    private static bool IsSame(Token subject) => subject.Lemma is "he" or "she" or "it" or "they";

    /// <summary>Whether the main clause itself is what someone says.</summary>
    private bool IsVouchedFor(Token root)
    {
        foreach (var act in speech.ChainOf(root))
        {
            if (act.Speaker < 0 ? act.Cue >= 0 && IsHearsay(document[act.Cue])
                : !DocumentVoice.OwnPronouns.Contains(document[act.Speaker].Form) && !IsNobody(document[act.Speaker]) && (act.Cue >= 0 || act.Direct || !actors.At(act.Speaker).IsEmpty))
                return true;
        }
        return false;
    }

    /// <summary>"is said to", "reportedly"; "I am told" is the writer's own way to put it.</summary>
    private bool IsHearsay(Token cue) => cue.Upos != UniversalPos.VERB || (Clause.IsPassive(cue) && !IsOwn(cue));

    private bool Tells(Token verb)
    {
        if (verb.Upos != UniversalPos.VERB || IsOwn(verb) || Speaker.IsSilent(verb))
            return false;
        if (verbs.IsLabel(verb) && (HasQuotation(verb) || Names(verb)))
            return true;
        return verbs.Contains(verb) && !Deeds.Contains(verb.Lemma) && (verbs.TryGetStance(verb.Lemma, out var stance) ? Tells(verb, stance) : HasClause(verb));
    }

    private bool Tells(Token verb, ReportingStance stance) => stance switch
    {
        ReportingStance.Denies => true,
        ReportingStance.Rejects => HasQuotation(verb) || HasClause(verb),
        ReportingStance.Accuses => verb.Lemma is "accuse" or "blame",
        ReportingStance.Asks => Clause.Dependent(verb, Relation.Ccomp) is >= 0 and var asked && Clause.Marker(document[asked], Whether),
        ReportingStance.Wants => HasQuotation(verb) && HasClause(verb),
        _ => HasClause(verb) && !IsDemand(verb) || HasQuotation(verb) || HasReportNoun(verb),
    };

    /// <summary>"insists that it must leave" demands.</summary>
    private bool IsDemand(Token verb) =>
        verb.Lemma == "insist" && Clause.Dependent(verb, Relation.Ccomp) is >= 0 and var content && Clause.Has(document[content], Relation.Aux, Obligation);

    private bool HasClause(Token verb)
    {
        var passive = Clause.IsPassive(verb);
        foreach (var index in verb.Dependents)
        {
            var content = document[index];
            if (content.Relation switch
            {
                Relation.Ccomp => true,
                Relation.Csubj or Relation.Xcomp => passive,
                Relation.Advcl or Relation.Acl => Clause.Marker(content, "that"),
                Relation.Parataxis => index > verb.Index && IsAfter(':', verb.Index, index),
                Relation.Obj or Relation.Iobj => Clause.Dependent(content, Relation.Acl) is >= 0 and var inner && Clause.SaysThat(document[inner]),
                _ => false,
            })
                return true;
        }
        return false;
    }

    /// <summary>"repeated its charge that", "noted the statement".</summary>
    private bool HasReportNoun(Token verb) => Clause.Dependent(verb, Relation.Obj) is >= 0 and var noun && verbs.IsNoun(document[noun]);

    /// <summary>"called the border a fiction".</summary>
    private bool Names(Token verb) =>
        Clause.Dependent(verb, Relation.Xcomp) is >= 0 and var name && document[name].Upos is UniversalPos.NOUN or UniversalPos.ADJ && !Clause.Marker(document[name], "to");

    private bool HasQuotation(Token verb)
    {
        var (first, end) = Clause.Subtree(verb);
        for (var index = first; index < end; index++)
        {
            if (quotations.At(index) >= 0)
                return true;
        }
        return false;
    }

    private static bool IsNobody(Token speaker) => Clause.Has(speaker, Relation.Det, No) || speaker.Lemma is "nobody" or "none";

    private bool IsAfter(char mark, int first, int end)
    {
        for (var index = Math.Min(first, end) + 1; index < Math.Max(first, end); index++)
        {
            if (document[index].Form.Contains(mark))
                return true;
        }
        return false;
    }

    /// <summary>Whether the writer, or nobody, says it.</summary>
    private bool IsOwn(Token verb) =>
        Clause.SurfaceSubject(verb) is >= 0 and var subject && (DocumentVoice.OwnPronouns.Contains(document[subject].Form) || IsNobody(document[subject]));

    private bool IsMostlyQuoted(Sentence sentence)
    {
        var quoted = 0;
        for (var index = sentence.First; index < sentence.End; index++)
            quoted += quotations.At(index) >= 0 ? 1 : 0;
        return 2 * quoted > sentence.Length;
    }
}
