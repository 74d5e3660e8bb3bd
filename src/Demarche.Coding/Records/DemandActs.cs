using Demarche.Coding.Events;
using Demarche.Coding.Modalities;
using Demarche.Coding.Statements;
using Demarche.Coding.Syntax;
using Demarche.Language.Tokens;

namespace Demarche.Coding.Records;

/// <summary>
/// Brings the acts of a sentence in line with its demands, one act for one demand: what is asked for has not happened, and
/// what is refused, threatened or promised until it is done is said now, whatever hangs on it.
/// </summary>
internal sealed class DemandActs(EventRecorder recorder)
{
    /// <summary>Drops the acts that are only asked for, and counts the words that a demand hangs on as spoken.</summary>
    public static void Settle(List<EventDraft> drafts, List<FoundDemand> demands)
    {
        foreach (var demand in demands)
        {
            drafts.RemoveAll(draft => IsAskedFor(draft, demand));
            for (var index = 0; index < drafts.Count; index++)
            {
                if (demand.Force is null ? drafts[index].Act.Head == demand.Head && drafts[index].Code.Category == EventCategory.Request : IsConsequence(drafts[index], demand))
                    drafts[index] = Spoken(drafts[index], demand);
            }
        }
    }

    /// <summary>The acts of demands that no act of <paramref name="drafts"/> tells: a refusal, a threat, an offer or a request.</summary>
    public IEnumerable<CodedEvent> Untold(List<EventDraft> drafts, List<FoundDemand> demands)
    {
        foreach (var demand in demands)
        {
            if (IsBetweenParties(demand.Demand, drafts) && !drafts.Exists(draft => Tells(draft, demand)))
                yield return recorder.Act(demand.Demand, demand.Head, CategoryOf(demand));
        }
    }

    private static EventCategory CategoryOf(FoundDemand demand) => demand switch
    {
        { Force: null, Demand.Strength: not DemandStrength.Ultimatum } => EventCategory.Request,
        { Force: not null } when Negation.Of(demand.Head) => EventCategory.Reject,
        { Demand.Strength: DemandStrength.Ultimatum } => EventCategory.Threaten,
        { Force: ConditionForce.Reserves } or { Head.Upos: UniversalPos.NOUN or UniversalPos.PROPN } => EventCategory.Request,
        _ => EventCategory.Agree,
    };

    private static bool IsBetweenParties(Demand demand, List<EventDraft> drafts) =>
        demand.By.Any(party => party.Code is not null || party.Actor is not null) && (!demand.On.IsEmpty || drafts.Count == 0);

    private static bool Tells(EventDraft draft, FoundDemand demand) =>
        draft.Code.Category is EventCategory.Request or EventCategory.Threaten or EventCategory.Reject
        || (demand.Force is not null && IsConsequence(draft, demand) && draft.Code.Category is not EventCategory.Accuse);

    private static bool IsAskedFor(EventDraft draft, FoundDemand demand) =>
        draft.Act.Head is var head && draft.Code.Category != EventCategory.Request
        && (head == demand.Content || (head.Relation is Relation.Conj or Relation.Xcomp && head.HeadIndex == demand.Content.Index) || IsMaking(head, demand));

    /// <summary>"makes" in "makes the exchange conditional on reforms".</summary>
    private static bool IsMaking(Token head, FoundDemand demand) =>
        demand is { Force: not null, Head: { Upos: UniversalPos.NOUN, IsRoot: false } } && head.Lemma is "make" or "render" && demand.Head.HeadIndex == head.Index;

    private static bool IsConsequence(EventDraft draft, FoundDemand demand) =>
        draft.Act.Head == demand.Head
        || (draft.Act.Head.Sentence.Index == demand.Head.Sentence.Index && Clause.IsWithin(draft.Act.Head, demand.Head.Index) && draft.Act.Head.Upos == UniversalPos.VERB
            && demand.Demand.Consequence?.Span.Overlaps(draft.Act.Head.Span) == true);

    /// <summary>"will talk to nobody until" is no agreement to talk, and "will talk only after" no more than a demand.</summary>
    private static bool IsOverruled(EventDraft draft, EventCategory category) =>
        draft.Code.Category == EventCategory.Agree
        && (category == EventCategory.Reject || (category == EventCategory.Request && Auxiliaries.Of(draft.Act.Head).Modal >= 0));

    /// <summary>An offer, threat or refusal is made whatever hangs on it; any other act that hangs on the demand is only spoken of.</summary>
    private static EventDraft Spoken(EventDraft draft, FoundDemand demand)
    {
        var category = CategoryOf(demand);
        return draft with
        {
            Code = draft.Code.Category == category || (draft.Modality == Modality.Asserted && !IsOverruled(draft, category)) ? draft.Code : EventCode.General(category),
            Modality = Modality.Asserted,
            Target = draft.Target.IsEmpty ? DemandParties.Others(demand.Demand.On, draft.Source) : draft.Target,
        };
    }
}
