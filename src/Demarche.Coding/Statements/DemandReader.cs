using System.Collections.Immutable;
using Demarche.Coding.Attributions;
using Demarche.Coding.Dates;
using Demarche.Coding.Events;
using Demarche.Coding.Syntax;
using Demarche.Language.Tokens;

namespace Demarche.Coding.Statements;

/// <summary>
/// Reads demands: acts of REQUEST with what they ask for, and ultimatums ("relations will not improve until the troops
/// leave"), whose main clause is the consequence.
/// </summary>
internal sealed class DemandReader(DocumentReading reading)
{
    private static readonly WordSet Conditions = new(["until", "unless", "till"]);
    private readonly AttributionReader _attributions = new(reading);
    private readonly DeadlineReader _deadlines = new(reading);

    /// <summary>The demand that a coded act of REQUEST makes; null when it names none.</summary>
    public Demand? Of(EventDraft draft)
    {
        if (draft.Code.Category != EventCategory.Request || draft.Modality != Modality.Asserted || draft.Source.IsEmpty)
            return null;
        var content = Content(draft.Act);
        if (content < 0)
            return null;
        var condition = ConditionOf(draft.Act.Head);
        return new Demand
        {
            Id = "",
            By = draft.Source,
            On = draft.Target,
            Content = Statement.WithoutMarker(reading.Document[content]),
            Condition = condition < 0 ? null : Statement.Words(reading.Document[condition]),
            Deadline = _deadlines.Of(draft.Act.Head),
            Strength = draft.Code.Cameo?.StartsWith("02", StringComparison.Ordinal) == true ? DemandStrength.Request : DemandStrength.Demand,
            Mentions = [Statement.Evidence(draft.Act.Head)],
            Attribution = draft.Attribution,
            Confidence = draft.Confidence,
        };
    }

    /// <summary>The ultimatums of <paramref name="sentence"/>.</summary>
    public IEnumerable<Demand> Ultimatums(Sentence sentence)
    {
        if (reading.Sentences[sentence.Index].Kind == SentenceKind.RhetoricalQuestion)
            yield break;
        for (var index = sentence.First; index < sentence.End; index++)
        {
            var clause = reading.Document[index];
            if (clause.Relation == Relation.Advcl && Clause.Marker(clause, Conditions) && Ultimatum(clause) is { } demand)
                yield return demand;
        }
    }

    private Demand? Ultimatum(Token condition)
    {
        var consequence = condition.Head;
        if (!IsFuture(consequence))
            return null;
        var by = By(consequence);
        if (by.IsEmpty)
            return null;
        var on = On(condition, consequence, by);
        if (on.IsEmpty)
            return null;
        return new Demand
        {
            Id = "",
            By = by,
            On = on,
            Content = Statement.WithoutMarker(condition),
            Condition = Statement.Words(condition),
            Deadline = _deadlines.Of(condition) ?? _deadlines.Of(consequence),
            Consequence = Statement.WordsBefore(consequence, Clause.Subtree(condition).First),
            Strength = DemandStrength.Ultimatum,
            Mentions = [Statement.Evidence(consequence)],
            Attribution = _attributions.Of(consequence, by),
            Confidence = 0.7,
        };
    }

    private static bool IsFuture(Token verb)
    {
        foreach (var index in verb.Dependents)
        {
            var dependent = verb.Document[index];
            if (dependent.Relation == Relation.Aux && dependent.Lemma is "will" or "would" or "wo" or "'ll" or "shall" or "can" or "not")
                return true;
        }
        return verb.Lemma is "stay" or "remain";
    }

    /// <summary>Who makes the threat: whoever speaks, else whoever would act.</summary>
    private ImmutableArray<ActorReference> By(Token consequence)
    {
        var chain = reading.Speech.ChainOf(consequence);
        if (chain.Count > 0)
            return [.. reading.Parties.Of(chain[^1].Speaker)];
        return [.. reading.Parties.Of(Clause.SurfaceSubject(consequence))];
    }

    private ImmutableArray<ActorReference> On(Token condition, Token consequence, ImmutableArray<ActorReference> by)
    {
        var doers = Others(reading.Parties.Of(Clause.SurfaceSubject(condition)), by);
        if (doers.IsEmpty)
            doers = Addressee(consequence, by);
        return doers.IsEmpty ? Others(reading.Parties.Within(consequence.Index), by, limit: 1) : doers;
    }

    /// <summary>Whom the threat is told to: "signals to Minsk that …", "told Minsk that …".</summary>
    private ImmutableArray<ActorReference> Addressee(Token consequence, ImmutableArray<ActorReference> by)
    {
        if (consequence.Relation != Relation.Ccomp || consequence.IsRoot)
            return [];
        foreach (var index in consequence.Head.Dependents)
        {
            var dependent = reading.Document[index];
            if (dependent.Relation is Relation.Obj or Relation.Iobj || (dependent.Relation == Relation.Obl && Clause.Marker(dependent, "to")))
                return Others(reading.Parties.Of(index), by);
        }
        return [];
    }

    private static ImmutableArray<ActorReference> Others(List<ActorReference> parties, ImmutableArray<ActorReference> by, int limit = int.MaxValue) =>
        [.. parties.Where(party => by.All(known => known.Actor != party.Actor && (known.Code is null || known.Code != party.Code))).Take(limit)];

    private static int Content(EventCandidate act)
    {
        for (var i = 0; i < act.Fillers.Length; i++)
        {
            if (act.Pattern.Frame.Elements[i] is { Role: Role.Event } or { Kind: ElementKind.Marked, Role: Role.None } && act.Fillers[i] >= 0)
                return act.Fillers[i];
        }
        return act.Code is { } && act.Pattern.Code?.Category != EventCategory.Request ? act.Head.Index : -1;
    }

    private int ConditionOf(Token head)
    {
        foreach (var index in head.Dependents)
        {
            if (reading.Document[index].Relation == Relation.Advcl && Clause.Marker(reading.Document[index], Conditions))
                return index;
        }
        return -1;
    }
}
