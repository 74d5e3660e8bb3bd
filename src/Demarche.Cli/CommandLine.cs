using System.CommandLine;
using Demarche.Application;
using Demarche.Cli.Commands;

namespace Demarche.Cli;

/// <summary>The commands of Demarche, and what every error comes to: one line on standard error and an exit code.</summary>
public static class CommandLine
{
    /// <summary>The whole tree of commands.</summary>
    public static RootCommand Build() => new("""
        Reads political reporting and says who did, said, demanded and denied what, sentence by sentence. Works offline.

        Exit codes: 0 done, 1 failed, 2 wrong use, 3 partly done (some articles were left out, with the reason).
        """)
    {
        HelpName = "demarche",
        Subcommands =
        {
            BriefCommand.Build(), AskCommand.Build(), CodeCommand.Build(), ExplainCommand.Build(), FactsCommand.Build(), RelateCommand.Build(), ParseCommand.Build(),
            EvalCommand.Build(), LexiconCommand.Build(), BenchCommand.Build(), DoctorCommand.Build(),
        },
    };

    /// <returns>The exit code of the process.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments)
    {
        var parsed = Build().Parse(arguments);
        if (parsed.Errors.Count > 0)
            return Fail(ExitCode.WrongUse, $"{parsed.Errors[^1].Message} ({Help(parsed.CommandResult.Command)} shows how it is used.)");
        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false }).ConfigureAwait(false);
        }
        catch (DemarcheException exception)
        {
            return Fail(ExitCode.Failed, exception.Message);
        }
        catch (IOException exception)
        {
            return Fail(ExitCode.Failed, exception.Message);
        }
        catch (OperationCanceledException)
        {
            return Fail(ExitCode.Failed, "interrupted; what was coded before is in the store");
        }
    }

    private static int Fail(int exitCode, string message)
    {
        Talk.Say(message);
        return exitCode;
    }

    private static string Help(Command command) => command is RootCommand ? "demarche --help" : $"demarche {command.Name} --help";
}
