using Demarche.Coding.Events;
using Demarche.Coding.Lexicons;

namespace Demarche.Coding.Statements;

/// <summary>Reads the frames of statements from the folder <c>statements</c> of the lexicons.</summary>
internal static class StatementLexiconReader
{
    /// <summary>The frames of one file.</summary>
    /// <exception cref="LexiconFormatException">A row cannot be read; the message says which and why.</exception>
    public static FrameIndex<StatementPattern<TLabel>> Read<TLabel>(
        string baseFolder, string? userFolder, string file, WordClasses classes, ILookup<string, string> verbsOfNouns) where TLabel : struct, Enum =>
        new(LexiconTable.Read(baseFolder, userFolder, Path.Combine("statements", file), ["frame", "label", "example", "expected"], 1).Rows
            .Select(row => Pattern<TLabel>(row, classes)), verbsOfNouns);

    private static StatementPattern<TLabel> Pattern<TLabel>(LexiconRow row, WordClasses classes) where TLabel : struct, Enum
    {
        try
        {
            return new StatementPattern<TLabel>(row.Place, FrameNotation.Parse(row[0], classes), row.Name<TLabel>(1), row[2], row[3]);
        }
        catch (FormatException exception)
        {
            throw row.Error(0, exception.Message + ".");
        }
    }
}
