using CsCheck;
using Demarche.Analysis.Conflicts;

namespace Demarche.Analysis.Tests.Conflicts.Reference;

/// <summary>
/// Explicit graphs at random, with moves that are neither reversible nor transitive and with opinions that are unknown, intransitive
/// or strong. Each is given twice, as the solver reads it and as the reference does.
/// </summary>
internal static class RandomGraph
{
    public static Gen<(ExplicitGraph Graph, TinyGraph Tiny)> WithAnyOpinions { get; } = Drawn(Enum.GetValues<Opinion>());

    /// <summary>Every pair can be compared, and none by much.</summary>
    public static Gen<(ExplicitGraph Graph, TinyGraph Tiny)> WithPlainOpinions { get; } = Drawn(Opinion.Worse, Opinion.Same, Opinion.Better);

    private static Gen<(ExplicitGraph, TinyGraph)> Drawn(params Opinion[] opinions) =>
        from states in Gen.Int[2, 7]
        from parties in Gen.Int[1, 4]
        from isMove in Gen.Int[0, 3].Select(draw => draw == 0).Array[states * states].Array[parties]
        from liking in Gen.Int[0, opinions.Length - 1].Select(draw => opinions[draw]).Array[states * states].Array[parties]
        select (Graph(states, isMove, liking), Tiny(states, isMove, liking));

    private static TinyGraph Tiny(int states, bool[][] isMove, Opinion[][] liking) => new()
    {
        States = states,
        Parties = isMove.Length,
        Arcs = [.. isMove.Select(own => Enumerable.Range(0, states).Select(from => Targets(states, own, from)).ToArray())],
        Compare = (party, other, state) => other == state ? Opinion.Same
            : other > state ? liking[party][other * states + state]
            : Reversed(liking[party][state * states + other]),
    };

    private static ExplicitGraph Graph(int states, bool[][] isMove, Opinion[][] liking) => new(
        "at random",
        [.. liking.Select((own, party) => new DecisionMaker($"P{party}", new Preference.Pairwise([.. Pairs(states, own)])))],
        [.. Enumerable.Range(0, states).Select(state => $"s{state}")],
        [.. isMove.SelectMany((own, party) => Enumerable.Range(0, states).SelectMany(from => Targets(states, own, from).Select(to => new Move(party, from, to))))]);

    private static int[] Targets(int states, bool[] isMove, int from) =>
        [.. Enumerable.Range(0, states).Where(to => to != from && isMove[from * states + to])];

    private static IEnumerable<Comparison> Pairs(int states, Opinion[] liking) =>
        from other in Enumerable.Range(0, states)
        from state in Enumerable.Range(0, other)
        select liking[other * states + state] switch
        {
            Opinion.MuchBetter => new Comparison(other, PreferenceRelation.GreatlyPreferred, state),
            Opinion.Better => new Comparison(other, PreferenceRelation.Preferred, state),
            Opinion.Same => new Comparison(other, PreferenceRelation.Equal, state),
            Opinion.Worse => new Comparison(state, PreferenceRelation.Preferred, other),
            Opinion.MuchWorse => new Comparison(state, PreferenceRelation.GreatlyPreferred, other),
            _ => new Comparison(other, PreferenceRelation.Unknown, state),
        };

    private static Opinion Reversed(Opinion opinion) => opinion switch
    {
        Opinion.MuchBetter => Opinion.MuchWorse,
        Opinion.Better => Opinion.Worse,
        Opinion.Worse => Opinion.Better,
        Opinion.MuchWorse => Opinion.MuchBetter,
        _ => opinion,
    };
}
