using Demarche.Analysis.Conflicts;
using Demarche.IO.Conflicts;
using Xunit;

namespace Demarche.IO.Tests.Conflicts;

/// <summary>The conflicts of <c>data/conflicts</c> end where their sources say.</summary>
public sealed class PublishedConflictTests
{
    public static TheoryData<string> Files =>
        [.. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "conflicts")).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    [Fact]
    public void There_are_enough_of_them() => Assert.True(Files.Count >= 18);

    [Theory, MemberData(nameof(Files))]
    public void Each_says_where_it_is_from(string name)
    {
        var file = Read(name);
        Assert.NotEmpty(file.Source);
        Assert.NotEmpty(file.Published);
    }

    [Theory, MemberData(nameof(Files))]
    public void Each_ends_as_published(string name)
    {
        var file = Read(name);
        if (file.Conflict is null)
            return;
        var solution = OptionSolver.Solve(new StateSpace(file.Conflict), [.. file.Published.Keys]);
        foreach (var (concept, equilibria) in file.Published)
            Assert.Equal((concept, string.Join(' ', equilibria)), (concept, string.Join(' ', solution.Equilibria(concept))));
    }

    [Theory, MemberData(nameof(Files))]
    public void Each_is_read_as_it_was_written(string name)
    {
        var written = ConflictFileWriter.Write(Read(name));
        Assert.Equal(written, ConflictFileWriter.Write(ConflictFileReader.Parse(written, name)));
    }

    private static ConflictFile Read(string name) =>
        ConflictFileReader.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "conflicts", name)), name);
}
