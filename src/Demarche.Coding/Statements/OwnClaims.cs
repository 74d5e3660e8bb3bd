using Demarche.Coding.Attributions;
using Demarche.Coding.Events;
using Demarche.Coding.Sentences;
using Demarche.Coding.Syntax;
using Demarche.Language.Tokens;

namespace Demarche.Coding.Statements;

/// <summary>
/// Claims that a text makes in its own voice, without a reporting word: what the speaker of a speech or communiqué denies, avows
/// or holds against another, and what the writer of a commentary or retort says against the claim that he reports.
/// </summary>
internal sealed class OwnClaims(DocumentReading reading, SpokenClaims spoken)
{
    private static readonly WordSet Faithful = new(["keep", "honour", "honor", "fulfil", "fulfill", "respect", "observe", "meet", "comply", "abide", "adhere"]);
    private static readonly WordSet Wishes = new(["want", "wish", "seek", "need", "ask", "intend", "plan", "know", "think", "believe", "hope", "expect", "forget", "accept", "recognise", "recognize", "agree", "doubt", "care", "mind"]);
    private static readonly WordSet Future = new(["will", "shall", "would", "should", "must", "may", "might", "can", "could", "'ll"]);
    private static readonly WordSet Pointers = new(["it", "this", "that", "none", "nothing"]);
    private static readonly WordSet Untruths = new(["false", "untrue", "lie", "fabrication", "invention", "slander", "falsehood", "nonsense"]);
    private static readonly WordSet Truths = new(["so", "true", "correct", "case", "truth", "accurate"]);
    private static readonly WordSet Realities = new(["truth", "fact", "reality", "actually"]);
    private static readonly WordSet Hold = new(["tell", "state", "declare", "confirm", "insist", "maintain", "affirm", "certify", "assure", "repeat", "deny", "swear"]);

    /// <summary>The claims of a sentence in the text's own voice.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="acts">The acts coded in it.</param>
    /// <param name="answered">Whether it tells a claim that the writer may speak against.</param>
    public IEnumerable<Claim> Of(Sentence sentence, IReadOnlyList<EventDraft> acts, bool answered)
    {
        for (var index = sentence.First; index < sentence.End; index++)
        {
            var predicate = reading.Document[index];
            if (IsClause(predicate) && !Future.Contains(Auxiliary(predicate)) && IsOwn(predicate) && Claim(predicate, sentence, acts, answered) is { } claim)
                yield return claim;
        }
    }

    private Claim? Claim(Token predicate, Sentence sentence, IReadOnlyList<EventDraft> acts, bool answered)
    {
        if (reading.Voice is { IsSpoken: true, Speaker: >= 0 and var speaker })
            return spoken.Of(Words(predicate, speaker), sentence, acts) is { } avowed && IsMeant(predicate, avowed.Stance) ? avowed : null;
        return (IsComment(predicate) || IsReality(predicate)) && IsAgainst(predicate, answered) && spoken.Of(Words(predicate, -1), sentence, acts) is { } claim
            ? claim with
            {
                By = [new ActorReference(Actor.AuthorId, null, null, null)],
                Stance = answered ? ClaimStance.Rejects : ClaimStance.Denies,
                Attribution = [new Attribution(Actor.AuthorId, null, null, null, AttributionKind.Author)],
            }
            : null;
    }

    private static SpeechAct Words(Token predicate, int speaker)
    {
        var (first, end) = Clause.Subtree(predicate);
        foreach (var index in predicate.Dependents)
        {
            if (IsClause(predicate.Document[index]))
                (first, end) = index < predicate.Index ? (Math.Max(first, Clause.Subtree(predicate.Document[index]).End), end) : (first, Math.Min(end, Clause.Subtree(predicate.Document[index]).First));
        }
        return new SpeechAct(speaker, -1, first, true, first, end);
    }

    /// <summary>A main clause with its own subject, or what the speaker himself tells: "I tell you that …".</summary>
    private static bool IsClause(Token token) =>
        (token.IsRoot || token.Relation is Relation.Parataxis or Relation.Conj or Relation.Ccomp)
        && (Clause.Dependent(token, Relation.Nsubj) >= 0 || Clause.Dependent(token, Relation.NsubjPass) >= 0 || Clause.Dependent(token, Relation.Expl) >= 0)
        && (token.Relation != Relation.Ccomp || token.IsRoot || Clause.Dependent(token, Relation.Mark) < 0 || IsToldByOneself(token.Head));

    private static bool IsToldByOneself(Token verb) =>
        Hold.Contains(verb.Lemma) && Clause.Dependent(verb, Relation.Nsubj) is >= 0 and var subject && DocumentVoice.OwnPronouns.Contains(verb.Document[subject].Form);

