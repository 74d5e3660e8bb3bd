using Demarche.Analysis.Conflicts;
using Demarche.Analysis.Tests.Conflicts.Cases;
using Xunit;

namespace Demarche.Analysis.Tests.Conflicts;

public sealed class StateSpaceTests
{
    [Fact]
    public void Lists_the_moves_of_every_small_reference_case()
    {
        foreach (var reference in ReferenceCase.Small)
        {
            var space = new StateSpace(reference.Conflict);
            for (var one = 0; one < reference.Conflict.DecisionMakers.Length; one++)
            {
                for (var place = 0; place < reference.Feasible.Length; place++)
                    Assert.Equal(reference.States("reach", one, place), space.Moves(one, reference.Feasible[place]));
            }
        }
    }
}
