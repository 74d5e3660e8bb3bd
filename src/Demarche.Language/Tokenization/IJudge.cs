namespace Demarche.Language.Tokenization;

/// <summary>Decides at one position of the text: the trained model, or in training the treebank.</summary>
internal interface IJudge
{
    /// <summary>
    /// The decision at <paramref name="position"/>: a <see cref="Split"/> between pieces; between tokens a score, above
    /// zero where a sentence ends.
    /// </summary>
    int Judge(int position, ReadOnlySpan<uint> features);
}

internal sealed class SplitJudge(LinearModel model) : IJudge
{
    public int Judge(int position, ReadOnlySpan<uint> features) => model.Best(features);
}

internal sealed class SentenceJudge(LinearModel model) : IJudge
{
    public int Judge(int position, ReadOnlySpan<uint> features) => model.Score(features);
}
