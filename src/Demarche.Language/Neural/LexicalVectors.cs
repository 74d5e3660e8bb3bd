using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Demarche.Language.Neural;

/// <summary>
/// What is known of a word before any training on sentences: a pretrained vector, and lexical classes such as "is a first
/// name" or "is a word of a country's name". Shared by all networks of a pack and never trained. Immutable.
/// </summary>
/// <remarks>
/// File: counts of vectors, dimensions and classified words (int32 each); vector keys (uint64); a scale per vector
/// (float32); vector values (int8, row by row); class keys (uint64); class bits (uint16). Little-endian.
/// </remarks>
public sealed class LexicalVectors
{
    /// <summary>Number of lexical classes, each one bit and one input unit.</summary>
    public const int Classes = 12;

    /// <summary>Input value of a class that holds.</summary>
    private const float ClassValue = 0.5f;

    private readonly HashIndex _vectorRows;
    private readonly HashIndex _classRows;
    private readonly int _dimensions;
    private readonly float[] _scales;
    private readonly sbyte[] _values;
    private readonly ushort[] _classes;

    /// <exception cref="InvalidDataException">The file is shorter or longer than its counts say.</exception>
    public LexicalVectors(ReadOnlySpan<byte> file)
    {
        var count = BinaryPrimitives.ReadInt32LittleEndian(file);
        _dimensions = BinaryPrimitives.ReadInt32LittleEndian(file[4..]);
        var classified = BinaryPrimitives.ReadInt32LittleEndian(file[8..]);
        var expected = 12L + ((long)count * (12 + _dimensions)) + (classified * 10L);
        if (file.Length != expected)
            throw new InvalidDataException($"The word vectors have {file.Length} bytes where their header asks for {expected}.");
        file = file[12..];
        _vectorRows = new HashIndex(Take<ulong>(ref file, count));
        _scales = Take<float>(ref file, count).ToArray();
        _values = Take<sbyte>(ref file, count * _dimensions).ToArray();
        _classRows = new HashIndex(Take<ulong>(ref file, classified));
        _classes = Take<ushort>(ref file, classified).ToArray();
    }

    /// <summary>Width of what <see cref="Write"/> fills.</summary>
    public int Size => _dimensions + Classes;

    /// <summary>Writes the vector and the classes of the word with this key; zeros for what is not known of it.</summary>
    public void Write(ulong key, Span<float> target)
    {
        target.Clear();
        if (_vectorRows.Find(key) is >= 0 and var row)
        {
            var scale = _scales[row];
            var values = _values.AsSpan(row * _dimensions, _dimensions);
            for (var i = 0; i < values.Length; i++)
                target[i] = values[i] * scale;
        }
        if (_classRows.Find(key) is >= 0 and var classRow)
        {
            for (var i = 0; i < Classes; i++)
                target[_dimensions + i] = (_classes[classRow] >> i & 1) * ClassValue;
        }
    }

    private static ReadOnlySpan<T> Take<T>(ref ReadOnlySpan<byte> file, int count) where T : unmanaged
    {
        var size = count * Marshal.SizeOf<T>();
        var taken = MemoryMarshal.Cast<byte, T>(file[..size]);
        file = file[size..];
        return taken;
    }
}
