namespace Demarche.Coding.Lexicons;

/// <summary>What the rows of one lexicon file share.</summary>
/// <param name="File">Path of the file.</param>
/// <param name="Columns">The columns asked for.</param>
/// <param name="Positions">Where each of them stands in the file, from 0.</param>
/// <param name="Operation">Where the <c>op</c> column stands; -1 when the file has none.</param>
/// <param name="Width">Number of columns of the file.</param>
internal sealed record LexiconHeader(string File, string[] Columns, int[] Positions, int Operation, int Width)
{
    private const string OperationColumn = "op";

    /// <exception cref="LexiconFormatException">A column asked for is missing.</exception>
    public static LexiconHeader Parse(string file, int number, string line, string[] columns)
    {
        var header = line.Split('\t');
        var positions = Array.ConvertAll(columns, column => Array.IndexOf(header, column));
        var missing = Array.IndexOf(positions, -1);
        return missing < 0
            ? new LexiconHeader(file, columns, positions, Array.IndexOf(header, OperationColumn), header.Length)
            : throw new LexiconFormatException(file, number, columns[missing], $"is missing; the header must have the columns {string.Join(", ", columns)}.");
    }
}
