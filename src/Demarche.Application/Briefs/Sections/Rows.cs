using System.Collections.Immutable;

namespace Demarche.Application.Briefs.Sections;

/// <summary>Makes rows of records.</summary>
internal static class Rows
{
    /// <summary>A row for one record: its line is its words, its cells are <paramref name="cells"/>, one text each.</summary>
    public static BriefRow Of(Record record, Wording words, params ReadOnlySpan<string?> cells) =>
        new(record.Id, words.Subject(record), words.Predicate(record), Cells(cells), words.Note(record), [words.Quote(record)]);

    public static ImmutableArray<ImmutableArray<BriefPoint>> Cells(params ReadOnlySpan<string?> cells)
    {
        var made = ImmutableArray.CreateBuilder<ImmutableArray<BriefPoint>>(cells.Length);
        foreach (var cell in cells)
            made.Add(cell is null ? [] : [new BriefPoint(cell)]);
        return made.MoveToImmutable();
    }

    public static IEnumerable<T> InTextOrder<T>(this IEnumerable<T> records) where T : Record =>
        records.OrderBy(record => record.Mentions[0].Span.Start);
}
