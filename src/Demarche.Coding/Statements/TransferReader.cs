using System.Collections.Immutable;
using Demarche.Coding.Attributions;
using Demarche.Coding.Modalities;
using Demarche.Coding.Sentences;
using Demarche.Coding.Syntax;
using Demarche.Language.Tokens;

namespace Demarche.Coding.Statements;

/// <summary>Reads transfers of arms, money, goods and aid: who gives what to whom, which way, and how far it has come.</summary>
internal sealed class TransferReader
{
    private static readonly WordSet LastingVerbs = new(["stay", "remain"]);
    private static readonly WordSet Buying = new(["buy", "purchase", "import", "procure", "acquire", "get", "obtain", "take"]);
    private static readonly WordSet Courts = new(["convict", "sentence", "order", "condemn", "fine", "oblige", "compel"]);
    private readonly DocumentReading _reading;
    private readonly TransferParties _parties;
    private readonly HandoverReader _handovers;
    private readonly AttributionReader _attributions;

    public TransferReader(DocumentReading reading)
    {
        _reading = reading;
        _parties = new TransferParties(reading);
        _handovers = new HandoverReader(reading.Lexicons.Transfers, reading.Lexicons.Goods, phrase => _parties.Of(phrase) is not null, reading.Parties.IsParty);
        _attributions = new AttributionReader(reading);
    }

    /// <summary>The transfers of <paramref name="sentence"/>, in text order, each with the words that tell it.</summary>
    public IEnumerable<(Handover Told, Transfer Transfer)> Read(Sentence sentence)
    {
        (Handover Told, Transfer Transfer)? earlier = null;
        foreach (var handover in _handovers.Of(_reading.Document, sentence))
        {
            if (Status(handover) is not (var status, var modality) || IsPurpose(handover.Head) || IsSentence(handover.Head))
                continue;
            var (giver, recipient) = Sides(handover, earlier);
            if (TransferParties.Same(giver, recipient) || IsOwnDenial(handover, modality, giver, recipient))
                continue;
            var via = _parties.Via(handover);
            var items = GoodsReader.Items(_reading.Document[handover.Goods]);
            foreach (var item in items)
            {
                var quantity = Quantity(item, earlier?.Transfer);
                if (!IsToSomebody(giver, recipient, via, quantity) || (giver is null && IsTrade(handover, quantity)))
                    continue;
                earlier = (handover, new Transfer
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
                });
                yield return earlier.Value;
            }
        }
    }

    /// <summary>
    /// Who gives and who receives; what the words leave open is as in what the sentence told before, where they count of the same
    /// goods or go on about the same giver, and as between the speaker and the hearer where these are told about their own.
    /// </summary>
    private (ActorReference? Giver, ActorReference? Recipient) Sides(Handover handover, (Handover Told, Transfer Transfer)? earlier)
    {
        var recipient = _parties.Recipient(handover);
        var giver = _parties.Giver(handover, recipient);
        if (earlier is var (told, before))
        {
            if (HandoverReader.StandsForGoods(_reading.Document[handover.Goods]) || _reading.Document[handover.Goods].Upos == UniversalPos.NUM)
                return (giver ?? before.Giver, recipient ?? before.Recipient);
            if (recipient is null && giver is not null && handover.Head.Relation == Relation.Conj && handover.Head.HeadIndex == told.Head.Index && !TransferParties.Same(giver, before.Recipient))
                return (giver, before.Recipient);
        }
        if (giver is null && recipient is null && Lasting(handover.Head) is { Relation: Relation.Ccomp, IsRoot: false, Head: var saying }
            && Clause.Dependent(saying, Relation.Iobj) is var hearer and >= 0)
            return (_parties.Of(Clause.SurfaceSubject(saying)), _parties.Of(hearer));
        return (giver, recipient);
    }

    /// <summary>Goods that somebody gives without a word of to whom are handed over only where their number says so.</summary>
    private static bool IsToSomebody(ActorReference? giver, ActorReference? recipient, ImmutableArray<ActorReference> via, Quantity? quantity) =>
        recipient is not null || !via.IsEmpty || (giver is not null && quantity?.Value is not null);

    /// <summary>Whether somebody only buys or takes what is his or from nobody: "took our fee", "bought a shipload of rum".</summary>
    private bool IsTrade(Handover handover, Quantity? quantity) => Buying.Contains(handover.Head.Lemma)
        && (quantity?.Value is null || Clause.Has(_reading.Document[handover.Goods], Relation.NmodPoss, DocumentVoice.OwnPronouns));

    /// <summary>Whether a party denies its own part in it: that is a claim, and nothing changes hands.</summary>
    private bool IsOwnDenial(Handover handover, Modality modality, ActorReference? giver, ActorReference? recipient) =>
        modality == Modality.Denied && (giver is null || _attributions.Of(handover.Head, []) is [var denier, ..] && IsOf(denier, giver, recipient)
            || _attributions.Of(handover.Head, [giver]).IsEmpty);

    private static bool IsOf(Attribution denier, ActorReference giver, ActorReference? recipient) =>
        denier.Actor is not null && (denier.Actor == giver.Actor || denier.Actor == recipient?.Actor);

    /// <summary>"a loan to buy tanks": what the loan is for.</summary>
    private static bool IsPurpose(Token head) => head.Relation is Relation.Advcl or Relation.Acl && Clause.Marker(head, "to");

    /// <summary>"convicted the bank to pay 2 million euros": what a court makes somebody pay.</summary>
    private static bool IsSentence(Token head) => head is { Relation: Relation.Xcomp or Relation.Advcl, IsRoot: false } && Courts.Contains(head.Head.Lemma);

    /// <summary>The number of an item; a bare number counts what was handed over before: "pledged 20 million euros; four million were paid".</summary>
    private static Quantity? Quantity(Token item, Transfer? earlier) =>
        HandoverReader.StandsForGoods(item) && item.Upos != UniversalPos.NUM || QuantityReader.Of(item) is not { } quantity ? null : quantity with { Unit = quantity.Unit ?? earlier?.Quantity?.Unit };

    /// <summary>How far it has come, by the frame, the tense and the modality; null when it is no fact, plan, promise or denial.</summary>
    private (TransferStatus Status, Modality Modality)? Status(Handover handover)
    {
        var (modality, negated) = _reading.Modality.Of(handover.Head);
        return (modality, negated, handover.Status) switch
        {
            (Modality.Denied, _, var status) => (status, Modality.Denied),
            (Modality.Asserted, false, TransferStatus.Delivered) => (IsUnderWay(handover.Head) ? TransferStatus.Ongoing : TransferStatus.Delivered, modality),
            (Modality.Asserted, false, var status) => (status, modality),
            (Modality.Intended or Modality.Conditional, false, TransferStatus.Suspended) when Lasting(handover.Head) is not null => (TransferStatus.Suspended, Modality.Asserted),
            (Modality.Intended, false, TransferStatus.Suspended) => (TransferStatus.Suspended, modality),
            (Modality.Intended, false, _) => (TransferStatus.Promised, Modality.Asserted),
            _ => null,
        };
    }

    /// <summary>"stay" in "will stay frozen", which says that it is; null where nothing lasts.</summary>
    private static Token? Lasting(Token frozen) =>
        frozen is { Relation: Relation.Xcomp, IsRoot: false, Head: var verb } && LastingVerbs.Contains(verb.Lemma) ? verb : null;

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
}
