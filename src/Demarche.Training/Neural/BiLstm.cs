using System.Runtime.Intrinsics;
using Demarche.Language.Neural;

namespace Demarche.Training.Neural;

/// <summary>
/// A layer of long short-term memory in both directions (Hochreiter and Schmidhuber 1997; Graves and Schmidhuber 2005),
/// gates in the order input, forget, output, candidate. Its output is forward state | backward state.
/// </summary>
public sealed unsafe class BiLstm
{
    private readonly int _size;
    private readonly MatrixProduct _product;
    private readonly Parameter _input;
    private readonly Parameter _bias;
    private readonly Parameter[] _recurrent;
    private readonly PackedMatrix _packed = new();
    private readonly Matrix _gates = new();
    private readonly Matrix _cells = new();
    private readonly Matrix _previous = new();
    private readonly Matrix _stepGradient = new();
    private readonly Matrix _cellGradient = new();
    private Matrix? _mask;

    /// <param name="size">Units a direction; a multiple of 16.</param>
    public BiLstm(string name, int inputs, int size, RandomSequence random, MatrixProduct product)
    {
        _size = size;
        _product = product;
        _input = new Parameter($"{name}.input", inputs, 8 * size).Randomise(random, MathF.Sqrt(6f / (inputs + size)));
        _bias = new Parameter($"{name}.bias", 1, 8 * size);
        _recurrent = [
            new Parameter($"{name}.forward", size, 4 * size).Randomise(random, MathF.Sqrt(3f / size)),
            new Parameter($"{name}.backward", size, 4 * size).Randomise(random, MathF.Sqrt(3f / size))];
        for (var direction = 0; direction < 2; direction++)
            _bias.Value.Span.Slice((direction * 4 * size) + size, size).Fill(1f);
    }

    public IEnumerable<Parameter> Parameters => [_input, _bias, .. _recurrent];

    /// <param name="mask">Dropout of the recurrent state: a row per sentence, 2 x size wide; null when not training.</param>
    public void Forward(PackedBatch batch, Matrix input, Matrix output, Matrix? mask)
    {
        _mask = mask;
        output.Resize(batch.Rows, 2 * _size);
        _cells.Resize(batch.Rows, 2 * _size);
        _previous.Resize(batch.Rows, 2 * _size).Clear();
        _gates.Resize(batch.Rows, 8 * _size);
        for (var row = 0; row < batch.Rows; row++)
            _bias.Value.Span.CopyTo(new Span<float>(_gates.Row(row), 8 * _size));
        _product.Multiply(input.View, false, _input.Value.View, false, _gates.View, accumulate: true);
        for (var direction = 0; direction < 2; direction++)
        {
            _packed.Pack(_recurrent[direction].Value.View, false);
            for (var i = 0; i < batch.Steps; i++)
            {
                var step = direction == 0 ? i : batch.Steps - 1 - i;
                ForwardStep(batch, direction, step, direction == 0 ? step - 1 : step + 1, output);
            }
        }
    }

    private void ForwardStep(PackedBatch batch, int direction, int step, int before, Matrix output)
    {
        var (row, running) = (batch.Offsets[step], batch.Running(step));
        var known = before < 0 ? 0 : Math.Min(running, batch.Running(before));
        var column = direction * _size;
        for (var i = 0; i < known; i++)
        {
            var from = output.Row(batch.Offsets[before] + i) + column;
            var to = _previous.Row(row + i) + column;
            for (var k = 0; k < _size; k += 16)
            {
                var state = Vector512.Load(from + k);
                (_mask == null ? state : state * Vector512.Load(_mask.Row(i) + column + k)).Store(to + k);
            }
        }
        if (known > 0)
        {
            _product.Multiply(
                _previous.View.RowsFrom(row, known).ColumnsFrom(column, _size), false, _packed,
                _gates.View.RowsFrom(row, known).ColumnsFrom(4 * column, 4 * _size), accumulate: true);
        }
        for (var i = 0; i < running; i++)
        {
            var gates = _gates.Row(row + i) + (4 * column);
            var cell = _cells.Row(row + i) + column;
            var cellBefore = i < known ? _cells.Row(batch.Offsets[before] + i) + column : null;
            var state = output.Row(row + i) + column;
            for (var k = 0; k < _size; k += 16)
            {
                var inputGate = VectorMath.Sigmoid(Vector512.Load(gates + k));
                var forgetGate = VectorMath.Sigmoid(Vector512.Load(gates + _size + k));
                var outputGate = VectorMath.Sigmoid(Vector512.Load(gates + (2 * _size) + k));
                var candidate = VectorMath.Tanh(Vector512.Load(gates + (3 * _size) + k));
                var c = inputGate * candidate;
                if (cellBefore != null)
                    c += forgetGate * Vector512.Load(cellBefore + k);
                inputGate.Store(gates + k);
                forgetGate.Store(gates + _size + k);
                outputGate.Store(gates + (2 * _size) + k);
                candidate.Store(gates + (3 * _size) + k);
                c.Store(cell + k);
                (outputGate * VectorMath.Tanh(c)).Store(state + k);
            }
        }
    }

