namespace Demarche.Analysis.Tests.Conflicts.Reference;

/// <summary>A conflict in option form: bit k of a combination says that option k is taken.</summary>
internal sealed class TinyOptions : TinyConflict
{
    private int[][][]? _moves;

    /// <summary>The feasible combinations, ascending; a state is a position in this list.</summary>
    public required IReadOnlyList<int> Feasible { get; init; }

    /// <summary>The options of each party, as bits.</summary>
    public required IReadOnlyList<int> Own { get; init; }

    /// <summary>By party and state: 1 is best. Empty when the opinions are no order.</summary>
    public int[][] Rank { get; init; } = [];

    /// <summary>Options that can be taken but never given up.</summary>
    public int OnlyForward { get; init; }

    /// <summary>Options that can be given up but never taken.</summary>
    public int OnlyBack { get; init; }

    public override IReadOnlyList<int> Moves(int party, int state)
    {
        _moves ??= [.. AllParties.Select(mover => AllStates.Select(from =>
            AllStates.Where(to => to != from && IsMove(mover, Feasible[from], Feasible[to])).ToArray()).ToArray())];
        return _moves[party][state];
    }

    /// <summary>The state of a combination, or -1 when it is not feasible.</summary>
    public int StateOf(int combination)
    {
        for (var state = 0; state < States; state++)
        {
            if (Feasible[state] == combination)
                return state;
        }
        return -1;
    }

    private bool IsMove(int party, int from, int to)
    {
        var (changed, taken, givenUp) = (from ^ to, to & ~from, from & ~to);
        return (changed & ~Own[party]) == 0 && (givenUp & OnlyForward) == 0 && (taken & OnlyBack) == 0;
    }
}
