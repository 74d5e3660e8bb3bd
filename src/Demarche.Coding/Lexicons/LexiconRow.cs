using System.Globalization;

namespace Demarche.Coding.Lexicons;

/// <summary>One row of a lexicon file; cells are addressed by the position of their column among those asked for.</summary>
internal readonly struct LexiconRow(string file, int number, string line, string[] columns, int[] order, int operation, string[] cells)
{
    /// <summary>The row as written.</summary>
    public string Line => line;

    /// <summary>What a user's row does: empty, <c>add</c>, <c>replace</c> or <c>remove</c>.</summary>
    public string Operation => operation >= 0 && operation < cells.Length ? cells[operation] : "";

    /// <summary>The cell of a column; empty when the row is short.</summary>
    public string this[int column] => order[column] < cells.Length ? cells[order[column]] : "";

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
        this[column].Length == 0 ? 0
        : double.TryParse(this[column], NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value
        : throw Error(columns[column], $"'{this[column]}' is no number; write digits with a full stop for decimals.");

    /// <summary>A value of an enumeration, by its name in any case.</summary>
    public TEnum Name<TEnum>(int column) where TEnum : struct, Enum =>
        Enum.TryParse<TEnum>(this[column], ignoreCase: true, out var value) ? value
        : throw Error(column, $"'{this[column]}' is none of {string.Join(", ", Enum.GetNames<TEnum>())}.");

    public LexiconFormatException Error(int column, string problem) => Error(columns[column], problem);

    public LexiconFormatException Error(string column, string problem) => new(file, number, column, problem);
}
