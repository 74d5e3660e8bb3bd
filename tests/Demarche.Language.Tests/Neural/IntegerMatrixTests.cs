using CsCheck;
using Demarche.Language.Neural;
using Xunit;

namespace Demarche.Language.Tests.Neural;

public sealed unsafe class IntegerMatrixTests
{
    /// <summary>Any shape: the kernels for eight, four and single rows give the sums of exact integer arithmetic.</summary>
    [Fact]
    public void Products_are_exact_for_every_shape() =>
        Gen.Select(Gen.Int[1, 40], Gen.Int[1, 70], Gen.Int[1, 21], Gen.UInt).Sample((rows, columns, count, seed) =>
        {
            var random = new Random((int)seed);
            var weights = Enumerable.Range(0, rows * columns).Select(_ => (sbyte)random.Next(-127, 128)).ToArray();
            var stride = rows + (rows % 2);
            var input = new short[count * stride];
            for (var row = 0; row < count; row++)
            {
                for (var k = 0; k < rows; k++)
                    input[(row * stride) + k] = (short)random.Next(-32767, 32768);
            }
            var matrix = new IntegerMatrix(rows, columns, weights, Enumerable.Repeat(1f, columns).ToArray());
            var result = new float[count * matrix.PaddedColumns];
            fixed (short* inputs = input)
            fixed (float* results = result)
                matrix.MultiplyAdd(inputs, stride, count, 1f, results, matrix.PaddedColumns);
            for (var row = 0; row < count; row++)
            {
                for (var column = 0; column < columns; column++)
                {
                    var expected = Enumerable.Range(0, rows).Sum(k => input[(row * stride) + k] * weights[(k * columns) + column]);
                    Assert.Equal((float)expected, result[(row * matrix.PaddedColumns) + column]);
                }
            }
        });

    [Fact]
    public void The_largest_sums_do_not_overflow()
    {
        const int Rows = IntegerMatrix.MaximumRows;
        var matrix = new IntegerMatrix(Rows, 1, Enumerable.Repeat((sbyte)-127, Rows).ToArray(), [1f]);
        var input = Enumerable.Repeat((short)32767, Rows).ToArray();
        var result = new float[matrix.PaddedColumns];
        fixed (short* inputs = input)
        fixed (float* results = result)
            matrix.MultiplyAdd(inputs, Rows, 1, 1f, results, matrix.PaddedColumns);
        Assert.Equal(-127f * 32767f * Rows, result[0]);
    }

    [Fact]
    public void More_rows_than_sums_can_hold_are_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new IntegerMatrix(513, 1, new sbyte[513], [1f]));
}
