using Xunit;

namespace Demarche.Architecture.Tests;

/// <summary>
/// Who may see whom. Articles flow from readers through language and coding to storage, analysis and front ends; each
/// project sees only what its part of the way needs.
/// </summary>
public sealed class WallTests
{
    private static readonly Dictionary<string, string[]> MaySee = new()
    {
        ["Demarche"] = [],
        ["Demarche.Language"] = ["Demarche"],
        ["Demarche.Coding"] = ["Demarche", "Demarche.Language"],
        ["Demarche.Analysis"] = ["Demarche"],
        ["Demarche.IO"] = ["Demarche", "Demarche.Analysis"],
        ["Demarche.Application"] =
            ["Demarche", "Demarche.Language", "Demarche.Coding", "Demarche.Analysis", "Demarche.IO"],
        ["Demarche.Cluster"] = ["Demarche", "Demarche.Application"],
        ["Demarche.Cli"] = ["Demarche", "Demarche.Application", "Demarche.Cluster"],
        ["Demarche.Server"] = ["Demarche", "Demarche.Application", "Demarche.Cluster"],
        ["Demarche.Training"] = ["Demarche", "Demarche.Language", "Demarche.Coding"],
        ["Demarche.Testing"] = ["Demarche", "Demarche.Language", "Demarche.Coding"],
    };

    private static readonly Dictionary<string, string> OnlyUserOf = new()
    {
        ["AngleSharp"] = "Demarche.IO",
        ["DuckDB.NET.Data.Full"] = "Demarche.IO",
        ["Spectre.Console"] = "Demarche.Cli",
        ["System.CommandLine"] = "Demarche.Cli",
        ["YamlDotNet"] = "Demarche.IO",
    };

    public static TheoryData<string> Projects => [.. Repository.Projects];

    [Theory, MemberData(nameof(Projects))]
    public void A_project_references_only_what_its_part_of_the_flow_needs(string project)
    {
        Assert.True(MaySee.ContainsKey(project), $"{project} is new: decide what it may see and add it to the table.");
        var seen = Items(project, "ProjectReference").Select(path => Path.GetFileNameWithoutExtension(path));
        Rule.HasNoException(seen.Except(MaySee[project]), $"{project} must not reference:");
    }

    [Theory, MemberData(nameof(Projects))]
    public void A_package_has_one_project_that_knows_it(string project)
    {
        foreach (var package in Items(project, "PackageReference"))
        {
            Assert.True(OnlyUserOf.TryGetValue(package, out var user), $"{package} is new: add it to the table and to docs/dependencies.md.");
            Assert.Equal(user, project);
        }
    }

    [Theory, MemberData(nameof(Projects))]
    public void Internals_are_open_only_to_training_and_to_the_projects_own_tests(string project)
    {
        Rule.HasNoException(
            Items(project, "InternalsVisibleTo").Except(["Demarche.Training", project + ".Tests"]),
            $"{project} must not open its internals to:");
    }

    [Fact]
    public void References_do_not_pass_through_a_project()
    {
        Assert.Contains(
            "<DisableTransitiveProjectReferences>true</DisableTransitiveProjectReferences>",
            Repository.Read("Directory.Build.props"), StringComparison.Ordinal);
    }

    private static IEnumerable<string> Items(string project, string kind) =>
        Repository.Project(project).Descendants(kind).Select(item => item.Attribute("Include")!.Value);
}
