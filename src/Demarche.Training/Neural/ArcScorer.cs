namespace Demarche.Training.Neural;

/// <summary>
/// Scores of all heads of every token: score(i, j) = d_i U h_j + b h_j, with a learned head for the root.
/// </summary>
public sealed unsafe class ArcScorer(int size, RandomSequence random, MatrixProduct product)
{
    private readonly Parameter _bilinear = new Parameter("arcs.bilinear", size, size).Randomise(random, 0.02f);
    private readonly Parameter _bias = new("arcs.bias", 1, size);
    private readonly Parameter _root = new Parameter("arcs.root", 1, size).Randomise(random, 0.3f);
    private readonly Matrix _projected = new();
    private readonly Matrix _projectedGradient = new();
    private readonly Matrix _heads = new();
    private readonly Matrix _headGradient = new();
    private readonly Matrix _scores = new();

    public IEnumerable<Parameter> Parameters => [_bilinear, _bias, _root];

    /// <summary>Adds the gradients of the arcs' cross-entropy.</summary>
    /// <returns>The loss, each arc weighted by <paramref name="scale"/>.</returns>
    public float Learn(
        IReadOnlyList<TrainingSentence> sentences, PackedBatch batch,
        MatrixView dependents, MatrixView heads, MatrixView dependentGradient, MatrixView headGradient, float scale)
    {
        var loss = 0f;
        _projected.Resize(batch.Rows, size);
        product.Multiply(dependents, false, _bilinear.Value.View, false, _projected.View, accumulate: false);
        _projectedGradient.Resize(batch.Rows, size).Clear();
        for (var i = 0; i < sentences.Count; i++)
        {
            if (sentences[i].Heads is not { } gold)
                continue;
            var (start, length) = (batch.SentenceStarts[i], batch.Lengths[i]);
            Score(_projected.View.RowsFrom(start, length), heads.RowsFrom(start, length));
            for (var token = 0; token < length; token++)
                loss += Softmax.Gradient(_scores.Row(token), length + 1, gold[token], scale * sentences[i].Weight);
            product.Multiply(_scores.View, false, _heads.View, false, _projectedGradient.View.RowsFrom(start, length), accumulate: false);
            _headGradient.Resize(length + 1, size);
            product.Multiply(_scores.View, true, _projected.View.RowsFrom(start, length), false, _headGradient.View, accumulate: false);
            for (var head = 0; head <= length; head++)
            {
                var sum = 0f;
                for (var token = 0; token < length; token++)
                    sum += _scores.Row(token)[head];
                var gradient = head == 0 ? _root.Gradient.Data : headGradient.Data + ((long)(start + head - 1) * headGradient.Stride);
                for (var k = 0; k < size; k++)
                {
                    _bias.Gradient.Data[k] += sum * _heads.Row(head)[k];
                    gradient[k] += _headGradient.Row(head)[k] + (sum * _bias.Value.Data[k]);
                }
            }
        }
        product.Multiply(dependents, true, _projectedGradient.View, false, _bilinear.Gradient.View, accumulate: true);
        product.Multiply(_projectedGradient.View, false, _bilinear.Value.View, true, dependentGradient, accumulate: true);
        return loss;
    }

    /// <summary>Adds the log-probabilities of one sentence's arcs; a row per dependent, column 0 the root.</summary>
    public void Read(MatrixView dependents, MatrixView heads, float[][] scores)
    {
        _projected.Resize(dependents.Rows, size);
        product.Multiply(dependents, false, _bilinear.Value.View, false, _projected.View, accumulate: false);
        Score(_projected.View, heads);
        for (var token = 0; token < dependents.Rows; token++)
        {
            Softmax.LogProbabilities(_scores.Row(token), dependents.Rows + 1);
            for (var head = 0; head <= dependents.Rows; head++)
                scores[token][head] += _scores.Row(token)[head];
        }
    }

    private void Score(MatrixView projected, MatrixView heads)
    {
        var length = projected.Rows;
        _heads.Resize(length + 1, size);
        _root.Value.Span.CopyTo(_heads.Span);
        for (var head = 0; head < length; head++)
            new ReadOnlySpan<float>(heads.Data + ((long)head * heads.Stride), size).CopyTo(new Span<float>(_heads.Row(head + 1), size));
        _scores.Resize(length, length + 1);
        for (var head = 0; head <= length; head++)
        {
            var bias = 0f;
            for (var k = 0; k < size; k++)
                bias += _bias.Value.Data[k] * _heads.Row(head)[k];
            for (var token = 0; token < length; token++)
                _scores.Row(token)[head] = bias;
        }
        product.Multiply(projected, false, _heads.View, true, _scores.View, accumulate: true);
        for (var token = 0; token < length; token++)
            _scores.Row(token)[token + 1] = -1e9f;
    }
}
