using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Demarche.Language.Tokenization;

/// <summary>
/// Weights of a linear classifier over hashed features, as bytes. One row of <see cref="Classes"/> weights serves every
/// feature that hashes to it. Immutable.
/// </summary>
internal sealed class LinearModel(int classes, sbyte[] weights)
{
    private readonly int _mask = weights.Length / classes - 1;

    public int Classes => classes;

    public ReadOnlySpan<sbyte> Weights => weights;

    /// <summary>The score of the single class.</summary>
    public int Score(ReadOnlySpan<uint> features)
    {
        var sum = 0;
        foreach (var feature in features)
            sum += weights[(int)feature & _mask];
        return sum;
    }

    /// <summary>The class with the highest score; the first of equals.</summary>
    public int Best(ReadOnlySpan<uint> features)
    {
        Span<int> sums = stackalloc int[classes];
        foreach (var feature in features)
        {
            var row = weights.AsSpan(((int)feature & _mask) * classes, classes);
            for (var i = 0; i < row.Length; i++)
                sums[i] += row[i];
        }
        var best = 0;
        for (var i = 1; i < sums.Length; i++)
        {
            if (sums[i] > sums[best])
                best = i;
        }
        return best;
    }

    public void Write(Stream output)
    {
        Span<byte> header = stackalloc byte[8];
        BinaryPrimitives.WriteInt32LittleEndian(header, classes);
        BinaryPrimitives.WriteInt32LittleEndian(header[4..], weights.Length);
        output.Write(header);
        output.Write(MemoryMarshal.AsBytes(weights.AsSpan()));
    }

    /// <summary>Reads a model and moves <paramref name="input"/> past it.</summary>
    public static LinearModel Read(ref ReadOnlySpan<byte> input)
    {
        if (input.Length < 8)
            throw new InvalidDataException("The segmenter model ends too early.");
        var classes = BinaryPrimitives.ReadInt32LittleEndian(input);
        var length = BinaryPrimitives.ReadInt32LittleEndian(input[4..]);
        input = input[8..];
        if (classes is < 1 or > 16 || length < classes || length > input.Length || length % classes != 0
            || !int.IsPow2(length / classes))
            throw new InvalidDataException($"The segmenter model is damaged: {classes} classes, {length} weights.");
        var weights = MemoryMarshal.Cast<byte, sbyte>(input[..length]).ToArray();
        input = input[length..];
        return new LinearModel(classes, weights);
    }
}
