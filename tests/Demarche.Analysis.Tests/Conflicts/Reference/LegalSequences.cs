namespace Demarche.Analysis.Tests.Conflicts.Reference;

/// <summary>
/// Legal sequences of moves: one member of a coalition moves at a time, none twice in a row
/// (Fang, Hipel and Kilgour 1993, "Interactive decision making").
/// </summary>
internal static class LegalSequences
{
    /// <summary>One party's moves from one state that may stand in a sequence.</summary>
    internal delegate IEnumerable<int> Steps(int party, int state);

    /// <summary>R_i(s): every move.</summary>
    public static Steps Any(TinyConflict conflict) => conflict.Moves;

    /// <summary>R+_i(s): moves to what the mover likes better than where it stands.</summary>
    public static Steps Improvements(TinyConflict conflict) => (party, state) =>
        conflict.Moves(party, state).Where(to => conflict.IsBetter(party, to, state));

    /// <summary>R+,U_i(s): improvements, and moves to what the mover cannot compare with where it stands.</summary>
    public static Steps ImprovementsAndUnknown(TinyConflict conflict) => (party, state) =>
        conflict.Moves(party, state).Where(to => conflict.IsBetter(party, to, state) || conflict.IsUnknown(party, to, state));

    /// <summary>The end states of all legal sequences of at least one move.</summary>
    public static HashSet<int> Ends(IReadOnlySet<int> coalition, int start, Steps steps) =>
        [.. Fewest(coalition, start, steps).Keys];

    /// <summary>The length of the shortest legal sequence of at least one move to each state that has one.</summary>
    public static Dictionary<int, int> Fewest(IReadOnlySet<int> coalition, int start, Steps steps)
    {
        var seen = new HashSet<(int State, int LastMover)>();
        var fewest = new Dictionary<int, int>();
        List<(int State, int LastMover)> reached = [(start, -1)];
        for (var length = 1; reached.Count > 0; length++)
        {
            List<(int, int)> next = [];
            foreach (var (state, lastMover) in reached)
            {
                foreach (var party in coalition.Where(party => party != lastMover))
                {
                    foreach (var to in steps(party, state).Where(to => seen.Add((to, party))))
                    {
                        next.Add((to, party));
                        fewest.TryAdd(to, length);
                    }
                }
            }
            reached = next;
        }
        return fewest;
    }
}
