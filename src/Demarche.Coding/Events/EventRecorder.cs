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
    private readonly EventDateReader _dates = new(reading);
    private readonly AttributionReader _attributions = new(reading);
    private readonly EventPlaceReader _places = new(reading);

    public CodedEvent Record(EventDraft draft) => new()
    {
        Id = "",
        Source = draft.Source,
        Target = draft.Target,
        Category = draft.Code.Category,
        Mode = draft.Code.Mode,
        Cameo = draft.Code.Cameo,
        Contexts = reading.Lexicons.Ontology.Contexts(draft.Code.Cameo),
        Goldstein = reading.Lexicons.Ontology.Goldstein(draft.Code.Cameo),
        Quad = Ontology.Quad(draft.Code.Category),
        Date = _dates.Of(draft.Act.Head, draft.Code.Category),
        Place = _places.Of(draft.Act, draft.Code),
        Trigger = Trigger(draft.Act),
        Quantity = Quantity(draft.Act),
        Evidence = EventGrounds.Of(draft.Act),
        Mentions = [Statement.Evidence(draft.Act.Head)],
        Attribution = draft.Attribution,
        Modality = draft.Modality,
        Confidence = draft.Confidence,
    };

    /// <summary>An act that no pattern found: around <paramref name="head"/>, with its category for a code.</summary>
    public CodedEvent Record(
        EventCode code, Token head, ImmutableArray<ActorReference> source, ImmutableArray<ActorReference> target, EventEvidence evidence, double confidence) => new()
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
            Date = _dates.Of(head, code.Category),
            Trigger = Mention.Of(reading.Document.Text, head.Span),
            Evidence = evidence,
            Mentions = [Statement.Evidence(head)],
            Attribution = _attributions.Of(head, [.. source]),
            Modality = reading.Modality.Of(head).Modality,
            Confidence = confidence,
        };

    /// <summary>An ultimatum is a threat by whoever gives it.</summary>
    public CodedEvent Threat(Demand ultimatum, Token consequence) => new()
    {
        Id = "",
        Source = ultimatum.By,
        Target = ultimatum.On,
        Category = EventCategory.Threaten,
        Mode = "relations",
        Cameo = "130",
        Contexts = reading.Lexicons.Ontology.Contexts("130"),
        Goldstein = reading.Lexicons.Ontology.Goldstein("130"),
        Quad = QuadClass.VerbalConflict,
        Date = _dates.Of(consequence, EventCategory.Threaten),
        Trigger = ultimatum.Consequence!,
        Evidence = EventGrounds.Of(ultimatum),
        Mentions = ultimatum.Mentions,
        Attribution = ultimatum.Attribution,
        Confidence = ultimatum.Confidence,
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
