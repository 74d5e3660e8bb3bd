namespace Demarche.Analysis.Tests.Conflicts.Reference;

/// <summary>
/// The groundwater dispute of Elmira, Ontario, 1991 (Hipel, Fang, Kilgour and Haight 1993), with its states 1 to 9 as 0 to 8.
/// The ministry can modify its order, the company can delay, accept or abandon its plant, the local government can insist.
/// All states in which the plant is abandoned are one, the last.
/// </summary>
internal static class Elmira
{
    public static TinyGraph Conflict { get; } = new()
    {
        States = 9,
        Parties = 3,
        Arcs =
        [
            [[1], [], [3], [], [5], [], [7], [], []],
            [[2, 8], [3, 8], [8], [8], [6, 8], [7, 8], [8], [8], []],
            [[4], [5], [6], [7], [0], [1], [2], [3], []],
        ],
        Compare = TinyConflict.ByRank(
        [
            Rank([6, 2, 3, 7, 4, 0, 1, 5, 8]),
            Rank([0, 3, 7, 4, 8, 2, 6, 1, 5]),
            Rank([6, 2, 4, 0, 7, 5, 3, 1, 8]),
        ]),
    };

    private static int[] Rank(int[] bestFirst) => [.. bestFirst.Select((_, state) => Array.IndexOf(bestFirst, state) + 1)];
}
