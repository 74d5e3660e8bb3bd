using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Demarche.Language.Neural;

/// <summary>
/// Elementary functions on sixteen floats. Built from multiplications, additions and fused multiply-adds only, so that
/// every processor gives the same bits.
/// </summary>
public static class VectorMath
{
    /// <summary>e to the x, relative error below 2e-7; x is clamped to ±87.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Exp(Vector512<float> x)
    {
        x = Vector512.Min(Vector512.Max(x, Vector512.Create(-87f)), Vector512.Create(87f));
        var exponent = Vector512.Floor(Vector512.FusedMultiplyAdd(x, Vector512.Create(1.44269504f), Vector512.Create(0.5f)));
        // ln 2 in two parts, so that the remainder is exact to the last bit (Cody and Waite).
        var r = Vector512.FusedMultiplyAdd(exponent, Vector512.Create(-0.693359375f), x);
        r = Vector512.FusedMultiplyAdd(exponent, Vector512.Create(2.12194440e-4f), r);
        var p = Vector512.Create(1.9875691500e-4f);
        p = Vector512.FusedMultiplyAdd(p, r, Vector512.Create(1.3981999507e-3f));
        p = Vector512.FusedMultiplyAdd(p, r, Vector512.Create(8.3334519073e-3f));
        p = Vector512.FusedMultiplyAdd(p, r, Vector512.Create(4.1665795894e-2f));
        p = Vector512.FusedMultiplyAdd(p, r, Vector512.Create(1.6666665459e-1f));
        p = Vector512.FusedMultiplyAdd(p, r, Vector512.Create(0.5f));
        p = Vector512.FusedMultiplyAdd(p, r * r, r + Vector512<float>.One);
        var scale = (Vector512.ConvertToInt32(exponent) + Vector512.Create(127)) << 23;
        return p * scale.AsSingle();
    }

    /// <summary>The logistic function 1 / (1 + e^-x).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Sigmoid(Vector512<float> x) =>
        Vector512<float>.One / (Vector512<float>.One + Exp(-x));

    /// <summary>The hyperbolic tangent.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Tanh(Vector512<float> x)
    {
        var two = Vector512.Create(2f);
        return (two / (Vector512<float>.One + Exp(x * Vector512.Create(-2f)))) - Vector512<float>.One;
    }
}
