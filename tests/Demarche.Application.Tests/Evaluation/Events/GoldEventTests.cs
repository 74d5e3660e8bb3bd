using Demarche.Application.Evaluation.Events;
using Xunit;

namespace Demarche.Application.Tests.Evaluation.Events;

public sealed class GoldEventTests : IDisposable
{
    private readonly string _path = Path.GetTempFileName();

    public void Dispose() => File.Delete(_path);

    [Fact]
    public void Reads_a_record_a_line_and_derives_the_class()
    {
        var records = Read(Line("YIELD"), "", Line("ASSAULT"));
        Assert.Equal(new GoldEvent("r", "Kenya met Somalia.", "Kenya", "Somalia", "YIELD", 2, null), records[0] with { Mentions = null });
        Assert.Equal([new TextSpan(10, 7)], records[0].Mentions!.Target);
        Assert.Equal(4, records[1].Penta);
    }

    [Theory]
    [InlineData("{\"id\":\"r\"}", ":1: not a record")]
    [InlineData("nothing", ":1: not a record")]
    [InlineData("{\"id\":\"r\",\"text\":null,\"source\":\"\",\"target\":\"\",\"root\":\"AID\"}", ":1: not a record")]
    [InlineData("{\"id\":\"r\",\"text\":\"\",\"source\":\"\",\"target\":\"\",\"root\":\"FIGHT\"}", ":1: root is 'FIGHT'; it must be a PLOVER category, or YIELD.")]
    [InlineData("", ": no record in it")]
    public void Says_where_a_file_is_wrong(string line, string message) =>
        Assert.Contains(_path + message, Assert.Throws<DemarcheException>(() => Read(line)).Message, StringComparison.Ordinal);

    [Fact]
    public void Yield_and_what_it_stands_for_exclude_each_other() =>
        Assert.Contains("use one or the others", Assert.Throws<DemarcheException>(() => Read(Line("YIELD"), Line("RETREAT"))).Message, StringComparison.Ordinal);

    private static string Line(string root) =>
        $$"""{"id":"r","text":"Kenya met Somalia.","source":"Kenya","target":"Somalia","root":"{{root}}"}""";

    private IReadOnlyList<GoldEvent> Read(params string[] lines)
    {
        File.WriteAllLines(_path, lines);
        return GoldEvent.Read(_path);
    }
}
