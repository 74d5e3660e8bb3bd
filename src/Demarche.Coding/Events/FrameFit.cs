namespace Demarche.Coding.Events;

/// <summary>A frame that fits a predicate. Ordered from the closest fit, of equals by place in the lexicon.</summary>
/// <param name="Pattern">The pattern of the frame.</param>
/// <param name="Fillers">The token that fills each of its elements, -1 for those left unsaid.</param>
/// <param name="Embedded">The act that it embeds.</param>
/// <param name="Score">How closely it fits, 0 to about 20.</param>
/// <param name="Order">Place among the fitting frames of the lexicon.</param>
internal sealed record FrameFit(EventPattern Pattern, int[] Fillers, EventCandidate? Embedded, int Score, int Order) : IComparable<FrameFit>
{
    public int CompareTo(FrameFit? other) => Score != other!.Score ? other.Score.CompareTo(Score) : Order.CompareTo(other.Order);
}
