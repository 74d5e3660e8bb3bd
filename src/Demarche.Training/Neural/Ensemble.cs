using Demarche.Language.Neural;
using Demarche.Language.Parsing;
using Demarche.Language.Tokens;

namespace Demarche.Training.Neural;

/// <summary>What networks together make of a sentence.</summary>
public sealed record Reading(
    TrainingSentence Sentence, UniversalPos[] Upos, int[] Xpos, int[] Heads, Relation[] Relations, int[] Entities)
{
    /// <summary>Mean log-probability of the chosen arcs; 0 is certain.</summary>
    public required float Certainty { get; init; }
}

/// <summary>Reads sentences with several networks by adding their log-probabilities.</summary>
public static class Ensemble
{
    private const int BatchTokens = 1500;

    /// <summary>Readings of <paramref name="sentences"/>, in order of length.</summary>
    public static IEnumerable<Reading> Read(IReadOnlyList<TrainingNetwork> networks, IReadOnlyList<TrainingSentence> sentences, int xposCount)
    {
        var decoder = new EntityDecoder();
        foreach (var batch in Batches(sentences))
        {
            var scores = batch.Select(sentence => new SentenceScores(sentence.Length, xposCount)).ToArray();
            foreach (var network in networks)
            {
                var packed = network.Score(batch);
                for (var i = 0; i < batch.Length; i++)
                    network.Read(packed, i, scores[i]);
            }
            for (var i = 0; i < batch.Length; i++)
                yield return Decide(batch[i], scores[i], decoder);
        }
    }

    private static Reading Decide(TrainingSentence sentence, SentenceScores scores, EntityDecoder decoder)
    {
        var length = sentence.Length;
        var heads = new int[length];
        SpanningTree.Decode(scores.Arcs.SelectMany(row => row).ToArray(), length + 1, heads);
        var relations = new Relation[length];
        for (var token = 0; token < length; token++)
        {
            var labels = scores.Labels(token, heads[token]);
            labels[(int)Relation.Unknown] = float.NegativeInfinity;
            if (heads[token] != 0)
                labels[(int)Relation.Root] = float.NegativeInfinity;
            relations[token] = heads[token] == 0 ? Relation.Root : (Relation)ArgMax(labels.AsSpan(0, Relations.Count));
        }
        var entities = new int[length];
        decoder.Decode(scores.Entities.SelectMany(row => row).ToArray(), EntityLabels.Count, entities);
        return new Reading(
            sentence,
            [.. scores.Upos.Select(row => (UniversalPos)ArgMax(row))],
            [.. scores.Xpos.Select(row => ArgMax(row))],
            heads, relations, entities)
        {
            Certainty = heads.Select((head, token) => scores.Arcs[token][head]).Average(),
        };
    }

    private static IEnumerable<TrainingSentence[]> Batches(IReadOnlyList<TrainingSentence> sentences)
    {
        var (batch, tokens) = (new List<TrainingSentence>(), 0);
        foreach (var sentence in sentences.OrderByDescending(sentence => sentence.Length))
        {
            if (tokens > 0 && tokens + sentence.Length > BatchTokens)
            {
                yield return [.. batch];
                batch.Clear();
                tokens = 0;
            }
            batch.Add(sentence);
            tokens += sentence.Length;
        }
        if (batch.Count > 0)
            yield return [.. batch];
    }

    private static int ArgMax(ReadOnlySpan<float> values)
    {
        var best = 0;
        for (var i = 1; i < values.Length; i++)
        {
            if (values[i] > values[best])
                best = i;
        }
        return best;
    }
}
