namespace Demarche.Analysis.Tests.Conflicts.Reference;

/// <summary>
/// Simultaneous stability: while the party improves, each opponent may at the same time stay or make an improvement of its
/// own from the same state, and where they end together is feasible and not better for the party. For two parties this is
/// Fraser and Hipel 1984; for more it is one reading among several.
/// </summary>
internal static class PlainSimultaneous
{
    public static bool Sim(TinyOptions conflict, int party, int state)
    {
        var improvements = LegalSequences.Improvements(conflict);
        return improvements(party, state).All(tempted =>
            Together(conflict, [.. conflict.Others(party)], state, conflict.Feasible[tempted])
                .Select(conflict.StateOf)
                .Any(end => end >= 0 && !conflict.IsBetter(party, end, state)));
    }

    /// <summary>Every combination that results when each of the others stays or improves from <paramref name="state"/>.</summary>
    private static IEnumerable<int> Together(TinyOptions conflict, int[] others, int state, int combination)
    {
        if (others.Length == 0)
            return [combination];
        var changes = LegalSequences.Improvements(conflict)(others[0], state)
            .Select(to => conflict.Feasible[to] ^ conflict.Feasible[state])
            .Prepend(0);
        return changes.SelectMany(change => Together(conflict, others[1..], state, combination ^ change));
    }
}
