using System.Collections.Immutable;
using Demarche.Coding.Events;
using Demarche.Coding.Syntax;
using Demarche.Language.Tokens;

namespace Demarche.Coding.Statements;

/// <summary>Reads which negotiating table a party accepts, refuses, boycotts or proposes.</summary>
internal sealed class FormatReader(DocumentReading reading, WordSet tables)
{
    private static readonly WordSet Staying = new(["boycott", "skip", "stay", "snub", "shun"]);
    private static readonly WordSet Proposing = new(["propose", "offer", "suggest", "invite"]);

    /// <summary>The stances that a coded act takes: one a party and venue.</summary>
    public IEnumerable<FormatStance> Of(EventDraft draft)
    {
        if (Stance(draft) is not { } stance || draft.Source.IsEmpty || draft.Modality is Modality.Questioned or Modality.Negated or Modality.Denied)
            yield break;
        var table = Table(draft.Act);
        if (table < 0)
            yield break;
        var noun = reading.Document[table];
        var venues = Venues(noun);
        foreach (var party in draft.Source)
        {
            foreach (var venue in venues.DefaultIfEmpty())
                yield return Record(draft, party, stance, noun, venue);
        }
    }

    private FormatStance Record(EventDraft draft, ActorReference party, FormatStanceKind stance, Token noun, string? venue) => new()
    {
        Id = "",
        Name = Name(noun),
        Venue = venue,
        Mediators = Mediators(noun),
        Party = party,
        Stance = stance,
        Mentions = [Statement.Evidence(draft.Act.Head)],
        Attribution = draft.Attribution,
        Confidence = draft.Confidence,
    };

    private static FormatStanceKind? Stance(EventDraft draft)
    {
        var verb = draft.Act.Head.Lemma;
        return draft.Code.Category switch
        {
            EventCategory.Reject => Staying.Contains(verb) ? FormatStanceKind.Boycotts : FormatStanceKind.Refuses,
            EventCategory.Agree => Proposing.Contains(verb) ? FormatStanceKind.Proposes : FormatStanceKind.Accepts,
            EventCategory.Request => FormatStanceKind.Proposes,
            _ => null,
        };
    }

    private int Table(EventCandidate act)
    {
        foreach (var filler in act.Fillers)
        {
            if (filler >= 0 && reading.Document[filler].Upos == UniversalPos.NOUN && tables.Contains(reading.Document[filler]))
                return filler;
        }
        return act.Embedded is { } embedded ? embedded.IsNominal && tables.Contains(embedded.Head) ? embedded.Head.Index : Table(embedded) : -1;
    }

    /// <summary>The noun with the words before it, articles left out: "high-level peace talks".</summary>
    private string Name(Token noun)
    {
        var first = noun.Index;
        foreach (var index in noun.Dependents)
        {
            if (reading.Document[index].Relation is Relation.Amod or Relation.Compound)
                first = Math.Min(first, index);
        }
        return reading.Document.SpanOf(first, noun.Index + 1).Of(reading.Document.Text).ToString();
    }

    /// <summary>Places in or beside the noun: "the Geneva talks", "talks in Geneva or Vienna".</summary>
    private List<string> Venues(Token noun)
    {
        var venues = new List<string>();
        foreach (var index in noun.Dependents)
        {
            var dependent = reading.Document[index];
            if ((dependent.Relation is Relation.Compound or Relation.NmodUnmarked && reading.Actors.PlaceAt(index) is not null)
                || (dependent.Relation is Relation.Nmod or Relation.Obl && Clause.Marker(dependent, "in")))
                AddVenue(dependent, venues);
        }
        return venues;
    }

    private void AddVenue(Token place, List<string> venues)
    {
        if (place.Upos == UniversalPos.PROPN)
            venues.Add(place.Form.ToString());
        foreach (var index in place.Dependents)
        {
            if (reading.Document[index].Relation == Relation.Conj)
                AddVenue(reading.Document[index], venues);
        }
    }

    private ImmutableArray<ActorReference> Mediators(Token noun)
    {
        foreach (var index in noun.Dependents)
        {
            var dependent = reading.Document[index];
            if (dependent.Lemma is "mediate" or "broker" or "sponsor" or "host" && Clause.Agent(dependent, passive: true) is var agent and >= 0)
                return [.. reading.Parties.Of(agent)];
            if (dependent.Relation == Relation.Nmod && Clause.Marker(dependent, "under"))
                return [.. reading.Parties.Of(index)];
        }
        return [];
    }
}
