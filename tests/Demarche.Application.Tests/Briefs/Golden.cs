using Xunit;

namespace Demarche.Application.Tests.Briefs;

/// <summary>Files with the expected output, in <c>Expected</c>. What differs is written beside the copy under test, as <c>NAME.actual</c>.</summary>
internal static class Golden
{
    public static void Matches(string name, string actual)
    {
        var path = Path.Combine(AppContext.BaseDirectory, "Briefs", "Expected", name);
        var expected = File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : "";
        if (expected != actual)
            File.WriteAllText(path + ".actual", actual);
        Assert.Equal(expected, actual);
    }
}
