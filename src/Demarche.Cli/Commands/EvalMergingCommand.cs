using System.CommandLine;
using System.Globalization;
using Demarche.Application;
using Demarche.Application.Evaluation.Merging;

namespace Demarche.Cli.Commands;

/// <summary><c>demarche eval merging</c>: how well tellings of one event in several articles are brought together.</summary>
internal static class EvalMergingCommand
{
    public static Command Build()
    {
        var engine = new EngineArguments();
        var gold = new Argument<string>("gold") { Description = "JSON Lines file of articles with id, source, date, and sentences with text and events; tests/Accuracy/README.md describes it." };
        var misses = new Option<bool>("--misses") { Description = "List the pairs of sentences that were wrongly merged or wrongly not." };
        var format = new WordOption<ScoreFormat>("--format", "How the scores are printed.");
        var command = new Command("merging", """
            Codes articles that tell the same events, merges their facts and scores by B-cubed which sentences tell one event.

            Example: demarche eval merging tests/Accuracy/merging/open.jsonl --misses
            """) { gold, misses, format };
        engine.AddTo(command);
        command.SetAction(parsed =>
        {
            var score = new EvaluateMerging(parsed.GetValue(gold)!).Run(engine.Of(parsed));
            if (parsed.GetValue(format) == ScoreFormat.Json)
                Console.Out.WriteLine(ReadableJson.Write(score));
            else
                Write(score, parsed.GetValue(misses));
            return ExitCode.Done;
        });
        return command;
    }

    private static void Write(MergingScore score, bool withMisses)
    {
        Console.Out.WriteLine("articles\tsentences\tprecision\trecall\tf1\tfalse\tmissed");
        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{score.Documents}\t{score.Sentences}\t{score.Precision:0.000}\t{score.Recall:0.000}\t{score.F1:0.000}\t{score.FalseMerges}\t{score.MissedMerges}"));
        if (!withMisses)
            return;
        Console.Out.WriteLine();
        Console.Out.WriteLine("merge\tsentence\tother");
        foreach (var miss in score.Misses)
            Console.Out.WriteLine($"{(miss.IsFalseMerge ? "false" : "missed")}\t{miss.First}\t{miss.Second}");
    }
}
