using System.Runtime.Intrinsics;

namespace Demarche.Training.Neural;

/// <summary>
/// Adam (Kingma and Ba 2015) with clipping of the whole gradient's norm and a moving average of the weights.
/// </summary>
/// <param name="Beta1">Decay of the momentum, 0 to 1.</param>
/// <param name="Beta2">Decay of the squared gradient, 0 to 1.</param>
/// <param name="Clip">Largest norm of the gradient of all parameters together.</param>
/// <param name="AverageDecay">Decay of the moving average, 0 to 1; smaller during the first steps.</param>
public sealed unsafe record AdamOptimizer(
    float Beta1 = 0.9f, float Beta2 = 0.95f, float Clip = 5f, float AverageDecay = 0.9985f)
{
    private int _step;

    /// <summary>Applies the gradients with this learning rate and sets them to zero.</summary>
    /// <returns>The norm of the gradient before clipping.</returns>
    public float Step(IReadOnlyList<Parameter> parameters, float rate)
    {
        _step++;
        var norm = MathF.Sqrt(parameters.Sum(parameter => SquaredNorm(parameter.Gradient)));
        var scale = Vector512.Create(norm > Clip ? Clip / norm : 1f);
        var correction1 = 1f - MathF.Pow(Beta1, _step);
        var correction2 = 1f - MathF.Pow(Beta2, _step);
        var decay = Vector512.Create(Math.Min(AverageDecay, (1f + _step) / (10f + _step)));
        var stepRate = Vector512.Create(rate / correction1);
        var inverseCorrection2 = Vector512.Create(1f / correction2);
        var (beta1, beta2) = (Vector512.Create(Beta1), Vector512.Create(Beta2));
        var epsilon = Vector512.Create(1e-8f);
        foreach (var parameter in parameters)
        {
            float* value = parameter.Value.Data, gradient = parameter.Gradient.Data;
            float* momentum = parameter.Momentum.Data, variance = parameter.Variance.Data, average = parameter.Average.Data;
            var length = parameter.Value.Length;
            for (long i = 0; i < length; i += Vector512<float>.Count)
            {
                var g = Vector512.Load(gradient + i) * scale;
                var m = (Vector512.Load(momentum + i) * beta1) + (g * (Vector512<float>.One - beta1));
                var v = (Vector512.Load(variance + i) * beta2) + (g * g * (Vector512<float>.One - beta2));
                var w = Vector512.Load(value + i) - (stepRate * m / (Vector512.Sqrt(v * inverseCorrection2) + epsilon));
                m.Store(momentum + i);
                v.Store(variance + i);
                w.Store(value + i);
                ((Vector512.Load(average + i) * decay) + (w * (Vector512<float>.One - decay))).Store(average + i);
            }
            parameter.Gradient.Clear();
        }
        return norm;
    }

    private static float SquaredNorm(Matrix matrix)
    {
        var sum = 0.0;
        var lanes = Vector512<float>.Zero;
        long i = 0;
        for (; i + 16 <= matrix.Length; i += 16)
        {
            var g = Vector512.Load(matrix.Data + i);
            lanes = Vector512.FusedMultiplyAdd(g, g, lanes);
        }
        for (var lane = 0; lane < 16; lane++)
            sum += lanes[lane];
        for (; i < matrix.Length; i++)
            sum += matrix.Data[i] * (double)matrix.Data[i];
        return (float)sum;
    }
}
