using Demarche.Coding.Attributions;
using Demarche.Coding.Events;
using Demarche.Coding.Syntax;
using Demarche.Language.Tokens;

namespace Demarche.Coding.Statements;

/// <summary>Reads which negotiating table a party accepts, refuses, boycotts, proposes or prefers.</summary>
internal sealed class FormatReader(DocumentReading reading, WordSet tables)
{
    private static readonly WordSet Staying = new(["boycott", "skip", "stay", "snub", "shun"]);
    private static readonly WordSet Proposing = new(["propose", "offer", "suggest", "invite"]);
    private static readonly WordSet Preferring = new(["prefer", "favour", "favor"]);
    private static readonly WordSet Rather = new(["rather", "sooner"]);
    private static readonly WordSet OfferPrepositions = new(["of", "for", "at"]);
    private static readonly WordSet Meeting = new(["meet", "negotiate", "talk"]);
    private readonly AttributionReader _attributions = new(reading);

    /// <summary>The stances that a coded act takes: one a party and venue.</summary>
    public IEnumerable<FormatStance> Of(EventDraft draft)
    {
        if (Stance(draft) is not { } stance || draft.Modality is not (Modality.Asserted or Modality.Intended) || Table(draft.Act) is not { } table)
            return [];
        if (stance is FormatStanceKind.Accepts or FormatStanceKind.Proposes && !table.IsSpecific)
            return [];
        return Records(table, draft.Source, stance, draft.Act.Head, draft.Confidence);
    }

    /// <summary>
    /// The stances of a sentence that are no events: "Chad prefers direct talks", "Chad would rather meet in Oslo", "Chad will
    /// only talk under Norwegian mediation".
    /// </summary>
    public IEnumerable<FormatStance> Unasked(Sentence sentence)
    {
        for (var index = sentence.First; index < sentence.End; index++)
        {
            var verb = reading.Document[index];
            if (verb.Upos != UniversalPos.VERB || Unasked(verb) is not ({ IsSpecific: true } table, var stance))
                continue;
            var doers = reading.Parties.Of(Clause.Agent(verb, Clause.IsPassive(verb)));
            foreach (var record in Records(table, doers, stance, verb, 0.7))
                yield return record;
        }
    }

    private (NegotiatingTable Table, FormatStanceKind Stance)? Unasked(Token verb)
    {
        var (modality, negated) = reading.Modality.Of(verb);
        if (Preferring.Contains(verb.Lemma) && modality == Modality.Asserted && !negated)
            return Preferred(verb) is { } preferred ? (preferred, FormatStanceKind.Prefers) : null;
        if (!Meeting.Contains(verb.Lemma))
            return null;
        if (Clause.Has(verb, Relation.Advmod, Rather) && !negated)
            return InClause(verb) is { } rather ? (rather, FormatStanceKind.Prefers) : null;
        return modality == Modality.Intended && Under(verb) is { } under
            ? (under, negated ? FormatStanceKind.Refuses : FormatStanceKind.Accepts) : null;
    }

    private NegotiatingTable? Preferred(Token verb)
    {
        if (Clause.Object(verb, Clause.IsPassive(verb)) is var direct and >= 0)
            return Noun(direct);
        return Clause.Dependent(verb, Relation.Xcomp) is var clause and >= 0 ? InClause(reading.Document[clause]) : null;
    }

    private NegotiatingTable? Under(Token verb)
    {
        foreach (var index in verb.Dependents)
        {
            if (reading.Document[index].Relation == Relation.Obl && Clause.Marker(reading.Document[index], "under") && Noun(index) is { } table)
                return table;
        }
        return null;
    }

    private IEnumerable<FormatStance> Records(
        NegotiatingTable table, IEnumerable<ActorReference> parties, FormatStanceKind stance, Token predicate, double confidence)
    {
        var venues = table.Venues();
        foreach (var party in parties)
        {
            foreach (var venue in venues.DefaultIfEmpty())
            {
                yield return new FormatStance
                {
                    Id = "",
                    Name = table.Name,
                    Venue = venue,
                    Mediators = table.Mediators(),
                    Party = party,
                    Stance = stance,
                    Mentions = [Statement.Evidence(predicate)],
                    Attribution = _attributions.Of(predicate, [party]),
                    Confidence = confidence,
                };
            }
        }
    }

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

    /// <summary>The table that an act names, itself or in what it embeds ("refused to sit at a table").</summary>
    private NegotiatingTable? Table(EventCandidate act)
    {
        foreach (var filler in act.Fillers)
        {
            if (filler >= 0 && (Noun(filler) ?? OfOffer(reading.Document[filler])) is { } table)
                return table;
        }
        if (act.Embedded is { } embedded)
            return (embedded.IsNominal ? Noun(embedded.Head.Index) : null) ?? Table(embedded) ?? InClause(embedded.Head);
        foreach (var filler in act.Fillers)
        {
            if (filler >= 0 && InClause(reading.Document[filler]) is { } table)
                return table;
        }
        return null;
    }

    /// <summary>"talks" in "the offer of talks", "table" in "a seat at the table".</summary>
    private NegotiatingTable? OfOffer(Token offer)
    {
        foreach (var index in offer.Dependents)
        {
            if (reading.Document[index].Relation == Relation.Nmod && Clause.Marker(reading.Document[index], OfferPrepositions) && Noun(index) is { } table)
                return table;
        }
        return null;
    }

    private NegotiatingTable? Noun(int token) =>
        reading.Document[token] is { Upos: UniversalPos.NOUN } noun && tables.Contains(noun) ? new(reading, noun) : null;

    /// <summary>The table of a clause: a noun in it, or its verb when it says where ("to meet in Geneva").</summary>
    private NegotiatingTable? InClause(Token verb)
    {
        if (verb.Upos != UniversalPos.VERB)
            return null;
        foreach (var index in verb.Dependents)
        {
            if (reading.Document[index].Relation is Relation.Obj or Relation.Obl && Noun(index) is { } table)
                return table;
        }
        return Meeting.Contains(verb.Lemma) && new NegotiatingTable(reading, verb) is var meeting && meeting.Venues().Count > 0 ? meeting : null;
    }
}
