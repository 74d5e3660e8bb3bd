using Demarche.Coding.Attributions;
using Demarche.Coding.Dates;
using Demarche.Coding.Events;
using Demarche.Language.Tokens;

namespace Demarche.Coding.Statements;

/// <summary>
/// Reads demands: what is asked for, by the frames of <c>demands.tsv</c> and by acts of REQUEST, and what is made a condition
/// ("relations will not improve until the troops leave"), whose main clause is the consequence.
/// </summary>
internal sealed class DemandReader(DocumentReading reading)
{
    private readonly AttributionReader _attributions = new(reading);
    private readonly DeadlineReader _deadlines = new(reading);
    private readonly DemandParties _parties = new(reading);
    private readonly RequestReader _requests = new(reading);

    /// <summary>The demands of <paramref name="sentence"/>, whose acts are <paramref name="drafts"/>: requests first, then conditions.</summary>
    public List<FoundDemand> Read(Sentence sentence, List<EventDraft> drafts)
    {
        var found = new List<FoundDemand>();
        if (reading.Sentences[sentence.Index].Kind == SentenceKind.RhetoricalQuestion)
            return found;
        foreach (var request in _requests.Read(sentence, drafts))
            AddUnlessTold(request, found);
        foreach (var condition in reading.Conditions.Read(sentence))
        {
            if (Conditional(condition, drafts) is { } demand)
                AddUnlessTold(demand, found);
        }
        return found;
    }

    /// <summary>The limit that a sentence of its own sets to the demand before it: "The deadline expires on 1 April."</summary>
    public Deadline? LimitIn(Sentence sentence) => _deadlines.OfExpiry(sentence);

    private static void AddUnlessTold(FoundDemand demand, List<FoundDemand> found)
    {
        if (!found.Exists(earlier => earlier.Demand.Content.Span.Overlaps(demand.Demand.Content.Span)))
            found.Add(demand);
    }

    private FoundDemand? Conditional(Condition condition, List<EventDraft> drafts)
    {
        if (!DemandModality.IsOpen(condition, reading))
            return null;
        var by = _parties.SettersOf(condition);
        if (by.IsEmpty)
            return null;
        var (met, isOwn) = (condition.Content, _parties.IsOwn(condition.Content, by));
        if (isOwn && (met = DemandContent.Received(condition.Content)) == condition.Content)
            return null;
        var on = _parties.MeetersOf(met, condition, by);
        if ((on.All(party => party.Code is null) && !isOwn && !DemandModality.IsForOthers(condition)) || DemandContent.Of(met) is not { } content)
            return null;
        return new FoundDemand(condition.Consequence, condition.Content, new Demand
        {
            Id = "",
            By = by,
            On = on,
            Content = content,
            Condition = Mention.Of(reading.Document.Text, condition.Words),
            Consequence = Statement.WordsBeside(condition.Consequence, condition.Words),
            Deadline = _deadlines.Of(condition.Content) ?? (condition.Force == ConditionForce.Withholds ? _deadlines.OfThreat(condition.Consequence, condition.Words) : null),
            Strength = StrengthOf(condition, drafts),
            Mentions = [Statement.Evidence(condition.Consequence)],
            Attribution = _attributions.Of(condition.Consequence, by),
            Confidence = on.IsEmpty ? 0.6 : 0.7,
        }, condition.Force);
    }

    /// <summary>What keeps back, and what a bare "if" threatens, is an ultimatum.</summary>
    private static DemandStrength StrengthOf(Condition condition, List<EventDraft> drafts) =>
        condition.Force == ConditionForce.Withholds || (condition.Force == ConditionForce.Follows && IsThreat(condition.Consequence, drafts))
            ? DemandStrength.Ultimatum : DemandStrength.Demand;

    private static bool IsThreat(Token consequence, List<EventDraft> drafts) =>
        drafts.Exists(draft => draft.Act.Head == consequence && draft.Code.Category is EventCategory.Threaten or EventCategory.Reject);
}

/// <summary>A demand with the words that carry it.</summary>
/// <param name="Head">The word that asks, or what hangs on the condition.</param>
/// <param name="Content">Head of what is to be done.</param>
/// <param name="Demand">The record.</param>
/// <param name="Force">How what follows hangs on it; null for what is asked for outright.</param>
internal readonly record struct FoundDemand(Token Head, Token Content, Demand Demand, ConditionForce? Force = null);