    /// <summary>Adds to the parameters' gradients; <paramref name="outputGradient"/> is used as working memory.</summary>
    /// <param name="inputGradient">Receives the gradient of the input.</param>
    public void Backward(PackedBatch batch, Matrix input, Matrix outputGradient, Matrix inputGradient)
    {
        _cellGradient.Resize(batch.Rows, 2 * _size).Clear();
        for (var direction = 0; direction < 2; direction++)
        {
            _packed.Pack(_recurrent[direction].Value.View, true);
            for (var i = batch.Steps - 1; i >= 0; i--)
            {
                var step = direction == 0 ? i : batch.Steps - 1 - i;
                BackwardStep(batch, direction, step, direction == 0 ? step - 1 : step + 1, outputGradient);
            }
            _product.Multiply(
                _previous.View.ColumnsFrom(direction * _size, _size), true,
                _gates.View.ColumnsFrom(direction * 4 * _size, 4 * _size), false,
                _recurrent[direction].Gradient.View, accumulate: true);
        }
        _product.Multiply(input.View, true, _gates.View, false, _input.Gradient.View, accumulate: true);
        Dense.AddColumnSums(_gates, _bias.Gradient);
        inputGradient.Resize(batch.Rows, input.Columns);
        _product.Multiply(_gates.View, false, _input.Value.View, true, inputGradient.View, accumulate: false);
    }

    private void BackwardStep(PackedBatch batch, int direction, int step, int before, Matrix outputGradient)
    {
        var (row, running) = (batch.Offsets[step], batch.Running(step));
        var known = before < 0 ? 0 : Math.Min(running, batch.Running(before));
        var column = direction * _size;
        var one = Vector512<float>.One;
        for (var i = 0; i < running; i++)
        {
            var gates = _gates.Row(row + i) + (4 * column);
            var cell = _cells.Row(row + i) + column;
            var cellBefore = i < known ? _cells.Row(batch.Offsets[before] + i) + column : null;
            var cellBeforeGradient = i < known ? _cellGradient.Row(batch.Offsets[before] + i) + column : null;
            var stateGradient = outputGradient.Row(row + i) + column;
            var cellGradient = _cellGradient.Row(row + i) + column;
            for (var k = 0; k < _size; k += 16)
            {
                var inputGate = Vector512.Load(gates + k);
                var forgetGate = Vector512.Load(gates + _size + k);
                var outputGate = Vector512.Load(gates + (2 * _size) + k);
                var candidate = Vector512.Load(gates + (3 * _size) + k);
                var squashed = VectorMath.Tanh(Vector512.Load(cell + k));
                var dh = Vector512.Load(stateGradient + k);
                var dc = Vector512.Load(cellGradient + k) + (dh * outputGate * (one - (squashed * squashed)));
                (dc * candidate * inputGate * (one - inputGate)).Store(gates + k);
                (dh * squashed * outputGate * (one - outputGate)).Store(gates + (2 * _size) + k);
                (dc * inputGate * (one - (candidate * candidate))).Store(gates + (3 * _size) + k);
                if (cellBefore == null)
                {
                    Vector512<float>.Zero.Store(gates + _size + k);
                    continue;
                }
                (dc * Vector512.Load(cellBefore + k) * forgetGate * (one - forgetGate)).Store(gates + _size + k);
                (dc * forgetGate).Store(cellBeforeGradient + k);
            }
        }
        if (known == 0)
            return;
        _stepGradient.Resize(known, _size);
        _product.Multiply(
            _gates.View.RowsFrom(row, known).ColumnsFrom(4 * column, 4 * _size), false, _packed,
            _stepGradient.View, accumulate: false);
        for (var i = 0; i < known; i++)
        {
            var from = _stepGradient.Row(i);
            var to = outputGradient.Row(batch.Offsets[before] + i) + column;
            for (var k = 0; k < _size; k += 16)
            {
                var gradient = Vector512.Load(from + k);
                if (_mask != null)
                    gradient *= Vector512.Load(_mask.Row(i) + column + k);
                (Vector512.Load(to + k) + gradient).Store(to + k);
            }
        }
    }
}
