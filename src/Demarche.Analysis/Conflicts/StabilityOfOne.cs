namespace Demarche.Analysis.Conflicts;

/// <summary>Which states are stable for one decision maker of a conflict in option form. Time and memory are linear in the states.</summary>
/// <remarks>
/// Whether an improvement is deterred is told by one number: the worst that the opponents can make of it. A state is stable when that
/// is at least as bad as the state itself for each improvement. Definitions: Fang, Hipel and Kilgour 1993, chapter 3.
/// </remarks>
internal sealed class StabilityOfOne
{
    private readonly StateSpace _space;
    private readonly PreferenceOrder _order;
    private readonly Ladders _own;
    private readonly Sanctions _sanctions;
    private readonly Lazy<int[]> _escapes;

    /// <param name="decisionMaker">Whose stability is asked.</param>
    /// <param name="orders">By decision maker.</param>
    /// <param name="ladders">By decision maker.</param>
    public StabilityOfOne(StateSpace space, int decisionMaker, PreferenceOrder[] orders, Ladders[] ladders)
    {
        _space = space;
        _order = orders[decisionMaker];
        _own = ladders[decisionMaker];
        _sanctions = new Sanctions([.. ladders.Where((opponent, place) => place != decisionMaker && !opponent.IsIdle)], space.Size);
        _escapes = new(Escapes);
    }

    public StateSet Stable(SolutionConcept concept) => concept switch
    {
        SolutionConcept.Nash => Nash(),
        SolutionConcept.Gmr => Gmr(),
        SolutionConcept.Smr => Smr(),
        SolutionConcept.Seq => Seq(),
        SolutionConcept.Sseq => Sseq(),
        _ => throw new ArgumentOutOfRangeException(nameof(concept), concept, "not a concept that this solver knows"),
    };

    private StateSet Nash() => StableAgainst(null);

    private StateSet Gmr() => StableAgainst(_sanctions.Worst(_order.Ranks, WorstFirst(), byImprovements: false));

    private StateSet Seq() => StableAgainst(_sanctions.Worst(_order.Ranks, WorstFirst(), byImprovements: true));

    private StateSet Smr() => StableAgainst(_sanctions.Worst(_escapes.Value, HighestFirst(_escapes.Value), byImprovements: false));

    private StateSet Sseq() => StableAgainst(_sanctions.Worst(_escapes.Value, HighestFirst(_escapes.Value), byImprovements: true));

    private IEnumerable<int> WorstFirst()
    {
        for (var place = _order.BestFirst.Length - 1; place >= 0; place--)
            yield return _order.BestFirst[place];
    }

    /// <summary>Counting sort.</summary>
    private int[] HighestFirst(int[] values)
    {
        var next = new int[_order.BestFirst.Length + 2];
        foreach (var state in _order.BestFirst)
            next[^(values[state] + 1)]++;
        for (var value = 1; value < next.Length; value++)
            next[value] += next[value - 1];
        var sorted = new int[_order.BestFirst.Length];
        foreach (var state in _order.BestFirst)
            sorted[next[^(values[state] + 2)]++] = state;
        return sorted;
    }

    /// <summary>By state the best rank that the decision maker has there or after one move of its own.</summary>
    private int[] Escapes()
    {
        var escapes = new int[_space.Size];
        foreach (var state in _order.BestFirst)
        {
            var here = _own.LadderOf(state);
            var changes = _own.ChangesFrom(here);
            var (change, best) = (0, _order.Ranks[state]);
            do
            {
                if (!_own.IsIdle)
                    best = Math.Min(best, _own.RankOf(_own.StateOn(here ^ change, 0)));
                change = (change - changes) & changes;
            }
            while (change != 0);
            escapes[state] = best;
        }
        return escapes;
    }

    /// <summary>The states from which no improvement pays.</summary>
    /// <param name="worst">By state what the opponents can make of it; null when they do nothing.</param>
    private StateSet StableAgainst(int[]? worst)
    {
        var stable = _space.Feasible.Copy();
        if (_own.IsIdle)
            return stable;
        for (var ladder = 0; ladder < _space.Size; ladder++)
        {
            if (_own.LadderOf(ladder) != ladder)
                continue;
            var changes = _own.ChangesFrom(ladder);
            var change = 0;
            do
            {
                Compare(ladder, ladder ^ change, worst, stable);
                change = (change - changes) & changes;
            }
            while (change != 0);
        }
        return stable;
    }

    /// <summary>Takes out the states of one ladder from which an improvement on another, or the same, pays.</summary>
    private void Compare(int from, int to, int[]? worst, StateSet stable)
    {
        var (least, above) = (int.MaxValue, 0);
        for (int rung = 0, count = 0; count == 0 || rung != 0; rung = _own.Below(rung), count++)
        {
            var state = _own.StateOn(from, rung);
            var rank = _own.RankOf(state);
            if (rank == PreferenceOrder.Infeasible)
                return;
            while (above >= 0 && _own.StateOn(to, above) is var improvement && _own.RankOf(improvement) < rank)
            {
                least = Math.Min(least, worst is null ? 0 : worst[improvement]);
                above = _own.Below(above) is not 0 and var below ? below : -1;
            }
            if (least < rank)
                stable.Remove(state);
        }
    }
}
