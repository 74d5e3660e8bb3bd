using System.Collections.Immutable;

namespace Demarche.Analysis.Conflicts;

/// <summary>
/// A conflict whose states and moves are listed one by one, for what options do not express. A state is known by its place in
/// <paramref name="States"/>, counted from 0. A decision maker's moves need be neither reversible nor transitive.
/// </summary>
/// <remarks>Kilgour, Hipel and Fang, The graph model for conflicts, Automatica 23, 1987.</remarks>
/// <param name="Title">For people to read.</param>
/// <param name="DecisionMakers">At least one; their preferences are rankings or pairwise.</param>
/// <param name="States">Their names, which differ; at least one.</param>
/// <param name="Moves">In any order, each once; a move leads to another state than it leaves.</param>
public sealed record ExplicitGraph(
    string Title, ImmutableArray<DecisionMaker> DecisionMakers, ImmutableArray<string> States, ImmutableArray<Move> Moves)
{
    /// <summary>The state in which the conflict stands; null when it is not said.</summary>
    public int? StatusQuo { get; init; }
}

/// <summary>A step that a decision maker can take by itself.</summary>
/// <param name="DecisionMaker">The mover, by its place among the decision makers.</param>
/// <param name="From">The state that it leaves.</param>
/// <param name="To">The state that it leads to.</param>
public readonly record struct Move(int DecisionMaker, int From, int To);
