using System.Collections.Immutable;
using Demarche.Coding.Events;
using Demarche.Coding.Syntax;
using Demarche.Language.Tokens;

namespace Demarche.Coding.Statements;

/// <summary>A table that parties negotiate at, as a clause names it: by a noun ("the Geneva talks") or a verb ("to meet in Geneva").</summary>
internal sealed class NegotiatingTable(DocumentReading reading, Token head)
{
    private static readonly WordSet Mediating = new(["mediate", "mediated", "broker", "brokered", "sponsor", "sponsored", "host", "hosted"]);

    private static readonly WordSet Calendar = new(
    [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
        "spring", "summer", "autumn", "winter", "Ramadan",
    ]);

    /// <summary>Short name: the noun with the words before it, articles left out ("high-level peace talks").</summary>
    public string Name => head.Upos == UniversalPos.VERB ? head.Lemma == "meet" ? "meeting" : "talks" : NounPhrase();

    /// <summary>Whether anything tells this table from any other: "direct talks", "talks in Oslo", but not "talks".</summary>
    public bool IsSpecific => Name.Contains(' ', StringComparison.Ordinal) || Venues().Count > 0 || !Mediators().IsEmpty;

    /// <summary>Places in or beside the noun or where the act takes place: "the Geneva talks", "hold talks in Geneva or Vienna".</summary>
    public List<string> Venues()
    {
        var venues = new List<string>();
        AddVenues(head, venues);
        if (venues.Count == 0 && head.Relation == Relation.Obj)
            AddVenues(head.Head, venues);
        return venues;
    }

    /// <summary>Who brings the parties together: "the US-mediated talks", "talks mediated by Norway", "mediation by Norway", "talks under the Union".</summary>
    public ImmutableArray<ActorReference> Mediators()
    {
        foreach (var index in head.Dependents)
        {
            var dependent = reading.Document[index];
            if (Mediating.Contains(dependent.Lemma) && Mediator(dependent) is { Count: > 0 } mediators)
                return [.. mediators];
            if (dependent.Relation == Relation.Nmod && Clause.Marker(dependent, head.Lemma == "mediation" ? "of" : "under"))
                return [.. reading.Parties.Of(index)];
        }
        return head.Lemma == "mediation" && PredicateArguments.NounAgent(head) is var agent and >= 0 ? [.. reading.Parties.Of(agent)] : [];
    }

    private List<ActorReference> Mediator(Token participle)
    {
        var agent = Clause.Agent(participle, passive: true);
        if (agent >= 0)
            return reading.Parties.Of(agent);
        foreach (var index in participle.Dependents)
        {
            if (index < participle.Index && reading.Parties.Of(index) is { Count: > 0 } found)
                return found;
        }
        return [];
    }

    private string NounPhrase()
    {
        var first = head.Index;
        foreach (var index in head.Dependents)
        {
            if (index < first && reading.Document[index].Relation is Relation.Amod or Relation.Compound)
                first = Math.Min(first, Clause.Subtree(reading.Document[index]).First);
        }
        return reading.Document.SpanOf(first, head.Index + 1).Of(reading.Document.Text).ToString();
    }

    private void AddVenues(Token anchor, List<string> venues)
    {
        foreach (var index in anchor.Dependents)
        {
            var dependent = reading.Document[index];
            if ((dependent.Relation is Relation.Compound or Relation.NmodUnmarked && reading.Actors.PlaceAt(index) is not null)
                || (dependent.Relation is Relation.Nmod or Relation.Obl && Clause.Marker(dependent, "in")))
                AddVenue(dependent, venues);
        }
    }

    private void AddVenue(Token place, List<string> venues)
    {
        if (place.Upos == UniversalPos.PROPN && !Calendar.Contains(place.Lemma))
            venues.Add(PlaceName(place));
        foreach (var index in place.Dependents)
        {
            if (reading.Document[index].Relation == Relation.Conj)
                AddVenue(reading.Document[index], venues);
        }
    }

    private string PlaceName(Token place)
    {
        var (first, last) = (place.Index, place.Index);
        foreach (var index in place.Dependents)
        {
            if (reading.Document[index] is { Upos: UniversalPos.PROPN, Relation: Relation.Flat or Relation.Compound })
                (first, last) = (Math.Min(first, index), Math.Max(last, index));
        }
        return reading.Document.SpanOf(first, last + 1).Of(reading.Document.Text).ToString();
    }
}
