using System.Runtime.Intrinsics;
using Demarche.Language.Neural;

namespace Demarche.Training.Neural;

/// <summary>Scores of the relations on an arc: a biaffine form of its dependent and its head for each relation.</summary>
public sealed unsafe class LabelScorer(int size, RandomSequence random, MatrixProduct product)
{
    private const int Slots = NetworkShape.LabelSlots;

    /// <summary>Column k * Slots + l holds the weights that head unit k adds to relation l.</summary>
    private readonly Parameter _bilinear = new Parameter("labels.bilinear", size, size * Slots).Randomise(random, 0.05f);
    private readonly Dense _linear = new("labels.linear", 2 * size, Slots, random, product);
    private readonly Parameter _root = new Parameter("labels.root", 1, size).Randomise(random, 0.3f);
    private readonly Matrix _pairs = new();
    private readonly Matrix _pairGradient = new();
    private readonly Matrix _projected = new();
    private readonly Matrix _projectedGradient = new();
    private readonly Matrix _scores = new();

    public IEnumerable<Parameter> Parameters => [_bilinear, .. _linear.Parameters, _root];

    /// <summary>Adds the gradients of the relations' cross-entropy on the gold arcs.</summary>
    public float Learn(
        IReadOnlyList<TrainingSentence> sentences, PackedBatch batch,
        MatrixView dependents, MatrixView heads, MatrixView dependentGradient, MatrixView headGradient, float scale)
    {
        _pairs.Resize(batch.Rows, 2 * size);
        for (var i = 0; i < sentences.Count; i++)
        {
            for (var token = 0; token < batch.Lengths[i]; token++)
            {
                var row = batch.SentenceStarts[i] + token;
                var head = sentences[i].Heads is { } gold && gold[token] > 0
                    ? heads.Data + ((long)(batch.SentenceStarts[i] + gold[token] - 1) * heads.Stride)
                    : _root.Value.Data;
                Join(row, dependents.Data + ((long)row * dependents.Stride), head);
            }
        }
        Score();
        var loss = 0f;
        for (var i = 0; i < sentences.Count; i++)
        {
            for (var token = 0; token < batch.Lengths[i]; token++)
            {
                var scores = _scores.Row(batch.SentenceStarts[i] + token);
                if (sentences[i].Relations is { } gold)
                    loss += Softmax.Gradient(scores, Slots, (int)gold[token], scale * sentences[i].Weight);
                else
                    new Span<float>(scores, Slots).Clear();
            }
        }
        _pairGradient.Resize(batch.Rows, 2 * size);
        _linear.Backward(_pairs.View, _scores, _pairGradient.View, accumulate: false);
        _projectedGradient.Resize(batch.Rows, size * Slots);
        for (var row = 0; row < batch.Rows; row++)
            BilinearBackward(row);
        product.Multiply(_pairs.View.ColumnsFrom(0, size), true, _projectedGradient.View, false, _bilinear.Gradient.View, accumulate: true);
        product.Multiply(_projectedGradient.View, false, _bilinear.Value.View, true, _pairGradient.View.ColumnsFrom(0, size), accumulate: true);
        for (var i = 0; i < sentences.Count; i++)
        {
            if (sentences[i].Heads is not { } gold)
                continue;
            for (var token = 0; token < batch.Lengths[i]; token++)
            {
                var row = batch.SentenceStarts[i] + token;
                AddTo(dependentGradient.Data + ((long)row * dependentGradient.Stride), _pairGradient.Row(row));
                AddTo(
                    gold[token] > 0
                        ? headGradient.Data + ((long)(batch.SentenceStarts[i] + gold[token] - 1) * headGradient.Stride)
                        : _root.Gradient.Data,
                    _pairGradient.Row(row) + size);
            }
        }
        return loss;
    }

    /// <summary>Adds the log-probabilities of the relations of one arc.</summary>
    /// <param name="head">The head's row; null for the root.</param>
    public void Read(MatrixView dependent, MatrixView? head, float[] scores)
    {
        _pairs.Resize(1, 2 * size);
        Join(0, dependent.Data, head is { } view ? view.Data : _root.Value.Data);
        Score();
        Softmax.LogProbabilities(_scores.Data, Slots);
        for (var label = 0; label < Slots; label++)
            scores[label] += _scores.Data[label];
    }

    private void Join(int row, float* dependent, float* head)
    {
        new ReadOnlySpan<float>(dependent, size).CopyTo(new Span<float>(_pairs.Row(row), size));
        new ReadOnlySpan<float>(head, size).CopyTo(new Span<float>(_pairs.Row(row) + size, size));
    }

    private void Score()
    {
        _linear.Forward(_pairs.View, _scores);
        _projected.Resize(_pairs.Rows, size * Slots);
        product.Multiply(_pairs.View.ColumnsFrom(0, size), false, _bilinear.Value.View, false, _projected.View, accumulate: false);
        for (var row = 0; row < _pairs.Rows; row++)
        {
            var head = _pairs.Row(row) + size;
            for (var label = 0; label < Slots; label += 16)
            {
                var sum = Vector512.Load(_scores.Row(row) + label);
                for (var k = 0; k < size; k++)
                    sum = Vector512.FusedMultiplyAdd(Vector512.Create(head[k]), Vector512.Load(_projected.Row(row) + (k * Slots) + label), sum);
                sum.Store(_scores.Row(row) + label);
            }
        }
    }

    private void BilinearBackward(int row)
    {
        var head = _pairs.Row(row) + size;
        var headGradient = _pairGradient.Row(row) + size;
        for (var k = 0; k < size; k++)
        {
            var factor = Vector512.Create(head[k]);
            var sum = Vector512<float>.Zero;
            for (var label = 0; label < Slots; label += 16)
            {
                var gradient = Vector512.Load(_scores.Row(row) + label);
                (gradient * factor).Store(_projectedGradient.Row(row) + (k * Slots) + label);
                sum = Vector512.FusedMultiplyAdd(gradient, Vector512.Load(_projected.Row(row) + (k * Slots) + label), sum);
            }
            var total = 0f;
            for (var lane = 0; lane < 16; lane++)
                total += sum[lane];
            headGradient[k] += total;
        }
    }

    private void AddTo(float* sums, float* values)
    {
        for (var k = 0; k < size; k++)
            sums[k] += values[k];
    }
}
