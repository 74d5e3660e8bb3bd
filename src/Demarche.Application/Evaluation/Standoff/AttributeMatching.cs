using System.Globalization;
using Demarche.IO.Export;

namespace Demarche.Application.Evaluation.Standoff;

/// <summary>What else of a matched record is right: attribution, date, place and so on.</summary>
internal static class AttributeMatching
{
    /// <summary>Attribute by attribute, those that the gold judges.</summary>
    /// <param name="coded">The record.</param>
    /// <param name="gold">The item that it is.</param>
    /// <param name="cluster">All tellings of that item.</param>
    /// <param name="passage">The gold.</param>
    public static List<(string Name, bool IsRight)> Attributes(this CodedItem coded, GoldItem gold, IEnumerable<GoldItem> cluster, GoldPassage passage)
    {
        var attributes = new List<(string, bool)> { ("attribution", IsAttributed(coded, gold)) };
        if (gold.Modality is not null)
            attributes.Add(("modality", ItemMatching.HasModality(coded.Record.Modality, gold.Modalities)));
        switch (coded.Record)
        {
            case CodedEvent item:
                AddEvent(attributes, coded, item, gold, cluster, passage);
                break;
            case Demand item:
                if (gold.Condition is not null)
                    attributes.Add(("condition", WordMatching.Agree(item.Condition?.Span, gold.Condition) is true));
                if (gold.Consequence is not null)
                    attributes.Add(("consequence", WordMatching.Agree(item.Consequence?.Span, gold.Consequence) is true));
                if (gold.Deadline is not null)
                    attributes.Add(("deadline", item.Deadline?.Value == gold.Deadline));
                break;
            case Claim when !gold.About.IsEmpty:
                var about = coded.Side("about");
                attributes.Add(("about", about.Any(party => gold.About.Any(wanted => party.Is(wanted, Sides.None)))
                    || (about.Count == 0 && gold.About.All(party => party.Implicit))));
                break;
            case Transfer:
                attributes.Add(("quantity", ItemMatching.HasQuantity(coded, gold)));
                break;
        }
        return attributes;
    }

    private static bool IsAttributed(CodedItem coded, GoldItem gold)
    {
        if (gold.AttributedTo is not { } wanted)
        {
            var own = coded.Own.Select(party => party.GoldActor).Concat(gold.Own(coded.Kind).Select(party => party.ActorId)).OfType<string>().ToHashSet();
            return coded.Vouching.All(party => party.GoldActor is { } actor && own.Contains(actor));
        }
        return wanted.IsAuthor
            ? coded.Vouching.Any(party => party.IsAuthor)
            : coded.Vouching.Any(party => party.Is(wanted, Sides.None)) || (wanted.Optional && coded.Vouching.IsEmpty);
    }

    private static void AddEvent(
        List<(string, bool)> attributes, CodedItem coded, CodedEvent item, GoldItem gold, IEnumerable<GoldItem> cluster, GoldPassage passage)
    {
        var isMode = gold.ModeAlt.Append(gold.Mode).Contains(item.Mode);
        if (ContractNames.Of(item.Category) == gold.Event || isMode)
            attributes.Add(("mode", isMode));
        if (gold.Cameo is not null)
            attributes.Add(("cameo", item.Cameo is { } cameo && gold.CameoAlt.Append(gold.Cameo).Contains(cameo)));
        if (gold.Date is not null || !gold.DateAlt.IsEmpty)
            attributes.Add(("date", gold.DateAlt.Append(gold.Date).Select(date => Computed(date, passage)).Contains(item.Date?.Value)));
        if (gold.Place is { } place)
        {
            var wanted = place.Split([";", ",", " or "], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            attributes.Add(("place", item.Place is { } found && wanted.Any(name =>
                found.Name.Contains(name, StringComparison.OrdinalIgnoreCase) || name.Contains(found.Name, StringComparison.OrdinalIgnoreCase))));
        }
        var triggers = cluster.Select(told => told.Trigger).OfType<GoldSpan>().ToList();
        if (triggers.Count > 0)
            attributes.Add(("trigger", triggers.Exists(trigger => WordMatching.Overlap(item.Trigger.Span, TextSpan.FromBounds(trigger.Start, trigger.End)) > 0)));
        if (gold.Quantity is { } quantity)
        {
            attributes.Add(("quantity", item.Quantity?.Value == quantity.Value && (quantity.Value is not null || quantity.Text is null
                || WordMatching.Words(item.Quantity?.Mention.Text).Overlaps(WordMatching.Words(quantity.Text)))));
        }
        if (!gold.Context.IsEmpty)
            attributes.Add(("context", gold.Context.Intersect(item.Contexts).Any()));
        AddParties(attributes, coded, gold);
    }

    private static void AddParties(List<(string, bool)> attributes, CodedItem coded, GoldItem gold)
    {
        CodedParty[] every = [.. coded.Side("source"), .. coded.Side("target")];
        var wanted = gold.Source.Select(party => (Side: "source", Party: party)).Concat(gold.Target.Select(party => (Side: "target", Party: party))).ToList();
        IReadOnlyList<CodedParty> Coded(string side) => gold.Symmetric ? every : coded.Side(side);
        var sectors = (from one in wanted
                       where one.Party.Sector is not null
                       from party in Coded(one.Side)
                       where party.Is(one.Party, Sides.None) && (party.GoldActor is null || party.GoldActor == one.Party.ActorId)
                       select party.Sector is not null && one.Party.Sectors.Contains(party.Sector)).ToList();
        if (sectors.Count > 0)
            attributes.Add(("sector", sectors.TrueForAll(isRight => isRight)));
        attributes.Add(("parties", wanted.Where(one => !one.Party.Optional && !one.Party.Implicit)
            .All(one => Coded(one.Side).Any(party => party.Is(one.Party, Sides.None)))));
    }

    /// <summary>"DCT" and "DCT-3" stand for the document's date and a day before it.</summary>
    private static string? Computed(string? date, GoldPassage passage)
    {
        if (date?.StartsWith("DCT", StringComparison.Ordinal) is not true || passage.Dct is not { } document)
            return date;
        var days = date.Length > 4 ? int.Parse(date.AsSpan(4), CultureInfo.InvariantCulture) : 0;
        return DateOnly.Parse(document, CultureInfo.InvariantCulture).AddDays(-days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }
}
