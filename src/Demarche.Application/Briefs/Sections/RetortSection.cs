using System.Collections.Immutable;

namespace Demarche.Application.Briefs.Sections;

/// <summary>The items of a digest: what is reported, and what the writer retorts.</summary>
internal static class RetortSection
{
    public static BriefSection Of(CodedDocument document, Wording words)
    {
        var rows = ImmutableArray.CreateBuilder<BriefRow>();
        foreach (var sentence in document.Sentences.Where(sentence => sentence.Kind == SentenceKind.ListItem))
            rows.Add(Row(rows.Count + 1, sentence, document.Sentences, words));
        return new BriefSection("items", "Items and retorts", ["Item", "What is reported", "What the writer retorts"], rows.ToImmutable());
    }

    private static BriefRow Row(int number, CodedSentence lead, ImmutableArray<CodedSentence> sentences, Wording words)
    {
        var report = words.Quote(lead.Index);
        var retorts = sentences.Skip(lead.Index + 1).TakeWhile(next => next.Flags.Contains(SentenceFlag.Retort)).Select(next => words.Quote(next.Index)).ToImmutableArray();
        var item = number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return new BriefRow(
            null,
            $"Item {item}",
            string.Concat([$"reported: {report.Text}", .. retorts.Select(retort => $" The writer retorts: {retort.Text}")]),
            [[new BriefPoint(item)], [Point(report)], [.. retorts.Select(Point)]],
            null,
            []);
    }

    private static BriefPoint Point(BriefQuote quote) => new(quote.Text, quote.Number);
}
