using System.Collections.Immutable;
using Demarche.Coding.Attributions;
using Demarche.Coding.Events;
using Demarche.Coding.Modalities;
using Demarche.Coding.Syntax;
using Demarche.Language.Tokens;

namespace Demarche.Coding.Statements;

/// <summary>Reads transfers of arms, money, goods and aid: who gives what to whom, which way, and how far it has come.</summary>
internal sealed class TransferReader
{
    private static readonly WordSet Through = new(["through", "via", "across"]);
    private readonly DocumentReading _reading;
    private readonly HandoverReader _handovers;
    private readonly AttributionReader _attributions;

    public TransferReader(DocumentReading reading)
    {
        _reading = reading;
        _handovers = new HandoverReader(reading.Lexicons.Transfers, reading.Lexicons.Goods, IsParty);
        _attributions = new AttributionReader(reading);
    }

    /// <summary>The transfers of <paramref name="sentence"/>, in text order.</summary>
    public IEnumerable<Transfer> Read(Sentence sentence)
    {
        foreach (var handover in _handovers.Of(_reading.Document, sentence))
        {
            if (Status(handover) is not (var status, var modality))
                continue;
            var recipient = Party(handover.Recipient);
            var giver = Party(handover.Giver) ?? Owner(handover, recipient);
            if ((giver is null && recipient is null) || Same(giver, recipient))
                continue;
            var items = GoodsReader.Items(_reading.Document[handover.Goods]);
            foreach (var item in items)
            {
                yield return new Transfer
                {
                    Id = "",
                    Giver = giver,
                    Recipient = recipient,
                    Via = Via(handover),
                    What = GoodsReader.Words(item, items.Count > 1, handover.Recipient),
                    Quantity = QuantityReader.Of(item),
                    Status = status,
                    Mentions = [Statement.Evidence(handover.Head)],
                    Attribution = _attributions.Of(handover.Head, giver is null ? [] : [giver]),
                    Modality = modality,
                    Confidence = giver is not null && recipient is not null ? 0.8 : 0.65,
                };
            }
        }
    }

    /// <summary>How far it has come, by the frame, the tense and the modality; null when it is no fact, plan, promise or denial.</summary>
    private (TransferStatus Status, Modality Modality)? Status(Handover handover)
    {
        var (modality, negated) = _reading.Modality.Of(handover.Head);
        return (modality, negated, handover.Status) switch
        {
            (Modality.Denied, _, var status) => (status, Modality.Denied),
            (Modality.Asserted, false, TransferStatus.Delivered) => (IsUnderWay(handover.Head) ? TransferStatus.Ongoing : TransferStatus.Delivered, modality),
            (Modality.Asserted, false, var status) => (status, modality),
            (Modality.Intended, false, TransferStatus.Suspended) => (TransferStatus.Suspended, modality),
            (Modality.Intended, false, _) => (TransferStatus.Promised, Modality.Asserted),
            _ => null,
        };
    }

    /// <summary>"supplies", "is sending", "has been sending", "are delivered"; a headline tells in the present what was done.</summary>
    private bool IsUnderWay(Token head)
    {
        if (head.Upos != UniversalPos.VERB)
            return false;
        var auxiliaries = Auxiliaries.Of(head);
        var isHeadline = _reading.Sentences[head.Sentence.Index].Kind == SentenceKind.Heading;
        return head.Xpos switch
        {
            "VBG" => true,
            "VBZ" or "VBP" => !isHeadline && (head.Xpos == "VBZ" || head.Form.Equals(head.Lemma, StringComparison.OrdinalIgnoreCase)), // "lent" is often taken for a present
            "VBN" when auxiliaries is { IsBe: true, First: >= 0 } => _reading.Document[auxiliaries.First].Xpos is "VBZ" or "VBP",
            _ => false,
        };
    }

    private ActorReference? Party(int phrase) =>
        phrase < 0 ? null : _reading.Parties.Of(phrase) is [var party, ..] ? party : _reading.Parties.CountryAt(phrase);

    /// <summary>"Norway" in "Norway's loan was frozen" and "Norwegian aid reached Chad".</summary>
    private ActorReference? Owner(Handover handover, ActorReference? recipient) =>
        Party(PredicateArguments.NounAgent(_reading.Document[handover.Goods])) is { } owner && !Same(owner, recipient) ? owner : null;

    private bool IsParty(int phrase) => Party(phrase) is not null;

    private static bool Same(ActorReference? giver, ActorReference? recipient) =>
        giver is not null && recipient is not null && giver.Actor == recipient.Actor && giver.Code == recipient.Code;

    private ImmutableArray<ActorReference> Via(Handover handover)
    {
        foreach (var head in handover.Heads)
        {
            if (Phrases.Below(head, Through, IsParty) is var phrase and >= 0 && Party(phrase) is { } party)
                return [party];
        }
        return [];
    }
}
