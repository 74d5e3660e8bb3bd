using Demarche.Analysis.Conflicts;
using Demarche.IO.Conflicts;
using Xunit;

namespace Demarche.IO.Tests.Conflicts;

public sealed class GmcrFileReaderTests
{
    private const string Ferry = """
        {"program": "gmcr-py", "version": "0.4", "useManualPreferenceRanking": false,
         "options": [{"name": "stop", "permittedDirection": "fwd"}, {"name": "stop", "permittedDirection": "back"}, {"name": "pay", "permittedDirection": "both"}],
         "infeasibles": [[[0, "Y"], [1, "Y"]], {"compound": true, "members": [[[0, "N"], [2, "N"]], [[1, "Y"], [2, "Y"]]]}],
         "decisionMakers": [
           {"name": "Port", "options": [0], "preferences": [[[2, "Y"]], {"compound": true, "members": [[[0, "Y"]], [[1, "N"], [2, "Y"]]]}], "preferenceRanking": [2, [1, 3]]},
           {"name": "Line", "options": [1, 2], "preferences": [], "preferenceRanking": [3, 2, 1]}]}
        """;

    [Fact]
    public void Reads_options_and_tells_those_of_one_name_apart() => Assert.Equal(
    [
        new("stop by Port", "Port", OptionDirection.Forward),
        new("stop by Line", "Line", OptionDirection.Back),
        new("pay", "Line"),
    ], GmcrFileReader.Parse(Ferry, "ferry.gmcr").Options);

    [Fact]
    public void Reads_conditions_and_statements()
    {
        var conflict = GmcrFileReader.Parse(Ferry, "ferry.gmcr");
        Assert.Equal("ferry", conflict.Title);
        Assert.Equal(
            ["stop by Port and stop by Line", "not stop by Port and not pay or stop by Line and pay"],
            conflict.Infeasible.Select(condition => condition.ToString()));
        Assert.Equal(
            ["pay", "stop by Port or not stop by Line and pay"],
            Assert.IsType<Preference.Priorities>(conflict.DecisionMakers[0].Preference).Statements.Select(statement => statement.Wish.ToString()));
    }

    /// <summary>Feasible are 1 (stop), 4 (pay) and 5 (both), which GMCR+ numbers 1, 2 and 3.</summary>
    [Theory]
    [InlineData("useManualPreferenceRanking", "preferenceRanking")]
    [InlineData("useManualPreferenceVectors", "preferenceVector")]
    public void Reads_rankings_of_new_and_old_files(string flag, string ranking)
    {
        var json = Ferry.Replace("\"useManualPreferenceRanking\": false", $"\"{flag}\": true", StringComparison.Ordinal)
            .Replace("preferenceRanking\"", $"{ranking}\"", StringComparison.Ordinal);
        var tiers = Assert.IsType<Preference.Ranking>(GmcrFileReader.Parse(json, "ferry.gmcr").DecisionMakers[0].Preference).Tiers;
        Assert.Equal(["4", "1,5"], tiers.Select(tier => string.Join(',', tier.States)));
    }

    [Theory]
    [InlineData("{", "no JSON")]
    [InlineData("{\"options\": [{\"name\": \"a\", \"permittedDirection\": \"both\"}], \"infeasibles\": [[]], \"decisionMakers\": [{\"name\": \"A\", \"options\": [0], \"preferences\": []}]}", "0 parts")]
    [InlineData("{}", "no conflict of GMCR+")]
    [InlineData("{\"options\": [{\"name\": \"a\", \"permittedDirection\": \"both\"}], \"infeasibles\": [], \"decisionMakers\": []}", "no owner")]
    public void Refuses_what_is_no_such_file(string json, string problem)
    {
        var error = Assert.Throws<ConflictFileException>(() => GmcrFileReader.Parse(json, "ferry.gmcr"));
        Assert.StartsWith("ferry.gmcr:", error.Message, StringComparison.Ordinal);
        Assert.Contains(problem, error.Message, StringComparison.Ordinal);
    }
}
