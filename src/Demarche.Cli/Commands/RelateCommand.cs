using System.CommandLine;
using System.Text;
using Demarche.Application.Relations;
using Demarche.Application.Running;

namespace Demarche.Cli.Commands;

/// <summary><c>demarche relate</c>: what one given mention does to another.</summary>
internal static class RelateCommand
{
    public static Command Build()
    {
        var engine = new EngineArguments();
        var path = new Argument<string>("file") { Description = "JSON Lines with text, source and target, or - for standard input." };
        var command = new Command("relate", """
            Says what one party does to another where both are given: for each line with a text and the mentions of two parties,
            the event of the first toward the second, with its confidence.

            Example: demarche relate pairs.jsonl > events.jsonl
            """) { path };
        engine.AddTo(command);
        command.SetAction(parsed => Run(parsed.GetValue(path)!, engine.Of(parsed)));
        return command;
    }

    private static int Run(string path, EngineOptions engine)
    {
        using var input = path == "-" ? new StreamReader(Console.OpenStandardInput(), Encoding.UTF8) : new StreamReader(path);
        using var output = Console.OpenStandardOutput();
        var (done, problems) = (0, 0);
        foreach (var (json, problem) in new RelateMentions(input).Run(engine))
        {
            if (json is not { } line)
            {
                problems++;
                Talk.Say($"{path}: {problem}");
                continue;
            }
            done++;
            output.Write(line.Span);
            output.WriteByte((byte)'\n');
        }
        return problems == 0 ? ExitCode.Done : done > 0 ? ExitCode.PartlyDone : ExitCode.Failed;
    }
}
