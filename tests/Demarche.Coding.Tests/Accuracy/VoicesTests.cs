using Demarche.Coding.Tests.Lexicons;

namespace Demarche.Coding.Tests.Accuracy;

/// <summary>One act told in the active, the passive and as a noun is coded alike: <c>tests/Accuracy/voices.tsv</c>.</summary>
public class VoicesTests(ITestOutputHelper output)
{
    private const double Floor = 0.97;

    private static readonly string File = Path.Combine(DataFolder.Path, "..", "tests", "Accuracy", "voices.tsv");

    private static readonly char[] Blank = [' '];

    [Fact]
    public void ActivePassiveAndNominalCodeAlike()
    {
        Assert.SkipUnless(Coder.HasModel, "the model pack models/en is absent");
        var groups = System.IO.File.ReadLines(File).Skip(1).Select(line => line.Split('\t')).GroupBy(cells => cells[0]).ToList();
        var failed = groups.SelectMany(group => group.Where(cells => !Accepts(Coder.Code(cells[2]), cells[3])).Select(Failure)).ToList();
        var right = groups.Count - failed.Select(failure => failure.Group).Distinct().Count();
        var report = $"{right} of {groups.Count} groups ({100.0 * right / groups.Count:F1} %), {failed.Count} sentences fail\n{string.Join('\n', failed.Select(failure => failure.Text))}";
        output.WriteLine(report);
        Assert.True(groups.Count >= 170 && groups.TrueForAll(group => group.Count() == 3));
        Assert.True(right >= Floor * groups.Count, report);
    }

    private static (string Group, string Text) Failure(string[] cells) => (cells[0],
        $"{cells[0]} {cells[1]}: \"{cells[2]}\" expects {cells[3]}, coded {string.Join("; ", Coder.Code(cells[2]).Events.Select(Coder.Show).DefaultIfEmpty("nothing"))}");

    private static bool Accepts(CodedDocument coded, string expected)
    {
        var (category, parties) = expected.Split(Blank, 2) is [var first, var rest] ? (first, rest.Split('>', StringSplitOptions.TrimEntries)) : throw new FormatException(expected);
        return coded.Events.Any(item => item.Category.ToString().Equals(category, StringComparison.OrdinalIgnoreCase)
            && ((Names(item.Source, parties[0]) && Names(item.Target, parties[1])) || (item.Category == EventCategory.Consult && IsMutual(item, parties))));
    }

    /// <summary>A meeting may name both parties on either side.</summary>
    private static bool IsMutual(CodedEvent item, string[] parties) =>
        Array.TrueForAll(parties, party => Names([.. item.Source, .. item.Target], party));

    private static bool Names(IEnumerable<ActorReference> side, string party) =>
        party.Length == 0 || side.Any(reference => reference.Code == party || reference.Mention?.Text.Contains(party, StringComparison.OrdinalIgnoreCase) == true);
}
