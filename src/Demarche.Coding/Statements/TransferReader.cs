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
        Transfer? earlier = null;
        foreach (var handover in _handovers.Of(_reading.Document, sentence))
        {
            if (Status(handover) is not (var status, var modality) || IsPurpose(handover.Head))
                continue;
            var recipient = Recipient(handover);
            var giver = Party(handover.Giver) ?? Owner(handover, recipient);
            var via = Via(handover);
            var items = GoodsReader.Items(_reading.Document[handover.Goods]);
            if (earlier is not null && _reading.Document[handover.Goods].Upos == UniversalPos.NUM)
                (giver, recipient) = (giver ?? earlier.Giver, recipient ?? earlier.Recipient);
            if (Same(giver, recipient))
                continue;
            foreach (var item in items)
            {
                var quantity = Quantity(item, earlier);
                if (!IsToSomebody(giver, recipient, via, quantity))
                    continue;
                yield return earlier = new Transfer
                {
                    Id = "",
                    Giver = giver,
                    Recipient = recipient,
                    Via = via,
                    What = GoodsReader.Words(item, items.Count > 1, handover.Recipient),
                    Quantity = quantity,
                    Status = status,
                    Mentions = [Statement.Evidence(handover.Head)],
                    Attribution = _attributions.Of(handover.Head, giver is null ? [] : [giver]),
                    Modality = modality,
                    Confidence = giver is not null && recipient is not null ? 0.8 : 0.65,
                };
            }
        }
    }

    /// <summary>Goods that somebody gives without a word of to whom are handed over only where their number says so.</summary>
    private static bool IsToSomebody(ActorReference? giver, ActorReference? recipient, ImmutableArray<ActorReference> via, Quantity? quantity) =>
        recipient is not null || !via.IsEmpty || (giver is not null && quantity?.Value is not null);

    /// <summary>"a loan to buy tanks": what the loan is for.</summary>
    private static bool IsPurpose(Token head) => head.Relation is Relation.Advcl or Relation.Acl && Clause.Marker(head, "to");

    /// <summary>The number of an item; a bare number counts what was handed over before: "pledged 20 million euros; four million were paid".</summary>
    private static Quantity? Quantity(Token item, Transfer? earlier) =>
        QuantityReader.Of(item) is not { } quantity ? null : quantity with { Unit = quantity.Unit ?? earlier?.Quantity?.Unit };

    /// <summary>Who receives; words for people of whom no more is known, also where they would be the giver's own, stay unresolved.</summary>
    private ActorReference? Recipient(Handover handover)
    {
        var party = Party(handover.Recipient);
        if (handover.Recipient < 0 || _reading.Document[handover.Recipient] is not { Upos: UniversalPos.NOUN } people
            || Clause.Marker(people, "for") || _reading.Lexicons.Goods.IsGoods(people, handover.Head))
            return party;
        var isGivers = party is not null && Party(handover.Giver) is { } giver && giver.Actor != party.Actor && giver.Code == party.Code;
        return party is null || isGivers ? new ActorReference(null, null, null, Statement.WithoutMarker(people)) : party;
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
