namespace Demarche.Coding.Modalities;

/// <summary>How far a clause is told as a fact.</summary>
/// <param name="Modality">The modality without regard to negation.</param>
/// <param name="Negated">Whether the clause says that it is not so.</param>
internal readonly record struct Factuality(Modality Modality, bool Negated)
{
    /// <summary>Told as holding, without hedge or negation.</summary>
    public bool IsPlain => Modality == Modality.Asserted && !Negated;

    /// <summary>The modality of the output contract: what is not so, or is not to be, is negated; a mere supposition stays one.</summary>
    public Modality Told => Negated && Modality is (Modality.Asserted or Modality.Intended) ? Modality.Negated : Modality;

    /// <summary>
    /// The same with <paramref name="other"/> around it. The weakest wins: a question over a condition, that over a
    /// denial, that over a supposition, a demand and a plan.
    /// </summary>
    public Factuality Weakened(Modality other) => Strength(other) < Strength(Modality) ? this with { Modality = other } : this;

    /// <summary>The same, said not to be so; twice is once more so.</summary>
    public Factuality NegatedIf(bool negated) => this with { Negated = Negated ^ negated };

    private static int Strength(Modality modality) => modality switch
    {
        Modality.Questioned => 0,
        Modality.Conditional => 1,
        Modality.Denied => 2,
        Modality.Hypothetical => 3,
        Modality.Demanded => 4,
        Modality.Intended => 5,
        _ => 6,
    };
}
