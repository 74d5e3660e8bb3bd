namespace Demarche.Language.Neural;

/// <summary>The best sequence of entity labels in which every name that begins also ends (Viterbi 1967).</summary>
public sealed class EntityDecoder
{
    private static readonly int[][] MayPrecede = [.. Enumerable.Range(0, EntityLabels.Count).Select(next =>
        Enumerable.Range(0, EntityLabels.Count).Where(label => EntityLabels.MayFollow(label, next)).ToArray())];

    private float[] _best = new float[EntityLabels.Count * 64];
    private byte[] _back = new byte[EntityLabels.Count * 64];

    /// <param name="scores">A row of <see cref="EntityLabels.Count"/> scores per token.</param>
    /// <param name="stride">Distance between rows.</param>
    /// <param name="labels">Receives the label of each token.</param>
    public void Decode(ReadOnlySpan<float> scores, int stride, Span<int> labels)
    {
        const int Count = EntityLabels.Count;
        if (_best.Length < labels.Length * Count)
        {
            _best = new float[labels.Length * Count * 2];
            _back = new byte[labels.Length * Count * 2];
        }
        for (var token = 0; token < labels.Length; token++)
        {
            for (var label = 0; label < Count; label++)
            {
                var (best, from) = (float.NegativeInfinity, (byte)0);
                if (token == 0)
                {
                    best = EntityLabels.MayFollow(EntityLabels.Outside, label) ? 0 : float.NegativeInfinity;
                }
                else
                {
                    foreach (var before in MayPrecede[label])
                    {
                        if (_best[((token - 1) * Count) + before] is var score && score > best)
                            (best, from) = (score, (byte)before);
                    }
                }
                _best[(token * Count) + label] = best + scores[(token * stride) + label];
                _back[(token * Count) + label] = from;
            }
        }
        if (labels.IsEmpty)
            return;
        var last = EntityLabels.Outside;
        for (var label = 0; label < Count; label++)
        {
            if (EntityLabels.MayEnd(label) && _best[((labels.Length - 1) * Count) + label] > _best[((labels.Length - 1) * Count) + last])
                last = label;
        }
        for (var token = labels.Length - 1; token >= 0; token--)
        {
            labels[token] = last;
            last = _back[(token * Count) + last];
        }
    }
}
