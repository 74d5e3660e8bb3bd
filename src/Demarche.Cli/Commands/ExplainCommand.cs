using System.CommandLine;
using Demarche.Application;
using Demarche.Application.Explanations;
using Demarche.Cli.Rendering;

namespace Demarche.Cli.Commands;

/// <summary>How an explanation is printed.</summary>
internal enum ExplanationFormat
{
    Terminal,
    Json,
}

/// <summary><c>demarche explain</c>: why each sentence gave the events that it gave, or none.</summary>
internal static class ExplainCommand
{
    public static Command Build()
    {
        var engine = new EngineArguments();
        var path = new Argument<string>("file") { Description = "A text or HTML file, or - for standard input." };
        var date = new DateOption("--date", "Date of the article, YYYY-MM-DD; otherwise it is looked for in metadata, dateline and file name.");
        var format = new WordOption<ExplanationFormat>("--format", "How the explanation is printed.");
        var command = new Command("explain", """
            Says, sentence by sentence, which pattern and which words gave each event, and what was tried where there is none.

            Example: demarche explain report.txt
            """) { path, date, format };
        engine.AddTo(command);
        command.SetAction(parsed =>
        {
            var explanation = new ExplainArticle(parsed.GetValue(path)!, parsed.GetValue(date)).Run(engine.Of(parsed));
            if (parsed.GetValue(format) == ExplanationFormat.Json)
                Console.Out.WriteLine(ReadableJson.Write(explanation));
            else
                ExplanationTerminal.Write(explanation);
            return ExitCode.Done;
        });
        return command;
    }
}
