using System.Runtime.Intrinsics;
using Demarche.Language.Neural;

namespace Demarche.Training.Neural;

/// <summary>
/// The network of both tiers while it learns: embeddings, two BiLSTM layers, and heads for tags, entities, and
/// dependencies by biaffine attention (Dozat and Manning 2017). Gradients are written out by hand; the tests compare
/// them with finite differences.
/// </summary>
public sealed unsafe class TrainingNetwork
{
    /// <summary>One head for each scheme of entity annotation; head 0 is the one that ships.</summary>
    public const int EntityHeads = 3;

    private const float LeakySlope = 0.1f;
    private const float TagWeight = 0.5f;
    private const int UposCount = 18;

    private readonly NetworkShape _shape;
    private readonly int _xposCount;
    private readonly MatrixProduct _product = new();
    private readonly FormEmbedding _embedding;
    private readonly BiLstm[] _layers;
    private readonly Dense _perceptrons;
    private readonly Dense _tags;
    private readonly Dense _entities;
    private readonly ArcScorer _arcs;
    private readonly LabelScorer _labels;

    private readonly Matrix _input = new();
    private readonly Matrix[] _states = [new(), new()];
    private readonly Matrix _middle = new();
    private readonly Matrix _top = new();
    private readonly Matrix _hidden = new();
    private readonly Matrix _tagScores = new();
    private readonly Matrix _entityScores = new();
    private readonly Matrix _topGradient = new();
    private readonly Matrix _hiddenGradient = new();
    private readonly Matrix _stateGradient = new();
    private readonly Matrix _inputGradient = new();
    private readonly Matrix[] _masks = [new(), new(), new(), new(), new(), new()];

    public TrainingNetwork(NetworkShape shape, Vocabulary vocabulary, ulong seed)
    {
        _shape = shape;
        _xposCount = vocabulary.XposTags.Count;
        var random = new RandomSequence(seed);
        _embedding = new FormEmbedding(shape, vocabulary, random);
        _layers = [
            new BiLstm("lstm1", shape.InputSize, shape.Hidden, random, _product),
            new BiLstm("lstm2", 2 * shape.Hidden, shape.Hidden, random, _product)];
        _perceptrons = new Dense("perceptrons", 2 * shape.Hidden, shape.PerceptronSize, random, _product);
        _tags = new Dense("tags", 2 * shape.Hidden, UposCount + _xposCount, random, _product);
        _entities = new Dense("entities", shape.EntitySize, EntityHeads * EntityLabels.Count, random, _product);
        _arcs = new ArcScorer(shape.ArcSize, random, _product);
        _labels = new LabelScorer(shape.LabelSize, random, _product);
        Parameters = [
            .. _embedding.Parameters, .. _layers[0].Parameters, .. _layers[1].Parameters, .. _perceptrons.Parameters,
            .. _tags.Parameters, .. _entities.Parameters, .. _arcs.Parameters, .. _labels.Parameters];
    }

    /// <summary>Weight of the entity labels' loss beside that of arcs and relations, which is 1.</summary>
    public float EntityWeight { get; init; } = 0.5f;

    /// <summary>All trained matrices, in the order of the weight file.</summary>
    public IReadOnlyList<Parameter> Parameters { get; }

    /// <summary>Adds the gradients of a batch, longest sentence first.</summary>
    /// <returns>The loss summed over tokens, in nats.</returns>
    public float Learn(IReadOnlyList<TrainingSentence> sentences, Dropout dropout)
    {
        var batch = new PackedBatch([.. sentences.Select(sentence => sentence.Length)]);
        Forward(sentences, batch, dropout);
        var loss = 0f;
        var scale = 1f / batch.Rows;

        // Tags and entities.
        for (var i = 0; i < sentences.Count; i++)
        {
            var sentence = sentences[i];
            for (var token = 0; token < sentence.Length; token++)
            {
                var row = batch.SentenceStarts[i] + token;
                loss += TagGradient(_tagScores.Row(row), UposCount, (int?)sentence.Upos?[token], TagWeight * scale * sentence.Weight);
                loss += TagGradient(_tagScores.Row(row) + UposCount, _xposCount, sentence.Xpos?[token], TagWeight * scale * sentence.Weight);
                for (var head = 0; head < EntityHeads; head++)
                {
                    var gold = head == sentence.EntityHead ? sentence.Entities?[token] : null;
                    loss += TagGradient(
                        _entityScores.Row(row) + (head * EntityLabels.Count), EntityLabels.Count, gold, EntityWeight * scale * sentence.Weight);
                }
            }
        }
        _topGradient.Resize(batch.Rows, 2 * _shape.Hidden);
        _hiddenGradient.Resize(batch.Rows, _shape.PerceptronSize).Clear();
        _tags.Backward(_top.View, _tagScores, _topGradient.View, accumulate: false);
        _entities.Backward(EntityColumns(_hidden), _entityScores, EntityColumns(_hiddenGradient), accumulate: false);

        // Arcs and labels.
        loss += _arcs.Learn(sentences, batch, ArcDependents(_hidden), ArcHeads(_hidden), ArcDependents(_hiddenGradient), ArcHeads(_hiddenGradient), scale);
        loss += _labels.Learn(sentences, batch, LabelDependents(_hidden), LabelHeads(_hidden), LabelDependents(_hiddenGradient), LabelHeads(_hiddenGradient), scale);

        // Perceptrons.
        MaskSentences(_hiddenGradient, batch, dropout.Active ? _masks[5] : null);
        for (long k = 0; k < _hiddenGradient.Length; k++)
        {
            if (_hidden.Data[k] < 0)
                _hiddenGradient.Data[k] *= LeakySlope;
        }
        _perceptrons.Backward(_top.View, _hiddenGradient, _topGradient.View, accumulate: true);

        // Layers, from the top.
        _stateGradient.Resize(batch.Rows, 2 * _shape.Hidden);
        Permute(batch, _topGradient, _stateGradient, toPacked: true);
        MaskPacked(_stateGradient, batch, dropout.Active ? _masks[4] : null);
        _layers[1].Backward(batch, _middle, _stateGradient, _topGradient);
        MaskPacked(_topGradient, batch, dropout.Active ? _masks[2] : null);
        _layers[0].Backward(batch, _input, _topGradient, _inputGradient);
        MaskPacked(_inputGradient, batch, dropout.Active ? _masks[0] : null);
        _embedding.Backward(_inputGradient);
        return loss * batch.Rows;
    }

