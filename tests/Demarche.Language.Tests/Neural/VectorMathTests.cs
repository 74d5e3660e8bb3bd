using System.Runtime.Intrinsics;
using Demarche.Language.Neural;
using Xunit;

namespace Demarche.Language.Tests.Neural;

public sealed class VectorMathTests
{
    public static TheoryData<float> Points => [.. Enumerable.Range(-40, 81).Select(i => i * 0.731f)];

    [Theory, MemberData(nameof(Points))]
    public void Functions_are_close_to_the_exact_ones(float x)
    {
        Assert.Equal(Math.Exp(x), VectorMath.Exp(Vector512.Create(x))[3], Math.Exp(x) * 3e-7);
        Assert.Equal(1 / (1 + Math.Exp(-x)), VectorMath.Sigmoid(Vector512.Create(x))[0], 1e-6);
        Assert.Equal(Math.Tanh(x), VectorMath.Tanh(Vector512.Create(x))[15], 1e-6);
    }

    [Theory]
    [InlineData(1e30f, 1f)]
    [InlineData(-1e30f, 0f)]
    public void Far_out_they_saturate(float x, float sigmoid) =>
        Assert.Equal(sigmoid, VectorMath.Sigmoid(Vector512.Create(x))[0], 1e-6f);
}
