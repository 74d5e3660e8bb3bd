using System.CommandLine;
using System.CommandLine.Help;
using Demarche.Cli;
using Xunit;

namespace Demarche.EndToEnd.Tests;

public sealed class HelpTests
{
    /// <summary>To accept a change of the help, copy <c>help.actual.txt</c>, which lies beside the test program, to Expected/help.txt.</summary>
    [Fact]
    public void Help_reads_as_expected()
    {
        var help = string.Join('\n', Paths(CommandLine.Build(), []).Select(Help));
        File.WriteAllText(Path.Combine(AppContext.BaseDirectory, "help.actual.txt"), help);
        Assert.Equal(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Expected", "help.txt")).ReplaceLineEndings("\n"), help);
    }

    [Fact]
    public void Every_command_that_does_something_has_an_example() => Assert.All(
        Paths(CommandLine.Build(), []).Select(path => (path, Help(path))).Where(entry => !entry.Item2.Contains("\nCommands:", StringComparison.Ordinal)),
        entry => Assert.Contains($"Example: demarche {string.Join(' ', entry.path)}", entry.Item2, StringComparison.Ordinal));

    /// <summary>The words that lead to each command, the root first.</summary>
    private static IEnumerable<string[]> Paths(Command command, string[] path) =>
        command.Subcommands.SelectMany(child => Paths(child, [.. path, child.Name])).Prepend(path);

    private static string Help(string[] path)
    {
        using var output = new StringWriter { NewLine = "\n" };
        var root = CommandLine.Build();
        ((HelpAction)root.Options.OfType<HelpOption>().Single().Action!).MaxWidth = int.MaxValue;
        root.Parse([.. path, "--help"]).Invoke(new InvocationConfiguration { Output = output });
        return string.Join('\n', output.ToString().ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd()));
    }
}
