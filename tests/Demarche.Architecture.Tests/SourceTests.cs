using Xunit;

namespace Demarche.Architecture.Tests;

/// <summary>Habits of the source text that a compiler does not hold.</summary>
public sealed class SourceTests
{
    private const int LongestFile = 500;

    /// <summary>Beginnings of paths that exist on one machine only.</summary>
    private static readonly string[] MachinePaths = ["/home/", "/root/", "/Users/", "/tmp/", "/work/", @"C:\"];

    [Fact]
    public void No_source_file_is_long()
    {
        var found = from path in Repository.Files("src", ".cs")
                    let lines = Repository.Read(path).AsSpan().Count('\n')
                    where lines > LongestFile
                    select $"{path}: {lines} lines";
        Rule.HasNoException(found, "Split by subject:");
    }

    [Fact]
    public void No_type_is_a_drawer_for_everything()
    {
        var found = from type in Repository.Types
                    where type.Name.Contains("Util", StringComparison.OrdinalIgnoreCase)
                        || type.Name.Contains("Helper", StringComparison.OrdinalIgnoreCase)
                        || type.Name.Contains("Misc", StringComparison.Ordinal)
                    select type.FullName!;
        Rule.HasNoException(found, "Name after what it does:");
    }

    [Fact]
    public void No_file_names_a_path_of_one_machine()
    {
        var found = from path in Repository.Files("", ".cs", ".csproj", ".json", ".md", ".props", ".slnx", ".tsv", ".txt")
                    where path != "tests/Demarche.Architecture.Tests/SourceTests.cs"
                    let text = Repository.Read(path)
                    from start in MachinePaths
                    where NamesPath(text, start)
                    select $"{path}: {start}";
        Rule.HasNoException(found, "Make relative, or an option:");
    }

    /// <summary>Whether the text holds <paramref name="start"/> where a path could begin: not inside a word, a URL or a longer path.</summary>
    private static bool NamesPath(string text, string start)
    {
        for (var at = text.IndexOf(start, StringComparison.Ordinal); at >= 0; at = text.IndexOf(start, at + 1, StringComparison.Ordinal))
        {
            if (at == 0 || !(char.IsLetterOrDigit(text[at - 1]) || text[at - 1] is '.' or '/' or '-' or '_' or '*'))
                return true;
        }
        return false;
    }
}
