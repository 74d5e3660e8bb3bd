using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Demarche.Language.Parsing;
using Demarche.Language.Tokens;

namespace Demarche.Language.Neural;

/// <summary>Reads the dependency tree of a sentence off the network's perceptrons; owned by one worker.</summary>
internal sealed unsafe class ArcParser
{
    private const int Slots = NetworkShape.LabelSlots;

    private readonly NetworkWeights _weights;
    private readonly int _arcSize;
    private readonly int _labelSize;
    private readonly AlignedBuffer<float> _projected = new();
    private readonly AlignedBuffer<float> _arcScores = new();
    private readonly AlignedBuffer<float> _headBias = new();
    private readonly AlignedBuffer<float> _labelDependents = new();
    private readonly AlignedBuffer<float> _labelHeads = new();
    private int[] _heads = new int[128];

    public ArcParser(NetworkWeights weights)
    {
        _weights = weights;
        (_arcSize, _labelSize) = (weights.Shape.ArcSize, weights.Shape.LabelSize);
    }

    /// <param name="perceptrons">Perceptron outputs of the sentence, a padded row of the head matrix per token.</param>
    /// <param name="activations">The same as 16-bit activations, a perceptron row per token.</param>
    public void Parse(DocumentBuilder document, int first, int length, float* perceptrons, short* activations)
    {
        if (_heads.Length < length)
            _heads = new int[length * 2];
        var stride = _weights.Heads.PaddedColumns;
        ScoreArcs(length, perceptrons + _arcSize, stride, activations);
        var heads = _heads.AsSpan(0, length);
        SpanningTree.Decode(new ReadOnlySpan<float>(_arcScores.Data, length * (length + 1)), length + 1, heads);
        ScoreLabels(length, activations + (2 * _arcSize));
        var labelHeads = perceptrons + (2 * _arcSize) + _labelSize;
        for (var token = 0; token < length; token++)
        {
            document.Heads[first + token] = heads[token] == 0 ? -1 : first + heads[token] - 1;
            document.Relations[first + token] = heads[token] == 0
                ? Relation.Root
                : BestLabel(token, heads[token] - 1, labelHeads + ((long)(heads[token] - 1) * stride));
        }
    }

    private void ScoreArcs(int length, float* heads, int stride, short* dependents)
    {
        var projected = _projected.Ensure(length * _arcSize);
        _projected.Span(0, length * _arcSize).Clear();
        _weights.ArcBilinear.MultiplyAdd(dependents, _weights.Shape.PerceptronSize, length, 1f / Quantizer.HiddenFactor, projected, _arcSize);
        var scores = _arcScores.Ensure(length * (length + 1));
        var bias = _headBias.Ensure(length + 1);
        fixed (float* root = _weights.ArcRoot)
        fixed (float* arcBias = _weights.ArcBias)
        {
            for (var head = 0; head <= length; head++)
            {
                var values = head == 0 ? root : heads + ((long)(head - 1) * stride);
                bias[head] = Dot(arcBias, values, _arcSize);
                for (var token = 0; token < length; token++)
                    scores[(token * (length + 1)) + head] = bias[head] + Dot(projected + (token * _arcSize), values, _arcSize);
            }
        }
    }

    private void ScoreLabels(int length, short* activations)
    {
        var width = _weights.LabelDependent.PaddedColumns;
        var dependents = _labelDependents.Ensure(length * width);
        _labelDependents.Span(0, length * width).Clear();
        _weights.LabelDependent.MultiplyAdd(activations, _weights.Shape.PerceptronSize, length, 1f / Quantizer.HiddenFactor, dependents, width);
        var heads = _labelHeads.Ensure(length * Slots);
        _labelHeads.Span(0, length * Slots).Clear();
        _weights.LabelHead.MultiplyAdd(activations + _labelSize, _weights.Shape.PerceptronSize, length, 1f / Quantizer.HiddenFactor, heads, Slots);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private Relation BestLabel(int token, int head, float* headUnits)
    {
        var bilinear = _labelDependents.Data + ((long)token * _weights.LabelDependent.PaddedColumns);
        var linear = bilinear + (_labelSize * Slots);
        var fromHead = _labelHeads.Data + (head * Slots);
        var scores = stackalloc float[Slots];
        fixed (float* bias = _weights.LabelBias)
        {
            for (var slot = 0; slot < Slots; slot += 16)
            {
                var sum = Vector512.Load(bias + slot) + Vector512.Load(linear + slot) + Vector512.Load(fromHead + slot);
                for (var k = 0; k < _labelSize; k++)
                    sum = Vector512.FusedMultiplyAdd(Vector512.Create(headUnits[k]), Vector512.Load(bilinear + (k * Slots) + slot), sum);
                sum.Store(scores + slot);
            }
        }
        var best = Relation.Dep;
        for (var label = 1; label < Relations.Count; label++)
        {
            if (label != (int)Relation.Root && scores[label] > scores[(int)best])
                best = (Relation)label;
        }
        return best;
    }

    /// <summary>The sum of products, lane by lane and then in a fixed order, so that it is the same everywhere.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static float Dot(float* left, float* right, int count)
    {
        var sum = Vector512<float>.Zero;
        for (var k = 0; k < count; k += 16)
            sum = Vector512.FusedMultiplyAdd(Vector512.Load(left + k), Vector512.Load(right + k), sum);
        var half = sum.GetLower() + sum.GetUpper();
        var quarter = half.GetLower() + half.GetUpper();
        return quarter[0] + quarter[1] + (quarter[2] + quarter[3]);
    }
}
