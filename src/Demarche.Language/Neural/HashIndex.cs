namespace Demarche.Language.Neural;

/// <summary>A fixed set of 64-bit keys, each with its position: an open-addressing table built once and then only read.</summary>
public sealed class HashIndex
{
    private readonly (ulong Key, int Row)[] _entries;
    private readonly int _mask;

    /// <param name="keys">Distinct keys; the position of a key is its row.</param>
    public HashIndex(ReadOnlySpan<ulong> keys)
    {
        var size = 16;
        while (size < keys.Length * 2)
            size *= 2;
        _mask = size - 1;
        _entries = new (ulong, int)[size];
        Array.Fill(_entries, (0UL, -1));
        for (var row = 0; row < keys.Length; row++)
        {
            var slot = (int)keys[row] & _mask;
            while (_entries[slot].Row >= 0)
                slot = (slot + 1) & _mask;
            _entries[slot] = (keys[row], row);
        }
    }

    /// <summary>The row of <paramref name="key"/>, or -1.</summary>
    public int Find(ulong key)
    {
        for (var slot = (int)key & _mask; ; slot = (slot + 1) & _mask)
        {
            var (found, row) = _entries[slot];
            if (found == key || row < 0)
                return row;
        }
    }
}
