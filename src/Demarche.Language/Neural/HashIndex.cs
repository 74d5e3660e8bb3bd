namespace Demarche.Language.Neural;

/// <summary>A fixed set of 64-bit keys, each with its position: an open-addressing table built once and then only read.</summary>
public sealed class HashIndex
{
    private readonly ulong[] _keys;
    private readonly int[] _rows;
    private readonly int _mask;

    /// <param name="keys">Distinct keys; the position of a key is its row.</param>
    public HashIndex(ReadOnlySpan<ulong> keys)
    {
        var size = 16;
        while (size < keys.Length * 2)
            size *= 2;
        _mask = size - 1;
        _keys = new ulong[size];
        _rows = new int[size];
        Array.Fill(_rows, -1);
        for (var row = 0; row < keys.Length; row++)
        {
            var slot = (int)keys[row] & _mask;
            while (_rows[slot] >= 0)
                slot = (slot + 1) & _mask;
            _keys[slot] = keys[row];
            _rows[slot] = row;
        }
    }

    /// <summary>The row of <paramref name="key"/>, or -1.</summary>
    public int Find(ulong key)
    {
        for (var slot = (int)key & _mask; _rows[slot] >= 0; slot = (slot + 1) & _mask)
        {
            if (_keys[slot] == key)
                return _rows[slot];
        }
        return -1;
    }
}
