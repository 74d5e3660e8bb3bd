namespace Demarche.Analysis.Tests.Conflicts.Reference;

/// <summary>Moves of several parties together (Kilgour, Hipel, Fang and Peng 2001).</summary>
internal static class PlainCoalitions
{
    /// <summary>No legal sequence of the members' moves ends where each of them is better off.</summary>
    public static bool Nash(TinyConflict conflict, IReadOnlySet<int> coalition, int state) =>
        !LegalSequences.Ends(coalition, state, LegalSequences.Any(conflict))
            .Any(end => coalition.All(member => conflict.IsBetter(member, end, state)));

    /// <summary>As <see cref="Nash"/>, for the coalition and for every smaller one within it, single members too.</summary>
    public static bool NashForAllWithin(TinyConflict conflict, IReadOnlySet<int> coalition, int state) =>
        Within([.. coalition]).Where(some => some.Count > 0).All(some => Nash(conflict, some, state));

    private static IEnumerable<HashSet<int>> Within(int[] members) => members.Length == 0
        ? [[]]
        : Within(members[1..]).SelectMany(rest => new HashSet<int>[] { rest, [.. rest, members[0]] });
}
