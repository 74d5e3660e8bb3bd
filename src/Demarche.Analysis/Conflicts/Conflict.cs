using System.Collections.Immutable;

namespace Demarche.Analysis.Conflicts;

/// <summary>
/// A conflict in option form: who can decide what, which outcomes can be, and what each decision maker prefers. A <b>state</b> is a
/// choice for every option, written as a number whose bit k is set when option k is taken.
/// </summary>
/// <remarks>Fang, Hipel and Kilgour, Interactive Decision Making: The Graph Model for Conflict Resolution, 1993.</remarks>
/// <param name="Title">For people to read.</param>
/// <param name="DecisionMakers">At least one; their names differ.</param>
/// <param name="Options">At most <see cref="StateSpace.MaxOptions"/>; their names differ.</param>
public sealed record Conflict(string Title, ImmutableArray<DecisionMaker> DecisionMakers, ImmutableArray<ConflictOption> Options)
{
    /// <summary>A state in which any of these holds cannot be. None by default.</summary>
    public ImmutableArray<Condition> Infeasible { get; init; } = [];

    /// <summary>
    /// The feasible states in which one of these holds are told apart by nothing, and count as one state, known by the lowest of their
    /// numbers: as when one party walks away and no other option matters any more. No state may fall under two. None by default.
    /// </summary>
    public ImmutableArray<Condition> Coalesced { get; init; } = [];

    /// <summary>The state in which the conflict stands; null when it is not said.</summary>
    public int? StatusQuo { get; init; }
}

/// <summary>One who decides: a state, a group of states, an organisation, an office.</summary>
/// <param name="Name">Not empty.</param>
/// <param name="Preference">What it prefers over the feasible states.</param>
public sealed record DecisionMaker(string Name, Preference Preference);

/// <summary>Something that its owner may do or leave.</summary>
/// <param name="Name">Not empty.</param>
/// <param name="Owner">Name of the decision maker who alone controls it.</param>
/// <param name="Direction">Which changes of it are open to its owner.</param>
public sealed record ConflictOption(string Name, string Owner, OptionDirection Direction = OptionDirection.Both);

/// <summary>How an option may change in one move.</summary>
public enum OptionDirection
{
    /// <summary>Taken or dropped.</summary>
    Both,

    /// <summary>Only taken: what is done cannot be undone.</summary>
    Forward,

    /// <summary>Only dropped.</summary>
    Back,
}
