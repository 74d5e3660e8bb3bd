using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;
using Demarche.Language.Neural;

namespace Demarche.Coding.Relations;

/// <summary>
/// How likely each category is what one party does to another: the mean of perceptrons with one hidden layer of
/// rectified units each over <see cref="PairFeatures"/>, with a temperature that calibrates it (Guo et al. 2017). Immutable and shared by all workers.
/// </summary>
/// <remarks>
/// File: number of features and of vector inputs (int32 each), temperature (float32), feature keys (uint64); a scale (float32)
/// and a row of <see cref="Hidden"/> weights (int8) a feature and for the bias; a scale and such a row a vector input; for each
/// class its weights of the hidden units and its bias (float32). Little-endian.
/// </remarks>
public sealed class PairClassifier
{
    /// <summary>The sixteen categories of PLOVER in their order, and no act at all.</summary>
    public const int Classes = 17;

    /// <summary>The class of pairs without an act.</summary>
    public const int NoAct = 16;

    /// <summary>Number of hidden units of each of the perceptrons whose scores are averaged.</summary>
    public const int Units = 64;

    /// <summary>Number of perceptrons.</summary>
    public const int Members = 4;

    /// <summary>Number of hidden units in all.</summary>
    public const int Hidden = Units * Members;

    /// <summary>Classes with room up to whole vectors of any processor.</summary>
    private const int PaddedClasses = 32;

    private readonly LexicalVectors _vectors;
    private readonly HashIndex _rows;
    private readonly float _temperature;
    private readonly float _scale;
    private readonly sbyte[] _embeddings;
    private readonly float[] _inputs;
    private readonly float[] _outputs = new float[(Hidden + 1) * PaddedClasses];

    /// <param name="file">The model file.</param>
    /// <param name="vectors">The word vectors that it was trained with.</param>
    /// <exception cref="InvalidDataException">The file is shorter or longer than its counts say, or made for other vectors.</exception>
    public PairClassifier(ReadOnlySpan<byte> file, LexicalVectors vectors)
    {
        _vectors = vectors;
        var features = BinaryPrimitives.ReadInt32LittleEndian(file);
        var inputs = BinaryPrimitives.ReadInt32LittleEndian(file[4..]);
        var expected = 20L + (features * 8L) + ((features + 1L + inputs) * Hidden) + (Classes * (Hidden + 1) * sizeof(float));
        if (file.Length != expected || inputs != PairFeatures.Slots * vectors.Size)
            throw new InvalidDataException($"The classifier has {file.Length} bytes and {inputs} vector inputs where {expected} bytes and {PairFeatures.Slots * vectors.Size} inputs are expected.");
        _temperature = BinaryPrimitives.ReadSingleLittleEndian(file[8..]);
        file = file[12..];
        _rows = new HashIndex(Take<ulong>(ref file, features));
        _scale = Take<float>(ref file, 1)[0];
        _embeddings = Take<sbyte>(ref file, (features + 1) * Hidden).ToArray();
        var inputScale = Take<float>(ref file, 1)[0];
        _inputs = Array.ConvertAll(Take<sbyte>(ref file, inputs * Hidden).ToArray(), weight => weight * inputScale);
        var outputs = Take<float>(ref file, Classes * (Hidden + 1));
        for (var i = 0; i < outputs.Length; i++)
            _outputs[(i % (Hidden + 1) * PaddedClasses) + (i / (Hidden + 1))] = outputs[i];
    }

    /// <summary>The probability of each class.</summary>
    internal double[] Probabilities(FeatureList features)
    {
        var hidden = HiddenUnits(features);
        Span<double> sums = stackalloc double[PaddedClasses];
        AddScaled(_outputs.AsSpan(Hidden * PaddedClasses), 1, sums);
        for (var unit = 0; unit < Hidden; unit++)
        {
            if (hidden[unit] > 0)
                AddScaled(_outputs.AsSpan(unit * PaddedClasses, PaddedClasses), hidden[unit], sums);
        }
        return Softmax(sums[..Classes].ToArray());
    }

    /// <summary>The class of the highest of some probabilities; of equals, the first.</summary>
    internal static int Likeliest(double[] probabilities) => Array.IndexOf(probabilities, probabilities.Max());

