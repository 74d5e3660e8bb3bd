using System.CommandLine;
using System.Globalization;
using Demarche.Application.Benchmarks;

namespace Demarche.Cli.Commands;

/// <summary><c>demarche bench</c>: how fast Demarche reads, with checked answers.</summary>
internal static class BenchCommand
{
    public static Command Build() => new("bench", "Measures speed, and checks that every round gives the same answer.") { Language() };

    private static Command Language()
    {
        var engine = new EngineArguments();
        var paths = new Argument<string[]>("files") { Description = "Text files to read again and again.", Arity = ArgumentArity.OneOrMore };
        var threads = new Option<int>("--threads") { Description = "Workers, each reading all files.", DefaultValueFactory = _ => 1, HelpName = "count" };
        var seconds = new Option<double>("--seconds") { Description = "How long to measure, after one round to warm up.", DefaultValueFactory = _ => 10, HelpName = "seconds" };
        threads.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > 256)
                result.AddError("--threads takes a number from 1 to 256.");
        });
        var command = new Command("language", """
            Measures the language engine from raw text to coreference.

            Example: demarche bench language samples/*.txt --tier fast
            """) { paths, threads, seconds };
        engine.AddTo(command);
        command.SetAction(parsed =>
        {
            var speed = new BenchmarkLanguage(parsed.GetValue(paths)!, parsed.GetValue(threads), parsed.GetValue(seconds)).Run(engine.Of(parsed));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"""
                model load        {speed.LoadSeconds * 1000:0} ms
                tokens a second   {speed.TokensPerSecond:0}
                tokens read       {speed.Tokens} in {speed.Seconds:0.0} s
                allocated         {speed.BytesPerToken:0.00} bytes a token
                checksum          {speed.Checksum:x16}
                """));
            return ExitCode.Done;
        });
        return command;
    }
}
