namespace Demarche.Analysis.Tests.Conflicts.Reference;

/// <summary>A conflict whose moves are listed one by one: for each party and state, the states it can go to.</summary>
internal sealed class TinyGraph : TinyConflict
{
    public required IReadOnlyList<IReadOnlyList<IReadOnlyList<int>>> Arcs { get; init; }

    public override IReadOnlyList<int> Moves(int party, int state) => Arcs[party][state];
}
