using Demarche.Coding.Tests.Lexicons;
using Demarche.Testing;

namespace Demarche.Coding.Tests.Cases;

/// <summary>
/// One readable file a case: what it shows (<c>#</c>), the events it must code, one a line after <c>=&gt;</c>, the stances
/// on formats after <c>~&gt;</c>, and the sentence as a tree, so that no model is needed.
/// </summary>
public class CaseTests
{
    private static readonly string Folder = Path.Combine(DataFolder.Path, "..", "tests", "Demarche.Coding.Tests", "Cases");

    public static TheoryData<string> Names => [.. Directory.GetFiles(Folder, "*.case").Select(file => Path.GetFileNameWithoutExtension(file)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void TheSentenceCodesAsTheCaseSays(string name)
    {
        var lines = File.ReadAllLines(Path.Combine(Folder, name + ".case"));
        var tree = lines.Where(line => !line.StartsWith("=> ", StringComparison.Ordinal) && !line.StartsWith("~> ", StringComparison.Ordinal)).SkipWhile(line => line.Length == 0 || line[0] == '#');
        var coded = Coder.Code(TestDocument.FromConllu(string.Join('\n', tree) + "\n"));
        Assert.Equal(Expected(lines, "=> "), coded.Events.Select(Coder.Show));
        Assert.Equal(Expected(lines, "~> "), coded.Formats.Select(Coder.Show));
    }

    private static IEnumerable<string> Expected(string[] lines, string mark) =>
        lines.Where(line => line.StartsWith(mark, StringComparison.Ordinal)).Select(line => line[mark.Length..]);
}
