using System.Runtime.InteropServices;
using System.Text;

namespace Demarche.Language.Neural;

/// <summary>
/// The weight file of one network, read part by part in the order it was written. Little-endian: a header
/// (<c>DMNN</c>, format, feature version, the seven sizes of <see cref="NetworkShape"/>, the tags, the word keys), then
/// embedding tables (int8 with a scale per row), matrices (int8 with a scale per column) and vectors (float32).
/// </summary>
public ref struct NetworkFile
{
    /// <summary>Format that this program reads and writes.</summary>
    public const int Format = 1;

    /// <summary>The first four bytes: DMNN.</summary>
    public const uint Magic = 0x4E4E4D44;

    private ReadOnlySpan<byte> _rest;

    /// <exception cref="InvalidDataException">Not a weight file, of another format, or for other features.</exception>
    public NetworkFile(ReadOnlySpan<byte> file)
    {
        _rest = file;
        if (Number() != unchecked((int)Magic))
            throw new InvalidDataException("Not a network: the file does not start with DMNN.");
        if (Number() is var format && format != Format)
            throw new InvalidDataException($"The network has format {format}; this program reads format {Format}.");
        if (Number() is var features && features != FormFeatures.Version)
            throw new InvalidDataException($"The network was trained on features {features}; this program has features {FormFeatures.Version}.");
    }

    public NetworkShape Shape() => new(Number(), Number(), Number(), Number(), Number(), Number(), Number());

    public string[] Strings()
    {
        var strings = new string[Number()];
        for (var i = 0; i < strings.Length; i++)
            strings[i] = Encoding.UTF8.GetString(Take(Number()));
        return strings;
    }

    public ReadOnlySpan<ulong> Keys() => MemoryMarshal.Cast<byte, ulong>(Take(Number() * sizeof(ulong)));

    /// <summary>A table whose rows are looked up.</summary>
    public EmbeddingTable Table()
    {
        var (rows, columns) = (Number(), Number());
        var scales = MemoryMarshal.Cast<byte, float>(Take(rows * sizeof(float))).ToArray();
        return new EmbeddingTable(columns, scales, MemoryMarshal.Cast<byte, sbyte>(Take(rows * columns)).ToArray());
    }

    /// <summary>A matrix that activations are multiplied by.</summary>
    public IntegerMatrix Matrix()
    {
        var (rows, columns) = (Number(), Number());
        var scales = MemoryMarshal.Cast<byte, float>(Take(columns * sizeof(float)));
        return new IntegerMatrix(rows, columns, MemoryMarshal.Cast<byte, sbyte>(Take(rows * columns)), scales);
    }

    /// <summary>A vector of floats, followed by zeros up to <paramref name="paddedLength"/>.</summary>
    public float[] Vector(int paddedLength)
    {
        var values = MemoryMarshal.Cast<byte, float>(Take(Number() * sizeof(float)));
        var padded = GC.AllocateArray<float>(Math.Max(paddedLength, values.Length), pinned: true);
        values.CopyTo(padded);
        return padded;
    }

    private int Number() => MemoryMarshal.Read<int>(Take(sizeof(int)));

    private ReadOnlySpan<byte> Take(int count)
    {
        if (count < 0 || count > _rest.Length)
            throw new InvalidDataException($"The network ends {count - (long)_rest.Length} bytes too early.");
        var taken = _rest[..count];
        _rest = _rest[count..];
        return taken;
    }
}

/// <summary>Embeddings of 8 bits with a scale per row. Immutable.</summary>
public sealed class EmbeddingTable(int columns, float[] scales, sbyte[] values)
{
    public int Columns => columns;

    /// <summary>Writes one row as floats.</summary>
    public void Read(int row, Span<float> target)
    {
        var source = values.AsSpan(row * columns, columns);
        var scale = scales[row];
        for (var i = 0; i < source.Length; i++)
            target[i] = source[i] * scale;
    }
}
