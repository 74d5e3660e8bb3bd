using System.Collections.Immutable;

namespace Demarche.Application.Briefs;

/// <summary>What an article says on one subject: a table, every row of which can also be read as a line of words.</summary>
/// <param name="Id">A word for the section, unique in the article.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Columns">Headings of the columns; the first column names the row.</param>
public sealed record BriefSection(string Id, string Title, ImmutableArray<string> Columns, ImmutableArray<BriefRow> Rows);

/// <summary>A row of a section.</summary>
/// <param name="Record">Id of the record that it shows; null when it gathers several or none.</param>
/// <param name="Lead">The beginning of the line: a party or a date.</param>
/// <param name="Line">The rest of the line.</param>
/// <param name="Cells">The same as a row of the table, one cell a column.</param>
/// <param name="Note">How far to trust it; null when the row gathers several records.</param>
/// <param name="Quotes">The sentences that it comes from.</param>
/// <param name="IsNew">Whether it shows a record that no article seen tells.</param>
public sealed record BriefRow(
    string? Record,
    string Lead,
    string Line,
    ImmutableArray<ImmutableArray<BriefPoint>> Cells,
    BriefNote? Note,
    ImmutableArray<BriefQuote> Quotes,
    bool IsNew = false)
{
    /// <summary>Ids of the records that it shows, in the row or in a cell.</summary>
    internal IEnumerable<string> Records => Cells.SelectMany(cell => cell).Select(point => point.Record).Prepend(Record).OfType<string>();
}

/// <summary>One thing said in a cell.</summary>
/// <param name="Text">The words.</param>
/// <param name="Sentence">Number of the sentence that says it; null where the row's quotes do.</param>
/// <param name="Record">Id of the record that the cell shows and no row; null where there is none.</param>
public sealed record BriefPoint(string Text, int? Sentence = null, string? Record = null);

/// <summary>How far a record is to be trusted.</summary>
/// <param name="Standing">Who says so, and how it stands to the facts, in words.</param>
/// <param name="IsPresentedAsFact">Whether nothing hedges it.</param>
/// <param name="Confidence">That the record is right, 0 to 1.</param>
public sealed record BriefNote(string Standing, bool IsPresentedAsFact, double Confidence);
