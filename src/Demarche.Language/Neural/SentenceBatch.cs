namespace Demarche.Language.Neural;

/// <summary>
/// Sentences that go through the network together, longest first, so that those still running at a step come first.
/// Rows of all matrices lie sentence by sentence.
/// </summary>
internal sealed class SentenceBatch
{
    public const int MaximumSentences = 32;

    /// <summary>Tokens at which a batch is full; one longer sentence still makes a batch of its own.</summary>
    public const int MaximumTokens = 768;

    private readonly int[] _starts = new int[MaximumSentences + 1];
    private readonly int[] _first = new int[MaximumSentences];
    private int[] _running = new int[128];

    public int Count { get; private set; }

    public int Rows => _starts[Count];

    public int Steps => Count == 0 ? 0 : Length(0);

    public int Length(int sentence) => _starts[sentence + 1] - _starts[sentence];

    /// <summary>First row of a sentence.</summary>
    public int Start(int sentence) => _starts[sentence];

    /// <summary>Document index of a sentence's first token.</summary>
    public int First(int sentence) => _first[sentence];

    /// <summary>How many sentences have a token at <paramref name="step"/>.</summary>
    public int Running(int step) => _running[step];

    public void Clear() => Count = 0;

    /// <summary>Adds a sentence not longer than those before it, or refuses it because the batch is full.</summary>
    public bool TryAdd(int first, int length)
    {
        if (Count == MaximumSentences || (Count > 0 && Rows + length > MaximumTokens))
            return false;
        if (Count == 0)
        {
            if (_running.Length < length)
                _running = new int[length * 2];
            _running.AsSpan(0, length).Clear();
        }
        _first[Count] = first;
        _starts[Count + 1] = _starts[Count] + length;
        Count++;
        for (var step = 0; step < length; step++)
            _running[step]++;
        return true;
    }
}
