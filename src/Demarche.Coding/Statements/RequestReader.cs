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
    private static readonly WordSet Obliging = new(["must", "should"]);
    private static readonly WordSet Binding = new(["have", "need", "ought"]);
    private static readonly WordSet Summoning = new(["summon", "convoke", "confront", "telephone", "phone", "call"]);
    private static readonly WordSet Telling = new(["insist", "maintain", "stress", "suggest", "warn", "remind"]);
    private static readonly WordSet Wishing = new(["want", "wish", "hope", "seek", "desire", "need", "like", "try"]);
    private static readonly WordSet Suggesting = new(["suggest", "propose", "recommend", "advise"]);
    private static readonly WordSet Terms = new(["condition", "precondition", "prerequisite", "price", "demand", "requirement", "request"]);
    private readonly AttributionReader _attributions = new(reading);
    private readonly DeadlineReader _deadlines = new(reading);
    private readonly DemandParties _parties = new(reading);

    public IEnumerable<FoundDemand> Read(Sentence sentence, List<EventDraft> drafts)
    {
        var heads = new HashSet<int>();
        for (var index = sentence.First; index < sentence.End; index++)
        {
            var word = reading.Document[index];
            if ((Framed(word) ?? Obliged(word) ?? Bound(word) ?? Ordered(word) ?? Named(word)) is { } asked && heads.Add(index))
                yield return asked;
        }
        foreach (var draft in drafts)
        {
            if (!heads.Contains(draft.Act.Head.Index) && Of(draft) is { } demand)
                yield return demand;
        }
    }

    /// <summary>"Mali must free the pilots", in the words of somebody else.</summary>
    private FoundDemand? Obliged(Token verb)
    {
        var auxiliary = Auxiliaries.Of(verb);
        if (auxiliary.Modal < 0 || auxiliary.Perfect || !Obliging.Contains(reading.Document[auxiliary.Modal].Lemma)
            || Clause.SurfaceSubject(verb) is not (>= 0 and var subject) || subject > auxiliary.Modal || Clause.Dependent(verb, Relation.Mark) is >= 0 && verb.Relation == Relation.Advcl)
            return null;
        var by = _parties.SpeakersOf(verb);
        var on = DemandParties.Others(_parties.DoersOf(verb), by);
        if (by.IsEmpty || on.IsEmpty)
            return null;
        var strength = reading.Document[auxiliary.Modal].Lemma is "must" ? DemandStrength.Demand : DemandStrength.Request;
        return Demand(verb, verb, by, on, strength, _attributions.Of(verb, by), 0.65);
    }

    /// <summary>"Mali has to free the pilots", "Mali ought to free the pilots", in the words of somebody else.</summary>
    private FoundDemand? Bound(Token verb)
    {
        if (verb is not { Relation: Relation.Xcomp, IsRoot: false, Head: var binding } || !Binding.Contains(binding.Lemma) || !Clause.Marker(verb, "to")
            || binding.Xpos is not ("VBZ" or "VBP") || Clause.SurfaceSubject(binding) is not (>= 0 and var subject) || subject > binding.Index)
            return null;
        if (!IsMade(binding) || (binding.Relation == Relation.Advcl && Clause.Dependent(binding, Relation.Mark) >= 0))
            return null;
        var by = _parties.SpeakersOf(binding);
        var on = DemandParties.Others(reading.Parties.Of(subject).Where(DemandParties.IsSomebody), by);
        return by.IsEmpty || on.IsEmpty ? null : Demand(verb, verb, by, on, DemandStrength.Demand, _attributions.Of(verb, by), 0.65);
    }

    /// <summary>"Free the pilots" in quoted words that are addressed to somebody.</summary>
    private FoundDemand? Ordered(Token verb)
    {
        if (verb.Xpos != "VB" || verb.Relation is not (Relation.Root or Relation.Ccomp or Relation.Parataxis) || verb.Lemma is "let"
            || Clause.SurfaceSubject(verb) >= 0 || Clause.Dependent(verb, Relation.Mark) >= 0 || Auxiliaries.Of(verb).First >= 0
            || reading.Speech.ChainOf(verb) is not [.., { Direct: true }])
            return null;
        var by = _parties.SpeakersOf(verb);
        var on = DemandParties.Others(_parties.AddresseesOf(verb), by);
        return by.IsEmpty || on.IsEmpty ? null : Demand(verb, verb, by, on, DemandStrength.Demand, _attributions.Of(verb, by), 0.65);
    }

    /// <summary>"Mali's condition is that Chad frees the pilots", "Mali's price: the pilots".</summary>
    private FoundDemand? Named(Token noun)
    {
        if (!Terms.Contains(noun.Lemma) || noun.Upos != UniversalPos.NOUN || Clause.Dependent(noun, Relation.NmodPoss) is not (>= 0 and var owner) || What(noun) is not { } content)
            return null;
        ImmutableArray<ActorReference> by = [.. reading.Parties.Of(owner)];
        return by.IsEmpty || Negation.Of(content) || reading.Modality.Of(content).Modality is not (Modality.Asserted or Modality.Conditional)
            ? null
            : Demand(noun, content, by, DemandParties.Others(DoersOf(content).Where(DemandParties.IsSomebody), by), DemandStrength.Demand, _attributions.Of(noun, by), 0.65);
    }

    /// <summary>The doers of a clause, also where "is that" joins it to its noun.</summary>
    private List<ActorReference> DoersOf(Token content) =>
        Clause.Marker(content, "that") && Clause.Dependent(content, Relation.Nsubj) is >= 0 and var subject ? reading.Parties.Of(subject) : _parties.DoersOf(content);

    private Token? What(Token noun)
    {
        if (noun.Relation is Relation.Nsubj or Relation.NsubjOuter && noun.HeadIndex > noun.Index && Clause.Dependent(noun.Head, Relation.Cop) >= 0
            && (noun.Head.Upos == UniversalPos.NOUN || Clause.Marker(noun.Head, "that")))
            return noun.Head;
        for (var index = noun.Index + 1; index < noun.Sentence.End; index++)
        {
            if (reading.Document[index] is { Relation: Relation.Parataxis or Relation.Appos } told && told.HeadIndex == noun.Index && IsAfterColon(Clause.Subtree(told).First))
                return told;
        }
        return null;
    }

    private bool IsAfterColon(int index) => reading.Document[index].Form is ":" || (index > 0 && reading.Document[index - 1].Form is ":");

    private FoundDemand? Framed(Token head)
    {
        if (head.Upos is not (UniversalPos.VERB or UniversalPos.NOUN or UniversalPos.ADJ))
            return null;
        foreach (var fit in StatementFit<DemandStrength>.Of(reading.Lexicons.Demands, head))
        {
            if (Of(fit) is { } demand)
                return demand;
        }
        return null;
    }

    private FoundDemand? Of(StatementFit<DemandStrength> fit)
    {
        var named = fit[Role.Target] is >= 0 and var target ? reading.Parties.Of(target) : [];
        var content = fit[Role.Content] is >= 0 and var stated ? stated : fit.Pattern.Label == DemandStrength.Ultimatum ? AfterColon(fit.Head) : -1;
        if (content < 0 || IsNone(fit.Head, reading.Document[content]) || !IsMade(fit.Head))
            return null;
        var by = fit.Pattern.Frame.Subject == Role.Target ? _parties.SpeakersOf(fit.Head) : [.. reading.Parties.Of(fit[Role.Source])];
        if (!by.Any(DemandParties.IsSomebody))
            return null;
        if (named.Count == 0 && fit[Role.Target] >= 0 && reading.Document[content].Upos != UniversalPos.VERB)
            return null;
        var asked = fit[Role.Target] >= 0 ? named : _parties.DoersOf(reading.Document[content]);
        if (asked.Count == 0)
            asked = Summoned(fit.Head);
        return Demand(fit.Head, reading.Document[content], by, DemandParties.Others(asked.Where(DemandParties.IsSomebody), by), fit.Pattern.Label, _attributions.Of(fit.Head, by), 0.7);
    }

    /// <summary>"summoned the Dutch envoy and demanded …": who was called in to hear it.</summary>
    private List<ActorReference> Summoned(Token head) =>
        head is { Relation: Relation.Conj, IsRoot: false, Head: var earlier } && Summoning.Contains(earlier.Lemma) && Clause.Dependent(earlier, Relation.Obj) is var envoy and >= 0
            ? reading.Parties.Of(envoy) : [];

    /// <summary>Whether it is asked now: an "as long as" behind it takes nothing back.</summary>
    private bool IsMade(Token head) =>
        reading.Modality.Of(head) is var clause && (clause.IsPlain || (clause is { Modality: Modality.Conditional, Negated: false } && head.Xpos is "VBP" or "VBZ" && Auxiliaries.Of(head).First < 0));

    /// <summary>The imperative in "an ultimatum: leave the valley or …"; -1 when there is none.</summary>
    private int AfterColon(Token head)
    {
        for (var index = head.Index + 1; index < head.Sentence.End - 1; index++)
        {
            if (reading.Document[index].Form is ":")
                return reading.Document[index + 1].Upos is UniversalPos.VERB ? index + 1 : -1;
        }
        return -1;
    }

    /// <summary>The demand that a coded act of REQUEST makes; null when it names none.</summary>
    private FoundDemand? Of(EventDraft draft)
    {
        if (draft.Code.Category != EventCategory.Request || draft.Modality != Modality.Asserted || !draft.Source.Any(DemandParties.IsSomebody))
            return null;
        var content = Content(draft.Act);
        if (content < 0 || IsNone(draft.Act.Head, reading.Document[content]))
            return null;
        var strength = draft.Code.Cameo?.StartsWith("02", StringComparison.Ordinal) == true ? DemandStrength.Request : DemandStrength.Demand;
        return Demand(draft.Act.Head, reading.Document[content], draft.Source, [.. draft.Target.Where(DemandParties.IsSomebody)], strength, draft.Attribution, draft.Confidence);
    }

    /// <summary>Whether the words tell, wonder, wish or suggest: "insists that it is neutral", "asks whether it is", "wants to mediate", "suggests talks".</summary>
    private static bool IsNone(Token head, Token content) =>
        (Telling.Contains(head.Lemma) && IsIndicative(content))
        || Clause.Marker(content, "whether") || Clause.Marker(content, "if")
        || (Wishing.Contains(head.Lemma) && content.Relation == Relation.Xcomp && Clause.Dependent(head, Relation.Obj) < 0)
        || (Suggesting.Contains(head.Lemma) && content.Relation is not (Relation.Ccomp or Relation.Xcomp));

    private static bool IsIndicative(Token clause)
    {
        var first = Auxiliaries.Of(clause).First;
        return clause.Relation == Relation.Ccomp && (first < 0 ? clause.Xpos is "VBZ" or "VBD" : clause.Document[first].Xpos is "VBZ" or "VBD" or "VBP" || clause.Document[first].Lemma is "will" or "would" or "have");
    }

    private FoundDemand? Demand(
        Token head, Token content, ImmutableArray<ActorReference> by, ImmutableArray<ActorReference> on, DemandStrength strength,
        ImmutableArray<Attribution> attribution, double confidence)
    {
        var alternative = Alternative.After(content, isUltimatum: strength == DemandStrength.Ultimatum);
        var before = Before(head) ?? Before(content);
        if (DemandContent.Of(content, Math.Min(alternative?.First ?? content.Sentence.End, before is { } clause ? Clause.Subtree(clause).First : content.Sentence.End)) is not { } words)
            return null;
        return new FoundDemand(head, content, new Demand
        {
            Id = "",
            By = by,
            On = on,
            Content = words,
            Condition = before is { } condition && condition != content ? Statement.Words(condition) : null,
            Consequence = alternative?.Words,
            Deadline = _deadlines.Of(head) ?? _deadlines.Of(content),
            Strength = alternative is null ? strength : DemandStrength.Ultimatum,
            Mentions = [Statement.Evidence(head)],
            Attribution = attribution,
            Confidence = confidence,
        });
    }

    /// <summary>"before it talks", below <paramref name="head"/>.</summary>
    private static Token? Before(Token head)
    {
        foreach (var index in head.Dependents)
        {
            if (head.Document[index].Relation == Relation.Advcl && index > head.Index && Clause.Marker(head.Document[index], "before"))
                return head.Document[index];
        }
        return null;
    }

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
