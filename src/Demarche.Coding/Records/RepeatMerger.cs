using System.Collections.Immutable;
using Demarche.Sameness;

namespace Demarche.Coding.Records;

/// <summary>
/// Joins the tellings of one real-world item into one record. The primary telling is the first that the narrator or a
/// speaker vouches for; one that only the writer's comment tells stands behind it.
/// </summary>
/// <param name="text">The article's text.</param>
internal sealed class RepeatMerger(string text)
{
    /// <summary>Share of content words from which two wordings say the same.</summary>
    private const double SameWording = 0.5;

    public ImmutableArray<CodedEvent> Events(IReadOnlyList<CodedEvent> events)
    {
        var words = Words(events, record => record.Mentions[0].Span, record => record.Trigger.Span);
        return Merge(events, "e",
            item => $"{item.Category}|{item.Modality}|{Dyad(item.Source, item.Target)}",
            (one, other) => DatesAgree(events[one].Date, events[other].Date)
                && PlacesAgree(events[one].Place, events[other].Place)
                && QuantitiesAgree(events[one].Quantity, events[other].Quantity)
                && (!IsVerbal(events[one]) || SayTheSame(words[one], words[other], SameWording / 2)),
            (one, other) => words[one].Overlap(words[other]) + (Stated(events[one].Date) == Stated(events[other].Date) ? 1 : 0));
    }

    public ImmutableArray<Demand> Demands(IReadOnlyList<Demand> demands)
    {
        var contents = Words(demands, record => record.Content.Span);
        return Merge(demands, "d",
            item => $"{item.Modality}|{Side(item.By)}",
            (one, other) => AskTheSame(demands[one], demands[other]) && SayTheSame(contents[one], contents[other], SameWording), Likeness(contents));
    }

    public static ImmutableArray<FormatStance> Formats(IReadOnlyList<FormatStance> formats) => Merge<FormatStance>([.. TableJoiner.Join(formats)], "f",
        item => $"{item.Stance}|{Key(item.Party)}|{item.Venue ?? item.Name}", (_, _) => true, (_, _) => 1);

    public ImmutableArray<Claim> Claims(IReadOnlyList<Claim> claims)
    {
        var contents = Words(claims, record => record.Content.Span);
        return Merge(claims, "c",
            item => $"{item.Stance}|{Side(item.By)}",
            (one, other) => SayTheSame(contents[one], contents[other], SameWording), Likeness(contents));
    }

    public ImmutableArray<Transfer> Transfers(IReadOnlyList<Transfer> transfers)
    {
        var goods = Words(transfers, record => record.What.Span);
        return Merge(transfers, "t",
            item => $"{item.Status}|{item.Modality}|{(item.Giver is null ? "" : Key(item.Giver))}|{(item.Recipient is null ? "" : Key(item.Recipient))}",
            (one, other) => QuantitiesAgree(transfers[one].Quantity, transfers[other].Quantity) && SayTheSame(goods[one], goods[other], SameWording),
            Likeness(goods));
    }

    public static ImmutableArray<Alignment> Alignments(IReadOnlyList<Alignment> alignments) => Merge(alignments, "a",
        item => $"{item.Direction}|{item.Modality}|{Key(item.Party)}|{Side(item.Toward)}", (_, _) => true, (_, _) => 1);

    /// <summary>Joins records of one <paramref name="key"/> that agree, the likest first; the records keep the order of their first tellings.</summary>
    private static ImmutableArray<TRecord> Merge<TRecord>(
        IReadOnlyList<TRecord> records, string prefix, Func<TRecord, string> key, Func<int, int, bool> agree, Func<int, int, double> likeness)
        where TRecord : Record
    {
        var pairs =
            from bucket in Enumerable.Range(0, records.Count).GroupBy(index => key(records[index]), StringComparer.Ordinal)
            let members = bucket.ToArray()
            from one in Enumerable.Range(0, members.Length)
            from other in Enumerable.Range(one + 1, members.Length - one - 1)
            where agree(members[one], members[other])
            select new LikePair(members[one], members[other], likeness(members[one], members[other]));
        var groups = Grouping.Join(records.Count, pairs, agree);
        return [.. Enumerable.Range(0, records.Count).GroupBy(index => groups[index], index => records[index])
            .Select((tellings, index) => tellings.Aggregate(Join) with { Id = $"{prefix}{index + 1}" })];
    }

    private static TRecord Join<TRecord>(TRecord earlier, TRecord later) where TRecord : Record
    {
        var primary = earlier.IsComment && !later.IsComment ? later : earlier;
        var other = ReferenceEquals(primary, earlier) ? later : earlier;
        return primary with { Mentions = [.. primary.Mentions, .. other.Mentions.Where(mention => !primary.Mentions.Contains(mention))] };
    }

    private static bool IsVerbal(CodedEvent item) => item.Quad is QuadClass.VerbalConflict or QuadClass.VerbalCooperation;

    private static bool DatesAgree(EventDate? one, EventDate? other) => Stated(one) is "" || Stated(other) is "" || Stated(one) == Stated(other);

    private static string Stated(EventDate? date) => date is null || date.Rule == "document" ? "" : date.Value;

    private static bool PlacesAgree(EventPlace? one, EventPlace? other) =>
        one is not { Precision: PlacePrecision.City } || other is not { Precision: PlacePrecision.City } || one.Name == other.Name;

    private static bool QuantitiesAgree(Quantity? one, Quantity? other) => one?.Value is null || other?.Value is null || one.Value == other.Value;

    /// <summary>Whether two wordings share enough; one without content says nothing else.</summary>
    private static bool SayTheSame(ContentWords one, ContentWords other, double share) =>
        one.Count == 0 || other.Count == 0 || one.Overlap(other) >= share;

    /// <summary>Whether two demands are made of one party; one that names none is made of whoever the other names.</summary>
    private static bool AskTheSame(Demand one, Demand other) =>
        one.On.IsEmpty || other.On.IsEmpty || Dyad(one.By, one.On) == Dyad(other.By, other.On);

    private static Func<int, int, double> Likeness(ContentWords[] words) => (one, other) => words[one].Overlap(words[other]);

    /// <summary>The words of a stretch of each record, less those that name its parties and those that every record of the kind has.</summary>
    private ContentWords[] Words<TRecord>(IReadOnlyList<TRecord> records, Func<TRecord, TextSpan> stretch, Func<TRecord, TextSpan>? common = null)
        where TRecord : Record =>
        [.. records.Select(record => ContentWords.Of(
            text, stretch(record), [.. record.Parties.Select(party => party.Reference.Mention?.Span).Append(common?.Invoke(record)).OfType<TextSpan>()]))];

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
