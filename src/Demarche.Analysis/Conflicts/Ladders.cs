namespace Demarche.Analysis.Conflicts;

/// <summary>
/// The moves of one decision maker, kept without listing them. A <b>ladder</b> holds the states that it can change into each other as
/// it likes, the best on top: they differ only in own options that can be taken and dropped. Irreversible options lead from ladder to
/// ladder. A ladder is known by its state in which no reversible own option is taken, its rungs by what those options may be.
/// </summary>
internal sealed class Ladders
{
    private readonly int[] _ranks;
    private readonly int[] _states;
    private readonly int _reversible;
    private readonly int _onlyTaken;
    private readonly int _onlyDropped;

    public Ladders(StateSpace space, int decisionMaker, PreferenceOrder order)
    {
        var owned = space.Owned(decisionMaker);
        _reversible = owned & space.Takeable & space.Droppable;
        _onlyTaken = owned & ~space.Droppable;
        _onlyDropped = owned & ~space.Takeable;
        _ranks = order.Ranks;
        _states = new int[space.Size];
        IsIdle = owned == 0;
        if (!IsIdle)
            Fill(order);
    }

    /// <summary>Whether there is nothing that the decision maker could change.</summary>
    public bool IsIdle { get; }

    /// <summary>The rung at the bottom of every ladder. At the bottom of a ladder with infeasible states are those.</summary>
    public int Bottom => _reversible;

    public int LadderOf(int state) => state & ~_reversible;

    public int StateOn(int ladder, int rung) => _states[ladder | rung];

    public int RankOf(int state) => _ranks[state];

    /// <returns>The rung below; from the bottom one leads to the top, 0.</returns>
    public int Below(int rung) => (rung - _reversible) & _reversible;

    /// <returns>The rung above, below 0 from the top.</returns>
    public int Above(int rung) => rung == 0 ? -1 : (rung - 1) & _reversible;

    /// <summary>The options in which a ladder from which this one is reached may differ from it.</summary>
    public int ChangesInto(int ladder) => (ladder & _onlyTaken) | (~ladder & _onlyDropped);

    /// <summary>The options in which a ladder that is reached from this one may differ from it.</summary>
    public int ChangesFrom(int ladder) => (~ladder & _onlyTaken) | (ladder & _onlyDropped);

    /// <summary>Deals the states out to the rungs, the best first: each ladder is filled from the top.</summary>
    private void Fill(PreferenceOrder order)
    {
        var next = new int[_states.Length];
        foreach (var state in order.BestFirst)
            Place(state);
        for (var state = 0; state < _states.Length; state++)
        {
            if (order.Ranks[state] == PreferenceOrder.Infeasible)
                Place(state);
        }

        void Place(int state)
        {
            var ladder = LadderOf(state);
            _states[ladder | next[ladder]] = state;
            next[ladder] = Below(next[ladder]);
        }
    }
}
