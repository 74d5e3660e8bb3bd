using Demarche.Coding.Attributions;
using Demarche.Coding.Syntax;
using Demarche.Language.Tokens;

namespace Demarche.Coding.Events;

/// <summary>Codes the acts of a sentence: parties, then mode, then who vouches for them; or says why not.</summary>
internal sealed class EventCoder(DocumentReading reading)
{
    private static readonly EventCode s_charge = new(EventCategory.Accuse, "allege", "112");
    private static readonly WordSet Drifting = new(["distance", "move", "drift", "edge", "inch", "slide", "shift", "cool", "tilt", "creep"]);
    private static readonly WordSet Background = new(["after", "before", "since", "when", "while", "as", "until"]);

    private readonly EventPartyReader _parties = new(reading.Document, reading.Parties, reading.Acts);
    private readonly AttributionReader _attributions = new(reading);
    private readonly EventModeReader _modes = new(reading);
    private readonly CounterpartReader _counterparts = new(reading);
    private readonly BargainReader _bargains = new(reading);

    /// <summary>
    /// The events of <paramref name="sentence"/>, in text order. <paramref name="reason"/> says why there is none, in
    /// words; null when there is one.
    /// </summary>
    public List<EventDraft> Code(Sentence sentence, out string? reason)
    {
        var acts = reading.Acts.Read(sentence);
        acts.RemoveAll(act => reading.Sentences[sentence.Index].IsFigurative(act.Head.Index));
        if (reading.Lexicons.Actors.UsesDictionaries)
            acts.RemoveAll(act => IsBackground(act) || (act.IsNominal && acts.Exists(other => other.Fillers.Contains(act.Head.Index))));
        var drafts = acts.Select(DraftOfBestFrame).OfType<EventDraft>().ToList();
        var consumed = drafts.SelectMany(draft => draft.Act.Consumes).ToList();
        drafts.RemoveAll(draft => consumed.Contains(draft.Act.Head.Index));
        if (reading.Lexicons.Actors.UsesDictionaries)
            drafts = [.. drafts.SelectMany(Directed)];
        else
            drafts = _bargains.Read(sentence, [.. drafts.SelectMany(Charged)]);
        reason = drafts.Count > 0 ? null : acts.Count > 0 ? "no known party to its act" : "no political act";
        return drafts;
    }

    /// <summary>Whether an act is told beside another ("after rebels attacked", "by its resumption of ties"), which the older coders do not write down.</summary>
    private static bool IsBackground(EventCandidate act) =>
        act.Head.Relation == Relation.OblAgent || (act.Head.Relation == Relation.Advcl && Clause.Marker(act.Head, Background));

    /// <summary>The act by the frame that fits best of those that give it the parties it needs.</summary>
    private EventDraft? DraftOfBestFrame(EventCandidate best)
    {
        for (var act = best; act is { Code: not null }; act = reading.Acts.NextBest(act))
        {
            if (Draft(act, out _) is { } draft)
                return draft;
        }
        return null;
    }

    /// <summary>A meeting as the older coders write it, or a plan to meet: once from each side.</summary>
    private static IEnumerable<EventDraft> Directed(EventDraft draft)
    {
        if (draft.Target.IsEmpty && draft.Source.Length > 1)
            return draft.Source.Select(party => draft with { Source = [party], Target = draft.Source.Remove(party) });
        return draft.Act.Code?.Category == EventCategory.Consult && draft.Code.Category != EventCategory.Reject && !draft.Source.IsEmpty && !draft.Target.IsEmpty
            ? [draft, draft with { Source = draft.Target, Target = draft.Source }]
            : [draft];
    }

    /// <summary>
    /// An act, and before it the charge that it is when a party tells it of another that has wronged it: of "Chad said Mali had
    /// shelled a village" that Chad accuses Mali.
    /// </summary>
    private IEnumerable<EventDraft> Charged(EventDraft draft)
    {
        if (IsWrong(draft) && reading.Speech.ChainOf(draft.Act.Head) is [.., { Speaker: >= 0 } speech]
            && reading.Parties.Of(speech.Speaker) is [{ Code: { } speaker } accuser, ..]
            && draft.Source.All(party => party.Code is not null && party.Code != speaker)
            && draft.Target.All(party => party.Code is null || party.Code == speaker))
            yield return draft with
            {
                Code = s_charge,
                Source = [accuser],
                Target = draft.Source,
                Modality = Modality.Asserted,
                Attribution = draft.Attribution.RemoveAll(telling => telling.Actor == accuser.Actor),
                Confidence = Math.Round(draft.Confidence - 0.1, 2),
            };
        yield return draft;
    }

    private static bool IsWrong(EventDraft draft) =>
        draft is { Source.IsEmpty: false, Modality: Modality.Asserted }
        && (draft.Code.Category is EventCategory.Assault or EventCategory.Coerce
            || (draft.Code.Category == EventCategory.Aid && draft.Target is [{ Sector: "REB" }, ..]));

    /// <summary>Why <paramref name="act"/> is no event, in words; null when it is one.</summary>
    public string? Refusal(EventCandidate act)
    {
        Draft(act, out var refusal);
        return refusal;
    }

