using System.Collections.Immutable;

namespace Demarche.Analysis.Conflicts;

/// <summary>Solves conflicts in option form, up to millions of states; each decision maker is a task of its own.</summary>
public static class OptionSolver
{
    /// <param name="space">The states.</param>
    /// <param name="concepts">What is asked.</param>
    /// <exception cref="ConflictException">The preferences do not fit the states, or are no order.</exception>
    public static Solution Solve(StateSpace space, params ReadOnlySpan<SolutionConcept> concepts)
    {
        var decisionMakers = space.Conflict.DecisionMakers.Length;
        var asked = concepts.ToArray();
        var (orders, ladders, stable) = (new PreferenceOrder[decisionMakers], new Ladders[decisionMakers], new StateSet[decisionMakers][]);
        Each(decisionMakers, decisionMaker =>
        {
            orders[decisionMaker] = PreferenceOrder.Of(space, decisionMaker);
            ladders[decisionMaker] = new Ladders(space, decisionMaker, orders[decisionMaker]);
        });
        Each(decisionMakers, decisionMaker =>
        {
            var one = new StabilityOfOne(space, decisionMaker, orders, ladders);
            stable[decisionMaker] = Array.ConvertAll(asked, one.Stable);
        });
        return new Solution(space, [.. orders], asked.Select((concept, place) => (concept, place)).ToImmutableDictionary(
            pair => pair.concept, pair => stable.Select(sets => sets[pair.place]).ToImmutableArray()));
    }

    private static void Each(int count, Action<int> action)
    {
        try
        {
            Parallel.For(0, count, action);
        }
        catch (AggregateException exception) when (exception.InnerException is ConflictException)
        {
            throw exception.InnerException;
        }
    }
}
