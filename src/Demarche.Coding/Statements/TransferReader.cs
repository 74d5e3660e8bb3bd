using Demarche.Coding.Events;
using Demarche.Coding.Syntax;
using Demarche.Language.Tokens;

namespace Demarche.Coding.Statements;

/// <summary>Reads transfers of arms, money, goods and aid off the acts that give, sell, promise or suspend them.</summary>
internal sealed class TransferReader(DocumentReading reading, WordSet goods)
{
    /// <summary>The transfer in a coded act; null when it moves nothing, or is only sought.</summary>
    public Transfer? Of(EventDraft draft)
    {
        if (draft.Modality is not (Modality.Asserted or Modality.Intended) || Status(draft) is not { } status)
            return null;
        var what = Goods(draft.Act);
        if (what < 0)
            return null;
        var noun = reading.Document[what];
        return new Transfer
        {
            Id = "",
            Giver = draft.Source.Length > 0 ? draft.Source[0] : null,
            Recipient = draft.Target.Length > 0 ? draft.Target[0] : null,
            What = Statement.WithoutMarker(noun),
            Quantity = QuantityReader.Of(noun),
            Status = status,
            Mentions = [Statement.Evidence(draft.Act.Head)],
            Attribution = draft.Attribution,
            Modality = draft.Modality,
            Confidence = draft.Confidence,
        };
    }

    private static TransferStatus? Status(EventDraft draft)
    {
        var act = draft.Act.Embedded?.Code is not null ? draft.Act.Embedded : draft.Act;
        var gives = act.Code?.Category == EventCategory.Aid || act.Code?.Cameo == "061" || draft.Act.Code?.Cameo == "033";
        return draft.Code.Category switch
        {
            EventCategory.Agree when gives => TransferStatus.Promised,
            EventCategory.Sanction when draft.Code.Cameo?.StartsWith("162", StringComparison.Ordinal) == true => TransferStatus.Suspended,
            EventCategory.Aid or EventCategory.Cooperate when gives =>
                act.Head.Xpos is "VBZ" or "VBP" or "VBG" && !Clause.IsPassive(act.Head) ? TransferStatus.Ongoing : TransferStatus.Delivered,
            _ => null,
        };
    }

    private int Goods(EventCandidate act)
    {
        foreach (var filler in act.Fillers)
        {
            if (filler >= 0 && goods.Contains(reading.Document[filler]) && reading.Document[filler].Upos is UniversalPos.NOUN or UniversalPos.SYM)
                return filler;
        }
        return act.Embedded is { } embedded ? Goods(embedded) : -1;
    }
}
