using System.Globalization;
using System.Text.Json;
using Xunit;

namespace Demarche.EndToEnd.Tests;

/// <summary>How well the open half of our own gold is read: not worse than recorded in <c>tests/Accuracy/standoff/scores.tsv</c>.</summary>
public sealed class StandoffAccuracyTests : IDisposable
{
    private static readonly string s_folder = Path.Combine(AppContext.BaseDirectory, "Accuracy", "standoff");

    private readonly DemarcheProcess _demarche = new();

    public void Dispose() => _demarche.Dispose();

    [Fact]
    public void Standoffs_are_read_as_well_as_recorded()
    {
        var outcome = _demarche.Run("eval", "standoff", Path.Combine(s_folder, "open.json"), "--format", "json");
        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Errors));
        using var json = JsonDocument.Parse(outcome.Output);
        var score = json.RootElement;
        Assert.True(score.GetProperty("macroF1").GetDouble() >= Recorded("macro F1") - 0.005, "The macro F1 is below the recorded one.");
        Assert.True(score.GetProperty("trapsPerHundred").GetDouble() <= Recorded("traps per 100 sentences") + 0.3, "More traps are fallen into than recorded.");
        Assert.True(Share(score, "sentenceKinds") >= Recorded("sentence kinds") - 0.005, "Fewer kinds of sentences are right than recorded.");
        Assert.True(Share(score, "forms") >= Recorded("actors resolved") - 0.005, "Fewer forms of names are resolved than recorded.");
    }

    private static double Share(JsonElement score, string name) => score.GetProperty(name).GetProperty("share").GetDouble();

    private static double Recorded(string measure) => double.Parse(
        File.ReadLines(Path.Combine(s_folder, "scores.tsv")).Select(line => line.Split('\t')).Single(row => row[0] == "open.json" && row[1] == measure)[2],
        CultureInfo.InvariantCulture);
}
