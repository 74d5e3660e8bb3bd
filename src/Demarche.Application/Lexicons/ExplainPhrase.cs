using Demarche.Application.Running;
using Demarche.Coding.Lexicons;

namespace Demarche.Application.Lexicons;

/// <summary>Finds the rows of the lexicons that say what a phrase means.</summary>
/// <param name="Engine">Where the lexicons are.</param>
/// <param name="Phrase">The phrase, in any case.</param>
public sealed record ExplainPhrase(EngineOptions Engine, string Phrase)
{
    /// <summary>The rows, the first to be asked first; none when no row answers.</summary>
    /// <exception cref="DemarcheException">A table or folder cannot be read; the message names it.</exception>
    public IReadOnlyList<AnsweringRow> Run()
    {
        try
        {
            return [.. LexiconFinder.Find(Engine.Data, Engine.Lexicon, Phrase).Select(answer => new AnsweringRow(answer.Place, answer.IsUsers, answer.Meaning))];
        }
        catch (Exception problem) when (problem is LexiconFormatException or IOException or UnauthorizedAccessException)
        {
            throw new DemarcheException(problem.Message, problem);
        }
    }
}

/// <summary>A row that says what a phrase means.</summary>
/// <param name="Place">File and line, as <c>agents.tsv:12</c>.</param>
/// <param name="IsUsers">Whether it is the user's and not of the installation.</param>
/// <param name="Meaning">What it says, in words.</param>
public sealed record AnsweringRow(string Place, bool IsUsers, string Meaning);
