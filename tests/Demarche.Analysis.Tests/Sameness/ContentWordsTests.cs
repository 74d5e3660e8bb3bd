using Demarche.Sameness;
using Xunit;

namespace Demarche.Analysis.Tests.Sameness;

public sealed class ContentWordsTests
{
    [Theory]
    [InlineData("They were accused of shelling the port.", "an accusation: the PORT was shelled", 1)]
    [InlineData("delivered 40 trucks", "trucks, delivered: 45", 2 / 3.0)]
    [InlineData("delivered trucks", "the mill", 0)]
    [InlineData("it was said on Monday", "it was said on Monday", 0)]
    public void Counts_what_the_shorter_shares(string one, string other, double share) =>
        Assert.Equal(share, ContentWords.Of(one).Overlap(ContentWords.Of(other)), 6);

    [Fact]
    public void Leaves_out_what_is_named_apart()
    {
        const string Text = "Peru shelled a port";
        Assert.Equal(ContentWords.Of("shelled a port").Keys, ContentWords.Of(Text, new TextSpan(0, Text.Length), [new TextSpan(0, 4)]).Keys);
    }
}
