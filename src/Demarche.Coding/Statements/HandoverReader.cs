using Demarche.Coding.Events;
using Demarche.Coding.Syntax;
using Demarche.Language.Tokens;

namespace Demarche.Coding.Statements;

/// <summary>
/// Finds what changes hands in a sentence: the frames of <c>transfers.tsv</c>, where one may stand inside another ("halted the
/// delivery of tanks", "began shipping wheat").
/// </summary>
internal sealed class HandoverReader(FrameIndex<StatementPattern<TransferStatus>> frames, GoodsReader goods, Func<int, bool> isParty)
{
    private const int MaximumDepth = 3;
    private static readonly WordSet From = new(["from"]);
    private static readonly WordSet By = new(["by"]);
    private static readonly WordSet To = new(["to"]);

    /// <summary>The outermost handings over of a sentence, in text order.</summary>
    public List<Handover> Of(AnnotatedDocument document, Sentence sentence)
    {
        var found = new List<Handover>();
        for (var index = sentence.First; index < sentence.End; index++)
        {
            if (Of(document[index], MaximumDepth) is { } handover)
                found.Add(handover);
        }
        if (found.Count > 1)
        {
            var inner = found.SelectMany(handover => handover.Heads.Skip(1)).Select(head => head.Index).ToHashSet();
            found.RemoveAll(handover => inner.Contains(handover.Head.Index));
            Complete(found);
        }
        return found;
    }

    /// <summary>What a participle says of goods completes what the sentence says: "held back the shells ordered by Mali".</summary>
    private static void Complete(List<Handover> found)
    {
        for (var i = 0; i < found.Count; i++)
        {
            var told = found[i];
            if (found.Find(other => other.Goods == told.Goods && other.Head is { Relation: Relation.Acl } aside && aside.HeadIndex == told.Goods) is not { } participle
                || participle == told)
                continue;
            found[i] = told with
            {
                Giver = told.Giver >= 0 ? told.Giver : participle.Giver,
                Recipient = told.Recipient >= 0 ? told.Recipient : participle.Recipient,
            };
            if (found.IndexOf(participle) is var at && at < i)
                i--;
            found.RemoveAt(at);
        }
    }

    private Handover? Of(Token head, int depth)
    {
        if (IsConjunction(head))
            return null;
        foreach (var fit in StatementFit<TransferStatus>.Of(frames, head))
        {
            if (Of(fit, depth) is { } handover)
                return handover;
        }
        return null;
    }

    /// <summary>"provided that" and "granted that" set a condition.</summary>
    private static bool IsConjunction(Token word) =>
        word.Xpos is "VBN" or "VBG" && word.Index + 1 < word.Sentence.End && word.Document[word.Index + 1].Form is "that" && word.Lemma is "provide" or "grant" or "suppose";

    private Handover? Of(StatementFit<TransferStatus> fit, int depth)
    {
        if (fit[Role.Goods] is not (>= 0 and var filler))
            return null;
        var document = fit.Head.Document;
        var inner = depth > 0 ? Of(document[filler], depth - 1) : null;
        if (inner is null && !goods.IsGoods(document[filler], fit.Head))
        {
            if (document[filler] is not { Relation: Relation.Nmod } make || !goods.IsGoods(make.Head, fit.Head))
                return null;
            filler = make.HeadIndex; // "rifles of Turkish make that reached Mali"
        }
        var (giver, recipient) = (Phrase(fit, Role.Source), Phrase(fit, Role.Target));
        if (inner is null)
            return new Handover(fit.Head, fit.Pattern.Label, giver, recipient >= 0 ? recipient : PartyBefore(fit, document[filler]), filler, null);
        return new Handover(
            fit.Head, fit.Pattern.Label, inner.Giver >= 0 ? inner.Giver : giver, inner.Recipient >= 0 ? inner.Recipient : recipient, inner.Goods, inner);
    }

    /// <summary>
    /// The phrase of a role: where the frame looks for it, or deeper, where the parser hung "to Mali" in "the delivery of crates of
    /// shells to Mali"; what names no party only where nothing else does.
    /// </summary>
    private int Phrase(StatementFit<TransferStatus> fit, Role role)
    {
        var named = fit[role];
        if (named >= 0 && isParty(named))
            return named;
        var deeper = Phrases.Below(fit.Head, Markers(fit.Pattern.Frame, role), isParty);
        return deeper >= 0 ? deeper : named;
    }

    private static WordSet Markers(EventFrame frame, Role role)
    {
        foreach (var element in frame.Elements)
        {
            if (element is { Kind: ElementKind.Marked, Words: null } && element.Role == role)
                return element.Markers!;
        }
        return role == Role.Target ? To : frame.Subject == Role.Source ? By : From;
    }

    /// <summary>"Chad" in "sent Chad tanks", which parsers take for a modifier of the goods.</summary>
    private int PartyBefore(StatementFit<TransferStatus> fit, Token goods)
    {
        var next = fit.Head.Index + 1;
        return fit.Pattern.Frame is { Subject: Role.Source, PartOfSpeech: UniversalPos.VERB } && next < goods.Index
            && goods.Document[next].Upos == UniversalPos.PROPN && Clause.IsWithin(goods.Document[next], goods.Index) && isParty(next) ? next : -1;
    }
}
