namespace Demarche.Coding.Modalities;

/// <summary>How far a clause is told as a fact.</summary>
/// <param name="Modality">The modality without regard to negation.</param>
/// <param name="Negated">Whether the clause says that it is not so.</param>
internal readonly record struct Factuality(Modality Modality, bool Negated)
{
    /// <summary>Told as holding, without hedge or negation.</summary>
    public bool IsPlain => Modality == Modality.Asserted && !Negated;
}
