using System.Collections.Immutable;

namespace Demarche.Analysis.Conflicts;

/// <summary>The states of a conflict in option form: which are feasible, and which options each decision maker may change how.</summary>
public sealed class StateSpace
{
    /// <summary>More options than this are refused: their states would not fit in memory.</summary>
    public const int MaxOptions = 24;

    private readonly int[] _owned;

    /// <exception cref="ConflictException">Names that repeat or are not there, too many options, or no feasible state.</exception>
    public StateSpace(Conflict conflict)
    {
        Conflict = conflict;
        Require(conflict.DecisionMakers.Length > 0, "The conflict has no decision maker: give at least one.");
        Require(conflict.Options.Length <= MaxOptions, $"The conflict has {conflict.Options.Length} options: leave out or join some, {MaxOptions} are the most.");
        var owners = Places("decision maker", conflict.DecisionMakers.Select(decisionMaker => decisionMaker.Name));
        Options = Places("option", conflict.Options.Select(option => option.Name));
        _owned = new int[owners.Count];
        for (var option = 0; option < conflict.Options.Length; option++)
        {
            var (name, owner, direction) = conflict.Options[option];
            Require(owners.ContainsKey(owner), $"Option '{name}' is owned by '{owner}', who is no decision maker: write one of {string.Join(", ", owners.Keys.Select(key => $"'{key}'"))}.");
            _owned[owners[owner]] |= 1 << option;
            Takeable |= direction == OptionDirection.Back ? 0 : 1 << option;
            Droppable |= direction == OptionDirection.Forward ? 0 : 1 << option;
        }
        Feasible = FindFeasible();
        Count = Feasible.Count;
        Require(Count > 0, "No state is feasible: the infeasible conditions exclude every one. Take one out.");
        Require(conflict.StatusQuo is not { } statusQuo || IsFeasible(statusQuo), $"The status quo, state {conflict.StatusQuo}, is not feasible: choose a state that is, or correct the infeasible conditions.");
    }

    public Conflict Conflict { get; }

    /// <summary>2 to the number of options: one more than the highest number of a state, feasible or not.</summary>
    public int Size => 1 << Conflict.Options.Length;

    /// <summary>How many states are feasible; at least 1.</summary>
    public int Count { get; }

    /// <summary>The feasible states.</summary>
    public StateSet Feasible { get; }

    /// <summary>The place of each option, by its name.</summary>
    public IReadOnlyDictionary<string, int> Options { get; }

    /// <summary>The options, as bits of a state, that may be taken.</summary>
    public int Takeable { get; }

    /// <summary>The options, as bits of a state, that may be dropped.</summary>
    public int Droppable { get; }

    /// <summary>The options of one decision maker, as bits of a state; 0 for one that has none.</summary>
    public int Owned(int decisionMaker) => _owned[decisionMaker];

    /// <returns>False also for numbers that are no state.</returns>
    public bool IsFeasible(int state) => Feasible.Contains(state);

    /// <summary>Whether every changed option changes in a direction that is open to it.</summary>
    public bool Permits(int from, int to) => (to & ~from & ~Takeable) == 0 && (from & ~to & ~Droppable) == 0;

    /// <summary>
    /// Where one decision maker can go from a state in one move, ascending: any number of its options change at once, and what lies
    /// between need not be feasible.
    /// </summary>
    public IEnumerable<int> Moves(int decisionMaker, int from)
    {
        var owned = Owned(decisionMaker);
        for (var choice = 0; ;)
        {
            var to = (from & ~owned) | choice;
            if (to != from && IsFeasible(to) && Permits(from, to))
                yield return to;
            choice = (choice - owned) & owned;
            if (choice == 0)
                yield break;
        }
    }

    /// <summary>The state as the literature writes it: Y or N for each option, the first option first.</summary>
    public string Pattern(int state) => string.Create(Conflict.Options.Length, state, (letters, bits) =>
    {
        for (var option = 0; option < letters.Length; option++)
            letters[option] = (bits >> option & 1) == 0 ? 'N' : 'Y';
    });

    /// <summary>The options taken in the state, in their order.</summary>
    public ImmutableArray<string> Taken(int state) =>
        [.. Conflict.Options.Where((_, option) => (state >> option & 1) != 0).Select(option => option.Name)];

    private StateSet FindFeasible()
    {
        var infeasible = Conflict.Infeasible.Select(condition => condition.Compile(Options)).ToList();
        return new StateSet(Size, word => ~infeasible.Aggregate(0UL, (excluded, condition) => excluded | condition(word)));
    }

    private static Dictionary<string, int> Places(string kind, IEnumerable<string> names)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var name in names)
            Require(places.TryAdd(name, places.Count), $"Two of one name: each {kind} needs its own, and '{name}' is used twice.");
        return places;
    }

    private static void Require(bool holds, string otherwise)
    {
        if (!holds)
            throw new ConflictException(otherwise);
    }
}
