namespace Demarche.Training.Neural;

/// <summary>
/// Sentences of one batch laid out step by step: the first tokens of all, then the second tokens of those that have one,
/// and so on. Sentences are in order of falling length, so that those still running at a step come first.
/// </summary>
public sealed class PackedBatch
{
    /// <param name="lengths">Tokens of each sentence, longest first.</param>
    public PackedBatch(IReadOnlyList<int> lengths)
    {
        Lengths = [.. lengths];
        Steps = Lengths.Length == 0 ? 0 : Lengths[0];
        Offsets = new int[Steps + 1];
        for (var step = 0; step < Steps; step++)
            Offsets[step + 1] = Offsets[step] + Lengths.Count(length => length > step);
        SentenceStarts = new int[Lengths.Length + 1];
        for (var sentence = 0; sentence < Lengths.Length; sentence++)
            SentenceStarts[sentence + 1] = SentenceStarts[sentence] + Lengths[sentence];
    }

    public int[] Lengths { get; }

    public int Steps { get; }

    /// <summary>First row of each step; the last entry is the number of rows.</summary>
    public int[] Offsets { get; }

    /// <summary>First row of each sentence when rows are laid out sentence by sentence.</summary>
    public int[] SentenceStarts { get; }

    public int Rows => Offsets[^1];

    public int Running(int step) => step < Steps ? Offsets[step + 1] - Offsets[step] : 0;

    /// <summary>The row of a token when rows are laid out step by step.</summary>
    public int PackedRow(int sentence, int token) => Offsets[token] + sentence;
}