    private EventDraft? Draft(EventCandidate act, out string? refusal)
    {
        var parties = _parties.Read(act);
        var (code, modality, bySpeaker) = _modes.Read(act);
        if (bySpeaker is { } speaker)
            parties = Demanded(parties, speaker);
        else if (parties.Target.Count == 0 && !act.IsNominal && _counterparts.Of(act.Head, code.Category, parties.Source) is { Count: > 0 } counterpart)
            parties = new EventParties(parties.Source, counterpart, parties.Guesses + 1);
        refusal = !HasParties(act, code, parties) ? "no known party to it"
            : IsThing(act, parties) ? "a thing does it"
            : IsReflexive(act.Target) ? "done to oneself"
            : IsFormula(act, parties) ? "a formula of courtesy"
            : IsDrift(act) ? "a drift and no act"
            : null;
        if (refusal is not null)
            return null;
        var attribution = _attributions.Of(act.Head, parties.Source);
        return new EventDraft(act, code, [.. parties.Source], [.. parties.Target], modality, attribution, Confidence(act, parties, modality));
    }

    /// <summary>"The envoy said Ankara must leave": the speaker demands, of whoever is to act.</summary>
    private static EventParties Demanded(EventParties parties, ActorReference speaker)
    {
        var target = parties.Source.FindAll(party => party.Actor != speaker.Actor);
        if (target.Count == 0)
            target = parties.Target.FindAll(party => party.Actor != speaker.Actor);
        return new EventParties([speaker], target, parties.Guesses);
    }

    /// <summary>
    /// A noun names an event of its own only with both parties, save what can be done to no one ("the march of the miners"), and a mutual act needs two; words need a speaker, unless a
    /// passive hides the accuser; material cooperation and sanctions need a recipient (PLOVER 0.8).
    /// </summary>
    private static bool HasParties(EventCandidate act, EventCode code, EventParties parties)
    {
        var (source, target) = (parties.Source.Count > 0, parties.Target.Count > 0);
        if (act.IsNominal && source && code.Category is EventCategory.Protest or EventCategory.Mobilize or EventCategory.Retreat or EventCategory.Coerce or EventCategory.Assault)
            return true;
        if (act.IsNominal || act.Mutual || code.Category == EventCategory.Consult)
            return (source && target) || (act.Mutual && parties.Source.Count > 1);
        return code.Category switch
        {
            EventCategory.Cooperate or EventCategory.Aid or EventCategory.Sanction or EventCategory.Accuse => target || (source && code.Category == EventCategory.Accuse),
            EventCategory.Retreat or EventCategory.Protest or EventCategory.Mobilize or EventCategory.Coerce or EventCategory.Assault => source || target,
            _ => source,
        };
    }

    /// <summary>Whether something that is no party does it: "the storm hit the coast". A blast stands for whoever set it off.</summary>
    private bool IsThing(EventCandidate act, EventParties parties)
    {
        if (act.Source < 0 || parties.Source.Count > 0)
            return false;
        var subject = reading.Document[act.Source];
        return subject.Upos switch
        {
            UniversalPos.NOUN => reading.Acts.At(act.Source) is null,
            UniversalPos.PROPN => !IsPerson(act.Source),
            _ => subject.Lemma is "it" or "this" or "that" or "which",
        };
    }

    private bool IsPerson(int token)
    {
        var entities = reading.Document.Entities;
        var (low, high) = (0, entities.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (entities[middle].End <= token)
                low = middle + 1;
            else
                high = middle;
        }
        return low < entities.Length && entities[low].First <= token && entities[low].Type == EntityType.Person;
    }

    /// <summary>"I thank you": said to whoever listens.</summary>
    private bool IsFormula(EventCandidate act, EventParties parties) =>
        act.Head.Lemma == "thank" && parties.Target.Count == 0 && (act.Target < 0 || reading.Document[act.Target].Upos == UniversalPos.PRON);

    /// <summary>"has been drifting away": what goes on by degrees.</summary>
    private static bool IsDrift(EventCandidate act) =>
        act.Head.Xpos == "VBG" && Drifting.Contains(act.Head.Lemma) && act.Code?.Category is EventCategory.Sanction or EventCategory.Retreat or EventCategory.Support or EventCategory.Reject;

    private bool IsReflexive(int target) =>
        target >= 0 && reading.Document[target].Form.EndsWith("self", StringComparison.OrdinalIgnoreCase) | reading.Document[target].Form.EndsWith("selves", StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// How likely the coding is right: by how closely the frame fits, whether both parties are known, and what weakens it. The
    /// constants are such that of codings of a confidence about that share is right on development data.
    /// </summary>
    private static double Confidence(EventCandidate act, EventParties parties, Modality modality)
    {
        var isTwoSided = parties.Source.Count > 0 && (parties.Target.Count > 0 || parties.Source.Count > 1);
        var confidence = 0.62 + (0.015 * Math.Min(act.Score, 10));
        confidence += isTwoSided ? 0.12 : -0.02;
        confidence -= 0.06 * parties.Guesses;
        confidence -= act.IsNominal ? 0.05 : 0;
        confidence -= modality is Modality.Asserted or Modality.Intended ? 0 : 0.05;
        return Math.Round(Math.Clamp(confidence, 0.1, 0.95), 2);
    }
}
