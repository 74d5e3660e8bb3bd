using System.Collections.Immutable;
using Demarche.Coding.Attributions;
using Demarche.Coding.Events;
using Demarche.Coding.Syntax;
using Demarche.Language.Tokens;

namespace Demarche.Coding.Statements;

/// <summary>Tells by the reporting word, and by what is said of whom, whether a claim asserts, denies, rejects or accuses.</summary>
internal sealed class ClaimStances(DocumentReading reading)
{
    private static readonly WordSet Future = new(["will", "would", "shall"]);
    private static readonly WordSet Own = new(["its", "our", "their", "his", "her", "my"]);
    private readonly ClaimWords _words = reading.Lexicons.ClaimWords;

    /// <summary>The stance of an act of speech whose words turn on <paramref name="predicate"/>; null when it makes no claim.</summary>
    public ClaimStance? Of(SpeechAct act, Token predicate, ImmutableArray<ActorReference> by, IReadOnlyList<EventDraft> acts) => Reporting(act) switch
    {
        _ when act.Cue >= 0 && act.Direct && predicate.Upos is UniversalPos.NOUN or UniversalPos.ADJ && reading.Lexicons.ReportingVerbs.IsLabel(reading.Document[act.Cue])
            && Clause.Dependent(predicate, Relation.Cop) < 0 => Named(reading.Document[act.Cue], predicate),
        ReportingStance.Denies when act.Direct && Clause.Dependent(reading.Document[act.Cue], Relation.Ccomp) is >= 0 and var denied && denied < act.First => Told(act, predicate, by, acts),
        ReportingStance.Denies => ClaimStance.Denies,
        ReportingStance.Rejects => ClaimStance.Rejects,
        ReportingStance.Accuses => ClaimStance.Accuses,
        ReportingStance.Claims when !act.Asserts => ClaimStance.Asserts,
        ReportingStance.Asserts or ReportingStance.Claims when act.Asserts => Told(act, predicate, by, acts),
        _ => null,
    };

    private ReportingStance Reporting(SpeechAct act)
    {
        if (act.Cue < 0)
            return ReportingStance.Asserts;
        var cue = reading.Document[act.Cue];
        var verbs = reading.Lexicons.ReportingVerbs;
        return cue.Upos == UniversalPos.NOUN && verbs.TryGetNoun(cue.Lemma, out var stance) || verbs.TryGetStance(cue.Lemma, out stance) ? stance : ReportingStance.Asserts;
    }

    /// <summary>What plain words do: "we did not fire" denies, "they fired" accuses, "we will not leave" is no claim.</summary>
    private ClaimStance? Told(SpeechAct act, Token predicate, ImmutableArray<ActorReference> by, IReadOnlyList<EventDraft> acts)
    {
        var told = reading.Modality.Of(predicate);
        var ofAnother = IsAnother(Clause.SurfaceSubject(predicate), by);
        return told.Modality switch
        {
            Modality.Asserted or Modality.Denied when told.Negated => ofAnother ? ClaimStance.Asserts : ClaimStance.Denies,
            Modality.Asserted or Modality.Denied => (ofAnother && (IsMisdeed(predicate) || IsConflict(act, by, acts))) || IsCulprit(predicate, by) ? ClaimStance.Accuses : ClaimStance.Asserts,
            Modality.Intended when ofAnother => ClaimStance.Asserts,
            Modality.Intended or Modality.Hypothetical when Clause.Has(predicate, Relation.Aux, Future) && !IsOneself(predicate, by) => ClaimStance.Asserts,
            Modality.Demanded when IsOneself(predicate, by) && Clause.Dependent(predicate, Relation.Nsubj) >= 0 => ClaimStance.Asserts,
            _ => null,
        };
    }

    /// <summary>
    /// Whether something of one's own is spoken of, by pronoun, possession or name (any party may be one's own where one's side is
    /// not known): what will be done with it is a promise.
    /// </summary>
    private bool IsOneself(Token predicate, ImmutableArray<ActorReference> by)
    {
        if (Clause.SurfaceSubject(predicate) is not (>= 0 and var subject))
            return false;
        var word = reading.Document[subject];
        return word.Upos == UniversalPos.PRON || (Clause.Dependent(word, Relation.NmodPoss) is var owner and >= 0 && Own.Contains(reading.Document[owner].Lemma))
            || (Clause.Dependent(predicate, Relation.Nsubj) >= 0 && reading.Parties.Of(subject).Exists(party => by.Any(speaker => speaker.Code is null || speaker.Actor == party.Actor)));
    }

    /// <summary>What a name does: called on a report it rejects, one for a wrongdoer or wrong accuses.</summary>
    private ClaimStance Named(Token verb, Token name)
    {
        if (_words.Praise.Contains(name))
            return ClaimStance.Asserts;
        var named = Clause.Object(verb, Clause.IsPassive(verb));
        if (_words.Falsehoods.Contains(name) || (named >= 0 && reading.Lexicons.ReportingVerbs.IsNoun(reading.Document[named])))
            return ClaimStance.Rejects;
        return _words.Slurs.Contains(name) ? ClaimStance.Accuses : ClaimStance.Asserts;
    }

    /// <summary>Whether a subject is a party of another side than the speakers, who are known; "its army" is their own.</summary>
    private bool IsAnother(int subject, ImmutableArray<ActorReference> by)
    {
        if (subject < 0 || (Clause.Dependent(reading.Document[subject], Relation.NmodPoss) is var owner and >= 0 && Own.Contains(reading.Document[owner].Lemma)))
            return false;
        var parties = reading.Parties.Of(subject);
        return parties.Count > 0 && parties.TrueForAll(party => party.Code is not null && by.All(speaker => speaker.Code is not null && !speaker.IsOfSideOf(party)));
    }

    /// <summary>"It was Oslo that fired first".</summary>
    private bool IsCulprit(Token predicate, ImmutableArray<ActorReference> by) =>
        predicate.Upos is UniversalPos.PROPN or UniversalPos.NOUN && Clause.Dependent(predicate, Relation.AclRelcl) is >= 0 and var deed
        && (_words.Misdeeds.Contains(reading.Document[deed]) || _words.Attacks.Contains(reading.Document[deed]))
        && IsAnother(predicate.Index, by);

    private bool IsMisdeed(Token predicate) =>
        predicate.Upos == UniversalPos.VERB ? _words.Misdeeds.Contains(predicate) : _words.Slurs.Contains(predicate);

    /// <summary>Whether an act of conflict by someone else is told in the words.</summary>
    private static bool IsConflict(SpeechAct act, ImmutableArray<ActorReference> by, IReadOnlyList<EventDraft> acts)
    {
        foreach (var draft in acts)
        {
            if (!act.Covers(draft.Act.Head.Index) || !draft.Code.IsConflict || draft.Modality is not (Modality.Asserted or Modality.Denied))
                continue;
            if (draft.Code.Category is EventCategory.Assault or EventCategory.Coerce or EventCategory.Accuse or EventCategory.Mobilize
                && (draft.Code.Category == EventCategory.Accuse || draft.Source.Any(party => by.All(speaker => !speaker.IsOfSideOf(party)))))
                return true;
        }
        return false;
    }
}
