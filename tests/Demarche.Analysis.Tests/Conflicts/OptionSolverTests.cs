using Demarche.Analysis.Conflicts;
using Demarche.Analysis.Tests.Conflicts.Cases;
using Xunit;

namespace Demarche.Analysis.Tests.Conflicts;

public sealed class OptionSolverTests
{
    private static readonly SolutionConcept[] s_concepts = [SolutionConcept.Nash, SolutionConcept.Gmr, SolutionConcept.Smr, SolutionConcept.Seq, SolutionConcept.Sseq];

    [Fact]
    public void Solves_every_reference_case()
    {
        foreach (var reference in ReferenceCase.Small.Concat(ReferenceCase.Large))
        {
            var solution = OptionSolver.Solve(new StateSpace(reference.Conflict), s_concepts);
            Assert.Equal(reference.Feasible, solution.Space.Feasible);
            foreach (var concept in s_concepts)
            {
                for (var one = 0; one < reference.Conflict.DecisionMakers.Length; one++)
                {
                    var stable = solution.Stable(concept, one);
                    Assert.Equal((reference, concept, one, reference.Stable(concept, one)),
                        (reference, concept, one, string.Concat(reference.Feasible.Select(state => stable.Contains(state) ? '1' : '0'))));
                }
                Assert.Equal(reference.Equilibria(concept), solution.Equilibria(concept));
            }
        }
    }
}
