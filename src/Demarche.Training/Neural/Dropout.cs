namespace Demarche.Training.Neural;

/// <summary>
/// Dropout with one mask a sentence (Gal and Ghahramani 2016). Rates are probabilities of dropping, 0 to 1.
/// </summary>
/// <param name="Random">Source of the masks; null turns dropout off.</param>
/// <param name="Word">Rate at which a token's trained word embedding is replaced by that of unknown words.</param>
/// <param name="Input">Rate at the input of the first layer.</param>
/// <param name="Recurrent">Rate on the state that a layer hands to its next step.</param>
/// <param name="Hidden">Rate between layers and after the perceptrons.</param>
public sealed unsafe record Dropout(RandomSequence? Random, float Word, float Input, float Recurrent, float Hidden)
{
    public static Dropout None { get; } = new(null, 0, 0, 0, 0);

    public bool Active => Random != null;

    /// <summary>Fills <paramref name="mask"/> with a row per sentence, or gives null when dropout is off.</summary>
    public Matrix? Mask(Matrix mask, int sentences, int columns, float rate)
    {
        if (Random == null)
            return null;
        mask.Resize(sentences, columns);
        for (long i = 0; i < mask.Length; i++)
            mask.Data[i] = Random.NextSingle() < rate ? 0f : 1f / (1f - rate);
        return mask;
    }
}
