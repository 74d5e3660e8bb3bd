using Demarche.Analysis.Merging;
using Xunit;

namespace Demarche.Analysis.Tests.Merging;

public sealed class FactEditTests
{
    [Fact]
    public void Reads_a_log() => Assert.Equal(
        [new("a b:e1", null), new("a b:e1", "c:e2")], FactEdit.Parse("# mine\nsplit\ta b:e1\r\n\njoin\ta b:e1\tc:e2\n"));

    [Theory]
    [InlineData("split a:e1")]
    [InlineData("join\ta:e1")]
    [InlineData("undo\ta:e1")]
    public void Names_the_line_that_is_no_edit(string line) =>
        Assert.StartsWith("line 2:", Assert.Throws<FormatException>(() => FactEdit.Parse($"# mine\n{line}")).Message, StringComparison.Ordinal);
}
