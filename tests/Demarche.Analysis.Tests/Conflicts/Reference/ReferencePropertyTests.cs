using CsCheck;
using Xunit;

namespace Demarche.Analysis.Tests.Conflicts.Reference;

/// <summary>What the literature proves of the definitions holds for the reference on random conflicts.</summary>
public sealed class ReferencePropertyTests
{
    [Fact]
    public void Stricter_concepts_hold_fewer_states() => RandomGraph.WithAnyOpinions.Sample(random =>
    {
        Ordered(random.Tiny, PlainStability.Usual(random.Tiny));
        Ordered(random.Tiny, PlainStability.Strong(random.Tiny));
        foreach (var extension in "abcd")
            Ordered(random.Tiny, PlainStability.Unknown(random.Tiny, extension));
    }, iter: 300);

    /// <summary>Li, Hipel, Kilgour and Fang 2004: what tempts less or deters more makes no state unstable.</summary>
    [Theory]
    [InlineData('a', 'b')]
    [InlineData('a', 'c')]
    [InlineData('b', 'd')]
    [InlineData('c', 'd')]
    public void Extensions_to_the_unknown_hold_each_other(char fewer, char more) => RandomGraph.WithAnyOpinions.Sample(random =>
        Assert.All(Concepts(PlainStability.Unknown(random.Tiny, fewer)).Zip(Concepts(PlainStability.Unknown(random.Tiny, more))),
            pair => Holds(random.Tiny, pair.First, pair.Second)), iter: 300);

    [Fact]
    public void With_nothing_unknown_the_extensions_are_the_usual_concepts() => RandomGraph.WithPlainOpinions.Sample(random =>
    {
        var usual = Concepts(PlainStability.Usual(random.Tiny));
        foreach (var extension in "abcd")
        {
            Assert.All(Concepts(PlainStability.Unknown(random.Tiny, extension)).Zip(usual), pair =>
            {
                Holds(random.Tiny, pair.First, pair.Second);
                Holds(random.Tiny, pair.Second, pair.First);
            });
        }
    }, iter: 200);

    [Fact]
    public void What_is_strongly_stable_is_stable() => RandomGraph.WithAnyOpinions.Sample(random =>
        Assert.All(Concepts(PlainStability.Strong(random.Tiny)).Zip(Concepts(PlainStability.Usual(random.Tiny))),
            pair => Holds(random.Tiny, pair.First, pair.Second)), iter: 300);

    [Fact]
    public void Who_looks_one_move_ahead_is_stable_as_by_Nash() => RandomConflict.Ranked(1, 5).Sample(random =>
    {
        var (usual, limited) = (PlainStability.Usual(random.Tiny), new PlainLimitedMove(random.Tiny, random.Tiny.Rank));
        Assert.All(random.Tiny.AllParties, party => Assert.All(random.Tiny.AllStates,
            state => Assert.Equal(usual.Nash(party, state), limited.IsStable(party, state, 1))));
    }, iter: 300);

    private delegate bool IsStable(int party, int state);

    private static IsStable[] Concepts(PlainStability of) => [of.Nash, of.Gmr, of.Smr, of.Seq, of.Sseq];

    private static void Ordered(TinyConflict conflict, PlainStability of)
    {
        Holds(conflict, of.Nash, of.Smr);
        Holds(conflict, of.Nash, of.Sseq);
        Holds(conflict, of.Smr, of.Gmr);
        Holds(conflict, of.Seq, of.Gmr);
        Holds(conflict, of.Sseq, of.Smr);
        Holds(conflict, of.Sseq, of.Seq);
    }

    private static void Holds(TinyConflict conflict, IsStable stricter, IsStable wider)
    {
        foreach (var party in conflict.AllParties)
            Assert.DoesNotContain(conflict.AllStates, state => stricter(party, state) && !wider(party, state));
    }
}
