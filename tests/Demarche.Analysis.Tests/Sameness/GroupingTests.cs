using Demarche.Sameness;
using Xunit;

namespace Demarche.Analysis.Tests.Sameness;

public sealed class GroupingTests
{
    [Fact]
    public void The_likest_pair_goes_first_and_what_disagrees_with_it_stays_out() =>
        Assert.Equal([0, 1, 1], Grouping.Join(3, [new(0, 1, 0.5), new(1, 2, 0.9)], (one, other) => one + other != 2));

    [Fact]
    public void Agreeing_items_join_through_each_other() =>
        Assert.Equal([0, 0, 0, 3], Grouping.Join(4, [new(1, 2, 0.5), new(0, 2, 0.9)], (_, _) => true));
}
