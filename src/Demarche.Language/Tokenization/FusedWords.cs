using System.Buffers.Binary;

namespace Demarche.Language.Tokenization;

/// <summary>Words that are written as one but are two, such as "cannot" and "gonna", and where the second begins.</summary>
internal sealed class FusedWords
{
    public const int MaxLength = 10;
    private readonly Dictionary<string, int> _words;
    private readonly uint[] _hashes;
    private readonly int[] _offsets;

    public FusedWords(Dictionary<string, int> words)
    {
        _words = words;
        var size = 64;
        while (size < 8 * words.Count)
            size *= 2;
        _hashes = new uint[size];
        _offsets = new int[size];
        foreach (var (word, offset) in words)
        {
            var hash = Piece.HashOf(word);
            var slot = hash & (uint)(size - 1);
            while (_offsets[slot] != 0)
                slot = (slot + 1) & (uint)(size - 1);
            (_hashes[slot], _offsets[slot]) = (hash, offset);
        }
    }

    public static FusedWords None { get; } = new([]);

    /// <summary>Length of the first word of the fused word with this hash; 0 when it is no fused word.</summary>
    public int OffsetOf(uint hash)
    {
        var mask = (uint)(_hashes.Length - 1);
        for (var slot = hash & mask; _offsets[slot] != 0; slot = (slot + 1) & mask)
        {
            if (_hashes[slot] == hash)
                return _offsets[slot];
        }
        return 0;
    }

    public void Write(Stream output)
    {
        using var writer = new BinaryWriter(output, System.Text.Encoding.UTF8, leaveOpen: true);
        writer.Write(_words.Count);
        foreach (var (word, offset) in _words.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            writer.Write((byte)offset);
            writer.Write((byte)word.Length);
            foreach (var unit in word)
                writer.Write((ushort)unit);
        }
    }

    /// <summary>Reads a list and moves <paramref name="input"/> past it.</summary>
    public static FusedWords Read(ref ReadOnlySpan<byte> input)
    {
        try
        {
            var count = BinaryPrimitives.ReadInt32LittleEndian(input);
            input = input[4..];
            var words = new Dictionary<string, int>(StringComparer.Ordinal);
            for (var i = 0; i < count; i++)
            {
                var (offset, length) = (input[0], input[1]);
                var bytes = input.Slice(2, 2 * length);
                var word = string.Create(length, bytes, static (target, source) =>
                {
                    for (var at = 0; at < target.Length; at++)
                        target[at] = (char)BinaryPrimitives.ReadUInt16LittleEndian(source[(2 * at)..]);
                });
                words[word] = offset;
                input = input[(2 + 2 * length)..];
            }
            return new FusedWords(words);
        }
        catch (Exception e) when (e is ArgumentOutOfRangeException or IndexOutOfRangeException)
        {
            throw new InvalidDataException("The segmenter model is damaged: its list of words ends too early.", e);
        }
    }
}
