using System.Runtime.Intrinsics;

namespace Demarche.Training.Neural;

/// <summary>An affine layer: output = input · weights + bias.</summary>
public sealed unsafe class Dense(string name, int inputs, int outputs, RandomSequence random, MatrixProduct product)
{
    private readonly Parameter _weights = new Parameter($"{name}.weights", inputs, outputs).Glorot(random);
    private readonly Parameter _bias = new($"{name}.bias", 1, outputs);

    public IEnumerable<Parameter> Parameters => [_weights, _bias];

    public void Forward(MatrixView input, Matrix output)
    {
        output.Resize(input.Rows, _bias.Value.Columns);
        for (var row = 0; row < output.Rows; row++)
            _bias.Value.Span.CopyTo(new Span<float>(output.Row(row), output.Columns));
        product.Multiply(input, false, _weights.Value.View, false, output.View, accumulate: true);
    }

    public void Backward(MatrixView input, Matrix outputGradient, MatrixView inputGradient, bool accumulate)
    {
        product.Multiply(input, true, outputGradient.View, false, _weights.Gradient.View, accumulate: true);
        AddColumnSums(outputGradient, _bias.Gradient);
        product.Multiply(outputGradient.View, false, _weights.Value.View, true, inputGradient, accumulate);
    }

    /// <summary>Adds the sum of each column to <paramref name="sums"/>, a single row.</summary>
    public static void AddColumnSums(Matrix matrix, Matrix sums)
    {
        for (var row = 0; row < matrix.Rows; row++)
        {
            var from = matrix.Row(row);
            var column = 0;
            for (; column + 16 <= matrix.Columns; column += 16)
                (Vector512.Load(sums.Data + column) + Vector512.Load(from + column)).Store(sums.Data + column);
            for (; column < matrix.Columns; column++)
                sums.Data[column] += from[column];
        }
    }
}
