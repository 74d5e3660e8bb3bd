using System.CommandLine;
using System.Globalization;
using Demarche.Application.Evaluation;

namespace Demarche.Cli.Commands;

/// <summary><c>demarche eval</c>: how well Demarche reads, on annotated data.</summary>
internal static class EvalCommand
{
    public static Command Build() => new("eval", "Scores Demarche on annotated data.") { Language(), EvalEventsCommand.Build(), EvalStandoffCommand.Build(), EvalMergingCommand.Build() };

    private static Command Language()
    {
        var engine = new EngineArguments();
        var treebanks = new Option<string[]>("--treebank") { Description = "CoNLL-U files: scored on gold tokens and from raw text.", AllowMultipleArgumentsPerToken = true, HelpName = "file" };
        var names = new Option<string[]>("--names") { Description = "Files of named entities, a token and a BIO label a line: scored on gold tokens.", AllowMultipleArgumentsPerToken = true, HelpName = "file" };
        var command = new Command("language", """
            Scores the language engine by the measures of the CoNLL 2018 shared task, and named entities (persons, organisations,
            places) by exact span. Prints a tab-separated table of percentages.

            Example: demarche eval language --treebank en_ewt-ud-dev.conllu --names uner-ewt-dev.tsv
            """) { treebanks, names };
        engine.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetValue(treebanks) is not { Length: > 0 } && result.GetValue(names) is not { Length: > 0 })
                result.AddError("Name at least one file with --treebank or --names.");
        });
        command.SetAction(parsed =>
        {
            var request = new EvaluateLanguage(parsed.GetValue(treebanks) ?? [], parsed.GetValue(names) ?? []);
            Console.WriteLine("set\tinput\tmeasure\tpercent");
            foreach (var score in request.Run(engine.Of(parsed)))
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{score.Set}\t{score.Input}\t{score.Measure}\t{score.Percent:0.00}"));
            return ExitCode.Done;
        });
        return command;
    }
}
