using System.Numerics;
using System.Runtime.InteropServices;
using Demarche.Coding.Relations;

namespace Demarche.Training.Mentions;

/// <summary>A case to learn from.</summary>
/// <param name="Features">Its binary features.</param>
/// <param name="Acts">Which of them tell what the patterns found.</param>
/// <param name="Inputs">Its averaged word vectors.</param>
/// <param name="Label">Its class.</param>
internal sealed record PairExample(ulong[] Features, bool[] Acts, float[] Inputs, int Label);

/// <summary>
/// Trains the perceptron of <see cref="PairClassifier"/> by AdaGrad (Duchi et al. 2011). Features are dropped at random
/// (Srivastava et al. 2014), and those of the patterns all at once, so that it also learns to do without them.
/// </summary>
internal sealed class ClassifierTrainer
{
    private const int Classes = PairClassifier.Classes;
    private const int Hidden = PairClassifier.Units;

    private readonly Dictionary<ulong, int> _rows = [];
    private readonly ClassifierRecipe _recipe;
    private readonly Parameters _embeddings;
    private readonly Parameters _inputs;
    private readonly Parameters _outputs;
    private readonly float[] _hidden = new float[Hidden];
    private readonly float[] _hiddenSlopes = new float[Hidden];
    private readonly float[] _scores = new float[Classes];
    private readonly Random _random;

    public ClassifierTrainer(IReadOnlyList<PairExample> examples, ClassifierRecipe recipe)
    {
        (_recipe, _random) = (recipe, new Random(recipe.Seed));
        foreach (var (key, count) in examples.SelectMany(example => example.Features).CountBy(key => key).OrderBy(entry => entry.Key))
        {
            if (count >= recipe.MinimumCount)
                _rows.Add(key, _rows.Count);
        }
        _embeddings = new Parameters((_rows.Count + 1) * Hidden, 0.05f, _random);
        _inputs = new Parameters(examples[0].Inputs.Length * Hidden, 0.05f, _random);
        _outputs = new Parameters(Classes * (Hidden + 1), 0.1f, _random);
        var order = Enumerable.Range(0, examples.Count).ToArray();
        var rows = examples.Select(Rows).ToArray();
        for (var epoch = 0; epoch < recipe.Epochs; epoch++)
        {
            _random.Shuffle(order);
            foreach (var index in order)
                Step(examples[index], Dropped(examples[index], rows[index]));
        }
    }

    /// <summary>The scores of each class, before any temperature.</summary>
    public double[] Scores(PairExample example)
    {
        Forward(example, [.. Rows(example).Where(row => row >= 0)]);
        return Array.ConvertAll(_scores, score => (double)score);
    }

    /// <summary>The members side by side in the format of <see cref="PairClassifier"/>; they must have learned from the same examples.</summary>
    public static byte[] ToFile(ClassifierTrainer[] members, float temperature)
    {
        using var file = new MemoryStream();
        using var writer = new BinaryWriter(file);
        var first = members[0];
        writer.Write(first._rows.Count);
        writer.Write(first._inputs.Values.Length / Hidden);
        writer.Write(temperature);
        foreach (var key in first._rows.Keys)
            writer.Write(key);
        Write(writer, Joined(members, member => member._embeddings.Values));
        Write(writer, Joined(members, member => member._inputs.Values));
        for (var label = 0; label < Classes; label++)
        {
            var row = label * (Hidden + 1);
            foreach (var member in members)
            {
                foreach (var weight in member._outputs.Values.AsSpan(row, Hidden))
                    writer.Write(weight / members.Length);
            }
            writer.Write(members.Average(member => member._outputs.Values[row + Hidden]));
        }
        writer.Flush();
        return file.ToArray();
    }

    /// <summary>The rows of all members, each row of one followed by that of the next.</summary>
    private static float[] Joined(ClassifierTrainer[] members, Func<ClassifierTrainer, float[]> values)
    {
        var parts = Array.ConvertAll(members, member => values(member));
        return [.. Enumerable.Range(0, parts[0].Length / Hidden).SelectMany(row => parts.SelectMany(part => new ArraySegment<float>(part, row * Hidden, Hidden)))];
    }

    /// <summary>A scale, and the values in its units as bytes.</summary>
    private static void Write(BinaryWriter writer, float[] values)
    {
        var scale = values.Max(MathF.Abs) / 127;
        writer.Write(scale);
        foreach (var value in values)
            writer.Write((sbyte)MathF.Round(value / scale));
    }

