using System.CommandLine;
using Demarche.Cli;
using Xunit;

namespace Demarche.EndToEnd.Tests;

public sealed class HelpTests
{
    /// <summary>To accept a change of the help, copy the actual text that the failure shows into Expected/help.txt.</summary>
    [Fact]
    public void Help_reads_as_expected()
    {
        var root = CommandLine.Build();
        var help = string.Join('\n', new[] { "" }.Concat(root.Subcommands.Select(command => command.Name)).Select(Help));
        Assert.Equal(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Expected", "help.txt")).ReplaceLineEndings("\n"), help);
    }

    [Fact]
    public void Every_command_has_an_example() => Assert.All(
        CommandLine.Build().Subcommands, command => Assert.Contains($"Example: demarche {command.Name}", command.Description, StringComparison.Ordinal));

    private static string Help(string command)
    {
        using var output = new StringWriter { NewLine = "\n" };
        string[] arguments = command.Length == 0 ? ["--help"] : [command, "--help"];
        CommandLine.Build().Parse(arguments).Invoke(new InvocationConfiguration { Output = output });
        return string.Join('\n', output.ToString().ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd()));
    }
}
