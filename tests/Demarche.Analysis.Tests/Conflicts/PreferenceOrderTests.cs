using Demarche.Analysis.Conflicts;
using Demarche.Analysis.Tests.Conflicts.Cases;
using Xunit;

namespace Demarche.Analysis.Tests.Conflicts;

public sealed class PreferenceOrderTests
{
    [Fact]
    public void Ranks_the_states_of_every_reference_case()
    {
        foreach (var reference in ReferenceCase.Small.Concat(ReferenceCase.Large))
        {
            var space = new StateSpace(reference.Conflict);
            for (var one = 0; one < reference.Conflict.DecisionMakers.Length; one++)
            {
                var order = PreferenceOrder.Of(space, one);
                Assert.Equal(reference.Ranks(one), reference.Feasible.Select(order.RankOf));
            }
        }
    }
}
