namespace Demarche.Application.Briefs.Sections;

/// <summary>Pairs of records by one party that sit badly with each other, with the sentences of both.</summary>
internal static class ContradictionSection
{
    public static BriefSection Of(CodedDocument document, Wording words)
    {
        var records = document.Records.DistinctBy(record => record.Id).ToDictionary(record => record.Id, StringComparer.Ordinal);
        var pairs = from record in document.Records
                    from id in record.Contradicts
                    where records.ContainsKey(id) && id != record.Id
                    let other = records[id]
                    let isFirst = Start(record) <= Start(other)
                    select isFirst ? (First: record, Second: other) : (First: other, Second: record);
        return new BriefSection(
            "contradictions", "Contradictions", ["Who", "On the one hand", "On the other"],
            [.. pairs.DistinctBy(pair => (pair.First.Id, pair.Second.Id)).OrderBy(pair => Start(pair.First)).Select(pair => Row(pair.First, pair.Second, words))]);
    }

    private static BriefRow Row(Record first, Record second, Wording words) => new(
        null,
        words.Subject(first),
        $"{words.Predicate(first)}; yet {words.Sentence(second)}",
        [
            [new BriefPoint(words.Subject(first))],
            [new BriefPoint(words.Sentence(first), Wording.Number(first))],
            [new BriefPoint(words.Sentence(second), Wording.Number(second))],
        ],
        null,
        [words.Quote(first), words.Quote(second)]);

    private static int Start(Record record) => record.Mentions[0].Span.Start;
}
