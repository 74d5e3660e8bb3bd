using CsCheck;
using Demarche.Analysis.Conflicts;

namespace Demarche.Analysis.Tests.Conflicts.Reference;

/// <summary>
/// Conflicts at random: options without order among the owners, irreversible ones, conditions that make states infeasible, ties,
/// parties without options. Each is given twice, as the solver reads it and as the reference does.
/// </summary>
internal static class RandomConflict
{
    /// <summary>With rankings drawn state by state, many of them tied.</summary>
    public static Gen<(Conflict Conflict, TinyOptions Tiny)> Ranked(int fewestOptions, int mostOptions) =>
        from options in Gen.Int[fewestOptions, mostOptions]
        from parties in Gen.Int[1, 4]
        from owners in Gen.Int[0, parties - 1].Array[options]
        from directions in Gen.Frequency((6, Gen.Const(OptionDirection.Both)), (1, Gen.Const(OptionDirection.Forward)), (1, Gen.Const(OptionDirection.Back))).Array[options]
        from infeasible in Cases(options).Array[0, 3]
        from levels in Gen.Int[1, 1 << options]
        from liking in Gen.Int[1, levels].Array[1 << options].Array[parties]
        let feasible = Feasible(options, infeasible)
        where feasible.Length > 0
        let rank = liking.Select(levels => Dense(feasible, levels)).ToArray()
        select (
            Option(options, owners, directions, infeasible, [.. rank.Select(one => Ranking(feasible, one))]),
            new TinyOptions
            {
                States = feasible.Length,
                Parties = parties,
                Feasible = feasible,
                Own = [.. Enumerable.Range(0, parties).Select(party => Enumerable.Range(0, options).Where(option => owners[option] == party).Sum(option => 1 << option))],
                OnlyForward = Bits(directions, OptionDirection.Forward),
                OnlyBack = Bits(directions, OptionDirection.Back),
                Compare = TinyConflict.ByRank(rank),
                Rank = rank,
            });

    /// <summary>With prioritised statements, of any size.</summary>
    public static Gen<Conflict> Prioritised(int options) =>
        from parties in Gen.Int[2, 4]
        from owners in Gen.Int[0, parties - 1].Array[options]
        from directions in Gen.Frequency((6, Gen.Const(OptionDirection.Both)), (1, Gen.Const(OptionDirection.Forward))).Array[options]
        from infeasible in Cases(options).Array[0, 3]
        from wishes in Cases(options).Array[1, 10].Array[parties]
        where Feasible(options, infeasible).Length > 0
        select Option(options, owners, directions, infeasible,
            [.. wishes.Select(some => new Preference.Priorities([.. some.Select(wish => new Statement(Holds(wish)))]))]);

    private static Conflict Option(int options, int[] owners, OptionDirection[] directions, Literal[][] infeasible, Preference[] preferences) => new(
        "at random",
        [.. preferences.Select((preference, party) => new DecisionMaker($"P{party}", preference))],
        [.. Enumerable.Range(0, options).Select(option => new ConflictOption($"o{option}", $"P{owners[option]}", directions[option]))])
    {
        Infeasible = [.. infeasible.Select(Holds)],
    };

    private readonly record struct Literal(int Option, bool IsTaken);

    /// <summary>One to three options, each taken or not.</summary>
    private static Gen<Literal[]> Cases(int options) =>
        Gen.Select(Gen.Int[0, options - 1], Gen.Bool, (option, isTaken) => new Literal(option, isTaken)).Array[1, 3];

    private static Condition Holds(Literal[] literals) => literals
        .Select(Condition (literal) => literal.IsTaken ? new Condition.Taken($"o{literal.Option}") : new Condition.Negation(new Condition.Taken($"o{literal.Option}")))
        .Aggregate((left, right) => new Condition.Conjunction(left, right));

    private static int[] Feasible(int options, Literal[][] infeasible) =>
        [.. Enumerable.Range(0, 1 << options).Where(state => !infeasible.Any(all => all.All(literal => (state >> literal.Option & 1) != 0 == literal.IsTaken)))];

    private static int[] Dense(int[] feasible, int[] levels)
    {
        var used = feasible.Select(state => levels[state]).Distinct().Order().ToList();
        return [.. feasible.Select(state => used.IndexOf(levels[state]) + 1)];
    }

    private static Preference.Ranking Ranking(int[] feasible, int[] rank) => new(
        [.. feasible.Zip(rank).GroupBy(state => state.Second).OrderBy(tier => tier.Key).Select(tier => new Tier([.. tier.Select(state => state.First)]))]);

    private static int Bits(OptionDirection[] directions, OptionDirection wanted) =>
        Enumerable.Range(0, directions.Length).Where(option => directions[option] == wanted).Sum(option => 1 << option);
}
