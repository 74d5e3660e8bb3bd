using Demarche.Application.Asking;
using Demarche.Application.Briefs;
using Spectre.Console;

namespace Demarche.Cli.Rendering;

/// <summary>Prints answers on the terminal, within its width, without colour where NO_COLOR or a pipe asks for that.</summary>
internal static class AnswerTerminal
{
    public static void Write(Answered answered)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings());
        console.WriteIndented(0, $"[dim]{Markup.Escape(Taken(answered))}[/]");
        if (answered.Answers.IsEmpty)
            console.WriteIndented(0, "No record answers this.");
        foreach (var answer in answered.Answers)
        {
            console.WriteLine();
            console.WriteIndented(0, $"[bold]{answer.Date ?? "undated"}[/]  {Markup.Escape(answer.Text)}");
            console.WriteIndented(2, Markup.Escape($"{answer.Note.Standing}; {BriefSummary.Confidence(answer.Note.Confidence)}"));
            foreach (var quote in answer.Quotes)
                console.WriteIndented(2, Markup.Escape($"“{quote.Text}” [{answer.Article}, {answer.Record}, {BriefSummary.Pointer(quote)}]"));
        }
    }

    /// <summary>How the question was understood, so that a wrong answer can be seen to be one to another question.</summary>
    private static string Taken(Answered answered)
    {
        var parties = answered.Parties.IsEmpty ? "" : $"; parties: {string.Join(", ", answered.Parties)}";
        var time = answered is { From: null, To: null } ? "" : $"; from {answered.From ?? "the beginning"} to {answered.To ?? "the end"}";
        return $"Taken as: {answered.Shape}{parties}{time}.";
    }
}
