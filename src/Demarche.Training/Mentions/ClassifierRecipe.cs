namespace Demarche.Training.Mentions;

/// <summary>How the classifier is trained.</summary>
internal sealed record ClassifierRecipe
{
    public int Epochs { get; init; } = 14;

    public float Rate { get; init; } = 0.03f;

    /// <summary>Weight of the L2 penalty.</summary>
    public float Penalty { get; init; } = 1e-4f;

    /// <summary>Share of features that a step leaves out.</summary>
    public float Dropout { get; init; } = 0.3f;

    /// <summary>Share of steps that leave out all that the patterns found.</summary>
    public float ActDropout { get; init; } = 0.5f;

    /// <summary>How many examples must have a feature for it to be kept.</summary>
    public int MinimumCount { get; init; } = 3;

    public int Seed { get; init; } = 20240601;
}
