using Demarche.Language.Neural;
using Demarche.Training.Neural;
using Xunit;

namespace Demarche.Training.Tests.Neural;

public sealed unsafe class TrainingNetworkTests
{
    /// <summary>Every matrix: the gradient written by hand equals the slope of the loss where every weight moves uphill.</summary>
    [Fact]
    public void Gradients_equal_finite_differences()
    {
        var network = SmallNetwork();
        var gradients = Gradients(network);
        for (var p = 0; p < network.Parameters.Count; p++)
        {
            var value = network.Parameters[p].Value;
            var norm = Math.Sqrt(gradients[p].Sum(gradient => (double)gradient * gradient));
            var direction = gradients[p].Select(gradient => (float)(gradient / norm)).ToArray();
            const float Step = 3e-3f;
            var slope = (LossAt(network, value, direction, Step) - LossAt(network, value, direction, -Step)) / (2 * Step);
            Assert.True(
                Math.Abs(slope - norm) <= (0.05 * norm) + 5e-4,
                $"{network.Parameters[p].Name}: slope {slope}, gradient {norm}");
        }
    }

    private static TrainingNetwork SmallNetwork()
    {
        var lexical = new LexicalVectors(new byte[12]);
        var vocabulary = new Vocabulary(SmallTreebank.Sentences, SmallTreebank.XposTags, lexical);
        return new TrainingNetwork(new NetworkShape(16, 16, 16, lexical.Size, 16, 16, 16), vocabulary, 3);
    }

    private static float[][] Gradients(TrainingNetwork network)
    {
        network.Learn(SmallTreebank.Sentences, Dropout.None);
        return [.. network.Parameters.Select(parameter =>
        {
            var copy = parameter.Gradient.Span.ToArray();
            parameter.Gradient.Clear();
            return copy;
        })];
    }

    private static double LossAt(TrainingNetwork network, Matrix value, float[] direction, float step)
    {
        var saved = value.Span.ToArray();
        for (var i = 0; i < direction.Length; i++)
            value.Data[i] += step * direction[i];
        var loss = network.Learn(SmallTreebank.Sentences, Dropout.None) / SmallTreebank.Sentences.Sum(sentence => sentence.Length);
        saved.CopyTo(value.Span);
        foreach (var parameter in network.Parameters)
            parameter.Gradient.Clear();
        return loss;
    }
}
