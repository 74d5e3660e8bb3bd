using Demarche.Language.Tokens;

namespace Demarche.Coding.Events;

/// <summary>An act found at a predicate, before its parties are resolved and its modality is read.</summary>
internal sealed class EventCandidate
{
    /// <summary>The predicate.</summary>
    public required Token Head { get; init; }

    public required EventPattern Pattern { get; init; }

    /// <summary>What it codes so far; null for an operator whose event is not known.</summary>
    public required EventCode? Code { get; init; }

    /// <summary>Token that heads the source phrase; -1 when unstated.</summary>
    public required int Source { get; init; }

    /// <summary>Token that heads the target phrase; -1 when unstated.</summary>
    public required int Target { get; init; }

    /// <summary>Whether <see cref="Source"/> names both parties of a mutual act.</summary>
    public bool Mutual { get; init; }

    /// <summary>The filler of each element of the frame, -1 for those left unsaid.</summary>
    public required int[] Fillers { get; init; }

    /// <summary>The act that this one plans, refuses, demands or halts.</summary>
    public EventCandidate? Embedded { get; init; }

    /// <summary>What the operators on the way did to the act.</summary>
    public EventOperator Operator { get; init; }

    /// <summary>How closely the frame fits, 0 to about 20.</summary>
    public int Score { get; init; }

    /// <summary>The tokens whose acts are part of this one.</summary>
    public required List<int> Consumes { get; init; }

    /// <summary>All frames that fit the predicate, the closest fit first.</summary>
    public required List<FrameFit> Fits { get; init; }

    /// <summary>Which of <see cref="Fits"/> this act is by.</summary>
    public required int Rank { get; init; }

    public bool IsNominal => Pattern.Frame.PartOfSpeech == UniversalPos.NOUN;
}
