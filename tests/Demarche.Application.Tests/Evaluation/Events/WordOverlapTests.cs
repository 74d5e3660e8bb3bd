using Demarche.Application.Evaluation.Events;
using Xunit;

namespace Demarche.Application.Tests.Evaluation.Events;

public sealed class WordOverlapTests
{
    [Theory]
    [InlineData("the Kenyan army", "Kenyan Army", 0.8)]
    [InlineData("U.S. troops", "us", 0)]
    [InlineData("talks, talks", "talks", 2.0 / 3)]
    [InlineData("", "", 0)]
    public void Words_are_counted_as_often_as_both_have_them(string first, string second, double overlap) =>
        Assert.Equal(overlap, WordOverlap.Of(first, second), 9);
}
