using System.Collections.Immutable;

namespace Demarche.Coding.Events;

/// <summary>An act with its parties, mode and modality, ready to become a record.</summary>
/// <param name="Act">The act as found in the sentence.</param>
/// <param name="Code">Its code after the mode rules.</param>
/// <param name="Source">Who does it.</param>
/// <param name="Target">To or with whom.</param>
/// <param name="Modality">How far it is told as a fact.</param>
/// <param name="Attribution">Who vouches for it.</param>
/// <param name="Confidence">That it is right, 0 to 1.</param>
internal sealed record EventDraft(
    EventCandidate Act,
    EventCode Code,
    ImmutableArray<ActorReference> Source,
    ImmutableArray<ActorReference> Target,
    Modality Modality,
    ImmutableArray<Attribution> Attribution,
    double Confidence);
