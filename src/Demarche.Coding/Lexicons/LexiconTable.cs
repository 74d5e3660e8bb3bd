namespace Demarche.Coding.Lexicons;

/// <summary>
/// A tab-separated lexicon file with the user's layer on top. One header line; lines that start with <c>#</c> and blank
/// lines are skipped. A user row replaces the row of the same key; with <c>remove</c> in its <c>op</c> column it deletes it.
/// </summary>
internal sealed class LexiconTable
{
    private LexiconTable(IReadOnlyList<LexiconRow> rows) => Rows = rows;

    /// <summary>The effective rows: the base's in its order, then what the user adds.</summary>
    public IReadOnlyList<LexiconRow> Rows { get; }

    /// <summary>
    /// Reads <paramref name="file"/> from <paramref name="baseFolder"/> and, where it exists, from <paramref name="userFolder"/>.
    /// </summary>
    /// <param name="baseFolder">Folder of the file that must exist.</param>
    /// <param name="userFolder">Folder of the user's layer, or null.</param>
    /// <param name="file">File name, the same in both folders.</param>
    /// <param name="columns">The columns that the file must have.</param>
    /// <param name="keyColumns">How many of them, from the first, identify a row; 0 when there is no key and no user layer.</param>
    /// <exception cref="LexiconFormatException">A column is missing, or a row has too many cells or an empty key.</exception>
    /// <exception cref="FileNotFoundException">The base file does not exist.</exception>
    public static LexiconTable Read(string baseFolder, string? userFolder, string file, string[] columns, int keyColumns)
    {
        var rows = ReadFile(Path.Combine(baseFolder, file), columns, keyColumns);
        var userFile = userFolder is null ? null : Path.Combine(userFolder, file);
        return new LexiconTable(userFile is null || keyColumns == 0 || !File.Exists(userFile)
            ? rows
            : Layer(rows, ReadFile(userFile, columns, keyColumns), keyColumns));
    }

    private static List<LexiconRow> Layer(List<LexiconRow> below, List<LexiconRow> above, int keyColumns)
    {
        var index = new OrderedDictionary<string, LexiconRow>(below.Count, StringComparer.Ordinal);
        foreach (var row in below)
            index[row.Key(keyColumns)] = row;
        foreach (var row in above)
        {
            switch (row.Operation)
            {
                case "remove":
                    index.Remove(row.Key(keyColumns));
                    break;
                case "" or "add" or "replace":
                    index[row.Key(keyColumns)] = row;
                    break;
                default:
                    throw row.Error("op", $"'{row.Operation}' is no operation; write 'replace', 'remove' or nothing.");
            }
        }
        return [.. index.Values];
    }

    private static List<LexiconRow> ReadFile(string path, string[] columns, int keyColumns)
    {
        var rows = new List<LexiconRow>();
        LexiconHeader? header = null;
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
                continue;
            if (header is null)
            {
                header = LexiconHeader.Parse(path, number, line, columns);
                continue;
            }
            var row = new LexiconRow(header, number, line);
            var cells = line.AsSpan().Count('\t') + 1;
            if (cells > header.Width)
                throw row.Error(columns.Length - 1, $"the row has {cells} cells for {header.Width} columns; remove a tab.");
            if (keyColumns > 0 && row.Span(0).IsEmpty)
                throw row.Error(0, "is empty, but it identifies the row.");
            rows.Add(row);
        }
        return rows;
    }
}
