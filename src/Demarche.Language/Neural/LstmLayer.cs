using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Demarche.Language.Neural;

/// <summary>Runs one BiLSTM layer over a batch; owned by one worker.</summary>
internal sealed unsafe class LstmLayer(LayerWeights weights, int size)
{
    private readonly AlignedBuffer<float> _gates = new();
    private readonly AlignedBuffer<float> _cells = new();
    private readonly AlignedBuffer<short> _states = new();

    /// <param name="inputs">The input gates, bias included, of each row: 8 x size floats.</param>
    /// <param name="output">Receives forward | backward states, scaled by <see cref="Quantizer.Limit"/>; 2 x size a row.</param>
    public void Run(SentenceBatch batch, float** inputs, short* output)
    {
        _gates.Ensure(SentenceBatch.MaximumSentences * 4 * size);
        _cells.Ensure(SentenceBatch.MaximumSentences * size);
        _states.Ensure(SentenceBatch.MaximumSentences * size);
        for (var direction = 0; direction < 2; direction++)
        {
            _cells.Span(0, batch.Count * size).Clear();
            _states.Span(0, batch.Count * size).Clear();
            for (var i = 0; i < batch.Steps; i++)
                Step(batch, direction, direction == 0 ? i : batch.Steps - 1 - i, i == 0, inputs, output);
        }
    }

    private void Step(SentenceBatch batch, int direction, int step, bool first, float** inputs, short* output)
    {
        var running = batch.Running(step);
        var width = 4 * size;
        for (var i = 0; i < running; i++)
        {
            var source = inputs[batch.Start(i) + step] + (direction * width);
            Unsafe.CopyBlock(_gates.Data + ((long)i * width), source, (uint)(width * sizeof(float)));
        }
        if (!first)
            weights.Recurrent[direction].MultiplyAdd(_states.Data, size, running, 1f / Quantizer.Limit, _gates.Data, width);
        for (var i = 0; i < running; i++)
        {
            var state = _states.Data + (i * size);
            Activate(_gates.Data + ((long)i * width), _cells.Data + (i * size), state);
            Unsafe.CopyBlock(output + (((long)(batch.Start(i) + step) * 2 + direction) * size), state, (uint)(size * sizeof(short)));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Activate(float* gates, float* cells, short* states)
    {
        for (var k = 0; k < size; k += 16)
        {
            // sigmoid(i) tanh(g) = (1 - e^-2g) / ((1 + e^-i)(1 + e^-2g)): one division where two would do the same.
            var one = Vector512<float>.One;
            var input = VectorMath.Exp(-Vector512.Load(gates + k));
            var forget = VectorMath.Exp(-Vector512.Load(gates + size + k));
            var output = VectorMath.Exp(-Vector512.Load(gates + (2 * size) + k));
            var candidate = VectorMath.Exp(Vector512.Min(Vector512.Load(gates + (3 * size) + k) * Vector512.Create(-2f), Vector512.Create(40f)));
            var cell = (Vector512.Load(cells + k) / (one + forget)) + ((one - candidate) / ((one + input) * (one + candidate)));
            cell.Store(cells + k);
            var squashed = VectorMath.Exp(Vector512.Min(cell * Vector512.Create(-2f), Vector512.Create(40f)));
            Quantizer.Store((one - squashed) / ((one + output) * (one + squashed)), Quantizer.Limit, states + k);
        }
    }
}
