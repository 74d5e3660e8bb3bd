namespace Demarche.Analysis.Conflicts;

/// <summary>
/// What the opponents of a decision maker can bring about by legal sequences of moves: one moves at a time, none twice in a row. In
/// option form two moves of one decision maker are one move of it (and two improvements one improvement), so that the rule binds
/// nothing, and all that sequences reach is what is reached step by step.
/// </summary>
/// <remarks>Fang, Hipel and Kilgour 1993, definitions 3.2 and 3.3: reachable lists of a coalition.</remarks>
internal sealed class Sanctions(Ladders[] opponents, int size)
{
    private readonly int[] _reached = new int[size];

    /// <summary>The highest value among the states that the opponents reach from each state, that state counted as reached.</summary>
    /// <param name="values">By state; at least 1 where it is feasible.</param>
    /// <param name="highestFirst">The feasible states, those of the highest value first.</param>
    /// <param name="byImprovements">Whether each opponent only makes moves that improve on the state in which it stands.</param>
    /// <remarks>
    /// From the highest value down, all states from which it is reached are found backwards; whatever is found has its answer. Rungs of
    /// a ladder are found from the bottom up, so that each opponent's ladders are climbed once.
    /// </remarks>
    public int[] Worst(int[] values, IEnumerable<int> highestFirst, bool byImprovements)
    {
        var worst = new int[size];
        var climbs = Array.ConvertAll(opponents, _ => new int[size]);
        for (var opponent = 0; opponent < opponents.Length; opponent++)
            Array.Fill(climbs[opponent], opponents[opponent].Bottom);
        foreach (var state in highestFirst)
        {
            if (worst[state] != 0)
                continue;
            worst[state] = values[state];
            _reached[0] = state;
            for (var (next, count) = (0, 1); next < count; next++)
            {
                for (var opponent = 0; opponent < opponents.Length; opponent++)
                    count = Climb(opponents[opponent], climbs[opponent], _reached[next], byImprovements, worst, values[state], count);
            }
        }
        return worst;
    }

    /// <summary>Finds the states from which one opponent reaches <paramref name="target"/> in one move.</summary>
    private int Climb(Ladders ladders, int[] rungs, int target, bool byImprovements, int[] worst, int value, int count)
    {
        var better = byImprovements ? ladders.RankOf(target) : 0;
        var here = ladders.LadderOf(target);
        var changes = ladders.ChangesInto(here);
        var change = 0;
        do
        {
            var ladder = here ^ change;
            var rung = rungs[ladder];
            while (rung >= 0)
            {
                var state = ladders.StateOn(ladder, rung);
                var rank = ladders.RankOf(state);
                if (rank <= better)
                    break;
                if (worst[state] == 0 && rank != PreferenceOrder.Infeasible)
                {
                    worst[state] = value;
                    _reached[count++] = state;
                }
                rung = ladders.Above(rung);
            }
            rungs[ladder] = rung;
            change = (change - changes) & changes;
        }
        while (change != 0);
        return count;
    }
}
