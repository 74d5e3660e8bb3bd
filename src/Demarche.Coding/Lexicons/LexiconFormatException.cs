namespace Demarche.Coding.Lexicons;

/// <summary>A lexicon file says something that cannot be used. The message names file, line and column and what to do.</summary>
public sealed class LexiconFormatException : Exception
{
    public LexiconFormatException(string file, int line, string column, string problem)
        : base($"{file}, line {line}, column '{column}': {problem}")
    {
        File = file;
        Line = line;
        Column = column;
    }

    public string File { get; }

    /// <summary>Line number, from 1.</summary>
    public int Line { get; }

    public string Column { get; }
}
