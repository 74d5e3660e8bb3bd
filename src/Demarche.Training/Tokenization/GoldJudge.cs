using Demarche.Language.Tokenization;

namespace Demarche.Training.Tokenization;

/// <summary>A decision to learn from.</summary>
internal readonly record struct Example(uint[] Features, int Label);

/// <summary>Answers what the treebank says, and notes each decision with its features.</summary>
internal sealed class GoldJudge(Func<int, int> labelAt, Func<int, int> answerOf) : IJudge
{
    public List<Example> Examples { get; } = [];

    public int Judge(int position, ReadOnlySpan<uint> features)
    {
        var label = labelAt(position);
        Examples.Add(new Example(features.ToArray(), label));
        return answerOf(label);
    }
}
