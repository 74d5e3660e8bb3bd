using System.CommandLine;
using Demarche.Application;
using Demarche.Application.Evaluation.Standoff;
using Demarche.Cli.Rendering;

namespace Demarche.Cli.Commands;

/// <summary><c>demarche eval standoff</c>: how well a standoff is read, on passages annotated in full.</summary>
internal static class EvalStandoffCommand
{
    public static Command Build()
    {
        var engine = new EngineArguments();
        var gold = new Argument<string>("gold") { Description = "JSON file of annotated passages; docs/reference/standoff-gold.md describes it." };
        var split = new Option<string?>("--split") { Description = "Score only the passages of this split.", HelpName = "name" };
        var misses = new Option<bool>("--misses") { Description = "List what was missed or wrong." };
        var format = new WordOption<ScoreFormat>("--format", "How the scores are printed.");
        var command = new Command("standoff", """
            Codes annotated passages and scores events, demands, formats, claims, transfers and alignments, the traps that were
            fallen into, the kinds of sentences, the actors and the links between records.

            Example: demarche eval standoff tests/Accuracy/standoff/open.json --misses
            """) { gold, split, misses, format };
        engine.AddTo(command);
        command.SetAction(parsed =>
        {
            var score = new EvaluateStandoff(parsed.GetValue(gold)!, parsed.GetValue(split)).Run(engine.Of(parsed));
            if (parsed.GetValue(format) == ScoreFormat.Json)
                Console.Out.WriteLine(ReadableJson.Write(score));
            else
                StandoffScoreTable.Write(score, parsed.GetValue(misses), Console.Out);
            return ExitCode.Done;
        });
        return command;
    }
}
