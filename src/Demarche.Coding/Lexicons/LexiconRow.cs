using System.Globalization;

namespace Demarche.Coding.Lexicons;

/// <summary>
/// One row of a lexicon file; cells are addressed by the position of their column among those asked for. Cells are cut out
/// when they are asked for, so that a large table costs little until it is used.
/// </summary>
internal readonly struct LexiconRow(LexiconHeader header, int number, string line)
{
    /// <summary>The row as written.</summary>
    public string Line => line;

    /// <summary>File name and line number, as <c>aid.tsv:12</c>.</summary>
    public string Place => $"{Path.GetFileName(header.File)}:{number.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>Path of the file.</summary>
    public string File => header.File;

    /// <summary>What a user's row does: empty, <c>add</c>, <c>replace</c> or <c>remove</c>.</summary>
    public string Operation => header.Operation < 0 ? "" : Cell(header.Operation).ToString();

    /// <summary>The cell of a column; empty when the row is short.</summary>
    public string this[int column] => Span(column).ToString();

    /// <summary>The cell of a column without copying it.</summary>
    public ReadOnlySpan<char> Span(int column) => Cell(header.Positions[column]);

    /// <summary>The cell, or null when it is empty.</summary>
    public string? Optional(int column) => this[column] is { Length: > 0 } cell ? cell : null;

    /// <summary>The values between <c>|</c>.</summary>
    public string[] List(int column) =>
        this[column] is { Length: > 0 } cell ? cell.Split('|', StringSplitOptions.RemoveEmptyEntries) : [];

    public string Key(int keyColumns)
    {
        var key = this[0];
        for (var column = 1; column < keyColumns; column++)
            key += "\t" + this[column];
        return key;
    }

    /// <summary>A number in degrees or people; 0 when the cell is empty.</summary>
    public double Number(int column) =>
        Span(column).IsEmpty ? 0
        : double.TryParse(Span(column), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value
        : throw Error(column, $"'{this[column]}' is no number; write digits with a full stop for decimals.");

    /// <summary>A value of an enumeration, by its name in any case.</summary>
    public TEnum Name<TEnum>(int column) where TEnum : struct, Enum =>
        Enum.TryParse<TEnum>(this[column], ignoreCase: true, out var value) ? value
        : throw Error(column, $"'{this[column]}' is none of {string.Join(", ", Enum.GetNames<TEnum>())}.");

    public LexiconFormatException Error(int column, string problem) => Error(header.Columns[column], problem);

    public LexiconFormatException Error(string column, string problem) => new(header.File, number, column, problem);

    private ReadOnlySpan<char> Cell(int position)
    {
        var rest = line.AsSpan();
        for (; position > 0; position--)
        {
            var tab = rest.IndexOf('\t');
            if (tab < 0)
                return [];
            rest = rest[(tab + 1)..];
        }
        var end = rest.IndexOf('\t');
        return end < 0 ? rest : rest[..end];
    }
}
