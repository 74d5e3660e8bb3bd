using Demarche.Language.Tokenization;

namespace Demarche.Training.Tokenization;

/// <summary>Trains a <see cref="LinearModel"/> by logistic regression with AdaGrad (Duchi et al. 2011), and rounds it to bytes.</summary>
internal static class LinearTrainer
{
    private const float LearningRate = 0.1f;

    /// <summary>Weight of an example of label 1 in a yes-or-no decision: it makes up for the evidence that raw text lacks.</summary>
    private const float PositiveWeight = 1.3f;

    /// <param name="classes">1 for a yes-or-no decision with labels 0 and 1, else the number of labels.</param>
    /// <param name="rows">Number of hashed rows, a power of two.</param>
    /// <param name="decay">Weight of the L2 penalty on each weight that an example touches.</param>
    public static LinearModel Train(List<Example> examples, int classes, int rows, int epochs, float decay)
    {
        var weights = new float[rows * classes];
        var squares = new float[rows * classes];
        Array.Fill(squares, 1e-2f);
        var order = Enumerable.Range(0, examples.Count).ToArray();
        var random = new Random(20100704);
        var gradient = new float[classes];
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var index in order)
                Step(examples[index], weights, squares, gradient, rows - 1, decay);
        }
        return new LinearModel(classes, Round(weights));
    }

    private static void Step(Example example, float[] weights, float[] squares, float[] gradient, int mask, float decay)
    {
        var classes = gradient.Length;
        Array.Clear(gradient);
        foreach (var feature in example.Features)
        {
            for (var i = 0; i < classes; i++)
                gradient[i] += weights[((int)feature & mask) * classes + i];
        }
        ToGradient(gradient, example.Label);
        foreach (var feature in example.Features)
        {
            for (var i = 0; i < classes; i++)
            {
                var at = ((int)feature & mask) * classes + i;
                var slope = gradient[i] + decay * weights[at];
                squares[at] += slope * slope;
                weights[at] -= LearningRate * slope / MathF.Sqrt(squares[at]);
            }
        }
    }

    /// <summary>Turns scores into the gradient of the loss.</summary>
    private static void ToGradient(float[] scores, int label)
    {
        if (scores.Length == 1)
        {
            scores[0] = (1 / (1 + MathF.Exp(-scores[0])) - label) * (label == 1 ? PositiveWeight : 1);
            return;
        }
        var highest = scores.Max();
        var sum = 0f;
        for (var i = 0; i < scores.Length; i++)
            sum += scores[i] = MathF.Exp(scores[i] - highest);
        for (var i = 0; i < scores.Length; i++)
            scores[i] = scores[i] / sum - (i == label ? 1 : 0);
    }

    /// <summary>Scales the weights so that all but one in ten thousand fit into a byte.</summary>
    private static sbyte[] Round(float[] weights)
    {
        var magnitudes = weights.Where(weight => weight != 0).Select(MathF.Abs).Order().ToArray();
        var scale = magnitudes.Length == 0 ? 1 : 127 / magnitudes[(int)((magnitudes.Length - 1) * 0.9999)];
        return [.. weights.Select(weight => (sbyte)Math.Clamp(MathF.Round(weight * scale), -127, 127))];
    }
}
