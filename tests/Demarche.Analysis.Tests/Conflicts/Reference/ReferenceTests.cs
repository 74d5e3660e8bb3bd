using Xunit;

namespace Demarche.Analysis.Tests.Conflicts.Reference;

/// <summary>The reference itself, on conflicts small enough to be worked out on paper.</summary>
public sealed class ReferenceTests
{
    /// <summary>Two prisoners who may each talk (bit 0, bit 1): to talk is better whatever the other does, and worse if both do.</summary>
    private static readonly int[][] s_prisonersRank = [[2, 1, 4, 3], [2, 4, 1, 3]];
    private static readonly TinyOptions s_prisoners = new()
    {
        States = 4,
        Parties = 2,
        Feasible = [0b00, 0b01, 0b10, 0b11],
        Own = [0b01, 0b10],
        Compare = TinyConflict.ByRank(s_prisonersRank),
    };

    [Fact]
    public void Prisoners_keep_silent_only_when_they_think_of_the_answer()
    {
        var usual = PlainStability.Usual(s_prisoners);

        Assert.Equal([3], Equilibria(s_prisoners, usual.Nash));
        Assert.All([usual.Gmr, usual.Smr, usual.Seq, usual.Sseq], stable => Assert.Equal([0, 3], Equilibria(s_prisoners, stable)));
        Assert.Equal([0, 3], Equilibria(s_prisoners, (party, state) => PlainSimultaneous.Sim(s_prisoners, party, state)));
    }

    [Theory]
    [InlineData(1, new[] { 3 })]
    [InlineData(2, new[] { 0, 3 })]
    [InlineData(3, new[] { 0, 3 })]
    public void Prisoners_who_look_two_moves_ahead_keep_silent(int horizon, int[] equilibria)
    {
        var limited = new PlainLimitedMove(s_prisoners, s_prisonersRank);
        Assert.Equal(equilibria, Equilibria(s_prisoners, (party, state) => limited.IsStable(party, state, horizon)));
    }

    [Fact]
    public void Elmira_ends_where_it_was_published_to_end()
    {
        var usual = PlainStability.Usual(Elmira.Conflict);

        Assert.Equal([4, 7, 8], Equilibria(Elmira.Conflict, usual.Nash));
        Assert.Equal([4, 7, 8], Equilibria(Elmira.Conflict, usual.Seq));
        Assert.Equal([0, 3, 4, 7, 8], Equilibria(Elmira.Conflict, usual.Gmr));
        Assert.Equal([0, 3, 4, 7, 8], Equilibria(Elmira.Conflict, usual.Smr));
    }

    /// <summary>The published joint improvement from state 5 to state 8: the ministry modifies, the company accepts.</summary>
    [Fact]
    public void Ministry_and_company_of_Elmira_leave_the_delay_together()
    {
        Assert.False(PlainCoalitions.Nash(Elmira.Conflict, new HashSet<int> { 0, 1 }, 4));
        Assert.True(PlainCoalitions.Nash(Elmira.Conflict, new HashSet<int> { 0, 1 }, 7));
    }

    [Fact]
    public void No_party_moves_twice_in_a_row()
    {
        var line = new TinyGraph
        {
            States = 4,
            Parties = 2,
            Arcs = [[[1], [2], [], []], [[], [], [3], []]],
            Compare = (_, _, _) => Opinion.Unknown,
        };

        Assert.Equal([1], LegalSequences.Ends(new HashSet<int> { 0, 1 }, 0, LegalSequences.Any(line)).Order());
        Assert.Equal([2, 3], LegalSequences.Ends(new HashSet<int> { 0, 1 }, 1, LegalSequences.Any(line)).Order());
    }

    /// <summary>From 0 the first party can go to 1, from there the second to 2; what the first party thinks of both is varied.</summary>
    [Theory]
    [InlineData(Opinion.Unknown, Opinion.Worse, "bd", "abcd")]
    [InlineData(Opinion.Better, Opinion.Unknown, "", "cd")]
    [InlineData(Opinion.Unknown, Opinion.Better, "bd", "bd")]
    [InlineData(Opinion.Unknown, Opinion.Unknown, "bd", "bcd")]
    internal void What_is_unknown_may_tempt_or_deter(Opinion tempting, Opinion sanction, string nash, string sequential)
    {
        var conflict = Chain(tempting, sanction);
        Assert.Equal(nash, string.Concat("abcd".Where(extension => PlainStability.Unknown(conflict, extension).Nash(0, 0))));
        Assert.Equal(sequential, string.Concat("abcd".Where(extension => PlainStability.Unknown(conflict, extension).Seq(0, 0))));
    }

    [Theory]
    [InlineData(Opinion.MuchWorse, true)]
    [InlineData(Opinion.Worse, false)]
    [InlineData(Opinion.Same, false)]
    internal void Only_what_is_much_worse_makes_strongly_stable(Opinion sanction, bool isStrong)
    {
        var conflict = Chain(Opinion.Better, sanction);
        Assert.True(PlainStability.Usual(conflict).Seq(0, 0));
        Assert.Equal(isStrong, PlainStability.Strong(conflict).Seq(0, 0));
    }

    private static TinyGraph Chain(Opinion tempting, Opinion sanction) => new()
    {
        States = 3,
        Parties = 2,
        Arcs = [[[1], [], []], [[], [2], []]],
        Compare = (party, other, state) => (party, other, state) switch
        {
            (0, 1, 0) => tempting,
            (0, 2, 0) => sanction,
            (1, 2, 1) => Opinion.Better,
            _ => Opinion.Same,
        },
    };

    private static int[] Equilibria(TinyConflict conflict, Func<int, int, bool> isStable) =>
        [.. conflict.AllStates.Where(state => conflict.AllParties.All(party => isStable(party, state)))];
}
