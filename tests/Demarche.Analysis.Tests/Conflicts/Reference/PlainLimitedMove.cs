namespace Demarche.Analysis.Tests.Conflicts.Reference;

/// <summary>
/// Limited-move stability of horizon h. A party that may move looks h moves ahead, and leaves a state only for what is
/// strictly better in the end. After its move one of the parties that would then move answers, and looks h-1 moves ahead in
/// the same way; which of them it is the mover cannot know, so it counts on the one whose answer is worst for itself.
/// Among equals the lowest state is taken. With two parties this is L_h of Fang, Hipel and Kilgour 1993.
/// </summary>
internal sealed class PlainLimitedMove(TinyConflict conflict, IReadOnlyList<IReadOnlyList<int>> rank)
{
    public bool IsStable(int party, int state, int horizon) => Expected(party, state, horizon) == state;

    /// <summary>Where the party, about to move or stay, expects the conflict to end.</summary>
    private int Expected(int party, int state, int horizon)
    {
        if (horizon == 0)
            return state;
        var ends = conflict.Moves(party, state).Select(to => (To: to, End: AfterAnswer(party, to, horizon - 1))).ToList();
        if (ends.Count == 0)
            return state;
        var best = ends.MinBy(move => (rank[party][move.End], move.To));
        return rank[party][best.End] < rank[party][state] ? best.End : state;
    }

    private int AfterAnswer(int mover, int state, int horizon)
    {
        var answers = conflict.Others(mover).Select(other => Expected(other, state, horizon)).Where(end => end != state).ToList();
        return answers.Count == 0 ? state : answers.MaxBy(end => (rank[mover][end], -end));
    }
}
