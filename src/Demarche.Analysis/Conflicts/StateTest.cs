namespace Demarche.Analysis.Conflicts;

/// <summary>A condition made ready to be asked of many states: it answers for 64 at once.</summary>
/// <param name="word">The states from 64 × <paramref name="word"/> on.</param>
/// <returns>Bit b is set when the condition holds in state 64 × <paramref name="word"/> + b.</returns>
internal delegate ulong StateTest(int word);

internal static class StateTests
{
    /// <summary>Options that differ within a word: 2^6 = 64 states.</summary>
    private const int WordOptions = 6;

    /// <summary>For each of the lowest options, the states of a word in which it is taken.</summary>
    private static readonly ulong[] s_taken =
        [0xAAAAAAAAAAAAAAAA, 0xCCCCCCCCCCCCCCCC, 0xF0F0F0F0F0F0F0F0, 0xFF00FF00FF00FF00, 0xFFFF0000FFFF0000, 0xFFFFFFFF00000000];

    /// <param name="condition">What is asked.</param>
    /// <param name="options">The place of each option by its name.</param>
    /// <exception cref="ConflictException">The condition speaks of an option that is not there.</exception>
    public static StateTest Compile(this Condition condition, IReadOnlyDictionary<string, int> options)
    {
        switch (condition)
        {
            case Condition.Taken(var name):
                return options.TryGetValue(name, out var option) ? Taken(option)
                    : throw new ConflictException($"The condition '{condition}' speaks of '{name}', which is no option: the options are {string.Join(", ", options.Keys.Select(key => $"'{key}'"))}.");
            case Condition.Negation(var inner):
                var negated = inner.Compile(options);
                return word => ~negated(word);
            case Condition.Conjunction(var left, var right):
                var (one, and) = (left.Compile(options), right.Compile(options));
                return word => one(word) & and(word);
            case Condition.Disjunction(var left, var right):
                var (either, or) = (left.Compile(options), right.Compile(options));
                return word => either(word) | or(word);
            case Condition.Implication(var when, var then):
                var (premise, conclusion) = (when.Compile(options), then.Compile(options));
                return word => ~premise(word) | conclusion(word);
            case Condition.Equivalence(var left, var right):
                var (first, second) = (left.Compile(options), right.Compile(options));
                return word => ~(first(word) ^ second(word));
            default:
                throw new ArgumentException($"Not a known kind of condition: {condition.GetType().Name}.", nameof(condition));
        }
    }

    public static bool Holds(this StateTest test, int state) => ((test(state >> WordOptions) >> state) & 1) != 0;

    private static StateTest Taken(int option)
    {
        if (option >= WordOptions)
            return word => (word >> (option - WordOptions) & 1) == 0 ? 0 : ulong.MaxValue;
        var taken = s_taken[option];
        return _ => taken;
    }
}