    /// <summary>Exchanges every weight with its moving average; a second call restores it.</summary>
    public void SwapAverages()
    {
        foreach (var parameter in Parameters)
        {
            for (long i = 0; i < parameter.Value.Length; i++)
                (parameter.Value.Data[i], parameter.Average.Data[i]) = (parameter.Average.Data[i], parameter.Value.Data[i]);
        }
    }

    /// <summary>Scores of a batch without dropout, for <see cref="Read"/>.</summary>
    public PackedBatch Score(IReadOnlyList<TrainingSentence> sentences)
    {
        var batch = new PackedBatch([.. sentences.Select(sentence => sentence.Length)]);
        Forward(sentences, batch, Dropout.None);
        return batch;
    }

    /// <summary>Adds the log-probabilities of one sentence of the batch scored last to <paramref name="scores"/>.</summary>
    public void Read(PackedBatch batch, int sentence, SentenceScores scores)
    {
        var (start, length) = (batch.SentenceStarts[sentence], batch.Lengths[sentence]);
        for (var token = 0; token < length; token++)
        {
            Add(_tagScores.Row(start + token), UposCount, scores.Upos[token]);
            Add(_tagScores.Row(start + token) + UposCount, _xposCount, scores.Xpos[token]);
            Add(_entityScores.Row(start + token), EntityLabels.Count, scores.Entities[token]);
        }
        _arcs.Read(ArcDependents(_hidden).RowsFrom(start, length), ArcHeads(_hidden).RowsFrom(start, length), scores.Arcs);
        scores.AddLabels(this, start);
    }

    /// <summary>Adds the log-probabilities of the relations on the arc from <paramref name="head"/> (0 for the root) to a token.</summary>
    public void ReadLabels(int start, int token, int head, float[] scores) =>
        _labels.Read(LabelDependents(_hidden).RowsFrom(start + token, 1), head == 0 ? null : LabelHeads(_hidden).RowsFrom(start + head - 1, 1), scores);

    private void Forward(IReadOnlyList<TrainingSentence> sentences, PackedBatch batch, Dropout dropout)
    {
        _embedding.Forward(sentences, batch, _input, dropout);
        MaskPacked(_input, batch, dropout.Mask(_masks[0], sentences.Count, _shape.InputSize, dropout.Input));
        _layers[0].Forward(batch, _input, _states[0], dropout.Mask(_masks[1], sentences.Count, 2 * _shape.Hidden, dropout.Recurrent));
        _middle.Resize(batch.Rows, 2 * _shape.Hidden);
        _states[0].Span.CopyTo(_middle.Span);
        MaskPacked(_middle, batch, dropout.Mask(_masks[2], sentences.Count, 2 * _shape.Hidden, dropout.Hidden));
        _layers[1].Forward(batch, _middle, _states[1], dropout.Mask(_masks[3], sentences.Count, 2 * _shape.Hidden, dropout.Recurrent));
        MaskPacked(_states[1], batch, dropout.Mask(_masks[4], sentences.Count, 2 * _shape.Hidden, dropout.Hidden), copyTo: _stateGradient);
        _top.Resize(batch.Rows, 2 * _shape.Hidden);
        Permute(batch, dropout.Active ? _stateGradient : _states[1], _top, toPacked: false);
        _perceptrons.Forward(_top.View, _hidden);
        for (long k = 0; k < _hidden.Length; k++)
        {
            if (_hidden.Data[k] < 0)
                _hidden.Data[k] *= LeakySlope;
        }
        MaskSentences(_hidden, batch, dropout.Mask(_masks[5], sentences.Count, _shape.PerceptronSize, dropout.Hidden));
        _tags.Forward(_top.View, _tagScores);
        _entities.Forward(EntityColumns(_hidden), _entityScores);
    }

