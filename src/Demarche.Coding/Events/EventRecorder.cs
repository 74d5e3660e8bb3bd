using System.Collections.Immutable;
using Demarche.Coding.Attributions;
using Demarche.Coding.Dates;
using Demarche.Coding.Ontologies;
using Demarche.Coding.Places;
using Demarche.Coding.Statements;
using Demarche.Language.Tokens;

namespace Demarche.Coding.Events;

/// <summary>Writes an act down as a record of the output contract.</summary>
internal sealed class EventRecorder(DocumentReading reading)
{
    private const int LongestTrigger = 8;
    private static readonly EventCode s_ultimatum = new(EventCategory.Threaten, "relations", "130");
    private static readonly EventCode s_acceptance = new(EventCategory.Agree, null, "036");
    private static readonly EventCode s_proposal = new(EventCategory.Request, "meet", "026");
    private static readonly EventCode s_refusal = new(EventCategory.Reject, "meet", "125");
    private readonly EventDateReader _dates = new(reading);
    private readonly AttributionReader _attributions = new(reading);
    private readonly EventPlaceReader _places = new(reading);

    public CodedEvent Record(EventDraft draft) =>
        Coded(draft.Code, draft.Source, draft.Target, draft.Act.Head, Trigger(draft.Act), [Statement.Evidence(draft.Act.Head)], draft.Confidence) with
        {
            Place = _places.Of(draft.Act, draft.Code),
            Quantity = Quantity(draft.Act),
            Evidence = EventGrounds.Of(draft.Act),
            Attribution = draft.Attribution,
            Modality = draft.Modality,
        };

    /// <summary>An act that no pattern found: around <paramref name="head"/>, with its category for a code.</summary>
    public CodedEvent Record(
        EventCode code, Token head, ImmutableArray<ActorReference> source, ImmutableArray<ActorReference> target, EventEvidence evidence, double confidence) =>
        Coded(code, source, target, head, Mention.Of(reading.Document.Text, head.Span), [Statement.Evidence(head)], confidence) with
        {
            Evidence = evidence,
            Attribution = _attributions.Of(head, [.. source]),
            Modality = reading.Modality.Of(head).Modality,
        };

    /// <summary>The act of making a demand: <paramref name="category"/> is REQUEST, or that of what hangs on it.</summary>
    /// <param name="demand">The demand.</param>
    /// <param name="dated">The word that carries it.</param>
    /// <param name="category">What whoever makes it does.</param>
    public CodedEvent Act(Demand demand, Token dated, EventCategory category) =>
        Coded(category == EventCategory.Threaten ? s_ultimatum : EventCode.General(category), demand.By, demand.On, dated, demand.Consequence ?? demand.Content, demand.Mentions, demand.Confidence) with
        {
            Evidence = EventGrounds.Of(demand),
            Attribution = demand.Attribution,
        };

    /// <summary>
    /// A table that is accepted is an agreement to meet, one that is asked for a request, one that is refused or left a rejection;
    /// a preference is no act: null.
    /// </summary>
    public CodedEvent? Act(FormatStance stance, Token dated)
    {
        EventCode? code = stance.Stance switch
        {
            FormatStanceKind.Accepts => s_acceptance,
            FormatStanceKind.Proposes => s_proposal,
            FormatStanceKind.Refuses or FormatStanceKind.Boycotts => s_refusal,
            _ => null,
        };
        if (code is null)
            return null;
        var words = Mention.Of(reading.Document.Text, stance.Mentions[0].Span);
        return Coded(code, [stance.Party], [.. stance.Mediators.Where(mediator => mediator.Actor != stance.Party.Actor && mediator.Code != stance.Party.Code)], dated, words, stance.Mentions, stance.Confidence) with
        {
            Evidence = EventGrounds.Of(stance, words),
            Attribution = stance.Attribution,
        };
    }

    /// <summary>Giving, promising or withholding is an act of the giver towards whoever receives.</summary>
    public CodedEvent Act(Transfer transfer, EventCode code, Token predicate)
    {
        var words = Mention.Of(reading.Document.Text, predicate.Span);
        return Coded(
            code, transfer.Giver is null ? [] : [transfer.Giver], transfer.Recipient is null ? [] : [transfer.Recipient], predicate, words, transfer.Mentions, transfer.Confidence) with
        {
            Quantity = transfer.Quantity,
            Evidence = EventGrounds.Of(transfer, words),
            Attribution = transfer.Attribution,
            Modality = transfer.Modality,
        };
    }

    /// <summary>What every event has: its code with all that the ontology says of it, and its date.</summary>
    private CodedEvent Coded(
        EventCode code, ImmutableArray<ActorReference> source, ImmutableArray<ActorReference> target, Token dated, Mention trigger,
        ImmutableArray<Evidence> mentions, double confidence) => new()
        {
            Id = "",
            Source = source,
            Target = target,
            Category = code.Category,
            Mode = code.Mode,
            Cameo = code.Cameo,
            Contexts = reading.Lexicons.Ontology.Contexts(code.Cameo),
            Goldstein = reading.Lexicons.Ontology.Goldstein(code.Cameo),
            Quad = Ontology.Quad(code.Category),
            Date = _dates.Of(dated, code.Category),
            Trigger = trigger,
            Mentions = mentions,
            Confidence = confidence,
        };

    /// <summary>The predicate with the fillers whose words the frame names, when they stand close together.</summary>
    private Mention Trigger(EventCandidate act)
    {
        var (first, last) = (act.Head.Index, act.Head.Index);
        for (var i = 0; i < act.Fillers.Length; i++)
        {
            var element = act.Pattern.Frame.Elements[i];
            if (act.Fillers[i] < 0 || (element.Words is null && element.Kind != ElementKind.Particle))
                continue;
            var (from, to) = (Math.Min(first, act.Fillers[i]), Math.Max(last, act.Fillers[i]));
            if (to - from < LongestTrigger)
                (first, last) = (from, to);
        }
        return Mention.Of(reading.Document.Text, reading.Document.SpanOf(first, last + 1));
    }

    private Quantity? Quantity(EventCandidate act)
    {
        foreach (var filler in act.Fillers)
        {
            if (filler >= 0 && reading.Document[filler].Upos == UniversalPos.NOUN && QuantityReader.Of(reading.Document[filler]) is { } quantity)
                return quantity;
        }
        return null;
    }
}
