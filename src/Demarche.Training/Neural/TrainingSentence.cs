using Demarche.Language.Neural;
using Demarche.Language.Tokens;

namespace Demarche.Training.Neural;

/// <summary>
/// One sentence to learn from. Sets differ in what they annotate: a layer that is absent is null and costs no loss.
/// </summary>
public sealed record TrainingSentence(string[] Forms)
{
    /// <summary>Head of each token, 1-based; 0 for the root.</summary>
    public int[]? Heads { get; init; }

    public Relation[]? Relations { get; init; }

    public UniversalPos[]? Upos { get; init; }

    /// <summary>Rows in the model's list of Penn Treebank tags.</summary>
    public int[]? Xpos { get; init; }

    /// <summary>Labels of <see cref="EntityLabels"/>.</summary>
    public int[]? Entities { get; init; }

    /// <summary>Which entity head learns from the sentence, 0 to <see cref="TrainingNetwork.EntityHeads"/> - 1.</summary>
    public int EntityHead { get; init; }

    /// <summary>How much the sentence's loss counts; 1 for gold.</summary>
    public float Weight { get; init; } = 1f;

    public int Length => Forms.Length;
}
