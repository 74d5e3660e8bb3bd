using Demarche.Language.Neural;

namespace Demarche.Training.Neural;

/// <summary>The network's input: trained word | pretrained vector | six hashed affix embeddings, per word form.</summary>
public sealed unsafe class FormEmbedding
{
    private readonly NetworkShape _shape;
    private readonly Vocabulary _vocabulary;
    private readonly Parameter _words;
    private readonly Parameter[] _tables;
    private readonly List<(FormFeatures Form, int Word)> _rows = [];

    public FormEmbedding(NetworkShape shape, Vocabulary vocabulary, RandomSequence random)
    {
        _shape = shape;
        _vocabulary = vocabulary;
        _words = new Parameter("words", vocabulary.Words.Count + 1, shape.WordSize).Randomise(random, 0.35f);
        _tables = [.. Enumerable.Range(0, NetworkShape.AffixTables)
            .Select(table => new Parameter($"affixes{table}", FormFeatures.TableRows[table], shape.AffixSize).Randomise(random, 0.25f))];
    }

    public IEnumerable<Parameter> Parameters => [_words, .. _tables];

    public void Forward(IReadOnlyList<TrainingSentence> sentences, PackedBatch batch, Matrix input, Dropout dropout)
    {
        input.Resize(batch.Rows, _shape.InputSize);
        _rows.Clear();
        for (var step = 0; step < batch.Steps; step++)
        {
            for (var i = 0; i < batch.Running(step); i++)
            {
                var form = _vocabulary.Features(sentences[i].Forms[step]);
                var word = _vocabulary.WordRow(form);
                if (dropout.Random is { } random && random.NextSingle() < dropout.Word)
                    word = 0;
                _rows.Add((form, word));
                var target = new Span<float>(input.Row(batch.Offsets[step] + i), _shape.InputSize);
                Row(_words.Value, word).CopyTo(target);
                _vocabulary.Vector(form).CopyTo(target[_shape.WordSize..]);
                for (var table = 0; table < _tables.Length; table++)
                    Row(_tables[table].Value, form.AffixRow(table)).CopyTo(target[AffixColumn(table)..]);
            }
        }
    }

    public void Backward(Matrix inputGradient)
    {
        for (var row = 0; row < _rows.Count; row++)
        {
            var (form, word) = _rows[row];
            var gradient = new ReadOnlySpan<float>(inputGradient.Row(row), _shape.InputSize);
            AddTo(Row(_words.Gradient, word), gradient[.._shape.WordSize]);
            for (var table = 0; table < _tables.Length; table++)
                AddTo(Row(_tables[table].Gradient, form.AffixRow(table)), gradient.Slice(AffixColumn(table), _shape.AffixSize));
        }
    }

    private int AffixColumn(int table) => _shape.WordSize + _shape.VectorSize + (table * _shape.AffixSize);

    private static Span<float> Row(Matrix matrix, int row) => new(matrix.Row(row), matrix.Columns);

    private static void AddTo(Span<float> sums, ReadOnlySpan<float> values)
    {
        for (var i = 0; i < values.Length; i++)
            sums[i] += values[i];
    }
}
