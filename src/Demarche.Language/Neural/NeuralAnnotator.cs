using System.Runtime.Intrinsics;
using Demarche.Language.Tokens;

namespace Demarche.Language.Neural;

/// <summary>
/// Tags, dependencies and named entities from one network: two BiLSTM layers over word forms, heads for tags and
/// entities, and biaffine attention for the dependencies (Dozat and Manning 2017).
/// </summary>
public sealed unsafe class NeuralAnnotator : IAnnotator
{
    private const float LeakySlope = 0.1f;
    private const int UposCount = 18;

    private readonly NetworkWeights _weights;
    private readonly NetworkShape _shape;
    private readonly ProjectionCache _projections;
    private readonly LstmLayer[] _layers;
    private readonly ArcParser _parser;
    private readonly EntityDecoder _entityDecoder = new();
    private readonly SentenceBatch _batch = new();
    private readonly AlignedBuffer<int> _projectionRows = new();
    private readonly AlignedBuffer<nint> _inputs = new();
    private readonly AlignedBuffer<short> _middle = new();
    private readonly AlignedBuffer<short> _top = new();
    private readonly AlignedBuffer<float> _gates = new();
    private readonly AlignedBuffer<float> _heads = new();
    private readonly AlignedBuffer<short> _hidden = new();
    private readonly AlignedBuffer<float> _entityScores = new();
    private long[] _order = new long[64];
    private int[] _entityLabels = new int[1024];

    public NeuralAnnotator(NetworkWeights weights)
    {
        _weights = weights;
        _shape = weights.Shape;
        _projections = new ProjectionCache(weights);
        _layers = [new LstmLayer(weights.Layers[0], _shape.Hidden), new LstmLayer(weights.Layers[1], _shape.Hidden)];
        _parser = new ArcParser(weights);
    }

    public AnnotationLayers Requires => AnnotationLayers.Tokens | AnnotationLayers.Sentences;

    public AnnotationLayers Provides => AnnotationLayers.Tags | AnnotationLayers.Dependencies | AnnotationLayers.Entities;

    public void Annotate(DocumentBuilder document)
    {
        if (_entityLabels.Length < document.Count)
            _entityLabels = new int[document.Count * 2];
        var sentences = OrderByLength(document);
        for (var next = 0; next < sentences.Length;)
        {
            _batch.Clear();
            for (; next < sentences.Length; next++)
            {
                var (first, end) = document.Sentence((int)(sentences[next] & int.MaxValue));
                if (!_batch.TryAdd(first, end - first))
                    break;
            }
            AnnotateBatch(document);
        }
        CollectEntities(document);
    }

    private void AnnotateBatch(DocumentBuilder document)
    {
        var rows = _batch.Rows;
        var states = 2 * _shape.Hidden;
        var middle = _middle.Ensure(rows * states);
        var top = _top.Ensure(rows * states);
        var inputs = (float**)_inputs.Ensure(rows);

        FindProjections(document, inputs);
        _layers[0].Run(_batch, inputs, middle);
        FindGates(middle, inputs);
        _layers[1].Run(_batch, inputs, top);
        FindHeads(top);

        var stride = _weights.Heads.PaddedColumns;
        for (var sentence = 0; sentence < _batch.Count; sentence++)
        {
            var (start, first, length) = (_batch.Start(sentence), _batch.First(sentence), _batch.Length(sentence));
            var heads = _heads.Data + ((long)start * stride);
            ReadTags(document, first, length, heads + _shape.PerceptronSize);
            _entityDecoder.Decode(
                new ReadOnlySpan<float>(_entityScores.Data + (start * _weights.Entities.PaddedColumns), length * _weights.Entities.PaddedColumns),
                _weights.Entities.PaddedColumns, _entityLabels.AsSpan(first, length));
            _parser.Parse(document, first, length, heads, _hidden.Data + ((long)start * _shape.PerceptronSize));
        }
    }

    /// <summary>Sentence numbers, longest sentence first, ties in text order; the upper half of each entry is working memory.</summary>
    private ReadOnlySpan<long> OrderByLength(DocumentBuilder document)
    {
        var count = document.SentenceCount;
        if (_order.Length < count)
            _order = new long[count * 2];
        for (var sentence = 0; sentence < count; sentence++)
        {
            var (first, end) = document.Sentence(sentence);
            _order[sentence] = ((long)(int.MaxValue - (end - first)) << 32) | (uint)sentence;
        }
        _order.AsSpan(0, count).Sort();
        return _order.AsSpan(0, count);
    }

