namespace Demarche.Analysis.Conflicts;

/// <summary>All feasible states of a conflict in the order in which one decision maker prefers them, ties allowed.</summary>
public sealed class PreferenceOrder
{
    /// <summary>The rank of what is no feasible state: worse than all.</summary>
    internal const int Infeasible = int.MaxValue;

    /// <param name="bestFirst">The feasible states.</param>
    /// <param name="ranks">By state: dense from 1, or <see cref="Infeasible"/>.</param>
    private PreferenceOrder(int[] bestFirst, int[] ranks)
    {
        BestFirst = bestFirst;
        Ranks = ranks;
    }

    internal int[] BestFirst { get; }

    internal int[] Ranks { get; }

    /// <returns>1 for the most preferred states, and one more for each step down; states that are equally preferred share a rank.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="state"/> is not feasible.</exception>
    public int RankOf(int state) =>
        (uint)state < (uint)Ranks.Length && Ranks[state] != Infeasible ? Ranks[state]
            : throw new ArgumentOutOfRangeException(nameof(state), state, "not a feasible state");

    /// <exception cref="ConflictException">A statement or ranking does not fit the states, or the preference is pairwise, which is no order.</exception>
    public static PreferenceOrder Of(StateSpace space, int decisionMaker)
    {
        var (name, preference) = space.Conflict.DecisionMakers[decisionMaker];
        var refining = new Refining(space);
        switch (preference)
        {
            case Preference.Priorities(var statements):
                refining.ByPriority([.. statements.Select(statement => statement.Wish.Compile(space.Options))]);
                break;
            case Preference.Weights(var statements, _):
                refining.ByWeight([.. statements.Select(statement => (statement.Wish.Compile(space.Options), statement.Weight))]);
                break;
            case Preference.Ranking(var tiers):
                refining.ByTier(tiers, name);
                break;
            default:
                throw new ConflictException($"The preferences of '{name}' are given pair by pair and need not be an order: solve the conflict as an explicit graph.");
        }
        return new PreferenceOrder(refining.BestFirst, refining.Ranks);
    }

    /// <summary>Equally preferred states are told apart by one criterion after the other, the least important first.</summary>
    private sealed class Refining
    {
        private readonly StateSpace _space;
        private int[] _spare;

        public Refining(StateSpace space)
        {
            _space = space;
            BestFirst = [.. space.Feasible];
            _spare = new int[BestFirst.Length];
            Ranks = new int[space.Size];
            Array.Fill(Ranks, Infeasible);
            foreach (var state in BestFirst)
                Ranks[state] = 1;
        }

        public int[] BestFirst { get; private set; }

        public int[] Ranks { get; }

        /// <summary>Takes as many statements at once as a key has bits, so that there may be any number of them.</summary>
        public void ByPriority(StateTest[] statements)
        {
            const int KeyBits = 16;
            var keys = new ushort[_space.Size];
            for (var end = statements.Length; end > 0; end -= KeyBits)
            {
                Array.Clear(keys);
                foreach (var statement in statements.AsSpan(Math.Max(0, end - KeyBits)..end))
                    AppendFailures(statement, keys);
                SortBy(keys);
                Renumber((one, other) => keys[one] == keys[other]);
            }
        }

        public void ByWeight((StateTest Test, int Weight)[] statements)
        {
            var costs = new long[BestFirst.Length];
            for (var place = 0; place < costs.Length; place++)
            {
                foreach (var (test, weight) in statements)
                    costs[place] -= test.Holds(BestFirst[place]) ? weight : 0;
            }
            var ordered = costs.Distinct().Order().ToArray();
            for (var place = 0; place < costs.Length; place++)
                Ranks[BestFirst[place]] = Array.BinarySearch(ordered, costs[place]) + 1;
            Array.Sort(costs, BestFirst);
        }

        public void ByTier(IReadOnlyList<Tier> tiers, string name)
        {
            var place = 0;
            var listed = new StateSet(_space.Size);
            for (var tier = 0; tier < tiers.Count; tier++)
            {
                foreach (var state in tiers[tier].States)
                {
                    if (!_space.IsFeasible(state) || listed.Contains(state))
                        throw new ConflictException($"The ranking of '{name}' lists state {state}, which is {(_space.IsFeasible(state) ? "listed already" : "not feasible")}: take it out.");
                    listed.Add(state);
                    Ranks[state] = tier + 1;
                    BestFirst[place++] = state;
                }
            }
            if (place < BestFirst.Length)
                throw new ConflictException($"The ranking of '{name}' leaves out state {_space.Feasible.First(state => !listed.Contains(state))}: list every feasible state.");
        }

        /// <summary>Makes room for one bit in each key and sets it where the statement does not hold.</summary>
        private static void AppendFailures(StateTest statement, ushort[] keys)
        {
            for (var word = 0; word << 6 < keys.Length; word++)
            {
                var fails = ~statement(word);
                var block = keys.AsSpan(word << 6, Math.Min(64, keys.Length));
                for (var bit = 0; bit < block.Length; bit++)
                    block[bit] = (ushort)((block[bit] << 1) | (int)(fails >> bit & 1));
            }
        }

        /// <summary>Counting sort, stable: states with one key keep their order.</summary>
        private void SortBy(ushort[] keys)
        {
            var next = new int[(1 << 16) + 1];
            foreach (var state in BestFirst)
                next[keys[state] + 1]++;
            for (var key = 1; key < next.Length; key++)
                next[key] += next[key - 1];
            foreach (var state in BestFirst)
                _spare[next[keys[state]]++] = state;
            (BestFirst, _spare) = (_spare, BestFirst);
        }

        private void Renumber(Func<int, int, bool> isTie)
        {
            var (rank, before) = (1, Ranks[BestFirst[0]]);
            Ranks[BestFirst[0]] = rank;
            for (var place = 1; place < BestFirst.Length; place++)
            {
                var (last, state) = (BestFirst[place - 1], BestFirst[place]);
                rank += Ranks[state] == before && isTie(last, state) ? 0 : 1;
                before = Ranks[state];
                Ranks[state] = rank;
            }
        }
    }
}
