namespace Demarche.Training.Gazetteer;

/// <summary>Writes a compiled table: what it is and where it comes from as comments, a header line, the rows.</summary>
internal static class OutputTable
{
    public static void Write(string path, IEnumerable<string> comments, string header, IEnumerable<string> rows)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var writer = new StreamWriter(path) { NewLine = "\n" };
        foreach (var comment in comments)
            writer.WriteLine($"# {comment}");
        writer.WriteLine(header);
        var count = 0;
        foreach (var row in rows)
        {
            writer.WriteLine(row);
            count++;
        }
        Console.WriteLine($"{Path.GetFileName(path)}: {count} rows");
    }
}
