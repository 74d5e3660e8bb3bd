using System.Diagnostics;

namespace Demarche.Training.Neural;

/// <summary>How a network is trained. The defaults are those of the shipped accurate tier.</summary>
/// <param name="Epochs">Passes over the sentences.</param>
/// <param name="Rate">Largest learning rate; held for the first 30% of the steps, then falls linearly to 2% of itself.</param>
/// <param name="BatchTokens">Tokens of a batch, about.</param>
/// <param name="Recased">Share of sentences whose case is changed in an epoch, 0 to 1.</param>
/// <param name="SilverPerEpoch">Machine-parsed sentences drawn for an epoch; 0 for none.</param>
public sealed record TrainingPlan(
    int Epochs = 20, float Rate = 2e-3f, int BatchTokens = 900, float Recased = 0.15f, int SilverPerEpoch = 0)
{
    public float WordDropout { get; init; } = 0.12f;

    public float InputDropout { get; init; } = 0.2f;

    public float RecurrentDropout { get; init; } = 0.2f;

    public float HiddenDropout { get; init; } = 0.33f;

    /// <summary>Weight of the entity labels' loss beside that of arcs and relations, which is 1.</summary>
    public float EntityWeight { get; init; } = 0.5f;

    /// <summary>Seed of shuffling, dropout and recasing.</summary>
    public ulong Seed { get; init; } = 1;
}

/// <summary>Trains a network; the same plan, data and seed give the same weights.</summary>
public sealed class NetworkTrainer(TrainingNetwork network, TrainingPlan plan, TextWriter log)
{
    private const int WarmUpSteps = 300;

    /// <param name="gold">Sentences of every epoch.</param>
    /// <param name="silver">Sentences from which each epoch draws some in turn.</param>
    /// <param name="afterEpoch">Called with the number of the epoch that ended, from 1.</param>
    public void Train(IReadOnlyList<TrainingSentence> gold, IReadOnlyList<TrainingSentence> silver, Action<int> afterEpoch)
    {
        var random = new RandomSequence(plan.Seed);
        var dropout = new Dropout(random, plan.WordDropout, plan.InputDropout, plan.RecurrentDropout, plan.HiddenDropout);
        var optimizer = new AdamOptimizer();
        var (step, nextSilver) = (0, 0);
        for (var epoch = 1; epoch <= plan.Epochs; epoch++)
        {
            var watch = Stopwatch.StartNew();
            var sentences = gold.ToList();
            for (var i = 0; i < plan.SilverPerEpoch && silver.Count > 0; i++)
                sentences.Add(silver[nextSilver++ % silver.Count]);
            var batches = Batches(sentences, random);
            var (loss, tokens) = (0.0, 0L);
            foreach (var batch in batches)
            {
                step++;
                loss += network.Learn(batch, dropout);
                tokens += batch.Sum(sentence => sentence.Length);
                optimizer.Step(network.Parameters, RateAt(step, plan.Epochs * batches.Count));
            }
            log.WriteLine($"epoch {epoch}: loss {loss / tokens:0.0000} a token, {tokens / watch.Elapsed.TotalSeconds:0} tokens/s, {watch.Elapsed.TotalSeconds:0} s");
            log.Flush();
            afterEpoch(epoch);
        }
    }

    private float RateAt(int step, int steps)
    {
        var progress = (float)step / steps;
        var decay = progress < 0.3f ? 1f : 1f - (0.98f * (progress - 0.3f) / 0.7f);
        return plan.Rate * Math.Min(1f, (float)step / WarmUpSteps) * Math.Max(decay, 0.02f);
    }

    /// <summary>Batches of sentences of like length, each longest first, in random order.</summary>
    private List<TrainingSentence[]> Batches(List<TrainingSentence> sentences, RandomSequence random)
    {
        var order = sentences
            .Select(sentence => (Sentence: Recasing.Apply(sentence, random, plan.Recased), Key: sentence.Length * (0.9f + (0.2f * random.NextSingle()))))
            .OrderBy(pair => pair.Key)
            .Select(pair => pair.Sentence);
        var batches = new List<TrainingSentence[]>();
        var (batch, tokens) = (new List<TrainingSentence>(), 0);
        foreach (var sentence in order)
        {
            if (tokens > 0 && tokens + sentence.Length > plan.BatchTokens)
            {
                batches.Add([.. batch.OrderByDescending(item => item.Length)]);
                batch.Clear();
                tokens = 0;
            }
            batch.Add(sentence);
            tokens += sentence.Length;
        }
        if (batch.Count > 0)
            batches.Add([.. batch.OrderByDescending(item => item.Length)]);
        random.Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(batches));
        return batches;
    }
}
