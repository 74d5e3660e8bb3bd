using System.Numerics;
using System.Runtime.CompilerServices;

namespace Demarche.Language.Tokenization;

/// <summary>The hashed features of one decision, in a buffer on the stack.</summary>
internal ref struct FeatureList(Span<uint> buffer)
{
    /// <summary>Room that any decision's features fit into.</summary>
    public const int Capacity = 80;

    private readonly Span<uint> _buffer = buffer;
    private int _count;

    public readonly ReadOnlySpan<uint> Features => _buffer[.._count];

    /// <summary>Adds the feature whose template is the one after the last added.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(uint value)
    {
        _buffer[_count] = Hash.Mix(value, (uint)(_count + 1) * 0x9E3779B1u);
        _count++;
    }

    public void Add(uint first, uint second) => Add(Hash.Mix(first, second));

    public void Add(uint first, uint second, uint third) => Add(Hash.Mix(Hash.Mix(first, second), third));

    public void Add(uint first, uint second, uint third, uint fourth) => Add(Hash.Mix(Hash.Mix(first, second), Hash.Mix(third, fourth)));
}

/// <summary>Hashes that never change between runs and machines, for they are baked into the models.</summary>
internal static class Hash
{
    public const uint Seed = 0x811C9DC5u;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Mix(uint first, uint second)
    {
        var mixed = (first ^ BitOperations.RotateLeft(second, 15)) * 0x85EBCA6Bu + second;
        return (mixed ^ (mixed >> 15)) * 0xC2B2AE35u;
    }

    public static uint Append(uint hash, char unit) => (hash ^ unit) * 0x01000193u;

    /// <summary>A number's rough size: itself to 4, then one step for each half power of two.</summary>
    public static uint Bucket(int value)
    {
        if (value <= 4)
            return (uint)Math.Max(value, 0);
        var log = BitOperations.Log2((uint)value);
        return (uint)(2 * log + ((value >> (log - 1)) & 1));
    }
}
