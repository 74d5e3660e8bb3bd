using System.Globalization;
using Demarche.Application.Briefs;
using Demarche.Application.Explanations;
using Spectre.Console;

namespace Demarche.Cli.Rendering;

/// <summary>Prints an explanation on the terminal, within its width, without colour where NO_COLOR or a pipe asks for that.</summary>
internal static class ExplanationTerminal
{
    public static void Write(ArticleExplanation explanation)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings());
        foreach (var sentence in explanation.Sentences)
            Write(console, sentence);
    }

    private static void Write(IAnsiConsole console, SentenceExplanation sentence)
    {
        console.WriteIndented(0, string.Create(CultureInfo.InvariantCulture, $"[bold]{sentence.Number}[/]  {Escape(OneLine(sentence.Words.Text))}"));
        foreach (var item in sentence.Events)
            Write(console, item);
        if (sentence.Events.IsEmpty)
            console.WriteIndented(2, $"no event: {Escape(sentence.Silence ?? "only positions are read from it")}");
        foreach (var tried in sentence.Tried)
            console.WriteIndented(4, $"[bold]{Escape(tried.Word.Text)}[/]: {Escape(tried.Reason)} [dim]({Escape($"{tried.Rule}: {Short(tried.Pattern)}")})[/]");
        console.WriteLine();
    }

    private static void Write(IAnsiConsole console, EventExplanation item)
    {
        var target = item.Target is { } acted ? $" → {acted}" : "";
        console.WriteIndented(2, $"[bold]{item.Event}[/]  {Escape($"{item.Source ?? "somebody unnamed"}{target}")}");
        console.WriteIndented(4, $"{item.Modality}; {BriefSummary.Confidence(item.Confidence)}");
        if (item.IsRetold)
            console.WriteIndented(4, $"told again here; {Escape(item.Id)} is read from another sentence");
        else
            console.WriteIndented(4, $"{Escape(item.Rule)}: {Escape(Short(item.Pattern))} [dim]←[/] {Escape(string.Join(" … ", item.Words.Select(words => words.Text)))}");
    }

    /// <summary>The pattern with no more than three of the words that may stand in one place.</summary>
    private static string Short(string pattern) => string.Join(' ', pattern.Split(' ').Select(word =>
        word.Split('|') is { Length: > 4 } choices ? $"{string.Join('|', choices[..3])}|…" : word));

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Escape(string text) => Markup.Escape(text);
}
