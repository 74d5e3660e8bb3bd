using System.CommandLine;
using Demarche.Application;
using Demarche.Application.Evaluation.Events;
using Demarche.Cli.Rendering;

namespace Demarche.Cli.Commands;

/// <summary>How scores are printed.</summary>
internal enum ScoreFormat
{
    Table,
    Json,
}

/// <summary><c>demarche eval events</c>: how well acts are coded, on labelled texts.</summary>
internal static class EvalEventsCommand
{
    public static Command Build()
    {
        var engine = new EngineArguments();
        var gold = new Argument<string>("gold") { Description = "JSON Lines file of records with id, text, source, target and root (a PLOVER category, or YIELD for CONCEDE and RETREAT)." };
        var format = new WordOption<ScoreFormat>("--format", "How the scores are printed.");
        var given = new Option<bool>("--given-mentions") { Description = "Take the parties as given, like 'demarche relate', instead of finding them." };
        var cut = new Option<double>("--cut")
        {
            Description = "Confidence, 0 to 1, from which an answer counts in precision and recall at the cut.",
            HelpName = "confidence",
            DefaultValueFactory = _ => CutScore.DefaultConfidence,
        };
        cut.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<double>() is not (>= 0 and <= 1))
                result.AddError("--cut takes a number from 0 to 1.");
        });
        var command = new Command("events", """
            Codes the texts of a labelled set and scores the events: by label, by class, how they are confused, and whether
            their confidence is what it says.

            Example: demarche eval events gold.jsonl
            """) { gold, given, format, cut };
        engine.AddTo(command);
        command.SetAction(parsed =>
        {
            var score = new EvaluateEvents(parsed.GetValue(gold)!, parsed.GetValue(given), parsed.GetValue(cut)).Run(engine.Of(parsed));
            if (parsed.GetValue(format) == ScoreFormat.Json)
                Console.Out.WriteLine(ReadableJson.Write(score));
            else
                EventScoreTable.Write(score, Console.Out);
            return ExitCode.Done;
        });
        return command;
    }
}
