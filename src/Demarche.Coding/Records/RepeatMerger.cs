using System.Collections.Immutable;

namespace Demarche.Coding.Records;

/// <summary>
/// Joins the tellings of one real-world item into one record. The primary telling is the first that the narrator or a
/// speaker vouches for; one that only the writer's comment tells stands behind it.
/// </summary>
internal static class RepeatMerger
{
    public static ImmutableArray<CodedEvent> Events(IEnumerable<CodedEvent> events) => Merge(events, "e",
        item => $"{item.Category}|{item.Modality}|{Dyad(item.Source, item.Target)}|{item.Quantity?.Value}|{Stated(item.Date)}");

    public static ImmutableArray<Demand> Demands(IEnumerable<Demand> demands) => Merge(demands, "d",
        item => $"{item.Modality}|{Dyad(item.By, item.On)}|{(item.Strength == DemandStrength.Ultimatum ? "" : item.Content.Text)}");

    public static ImmutableArray<FormatStance> Formats(IReadOnlyList<FormatStance> formats) => Merge(TableJoiner.Join(formats), "f",
        item => $"{item.Stance}|{Key(item.Party)}|{item.Venue ?? item.Name}");

    public static ImmutableArray<Claim> Claims(IEnumerable<Claim> claims) => Merge(claims, "c",
        item => $"{item.Stance}|{Side(item.By)}|{item.Content.Text}");

    public static ImmutableArray<Transfer> Transfers(IEnumerable<Transfer> transfers) => Merge(transfers, "t",
        item => $"{item.Status}|{(item.Giver is null ? "" : Key(item.Giver))}|{(item.Recipient is null ? "" : Key(item.Recipient))}|{item.Quantity?.Value}");

    public static ImmutableArray<Alignment> Alignments(IEnumerable<Alignment> alignments) => Merge(alignments, "a",
        item => $"{item.Direction}|{item.Modality}|{Key(item.Party)}|{Side(item.Toward)}");

    private static ImmutableArray<TRecord> Merge<TRecord>(IEnumerable<TRecord> records, string prefix, Func<TRecord, string> key)
        where TRecord : Record
    {
        var merged = new OrderedDictionary<string, TRecord>(StringComparer.Ordinal);
        foreach (var record in records)
        {
            var name = key(record);
            merged[name] = merged.TryGetValue(name, out var earlier) ? Join(earlier, record) : record;
        }
        return [.. merged.Values.Select((record, index) => record with { Id = $"{prefix}{index + 1}" })];
    }

    private static TRecord Join<TRecord>(TRecord earlier, TRecord later) where TRecord : Record
    {
        var primary = IsComment(earlier) && !IsComment(later) ? later : earlier;
        var other = ReferenceEquals(primary, earlier) ? later : earlier;
        return primary with { Mentions = [.. primary.Mentions, .. other.Mentions.Where(mention => !primary.Mentions.Contains(mention))] };
    }

    private static bool IsComment(Record record) => record.Attribution.Any(entry => entry.Kind == AttributionKind.Author);

    private static string Stated(EventDate? date) => date is null || date.Rule == "document" ? "" : date.Value;

    /// <summary>By country where the sides have two; by actor where one country stands on both.</summary>
    private static string Dyad(ImmutableArray<ActorReference> source, ImmutableArray<ActorReference> target)
    {
        var domestic = source.Any(party => target.Any(other => other.Code == party.Code));
        return domestic ? $"{Names(source)}>{Names(target)}" : $"{Side(source)}>{Side(target)}";
    }

    private static string Side(ImmutableArray<ActorReference> side) => string.Join('+', side.Select(Key).Distinct().Order(StringComparer.Ordinal));

    private static string Names(ImmutableArray<ActorReference> side) => string.Join('+', side.Select(party => party.Actor).Order(StringComparer.Ordinal));

    private static string Key(ActorReference party) => party.Code ?? party.Actor ?? party.Mention?.Text ?? "";
}