    private void FindProjections(DocumentBuilder document, float** inputs)
    {
        var rows = _projectionRows.Ensure(_batch.Rows);
        _projections.Begin(_batch.Rows);
        for (var sentence = 0; sentence < _batch.Count; sentence++)
        {
            for (var token = 0; token < _batch.Length(sentence); token++)
                rows[_batch.Start(sentence) + token] = _projections.Row(document.Form(_batch.First(sentence) + token));
        }
        _projections.Finish();
        for (var row = 0; row < _batch.Rows; row++)
            inputs[row] = _projections.Gates(rows[row]);
    }

    /// <summary>The second layer's input gates.</summary>
    private void FindGates(short* middle, float** inputs)
    {
        var width = 8 * _shape.Hidden;
        var gates = _gates.Ensure(_batch.Rows * width);
        for (var row = 0; row < _batch.Rows; row++)
        {
            inputs[row] = gates + ((long)row * width);
            _weights.Layers[1].Bias.AsSpan(0, width).CopyTo(new Span<float>(inputs[row], width));
        }
        _weights.Layers[1].Input.MultiplyAdd(middle, 2 * _shape.Hidden, _batch.Rows, 1f / Quantizer.Limit, gates, width);
    }

    /// <summary>Perceptron outputs, tag scores and entity scores of every row.</summary>
    private void FindHeads(short* top)
    {
        var (rows, stride) = (_batch.Rows, _weights.Heads.PaddedColumns);
        var heads = _heads.Ensure(rows * stride);
        for (var row = 0; row < rows; row++)
            _weights.HeadBias.AsSpan(0, stride).CopyTo(new Span<float>(heads + ((long)row * stride), stride));
        _weights.Heads.MultiplyAdd(top, 2 * _shape.Hidden, rows, 1f / Quantizer.Limit, heads, stride);
        var hidden = _hidden.Ensure(rows * _shape.PerceptronSize);
        for (var row = 0; row < rows; row++)
        {
            var values = heads + ((long)row * stride);
            for (var k = 0; k < _shape.PerceptronSize; k += 16)
            {
                var value = Vector512.Load(values + k);
                value = Vector512.Max(value, value * Vector512.Create(LeakySlope));
                value.Store(values + k);
                Quantizer.Store(value, Quantizer.HiddenFactor, hidden + ((long)row * _shape.PerceptronSize) + k);
            }
        }
        var entityStride = _weights.Entities.PaddedColumns;
        var entities = _entityScores.Ensure(rows * entityStride);
        for (var row = 0; row < rows; row++)
            _weights.EntityBias.AsSpan(0, entityStride).CopyTo(new Span<float>(entities + (row * entityStride), entityStride));
        _weights.Entities.MultiplyAdd(
            hidden + (2 * (_shape.ArcSize + _shape.LabelSize)), _shape.PerceptronSize, rows, 1f / Quantizer.HiddenFactor, entities, entityStride);
    }

    private void ReadTags(DocumentBuilder document, int first, int length, float* scores)
    {
        for (var token = 0; token < length; token++, scores += _weights.Heads.PaddedColumns)
        {
            document.Upos[first + token] = (UniversalPos)ArgMax(scores, 1, UposCount);
            document.Xpos[first + token] = _weights.XposTags[ArgMax(scores + UposCount, 0, _weights.XposTags.Length)];
        }
    }

    private void CollectEntities(DocumentBuilder document)
    {
        document.Entities.Clear();
        var first = 0;
        for (var token = 0; token < document.Count; token++)
        {
            var label = _entityLabels[token];
            if (label == EntityLabels.Outside)
                continue;
            var (type, part) = ((label - 1) / 4, (label - 1) % 4);
            if (part is 0 or 3)
                first = token;
            if (part is 2 or 3)
                document.Entities.Add(new EntityMention(first, token + 1, EntityLabels.Types[type]));
        }
    }

    private static int ArgMax(float* scores, int first, int count)
    {
        var best = first;
        for (var i = first + 1; i < count; i++)
        {
            if (scores[i] > scores[best])
                best = i;
        }
        return best;
    }
}