    /// <summary>The row of each feature, -1 for rare ones; the bias last.</summary>
    private int[] Rows(PairExample example) => [.. example.Features.Select(key => _rows.GetValueOrDefault(key, -1)), _rows.Count];

    private List<int> Dropped(PairExample example, int[] rows)
    {
        var kept = new List<int>(rows.Length);
        var withoutActs = _random.NextSingle() < _recipe.ActDropout;
        for (var i = 0; i < rows.Length; i++)
        {
            var isAct = i < example.Acts.Length && example.Acts[i];
            if (rows[i] < 0 || (isAct ? withoutActs : i < rows.Length - 1 && _random.NextSingle() < _recipe.Dropout))
                continue;
            kept.Add(rows[i]);
        }
        return kept;
    }

    private void Forward(PairExample example, List<int> rows)
    {
        Array.Clear(_hidden);
        foreach (var row in rows)
            AddScaled(_embeddings.Values.AsSpan(row * Hidden, Hidden), 1, _hidden);
        for (var input = 0; input < example.Inputs.Length; input++)
        {
            if (example.Inputs[input] is not 0 and var value)
                AddScaled(_inputs.Values.AsSpan(input * Hidden, Hidden), value, _hidden);
        }
        for (var unit = 0; unit < Hidden; unit++)
            _hidden[unit] = MathF.Max(_hidden[unit], 0);
        for (var label = 0; label < Classes; label++)
            _scores[label] = Dot(_outputs.Values.AsSpan(label * (Hidden + 1), Hidden), _hidden) + _outputs.Values[(label * (Hidden + 1)) + Hidden];
    }

    private void Step(PairExample example, List<int> rows)
    {
        Forward(example, rows);
        var highest = _scores.Max();
        var sum = 0f;
        for (var i = 0; i < Classes; i++)
            sum += _scores[i] = MathF.Exp(_scores[i] - highest);
        Array.Clear(_hiddenSlopes);
        for (var label = 0; label < Classes; label++)
        {
            var slope = (_scores[label] / sum) - (label == example.Label ? 1 : 0);
            var start = label * (Hidden + 1);
            AddScaled(_outputs.Values.AsSpan(start, Hidden), slope, _hiddenSlopes);
            _outputs.Update(start, _hidden, slope, _recipe.Rate, _recipe.Penalty);
            _outputs.Update(start + Hidden, [1], slope, _recipe.Rate, 0);
        }
        for (var unit = 0; unit < Hidden; unit++)
        {
            if (_hidden[unit] <= 0)
                _hiddenSlopes[unit] = 0;
        }
        foreach (var row in rows)
            _embeddings.Update(row * Hidden, _hiddenSlopes, 1, _recipe.Rate, _recipe.Penalty);
        for (var input = 0; input < example.Inputs.Length; input++)
        {
            if (example.Inputs[input] is not 0 and var value)
                _inputs.Update(input * Hidden, _hiddenSlopes, value, _recipe.Rate, _recipe.Penalty);
        }
    }

    private static void AddScaled(ReadOnlySpan<float> from, float factor, Span<float> to)
    {
        var source = MemoryMarshal.Cast<float, Vector<float>>(from);
        var sink = MemoryMarshal.Cast<float, Vector<float>>(to);
        for (var i = 0; i < sink.Length; i++)
            sink[i] += source[i] * factor;
    }

    private static float Dot(ReadOnlySpan<float> left, ReadOnlySpan<float> right)
    {
        var first = MemoryMarshal.Cast<float, Vector<float>>(left);
        var second = MemoryMarshal.Cast<float, Vector<float>>(right);
        var sum = Vector<float>.Zero;
        for (var i = 0; i < first.Length; i++)
            sum += first[i] * second[i];
        return Vector.Sum(sum);
    }

    /// <summary>Weights with the squares of their slopes so far.</summary>
    private sealed class Parameters
    {
        private readonly float[] _squares;

        public Parameters(int length, float spread, Random random)
        {
            Values = new float[length];
            for (var i = 0; i < length; i++)
                Values[i] = ((2 * random.NextSingle()) - 1) * spread;
            _squares = new float[length];
            Array.Fill(_squares, 0.05f);
        }

        public float[] Values { get; }

        public void Update(int start, ReadOnlySpan<float> slopes, float factor, float rate, float penalty)
        {
            for (var i = 0; i < slopes.Length; i++)
            {
                var at = start + i;
                var slope = (slopes[i] * factor) + (penalty * Values[at]);
                _squares[at] += slope * slope;
                Values[at] -= rate * slope / MathF.Sqrt(_squares[at]);
            }
        }
    }
}
