using Demarche.Coding.Tests.Lexicons;

namespace Demarche.Coding.Tests;

/// <summary>The hand-made sets in <c>tests/Accuracy</c>, whose first column says who wrote a row.</summary>
internal static class AccuracyFile
{
    /// <summary>The lines of a set, without its comments.</summary>
    public static IEnumerable<string> Lines(string name) =>
        File.ReadLines(Path.Combine(DataFolder.Path, "..", "tests", "Accuracy", name)).Where(line => line.Length > 0 && line[0] != '#');

    /// <summary>The rows of a tab-separated set below its header.</summary>
    public static IEnumerable<string[]> Rows(string name) => Lines(name).Skip(1).Select(line => line.Split('\t'));
}
