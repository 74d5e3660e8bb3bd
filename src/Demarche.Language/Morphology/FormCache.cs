namespace Demarche.Language.Morphology;

/// <summary>Answers for word forms seen lately, by 64-bit key. Fixed size; owned by one worker.</summary>
internal sealed class FormCache<T> where T : class
{
    private const int Size = 1 << 16;
    private const int Probes = 4;

    private readonly ulong[] _keys = new ulong[Size];
    private readonly T?[] _values = new T?[Size];

    /// <summary>The slot of <paramref name="key"/>: its value, or null where it must be computed and stored anew.</summary>
    public ref T? Find(ulong key)
    {
        var free = (int)(key >> 40) & (Probes - 1);
        for (var probe = 0; probe < Probes; probe++)
        {
            var slot = (int)key + probe & (Size - 1);
            if (_values[slot] is null)
            {
                free = probe;
                break;
            }
            if (_keys[slot] == key)
                return ref _values[slot];
        }
        var taken = (int)key + free & (Size - 1);
        (_keys[taken], _values[taken]) = (key, null);
        return ref _values[taken];
    }
}
