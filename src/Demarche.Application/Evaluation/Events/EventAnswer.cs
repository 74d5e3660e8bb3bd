using Demarche.IO.Export;

namespace Demarche.Application.Evaluation.Events;

/// <summary>What was coded for a gold record.</summary>
/// <param name="Gold">The record.</param>
/// <param name="Category">PLOVER category of the event whose parties overlap most with the record's; null when nothing was coded.</param>
/// <param name="Confidence">Confidence of that event; 0 when nothing was coded.</param>
/// <param name="Others">The categories of the other events coded in the text.</param>
public sealed record EventAnswer(GoldEvent Gold, string? Category, double Confidence, IReadOnlyList<string> Others)
{
    /// <summary>The act that was found between the given parties of <paramref name="gold"/>.</summary>
    public static EventAnswer Of(GoldEvent gold, CodedEvent act) => new(gold, ContractNames.Of(act.Category), act.Confidence, []);

    /// <summary>
    /// The event of <paramref name="coded"/> that answers <paramref name="gold"/>: of those that are not merely asked or
    /// supposed, the one whose source and target share most words with the record's; of equals, the most confident.
    /// </summary>
    public static EventAnswer Of(GoldEvent gold, CodedDocument coded)
    {
        var events = coded.Events.Where(item => item.Modality is not (Modality.Questioned or Modality.Hypothetical))
            .OrderByDescending(item => item.Confidence).ToList();
        if (events.Count == 0)
            return new EventAnswer(gold, null, 0, []);
        var best = events.MaxBy(item => WordOverlap.Of(gold.Source, item.Source) + WordOverlap.Of(gold.Target, item.Target))!;
        return new EventAnswer(gold, ContractNames.Of(best.Category), best.Confidence,
            [.. events.Where(item => !ReferenceEquals(item, best)).Select(item => ContractNames.Of(item.Category))]);
    }
}
