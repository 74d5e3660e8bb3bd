namespace Demarche.Analysis.Tests.Conflicts.Reference;

/// <summary>A conflict as the definitions speak of it: states 0..n-1, the moves of each party and its opinions.</summary>
internal abstract class TinyConflict
{
    public required int States { get; init; }

    public required int Parties { get; init; }

    /// <summary>R_i(s): where the party can go from the state by one move of its own.</summary>
    public abstract IReadOnlyList<int> Moves(int party, int state);

    /// <summary>(party, other, state): how the party finds the other state compared with the state.</summary>
    public required Func<int, int, int, Opinion> Compare { get; init; }

    public bool IsBetter(int party, int other, int than) => Compare(party, other, than) is Opinion.Better or Opinion.MuchBetter;

    public bool IsUnknown(int party, int other, int state) => Compare(party, other, state) == Opinion.Unknown;

    public IEnumerable<int> AllStates => Enumerable.Range(0, States);

    public IEnumerable<int> AllParties => Enumerable.Range(0, Parties);

    public HashSet<int> Others(int party) => [.. AllParties.Where(other => other != party)];

    /// <summary>Opinions by a rank a party and state: 1 is best, equal ranks are equally good.</summary>
    public static Func<int, int, int, Opinion> ByRank(IReadOnlyList<IReadOnlyList<int>> rank) => (party, other, state) =>
        rank[party][other] < rank[party][state] ? Opinion.Better
        : rank[party][other] == rank[party][state] ? Opinion.Same
        : Opinion.Worse;
}