    private static ReadOnlySpan<char> Auxiliary(Token predicate) =>
        Clause.Dependent(predicate, Relation.Aux) is >= 0 and var auxiliary ? predicate.Document[auxiliary].Lemma : "";

    /// <summary>Whether no other speaker says it: none at all, or one whose words a semicolon, or the dash of a retort, ended before.</summary>
    private bool IsOwn(Token predicate)
    {
        if (reading.Speech.IsQuoted(predicate.Index))
            return false;
        foreach (var act in reading.Speech.ChainOf(predicate))
        {
            if (!IsEndedBefore(act, predicate) && !IsRetortTo(act, predicate))
                return false;
        }
        return true;
    }

    private bool IsRetortTo(SpeechAct act, Token predicate) =>
        reading.Sentences[predicate.Sentence.Index].RetortFirst is var retort and > 0 && act.Cue < retort && predicate.Index >= retort;

    private bool IsEndedBefore(SpeechAct act, Token predicate)
    {
        for (var index = Math.Max(act.Cue, predicate.Sentence.First); act.Cue < predicate.Index && index < predicate.Index; index++)
        {
            if (reading.Document[index].Form is ";")
                return true;
        }
        return false;
    }

    /// <summary>
    /// Whether a speaker means it as a claim: "we did not", "that is false", "contrary to what they say, …", what he expressly
    /// tells, "we have kept our word", a charge against another. What he merely narrates or wants is none.
    /// </summary>
    private bool IsMeant(Token predicate, ClaimStance stance) => stance switch
    {
        ClaimStance.Accuses => predicate.Upos == UniversalPos.VERB,
        ClaimStance.Denies => (!predicate.IsRoot && IsToldByOneself(predicate.Head)) || IsContrary(predicate) || IsTruth(predicate, Truths) || (IsFirstPerson(predicate) && !Wishes.Contains(predicate.Lemma)),
        ClaimStance.Asserts => IsFirstPerson(predicate) && Faithful.Contains(predicate.Lemma) && Auxiliary(predicate) is "have",
        _ => false,
    };

    private bool IsFirstPerson(Token predicate)
    {
        if (Clause.SurfaceSubject(predicate) is not (>= 0 and var subject))
            return false;
        var owner = Clause.Dependent(reading.Document[subject], Relation.NmodPoss);
        return DocumentVoice.OwnPronouns.Contains(reading.Document[subject].Form) || (owner >= 0 && DocumentVoice.OwnPronouns.Contains(reading.Document[owner].Form));
    }

    /// <summary>"Contrary to what is said there, …".</summary>
    private bool IsContrary(Token predicate) => reading.Document[Clause.Subtree(predicate).First].Form is "Contrary" or "contrary";

    /// <summary>"It is so", "this is a lie".</summary>
    private bool IsTruth(Token predicate, WordSet words) =>
        words.Contains(predicate.Lemma) && Clause.Dependent(predicate, Relation.Nsubj) is >= 0 and var subject && Pointers.Contains(reading.Document[subject].Lemma);

    private bool IsComment(Token predicate) =>
        reading.Sentences[predicate.Sentence.Index] is var sentence && (sentence.Kind == SentenceKind.Commentary || (sentence.RetortFirst >= 0 && predicate.Index >= sentence.RetortFirst));

    /// <summary>Whether the writer says that a told claim does not hold: "in truth nothing was signed", "that is a lie", "not one has come".</summary>
    private bool IsAgainst(Token predicate, bool answered)
    {
        if (IsFirstPerson(predicate) || reading.Modality.Of(predicate) is not { Modality: Modality.Asserted or Modality.Denied } told)
            return false;
        return answered && IsTruth(predicate, Untruths)
            || ((told.Negated || IsNot(predicate)) && (answered && IsPast(predicate) || IsReality(predicate)));
    }

    /// <summary>"In truth", "in fact", "actually".</summary>
    private static bool IsReality(Token predicate) => Clause.Has(predicate, Relation.Obl, Realities) || Clause.Has(predicate, Relation.Advmod, Realities);

    /// <summary>"Not a coin was paid".</summary>
    private bool IsNot(Token predicate) =>
        Clause.SurfaceSubject(predicate) is >= 0 and var subject && reading.Document[Clause.Subtree(reading.Document[subject]).First].Lemma is "not" or "no";

    private bool IsPast(Token predicate) =>
        predicate.Xpos is "VBD" || (Clause.Dependent(predicate, Relation.Aux) is >= 0 and var auxiliary && reading.Document[auxiliary].Lemma is "have" or "do")
        || (Clause.Dependent(predicate, Relation.Cop) is >= 0 and var copula && reading.Document[copula].Xpos is "VBD");
}