    /// <summary>
    /// The features that speak for a class, strongest first: how much each adds to its score by the units that are active.
    /// The list must keep names.
    /// </summary>
    internal IEnumerable<(string Name, double Weight)> Reasons(FeatureList features, int label)
    {
        var hidden = HiddenUnits(features);
        var slopes = new double[Hidden];
        for (var unit = 0; unit < Hidden; unit++)
        {
            var mean = Enumerable.Range(0, Classes).Average(other => (double)_outputs[(unit * PaddedClasses) + other]);
            slopes[unit] = hidden[unit] > 0 ? (_outputs[(unit * PaddedClasses) + label] - mean) * _scale : 0;
        }
        return features.Keys.Zip(features.Names)
            .Select(feature => (Name: feature.Second, Row: _rows.Find(feature.First)))
            .Where(feature => feature.Row >= 0)
            .Select(feature => (feature.Name, Weight: slopes.Select((slope, unit) => slope * _embeddings[(feature.Row * Hidden) + unit]).Sum()))
            .Where(feature => feature.Weight > 0)
            .OrderByDescending(feature => feature.Weight).ThenBy(feature => feature.Name, StringComparer.Ordinal);
    }

    private float[] HiddenUnits(FeatureList features)
    {
        Span<int> sums = stackalloc int[Hidden];
        Add(_embeddings.AsSpan(^Hidden..), sums);
        foreach (var key in features.Keys)
        {
            if (_rows.Find(key) is >= 0 and var row)
                Add(_embeddings.AsSpan(row * Hidden, Hidden), sums);
        }
        var hidden = new float[Hidden];
        for (var unit = 0; unit < Hidden; unit++)
            hidden[unit] = sums[unit] * _scale;
        var inputs = features.Average(_vectors);
        for (var input = 0; input < inputs.Length; input++)
        {
            if (inputs[input] != 0)
                AddScaled(_inputs.AsSpan(input * Hidden, Hidden), inputs[input], hidden);
        }
        for (var unit = 0; unit < Hidden; unit++)
            hidden[unit] = MathF.Max(hidden[unit], 0);
        return hidden;
    }

    private static void AddScaled(ReadOnlySpan<float> weights, float value, Span<float> hidden)
    {
        var terms = MemoryMarshal.Cast<float, Vector<float>>(weights);
        var sums = MemoryMarshal.Cast<float, Vector<float>>(hidden);
        for (var i = 0; i < sums.Length; i++)
            sums[i] += terms[i] * value;
    }

    private static void AddScaled(ReadOnlySpan<float> weights, float value, Span<double> scores)
    {
        var terms = MemoryMarshal.Cast<float, Vector<float>>(weights);
        var sums = MemoryMarshal.Cast<double, Vector<double>>(scores);
        for (var i = 0; i < terms.Length; i++)
        {
            Vector.Widen(terms[i] * value, out var low, out var high);
            sums[2 * i] += low;
            sums[(2 * i) + 1] += high;
        }
    }

    private static void Add(ReadOnlySpan<sbyte> row, Span<int> units)
    {
        var terms = MemoryMarshal.Cast<sbyte, Vector<sbyte>>(row);
        var sums = MemoryMarshal.Cast<int, Vector<int>>(units);
        for (var i = 0; i < terms.Length; i++)
        {
            Vector.Widen(terms[i], out var low, out var high);
            Vector.Widen(low, out var first, out var second);
            Vector.Widen(high, out var third, out var fourth);
            sums[4 * i] += first;
            sums[(4 * i) + 1] += second;
            sums[(4 * i) + 2] += third;
            sums[(4 * i) + 3] += fourth;
        }
    }

    private double[] Softmax(double[] scores)
    {
        var highest = scores.Max();
        var sum = 0.0;
        for (var i = 0; i < Classes; i++)
            sum += scores[i] = Math.Exp((scores[i] - highest) / _temperature);
        for (var i = 0; i < Classes; i++)
            scores[i] /= sum;
        return scores;
    }

    private static ReadOnlySpan<T> Take<T>(ref ReadOnlySpan<byte> file, int count) where T : unmanaged
    {
        var size = count * Marshal.SizeOf<T>();
        var taken = MemoryMarshal.Cast<byte, T>(file[..size]);
        file = file[size..];
        return taken;
    }
}
