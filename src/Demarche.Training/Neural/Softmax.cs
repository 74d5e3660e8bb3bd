using System.Runtime.Intrinsics;
using Demarche.Language.Neural;

namespace Demarche.Training.Neural;

/// <summary>Cross-entropy of a softmax over part of a row.</summary>
public static unsafe class Softmax
{
    /// <summary>Replaces scores by log-probabilities.</summary>
    public static void LogProbabilities(float* scores, int count)
    {
        var shift = LogSum(scores, count);
        for (var i = 0; i < count; i++)
            scores[i] -= shift;
    }

    /// <summary>
    /// Replaces <paramref name="scores"/> by the gradient of <paramref name="weight"/> times the cross-entropy against
    /// the class <paramref name="gold"/>.
    /// </summary>
    /// <returns>The weighted cross-entropy in nats.</returns>
    public static float Gradient(float* scores, int count, int gold, float weight)
    {
        var shift = LogSum(scores, count);
        var loss = weight * (shift - scores[gold]);
        for (var i = 0; i < count; i++)
            scores[i] = weight * ExpOne(scores[i] - shift);
        scores[gold] -= weight;
        return loss;
    }

    private static float LogSum(float* scores, int count)
    {
        var max = float.NegativeInfinity;
        for (var i = 0; i < count; i++)
            max = Math.Max(max, scores[i]);
        var sum = 0f;
        for (var i = 0; i < count; i++)
            sum += ExpOne(scores[i] - max);
        return max + (float)Math.Log(sum);
    }

    private static float ExpOne(float x) => VectorMath.Exp(Vector512.Create(x)).ToScalar();
}
