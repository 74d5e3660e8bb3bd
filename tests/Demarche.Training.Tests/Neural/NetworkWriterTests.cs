using Demarche.Language.Neural;
using Demarche.Language.Tokens;
using Demarche.Training.Neural;
using Xunit;

namespace Demarche.Training.Tests.Neural;

public sealed class NetworkWriterTests
{
    /// <summary>
    /// Two implementations of one network: the trainer's, in floating point, and the engine's, in 8-bit weights and integer
    /// products, read the sentences that the network was trained on alike.
    /// </summary>
    [Fact]
    public void The_engine_reads_as_the_trainer_does()
    {
        var lexical = new LexicalVectors(new byte[12]);
        var vocabulary = new Vocabulary(SmallTreebank.Sentences, SmallTreebank.XposTags, lexical);
        var shape = new NetworkShape(16, 16, 16, lexical.Size, 16, 16, 16);
        var network = new TrainingNetwork(shape, vocabulary, 3);
        var optimizer = new AdamOptimizer();
        for (var step = 0; step < 150; step++)
        {
            network.Learn(SmallTreebank.Sentences, Dropout.None);
            optimizer.Step(network.Parameters, 1e-2f);
        }
        network.SwapAverages();
        var readings = Ensemble.Read([network], SmallTreebank.Sentences, SmallTreebank.XposTags.Length).ToList();
        network.SwapAverages();

        var annotator = new NeuralAnnotator(new NetworkWeights(NetworkWriter.Write(network, shape, vocabulary), lexical));
        var document = new DocumentBuilder();
        document.Reset(string.Join(' ', readings.SelectMany(reading => reading.Sentence.Forms)));
        var start = 0;
        foreach (var reading in readings)
        {
            foreach (var form in reading.Sentence.Forms)
            {
                document.AddToken(start, form.Length);
                start += form.Length + 1;
            }
            document.EndSentence();
        }
        annotator.Annotate(document);

        for (var i = 0; i < readings.Count; i++)
        {
            var (first, end) = document.Sentence(i);
            Assert.Equal(readings[i].Upos, document.Upos[first..end].ToArray());
            Assert.Equal(readings[i].Xpos.Select(row => SmallTreebank.XposTags[row]), document.Xpos[first..end].ToArray());
            Assert.Equal(readings[i].Heads, document.Heads[first..end].ToArray().Select(head => head < 0 ? 0 : head - first + 1));
            Assert.Equal(readings[i].Relations, document.Relations[first..end].ToArray());
        }
        Assert.Equal(SmallTreebank.Sentences[0].Heads, readings.Single(reading => reading.Sentence == SmallTreebank.Sentences[0]).Heads);
        Assert.Contains(document.Entities, entity => entity.Type == EntityType.Person && entity.End - entity.First == 2);
    }
}
