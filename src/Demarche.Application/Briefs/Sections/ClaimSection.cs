using System.Collections.Immutable;

namespace Demarche.Application.Briefs.Sections;

/// <summary>Claims, and whatever else was answered, each with the records that answer it side by side.</summary>
internal static class ClaimSection
{
    public static BriefSection Of(CodedDocument document, Wording words)
    {
        var answers = document.Records
            .SelectMany(record => record.Answers.Distinct(StringComparer.Ordinal).Select(answered => (answered, record)))
            .ToLookup(pair => pair.answered, pair => pair.record, StringComparer.Ordinal);
        var known = document.Records.Select(record => record.Id).ToHashSet(StringComparer.Ordinal);
        var shown = document.Records.Where(record =>
            answers.Contains(record.Id) || (record is Claim && !record.Answers.Any(known.Contains)));
        return new BriefSection(
            "claims", "Claims and answers", ["Who", "What is claimed, done or asked", "What is answered"],
            [.. shown.InTextOrder().Select(record => Row(record, [.. answers[record.Id].InTextOrder()], words))]);
    }

    private static BriefRow Row(Record record, ImmutableArray<Record> answers, Wording words)
    {
        var replies = answers.Select(answer => new BriefPoint(words.Sentence(answer), Wording.Number(answer)));
        return new BriefRow(
            record.Id,
            words.Subject(record),
            string.Concat([words.Predicate(record), .. answers.Select(answer => $"; answer: {words.Sentence(answer)}")]),
            [[new BriefPoint(words.Subject(record))], [new BriefPoint(words.Predicate(record))], [.. replies]],
            words.Note(record),
            [words.Quote(record), .. answers.Select(words.Quote).Where(quote => quote.Number != Wording.Number(record)).DistinctBy(quote => quote.Number)]);
    }
}