    private MatrixView ArcDependents(Matrix hidden) => hidden.View.ColumnsFrom(0, _shape.ArcSize);

    private MatrixView ArcHeads(Matrix hidden) => hidden.View.ColumnsFrom(_shape.ArcSize, _shape.ArcSize);

    private MatrixView LabelDependents(Matrix hidden) => hidden.View.ColumnsFrom(2 * _shape.ArcSize, _shape.LabelSize);

    private MatrixView LabelHeads(Matrix hidden) => hidden.View.ColumnsFrom((2 * _shape.ArcSize) + _shape.LabelSize, _shape.LabelSize);

    private MatrixView EntityColumns(Matrix hidden) => hidden.View.ColumnsFrom(2 * (_shape.ArcSize + _shape.LabelSize), _shape.EntitySize);

    private static float TagGradient(float* scores, int count, int? gold, float weight)
    {
        if (gold is { } label)
            return Softmax.Gradient(scores, count, label, weight);
        new Span<float>(scores, count).Clear();
        return 0f;
    }

    private static void Add(float* scores, int count, float[] sums)
    {
        Softmax.LogProbabilities(scores, count);
        for (var i = 0; i < count; i++)
            sums[i] += scores[i];
    }

    private static void Permute(PackedBatch batch, Matrix from, Matrix to, bool toPacked)
    {
        for (var sentence = 0; sentence < batch.Lengths.Length; sentence++)
        {
            for (var token = 0; token < batch.Lengths[sentence]; token++)
            {
                var (plain, packed) = (batch.SentenceStarts[sentence] + token, batch.PackedRow(sentence, token));
                var (source, target) = toPacked ? (plain, packed) : (packed, plain);
                new ReadOnlySpan<float>(from.Row(source), from.Columns).CopyTo(new Span<float>(to.Row(target), to.Columns));
            }
        }
    }

    /// <summary>Multiplies step-by-step rows by their sentence's mask, in place or into <paramref name="copyTo"/>.</summary>
    private static void MaskPacked(Matrix matrix, PackedBatch batch, Matrix? mask, Matrix? copyTo = null)
    {
        if (mask == null)
            return;
        copyTo?.Resize(matrix.Rows, matrix.Columns);
        for (var step = 0; step < batch.Steps; step++)
        {
            for (var i = 0; i < batch.Running(step); i++)
                MultiplyRow(matrix.Row(batch.Offsets[step] + i), mask.Row(i), (copyTo ?? matrix).Row(batch.Offsets[step] + i), matrix.Columns);
        }
    }

    private static void MaskSentences(Matrix matrix, PackedBatch batch, Matrix? mask)
    {
        if (mask == null)
            return;
        for (var sentence = 0; sentence < batch.Lengths.Length; sentence++)
        {
            for (var row = batch.SentenceStarts[sentence]; row < batch.SentenceStarts[sentence + 1]; row++)
                MultiplyRow(matrix.Row(row), mask.Row(sentence), matrix.Row(row), matrix.Columns);
        }
    }

    private static void MultiplyRow(float* row, float* mask, float* result, int columns)
    {
        var k = 0;
        for (; k + 16 <= columns; k += 16)
            (Vector512.Load(row + k) * Vector512.Load(mask + k)).Store(result + k);
        for (; k < columns; k++)
            result[k] = row[k] * mask[k];
    }
}

/// <summary>Log-probabilities of one sentence, summed over the networks that scored it.</summary>
public sealed class SentenceScores(int length, int xposCount)
{
    public float[][] Upos { get; } = Rows(length, 18);

    public float[][] Xpos { get; } = Rows(length, xposCount);

    public float[][] Entities { get; } = Rows(length, EntityLabels.Count);

    /// <summary>A row per dependent; column 0 is the root, column i token i - 1.</summary>
    public float[][] Arcs { get; } = Rows(length, length + 1);

    /// <summary>The networks that scored the sentence, with its first row in the batch that each scored last.</summary>
    private readonly List<(TrainingNetwork Network, int Start)> _networks = [];

    internal void AddLabels(TrainingNetwork network, int start) => _networks.Add((network, start));

    /// <summary>Summed scores of the relations of an arc; only while the networks still hold the sentence's batch.</summary>
    public float[] Labels(int token, int head)
    {
        var scores = new float[NetworkShape.LabelSlots];
        foreach (var (network, start) in _networks)
            network.ReadLabels(start, token, head, scores);
        return scores;
    }

    private static float[][] Rows(int rows, int columns)
    {
        var result = new float[rows][];
        for (var i = 0; i < rows; i++)
            result[i] = new float[columns];
        return result;
    }
}
