using System.Collections;
using System.Numerics;

namespace Demarche.Analysis.Conflicts;

/// <summary>A set of states, enumerated ascending; immutable once handed out.</summary>
public sealed class StateSet : IReadOnlyCollection<int>
{
    private readonly ulong[] _words;

    /// <param name="size">One more than the highest state that it may hold: a power of two.</param>
    internal StateSet(int size) => _words = new ulong[(size + 63) >> 6];

    /// <summary>The states below <paramref name="size"/> that pass a test.</summary>
    internal StateSet(int size, StateTest test)
        : this(size)
    {
        for (var word = 0; word < _words.Length; word++)
            _words[word] = test(word);
        if (size < 64)
            _words[0] &= (1UL << size) - 1;
    }

    private StateSet(ulong[] words) => _words = words;

    /// <summary>How many states it holds; counted anew each time.</summary>
    public int Count => _words.Sum(BitOperations.PopCount);

    public bool Contains(int state) => (uint)state < (uint)_words.Length << 6 && (_words[state >> 6] >> state & 1) != 0;

    /// <summary>The states that both hold; they must be of one conflict.</summary>
    public StateSet And(StateSet other) => new([.. _words.Zip(other._words, (one, two) => one & two)]);

    public IEnumerator<int> GetEnumerator()
    {
        for (var word = 0; word < _words.Length; word++)
        {
            for (var bits = _words[word]; bits != 0; bits &= bits - 1)
                yield return (word << 6) + BitOperations.TrailingZeroCount(bits);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal void Add(int state) => _words[state >> 6] |= 1UL << state;

    internal void Remove(int state) => _words[state >> 6] &= ~(1UL << state);

    internal StateSet Copy() => new([.. _words]);
}
