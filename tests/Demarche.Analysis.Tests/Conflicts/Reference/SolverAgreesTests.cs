using CsCheck;
using Demarche.Analysis.Conflicts;
using Xunit;

namespace Demarche.Analysis.Tests.Conflicts.Reference;

/// <summary>The solver and the reference, written apart from the same definitions, say the same.</summary>
public sealed class SolverAgreesTests
{
    private static readonly SolutionConcept[] s_concepts =
        [SolutionConcept.Nash, SolutionConcept.Gmr, SolutionConcept.Smr, SolutionConcept.Seq, SolutionConcept.Sseq];

    [Fact]
    public void On_many_small_conflicts() =>
        RandomConflict.Ranked(1, 4).Sample(random => Assert.Null(Disagreement(random.Conflict, random.Tiny)), iter: 4_600);

    [Fact]
    public void On_some_larger_conflicts() =>
        RandomConflict.Ranked(5, 6).Sample(random => Assert.Null(Disagreement(random.Conflict, random.Tiny)), iter: 1_000);

    [Theory]
    [InlineData(4, 500)]
    [InlineData(9, 60)]
    [InlineData(12, 8)]
    [InlineData(14, 3)]
    public void Stricter_concepts_hold_fewer_states(int options, int times) =>
        RandomConflict.Prioritised(options).Sample(conflict =>
        {
            var solution = OptionSolver.Solve(new StateSpace(conflict), s_concepts);
            return Within(SolutionConcept.Nash, SolutionConcept.Smr) && Within(SolutionConcept.Smr, SolutionConcept.Gmr)
                && Within(SolutionConcept.Nash, SolutionConcept.Sseq) && Within(SolutionConcept.Seq, SolutionConcept.Gmr)
                && Within(SolutionConcept.Sseq, SolutionConcept.Smr) && Within(SolutionConcept.Sseq, SolutionConcept.Seq);

            bool Within(SolutionConcept stricter, SolutionConcept wider) => Enumerable.Range(0, conflict.DecisionMakers.Length)
                .All(party => solution.Stable(stricter, party).All(solution.Stable(wider, party).Contains));
        }, iter: times);

    /// <summary>The first cell in which the two differ, in words; null when none does.</summary>
    private static string? Disagreement(Conflict conflict, TinyOptions tiny)
    {
        var solution = OptionSolver.Solve(new StateSpace(conflict), s_concepts);
        var usual = PlainStability.Usual(tiny);
        var differences = from concept in s_concepts
                          from party in tiny.AllParties
                          let stable = solution.Stable(concept, party)
                          from state in tiny.AllStates
                          let expected = IsStable(usual, concept, party, state)
                          where stable.Contains(tiny.Feasible[state]) != expected
                          select $"{concept} of party {party} in state {tiny.Feasible[state]} is {expected}";
        return differences.FirstOrDefault();
    }

    private static bool IsStable(PlainStability usual, SolutionConcept concept, int party, int state) => concept switch
    {
        SolutionConcept.Nash => usual.Nash(party, state),
        SolutionConcept.Gmr => usual.Gmr(party, state),
        SolutionConcept.Smr => usual.Smr(party, state),
        SolutionConcept.Seq => usual.Seq(party, state),
        SolutionConcept.Sseq => usual.Sseq(party, state),
        _ => throw new ArgumentOutOfRangeException(nameof(concept), concept, null),
    };
}
