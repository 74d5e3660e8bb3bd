using Demarche.Language.Neural;
using Demarche.Language.Tokens;
using Demarche.Training.Neural;
using Xunit;

namespace Demarche.Training.Tests.Neural;

public sealed unsafe class TrainingNetworkTests
{
    private static readonly TrainingSentence[] Sentences = [
        new(["The", "minister", "met", "Ana", "Lopez", "."])
        {
            Heads = [2, 3, 0, 3, 4, 3],
            Relations = [Relation.Det, Relation.Nsubj, Relation.Root, Relation.Obj, Relation.Flat, Relation.Punct],
            Upos = [UniversalPos.DET, UniversalPos.NOUN, UniversalPos.VERB, UniversalPos.PROPN, UniversalPos.PROPN, UniversalPos.PUNCT],
            Xpos = [0, 1, 2, 3, 3, 1],
            Entities = [0, 0, 0, EntityLabels.Begin(0), EntityLabels.End(0), 0],
        },
        new(["Talks", "failed", "minister", "."])
        {
            Heads = [2, 0, 2, 2],
            Relations = [Relation.Nsubj, Relation.Root, Relation.Vocative, Relation.Punct],
            Upos = [UniversalPos.NOUN, UniversalPos.VERB, UniversalPos.NOUN, UniversalPos.PUNCT],
            Xpos = [1, 2, 1, 1],
            Weight = 0.5f,
        },
        new(["Lopez", "met"]) { Entities = [EntityLabels.Single(1), 0], EntityHead = 1 },
    ];

    /// <summary>Every matrix: the gradient written by hand equals the slope of the loss along a random direction.</summary>
    [Fact]
    public void Gradients_equal_finite_differences()
    {
        var network = SmallNetwork();
        var gradients = Gradients(network);
        var random = new RandomSequence(7);
        for (var p = 0; p < network.Parameters.Count; p++)
        {
            var value = network.Parameters[p].Value;
            var direction = new float[value.Length];
            for (var i = 0; i < direction.Length; i++)
                direction[i] = gradients[p][i] == 0 ? 0 : random.NextSingle() * 2 - 1;
            var expected = gradients[p].Zip(direction, (g, d) => (double)g * d).Sum();
            const float Step = 2e-3f;
            var slope = (LossAt(network, value, direction, Step) - LossAt(network, value, direction, -Step)) / (2 * Step);
            Assert.True(
                Math.Abs(slope - expected) <= Math.Max(4e-3, 0.1 * Math.Abs(expected)),
                $"{network.Parameters[p].Name}: slope {slope}, gradient {expected}");
        }
    }

    private static TrainingNetwork SmallNetwork()
    {
        var lexical = new LexicalVectors(new byte[12]);
        var vocabulary = new Vocabulary(Sentences, ["DT", "NN", "VB", "NNP"], lexical);
        return new TrainingNetwork(new NetworkShape(16, 16, 16, lexical.Size, 16, 16, 16), vocabulary, 3);
    }

    private static float[][] Gradients(TrainingNetwork network)
    {
        network.Learn(Sentences, Dropout.None);
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
        var loss = network.Learn(Sentences, Dropout.None) / Sentences.Sum(sentence => sentence.Length);
        saved.CopyTo(value.Span);
        foreach (var parameter in network.Parameters)
            parameter.Gradient.Clear();
        return loss;
    }
}
