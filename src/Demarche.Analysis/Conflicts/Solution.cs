using System.Collections.Immutable;

namespace Demarche.Analysis.Conflicts;

/// <summary>Which states of a conflict are stable, for whom and by which concept.</summary>
public sealed class Solution
{
    private readonly ImmutableDictionary<SolutionConcept, ImmutableArray<StateSet>> _stable;

    internal Solution(StateSpace space, ImmutableArray<PreferenceOrder> orders, ImmutableDictionary<SolutionConcept, ImmutableArray<StateSet>> stable)
    {
        Space = space;
        Orders = orders;
        _stable = stable;
    }

    public StateSpace Space { get; }

    /// <summary>By decision maker.</summary>
    public ImmutableArray<PreferenceOrder> Orders { get; }

    /// <summary>The states that are stable for one decision maker.</summary>
    /// <exception cref="KeyNotFoundException">The concept was not asked for.</exception>
    public StateSet Stable(SolutionConcept concept, int decisionMaker) => _stable[concept][decisionMaker];

    /// <summary>The states that are stable for every decision maker.</summary>
    /// <exception cref="KeyNotFoundException">The concept was not asked for.</exception>
    public StateSet Equilibria(SolutionConcept concept) => _stable[concept].AsEnumerable().Aggregate((one, other) => one.And(other));
}
