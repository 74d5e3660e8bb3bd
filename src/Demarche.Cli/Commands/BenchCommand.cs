using System.CommandLine;
using System.Globalization;
using Demarche.Application.Benchmarks;
using Demarche.Application.Running;

namespace Demarche.Cli.Commands;

/// <summary><c>demarche bench</c>: how fast Demarche reads, with checked answers.</summary>
internal static class BenchCommand
{
    public static Command Build() => new("bench", "Measures speed, and checks that every round gives the same answer.")
    {
        Measured("language", """
            Measures the language engine from raw text to coreference.

            Example: demarche bench language samples/*.txt --tier fast
            """, (files, threads, seconds, engine) => new BenchmarkLanguage(files, threads, seconds).Run(engine)),
        Measured("code", """
            Measures the whole line from raw text to coded JSON.

            Example: demarche bench code samples/*.txt --tier fast
            """, (files, threads, seconds, engine) => new BenchmarkCode(files, threads, seconds).Run(engine)),
    };

    private static Command Measured(string name, string description, Func<string[], int, double, EngineOptions, Speed> measure)
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
        var command = new Command(name, description) { paths, threads, seconds };
        engine.AddTo(command);
        command.SetAction(parsed =>
        {
            Print(measure(parsed.GetValue(paths)!, parsed.GetValue(threads), parsed.GetValue(seconds), engine.Of(parsed)));
            return ExitCode.Done;
        });
        return command;
    }

    private static void Print(Speed speed) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"""
        load              {speed.LoadSeconds * 1000:0} ms
        tokens a second   {speed.TokensPerSecond:0}
        by processor time {speed.TokensPerProcessorSecond:0}
        tokens read       {speed.Tokens} in {speed.Seconds:0.0} s
        allocated         {speed.BytesPerToken:0.00} bytes a token
        checksum          {speed.Checksum:x16}
        """));
}
