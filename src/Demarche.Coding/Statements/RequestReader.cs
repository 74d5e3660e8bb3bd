using System.Collections.Immutable;
using Demarche.Coding.Attributions;
using Demarche.Coding.Dates;
using Demarche.Coding.Events;
using Demarche.Coding.Modalities;
using Demarche.Coding.Syntax;
using Demarche.Language.Tokens;

namespace Demarche.Coding.Statements;

/// <summary>Reads what is asked for outright: by the frames of <c>demands.tsv</c>, and by acts of REQUEST that these do not know.</summary>
internal sealed class RequestReader(DocumentReading reading)
{
    private static readonly WordSet Telling = new(["insist", "maintain", "stress", "suggest", "warn", "remind"]);
    private static readonly WordSet Wishing = new(["want", "wish", "hope", "seek", "desire", "need", "like", "try"]);
    private static readonly WordSet Suggesting = new(["suggest", "propose", "recommend", "advise"]);
    private readonly AttributionReader _attributions = new(reading);
    private readonly DeadlineReader _deadlines = new(reading);
    private readonly DemandParties _parties = new(reading);

    public IEnumerable<FoundDemand> Read(Sentence sentence, List<EventDraft> drafts)
    {
        var heads = new HashSet<int>();
        for (var index = sentence.First; index < sentence.End; index++)
        {
            if (Framed(reading.Document[index]) is { } framed && heads.Add(index))
                yield return framed;
        }
        foreach (var draft in drafts)
        {
            if (!heads.Contains(draft.Act.Head.Index) && Of(draft) is { } demand)
                yield return new FoundDemand(draft.Act.Head, demand);
        }
    }

    private FoundDemand? Framed(Token head)
    {
        if (head.Upos is not (UniversalPos.VERB or UniversalPos.NOUN or UniversalPos.ADJ))
            return null;
        foreach (var fit in StatementFit<DemandStrength>.Of(reading.Lexicons.Demands, head))
        {
            if (Of(fit) is { } demand)
                return new FoundDemand(head, demand);
        }
        return null;
    }

    private Demand? Of(StatementFit<DemandStrength> fit)
    {
        if (fit[Role.Content] is not (>= 0 and var content) || !reading.Modality.Of(fit.Head).IsPlain || DemandContent.Of(reading.Document[content]) is not { } words)
            return null;
        ImmutableArray<ActorReference> by = [.. reading.Parties.Of(fit[Role.Source])];
        if (by.IsEmpty)
            return null;
        var asked = fit[Role.Target] is >= 0 and var target ? reading.Parties.Of(target) : _parties.DoersOf(reading.Document[content]);
        if (IsNone(fit.Head, reading.Document[content]))
            return null;
        return Demand(fit.Head, reading.Document[content], words, by, DemandParties.Others(asked, by), fit.Pattern.Label, _attributions.Of(fit.Head, by), 0.7);
    }

    /// <summary>The demand that a coded act of REQUEST makes; null when it names none.</summary>
    private Demand? Of(EventDraft draft)
    {
        if (draft.Code.Category != EventCategory.Request || draft.Modality != Modality.Asserted || draft.Source.IsEmpty)
            return null;
        var content = Content(draft.Act);
        if (content < 0 || IsNone(draft.Act.Head, reading.Document[content]) || DemandContent.Of(reading.Document[content]) is not { } words)
            return null;
        var strength = draft.Code.Cameo?.StartsWith("02", StringComparison.Ordinal) == true ? DemandStrength.Request : DemandStrength.Demand;
        return Demand(draft.Act.Head, reading.Document[content], words, draft.Source, draft.Target, strength, draft.Attribution, draft.Confidence);
    }

    /// <summary>Whether the words tell, wish or suggest rather than ask: "insists that it is neutral", "wants to mediate", "suggests talks".</summary>
    private static bool IsNone(Token head, Token content) =>
        (Telling.Contains(head.Lemma) && IsIndicative(content))
        || (Wishing.Contains(head.Lemma) && content.Relation == Relation.Xcomp && Clause.Dependent(head, Relation.Obj) < 0)
        || (Suggesting.Contains(head.Lemma) && content.Relation is not (Relation.Ccomp or Relation.Xcomp));

    private static bool IsIndicative(Token clause)
    {
        var first = Auxiliaries.Of(clause).First;
        return clause.Relation == Relation.Ccomp && (first < 0 ? clause.Xpos is "VBZ" or "VBD" : clause.Document[first].Xpos is "VBZ" or "VBD" or "VBP" || clause.Document[first].Lemma is "will" or "would" or "have");
    }

    private Demand Demand(
        Token head, Token content, Mention words, ImmutableArray<ActorReference> by, ImmutableArray<ActorReference> on, DemandStrength strength,
        ImmutableArray<Attribution> attribution, double confidence) => new()
        {
            Id = "",
            By = by,
            On = on,
            Content = words,
            Deadline = _deadlines.Of(head) ?? _deadlines.Of(content),
            Strength = strength,
            Mentions = [Statement.Evidence(head)],
            Attribution = attribution,
            Confidence = confidence,
        };

    private static int Content(EventCandidate act)
    {
        for (var i = 0; i < act.Fillers.Length; i++)
        {
            if (act.Pattern.Frame.Elements[i] is { Role: Role.Event } or { Kind: ElementKind.Marked, Role: Role.None } && act.Fillers[i] >= 0)
                return act.Fillers[i];
        }
        return act.Code is { } && act.Pattern.Code?.Category != EventCategory.Request ? act.Head.Index : -1;
    }
}
