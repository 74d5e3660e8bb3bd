using Demarche.Coding.Statements;
using Demarche.Coding.Syntax;

namespace Demarche.Coding.Events;

/// <summary>
/// The acts that transfers are: giving is aid, or cooperation where it is trade, a promise of it an agreement, its suspension a
/// sanction. A transfer knows its parties better than the act that a pattern found in the same words.
/// </summary>
internal sealed class TransferActs(DocumentReading reading, EventRecorder recorder)
{
    private static readonly WordSet Trading = new(["sell", "buy", "purchase", "import", "export", "order", "trade", "barter", "lease", "sale", "procure", "resell"]);

    /// <summary>The acts of a sentence, completed by its transfers and without those that a transfer promises, halts or is made of.</summary>
    public static List<EventDraft> Complete(List<EventDraft> drafts, List<(Handover Told, Transfer Transfer)> transfers) =>
        [.. drafts.Where(draft => !transfers.Exists(one => IsPart(draft, one, drafts))).Select(draft => Completed(draft, transfers))];

    /// <summary>The transfers of which none of <paramref name="drafts"/> tells, as acts of their givers.</summary>
    public IEnumerable<CodedEvent> Beside(List<EventDraft> drafts, List<(Handover Told, Transfer Transfer)> transfers)
    {
        foreach (var (told, transfer) in transfers)
        {
            if (transfer is { Giver: { } giver, Modality: Modality.Asserted } && IsKnown(giver) && !IsExpense(told, transfer)
                && !drafts.Exists(draft => draft.Act.Head.Index == told.Head.Index || Tells(draft, told, transfer) || IsAct(draft, transfer)))
                yield return recorder.Act(transfer, CodeOf(told, transfer), told.Head);
        }
    }

    /// <summary>"loan" and "delivery" in "suspended the delivery of a loan": acts that did not take place, or goods, of a transfer that is told beside.</summary>
    private static bool IsPart(EventDraft draft, (Handover Told, Transfer Transfer) one, List<EventDraft> drafts)
    {
        var (act, told) = (draft.Act.Head.Index, one.Told);
        return act != told.Head.Index && (act == told.Goods || told.Heads.Any(head => head.Index == act)) && !Fits(draft.Code.Category, one.Transfer.Status)
            && (one.Transfer.Giver is not null || drafts.Exists(outer => outer.Act.Head.Index == told.Head.Index));
    }

    private static EventDraft Completed(EventDraft draft, List<(Handover Told, Transfer Transfer)> transfers)
    {
        var (told, transfer) = transfers.Find(one => Tells(draft, one.Told, one.Transfer));
        if (told is null)
            return draft;
        return draft with
        {
            Source = draft.Source.IsEmpty && transfer.Giver is { } giver ? [giver] : draft.Source,
            Target = draft.Target.IsEmpty && transfer.Recipient is { } recipient ? [recipient] : draft.Target,
        };
    }

    /// <summary>Whether an act is what the words of a transfer tell.</summary>
    private static bool Tells(EventDraft draft, Handover told, Transfer transfer) =>
        Fits(draft.Code.Category, transfer.Status) && told.Heads.Any(head => head.Index == draft.Act.Head.Index);

    /// <summary>Whether an act of the right category is by the giver to the recipient.</summary>
    private static bool IsAct(EventDraft draft, Transfer transfer) => Fits(draft.Code.Category, transfer.Status)
        && draft.Source.Any(party => party.Actor == transfer.Giver!.Actor) && (transfer.Recipient is null || draft.Target.Any(party => party.Actor == transfer.Recipient.Actor));

    private static bool Fits(EventCategory category, TransferStatus status) => status switch
    {
        TransferStatus.Promised => category is EventCategory.Agree or EventCategory.Aid,
        TransferStatus.Suspended => category is EventCategory.Sanction,
        _ => category is EventCategory.Aid or EventCategory.Cooperate,
    };

    /// <summary>"paid 6 million euros in damages": money that goes to nobody in particular is no aid.</summary>
    private static bool IsExpense(Handover told, Transfer transfer) => transfer.Recipient is null && told.Head.Lemma == "pay";

    private static bool IsKnown(ActorReference party) => party.Code is not null || (party.Mention is { } name && char.IsUpper(name.Text[0]));

    private EventCode CodeOf(Handover told, Transfer transfer)
    {
        var kind = reading.Lexicons.Goods.KindOf(reading.Document[told.Goods]);
        var digit = kind switch
        {
            GoodsKind.Arms => "2",
            GoodsKind.Relief => "3",
            _ => "1",
        };
        return transfer.Status switch
        {
            TransferStatus.Promised => new EventCode(EventCategory.Agree, null, "033" + digit),
            TransferStatus.Suspended => new EventCode(EventCategory.Sanction, "discontinue", "162" + digit),
            _ when told.Heads.Any(head => Trading.Contains(head.Lemma)) => new EventCode(EventCategory.Cooperate, null, kind == GoodsKind.Arms ? "062" : "061"),
            _ => new EventCode(EventCategory.Aid, null, "07" + digit),
        };
    }
}
