using Demarche.Coding.Events;
using Demarche.Coding.Syntax;
using Demarche.Language.Tokens;

namespace Demarche.Coding.Statements;

/// <summary>
/// Finds what changes hands in a sentence: the frames of <c>transfers.tsv</c>, where one may stand inside another ("halted the
/// delivery of tanks", "began shipping wheat").
/// </summary>
/// <param name="frames">The rows.</param>
/// <param name="goods">Tells goods from all else.</param>
/// <param name="isParty">Whether a phrase names a party or belongs to one.</param>
/// <param name="isActor">Whether a phrase is itself a party.</param>
internal sealed class HandoverReader(FrameIndex<StatementPattern<TransferStatus>> frames, GoodsReader goods, Func<int, bool> isParty, Func<int, bool> isActor)
{
    private const int MaximumDepth = 3;
    private static readonly WordSet From = new(["from"]);
    private static readonly WordSet By = new(["by"]);
    private static readonly WordSet To = new(["to"]);
    private static readonly WordSet ProForms = new(["one", "rest", "remainder"]);

    /// <summary>The outermost handings over of a sentence, in text order.</summary>
    public List<Handover> Of(AnnotatedDocument document, Sentence sentence)
    {
        var found = new List<Handover>();
        for (var index = sentence.First; index < sentence.End; index++)
        {
            if (Of(document[index], MaximumDepth, found.Count > 0) is { } handover)
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
            if (found.Find(other => other.Goods == told.Goods && other.Head.Relation == Relation.Acl && Clause.IsWithin(other.Head, told.Goods)) is not { } participle
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

    private Handover? Of(Token head, int depth, bool isLater)
    {
        if (IsConjunction(head))
            return null;
        foreach (var fit in StatementFit<TransferStatus>.Of(frames, head))
        {
            if (Of(fit, depth, isLater) is { } handover)
                return handover;
        }
        return null;
    }

    /// <summary>"provided that" and "granted that" set a condition.</summary>
    private static bool IsConjunction(Token word) =>
        word.Xpos is "VBN" or "VBG" && word.Index + 1 < word.Sentence.End && word.Document[word.Index + 1].Form is "that" && word.Lemma is "provide" or "grant" or "suppose";

    private Handover? Of(StatementFit<TransferStatus> fit, int depth, bool isLater)
    {
        if (fit[Role.Goods] is not (>= 0 and var filler))
            return null;
        var document = fit.Head.Document;
        filler = OfWorth(document[filler]);
        var inner = depth > 0 ? Of(document[filler], depth - 1, isLater) : null;
        if (inner is null && document[filler].Upos != UniversalPos.SYM && isActor(filler) && !goods.IsNamed(document[filler]))
            return null;
        if (inner is null && !goods.IsGoods(document[filler], fit.Head) && !(isLater && StandsForGoods(document[filler])))
        {
            if (document[filler] is not { Relation: Relation.Nmod } make || !goods.IsGoods(make.Head, fit.Head))
                return null;
            filler = make.HeadIndex; // "rifles of Turkish make that reached Mali"
        }
        var (giver, recipient) = (Phrase(fit, Role.Source), Phrase(fit, Role.Target));
        if (inner is null)
        {
            if ((recipient < 0 || !isParty(recipient)) && PartyBefore(fit, document[filler]) is >= 0 and var before)
                recipient = before;
            return new Handover(fit.Head, fit.Pattern.Label, giver, recipient, filler, null);
        }
        return new Handover(
            fit.Head, fit.Pattern.Label, inner.Giver >= 0 ? inner.Giver : giver, inner.Recipient >= 0 ? inner.Recipient : recipient, inner.Goods, inner);
    }

    /// <summary>"two", "the first one" and "the rest" after goods have been told of: "pledged five boats; two were delivered".</summary>
    public static bool StandsForGoods(Token phrase) =>
        phrase.Upos == UniversalPos.NUM ? Clause.Counted(phrase).Index == phrase.Index && Numerals.IsPart(phrase) : ProForms.Contains(phrase.Lemma);

    /// <summary>"parts" in "parts worth 30 million dollars", where the sum was taken for the object.</summary>
    private static int OfWorth(Token sum)
    {
        var first = Clause.Subtree(sum).First;
        return first > sum.Sentence.First && sum.Document[first - 1] is { Lemma: "worth", Relation: Relation.Amod, IsRoot: false } worth ? worth.HeadIndex : sum.Index;
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
        while (next < goods.Index && goods.Document[next].Upos == UniversalPos.DET)
            next++;
        return fit.Pattern.Frame is { Subject: Role.Source, PartOfSpeech: UniversalPos.VERB } && next < goods.Index
            && goods.Document[next].Upos == UniversalPos.PROPN && Clause.IsWithin(goods.Document[next], goods.Index) && isParty(next) ? next : -1;
    }
}
