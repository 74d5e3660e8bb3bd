using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Demarche.Language.Neural;

/// <summary>Rounds floats to the 16-bit activations of <see cref="IntegerMatrix"/>.</summary>
internal static unsafe class Quantizer
{
    /// <summary>Largest activation.</summary>
    public const float Limit = 32767f;

    /// <summary>Factor for the outputs of the perceptrons, which lie in ±16.</summary>
    public const float HiddenFactor = Limit / 16f;

    /// <summary>Rounds <paramref name="value"/> times <paramref name="factor"/> to the nearest integer in ±32,767.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector512<float> value, float factor, short* target)
    {
        var scaled = value * Vector512.Create(factor);
        scaled = Vector512.Min(Vector512.Max(scaled, Vector512.Create(-Limit)), Vector512.Create(Limit));
        var rounded = Vector512.ConvertToInt32(Vector512.Floor(scaled + Vector512.Create(0.5f)));
        Vector256.Narrow(rounded.GetLower(), rounded.GetUpper()).Store(target);
    }

    /// <param name="count">A multiple of 16.</param>
    public static void Store(float* values, int count, float factor, short* target)
    {
        for (var i = 0; i < count; i += 16)
            Store(Vector512.Load(values + i), factor, target + i);
    }
}
