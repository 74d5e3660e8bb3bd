namespace Demarche.Training.Gazetteer;

/// <summary>A tab-separated table with a header line; lines that start with <c>#</c> and blank lines are skipped.</summary>
internal sealed class SourceTable
{
    private readonly Dictionary<string, int> _columns;

    private SourceTable(string[] header, List<string[]> rows)
    {
        _columns = header.Select((name, index) => (name, index)).ToDictionary(pair => pair.name, pair => pair.index, StringComparer.Ordinal);
        Rows = [.. rows.Select(cells => new Row(this, cells))];
    }

    public IReadOnlyList<Row> Rows { get; }

    public static SourceTable Read(string path) => Parse(File.ReadLines(path));

    /// <summary>The table kept inside this program as <paramref name="name"/>.</summary>
    public static SourceTable ReadEmbedded(string name)
    {
        using var stream = typeof(SourceTable).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return Parse(reader.ReadToEnd().Split('\n'));
    }

    private static SourceTable Parse(IEnumerable<string> lines)
    {
        string[]? header = null;
        var rows = new List<string[]>();
        foreach (var line in lines)
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            var cells = line.Split('\t');
            if (header is null)
                header = cells;
            else
                rows.Add(cells);
        }
        return new SourceTable(header ?? [], rows);
    }

    internal readonly record struct Row(SourceTable table, string[] cells)
    {
        /// <summary>The trimmed cell of a column; empty when the row is short.</summary>
        public string this[string column] =>
            table._columns[column] is var index && index < cells.Length ? cells[index].Trim() : "";

        /// <summary>The parts of a cell that lists values between <c>|</c>.</summary>
        public string[] List(string column) => this[column].Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }
}
