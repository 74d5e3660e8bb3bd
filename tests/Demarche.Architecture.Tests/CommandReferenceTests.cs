using System.CommandLine;
using System.Text.RegularExpressions;
using Demarche.Cli;
using Xunit;

namespace Demarche.Architecture.Tests;

/// <summary>The reference of the commands says what the program does: all of it, and nothing else.</summary>
public sealed partial class CommandReferenceTests
{
    private static readonly string s_page = Repository.Read("docs/reference/cli.md");

    [Fact]
    public void Every_command_has_a_section()
    {
        var found = from command in Commands(CommandLine.Build(), "demarche")
                    where !s_page.Contains($"\n## `{command.Path}`\n", StringComparison.Ordinal)
                    select command.Path;
        Rule.HasNoException(found, "Write a section in docs/reference/cli.md for:");
    }

    [Fact]
    public void Every_option_has_a_row_and_every_row_an_option()
    {
        var options = from command in Commands(CommandLine.Build(), "demarche").Append(("demarche", CommandLine.Build()))
                      from option in command.Command.Options
                      select option.Name;
        var documented = from Match option in OptionRow().Matches(s_page) select option.Groups["name"].Value;
        var (offered, described) = (options.ToHashSet(StringComparer.Ordinal), documented.ToHashSet(StringComparer.Ordinal));
        Rule.HasNoException(offered.Except(described), "Add a row to docs/reference/cli.md for:");
        Rule.HasNoException(described.Except(offered), "No command has these options any more; take them out of docs/reference/cli.md:");
    }

    /// <summary>The commands that do something, as a user writes them.</summary>
    private static IEnumerable<(string Path, Command Command)> Commands(Command command, string path) =>
        command.Subcommands.SelectMany(child => child.Subcommands.Count == 0
            ? [($"{path} {child.Name}", child)]
            : Commands(child, $"{path} {child.Name}"));

    [GeneratedRegex(@"^\| `(?<name>--[a-z-]+)", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex OptionRow();
}
