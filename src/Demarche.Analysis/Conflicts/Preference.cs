using System.Collections.Immutable;

namespace Demarche.Analysis.Conflicts;

/// <summary>What a decision maker prefers over the states, in one of the forms in which an analyst may know it.</summary>
public abstract record Preference
{
    /// <summary>
    /// Option prioritisation: statements, most important first. Of two states the better one fulfils the first statement that only one
    /// of them fulfils; states that fulfil the same are equally preferred.
    /// </summary>
    /// <remarks>Peng, Hipel and Kilgour, Representing ordinal preferences in the decision support system GMCR II, 1997.</remarks>
    /// <param name="Statements">May be empty: then all states are equally preferred.</param>
    public sealed record Priorities(ImmutableArray<Statement> Statements) : Preference;

    /// <summary>Option weighting: the state with the higher sum of the weights of the statements that it fulfils is better.</summary>
    /// <param name="Statements">In any order.</param>
    /// <param name="GreatFrom">From this difference of sums on a state is greatly preferred; at least 1, or null: never.</param>
    public sealed record Weights(ImmutableArray<WeightedStatement> Statements, int? GreatFrom = null) : Preference;

    /// <summary>An order of the states, ties allowed.</summary>
    /// <param name="Tiers">The most preferred first. Every feasible state is in exactly one.</param>
    public sealed record Ranking(ImmutableArray<Tier> Tiers) : Preference;

    /// <summary>
    /// Pairs of states, taken as they stand: nothing is concluded from two pairs, so that a preference may be intransitive, and a pair
    /// that is not listed is unknown.
    /// </summary>
    /// <param name="Comparisons">Each pair at most once, in either order.</param>
    public sealed record Pairwise(ImmutableArray<Comparison> Comparisons) : Preference;
}

/// <summary>A wish of a decision maker.</summary>
/// <param name="Wish">What it wants to hold.</param>
/// <param name="Certainty">How well it is known; robustness varies what is not sure.</param>
/// <param name="Great">Whether a state is greatly preferred when this statement is the one that decides.</param>
public sealed record Statement(Condition Wish, Certainty Certainty = Certainty.Sure, bool Great = false);

/// <summary>How well a statement of preference is known.</summary>
public enum Certainty
{
    /// <summary>It holds, and its order among the sure statements.</summary>
    Sure,

    /// <summary>The wish is likely; how important it is, and whether it counts at all, is not known.</summary>
    Guessed,

    /// <summary>Not even known whether the wish or its opposite is wanted.</summary>
    Open,
}

/// <summary>A wish and what it is worth.</summary>
/// <param name="Wish">What is weighed.</param>
/// <param name="Weight">Any whole number; below zero for what is not wanted.</param>
public sealed record WeightedStatement(Condition Wish, int Weight);

/// <summary>States that are equally preferred.</summary>
/// <param name="States">Not empty.</param>
/// <param name="Great">Whether they are greatly preferred to all that follow.</param>
public sealed record Tier(ImmutableArray<int> States, bool Great = false);

/// <summary>How a decision maker compares two states.</summary>
public sealed record Comparison(int State, PreferenceRelation Relation, int Other);

/// <summary>What the first of two states is to the second, for one decision maker.</summary>
public enum PreferenceRelation
{
    /// <summary>It is not known which is preferred.</summary>
    Unknown,

    /// <summary>Neither is preferred.</summary>
    Equal,

    Preferred,

    GreatlyPreferred,
}
