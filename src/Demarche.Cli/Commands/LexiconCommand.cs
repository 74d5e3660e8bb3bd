using System.CommandLine;
using Demarche.Application.Lexicons;

namespace Demarche.Cli.Commands;

/// <summary><c>demarche lexicon</c>: what the lexicons say, and whether they say it right.</summary>
internal static class LexiconCommand
{
    public static Command Build() => new("lexicon", "Checks the lexicons and says which of their rows answers, yours included.") { Check(), Explain() };

    private static Command Check()
    {
        var engine = new EngineArguments();
        var command = new Command("check", """
            Codes the example of every event pattern and prints the rows whose example is not coded as they expect. Exit code 1
            when there is one.

            Example: demarche lexicon check --lexicon my-lexicon
            """);
        engine.AddTo(command);
        command.SetAction(parsed =>
        {
            var check = new CheckLexicon(engine.Of(parsed)).Run();
            foreach (var failure in check.Failures)
                Console.WriteLine($"{failure.Row} {failure.Frame}: \"{failure.Sentence}\" expects {failure.Expected}, coded {Show(failure.Coded)}");
            Talk.Say($"{check.Examples - check.Failures.Count} of {check.Examples} examples are coded as their rows expect");
            return check.Failures.Count == 0 ? ExitCode.Done : ExitCode.Failed;
        });
        return command;
    }

    private static Command Explain()
    {
        var engine = new EngineArguments();
        var phrase = new Argument<string>("phrase") { Description = "A name, an office or a noun for a party, in any case; nouns in the singular." };
        var command = new Command("explain", """
            Prints which rows of the lexicons say what a phrase means, the first that is asked first: the row, whose it is, what
            it says. Exit code 1 when there is none.

            Example: demarche lexicon explain "foreign minister"
            """);
        command.Add(phrase);
        engine.AddTo(command);
        command.SetAction(parsed =>
        {
            var asked = parsed.GetRequiredValue(phrase);
            var answers = new ExplainPhrase(engine.Of(parsed), asked).Run();
            foreach (var answer in answers)
                Console.WriteLine($"{answer.Place}\t{(answer.IsUsers ? "yours" : "shipped")}\t{answer.Meaning}");
            if (answers.Count > 0)
                return ExitCode.Done;
            Talk.Say($"no row says what '{asked}' means; add one to a table of your own");
            return ExitCode.Failed;
        });
        return command;
    }

    private static string Show(CodedDocument coded) =>
        string.Join("; ", coded.Events.Select(item => $"{item.Category} {Show(item.Source)} > {Show(item.Target)} {item.Modality}").DefaultIfEmpty("nothing"));

    private static string Show(IEnumerable<ActorReference> side) =>
        string.Join('+', side.Select(party => party.Mention?.Text ?? party.Code)) is { Length: > 0 } parties ? parties : "-";
}
