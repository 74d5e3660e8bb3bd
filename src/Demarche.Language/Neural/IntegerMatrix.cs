using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Demarche.Language.Neural;

/// <summary>
/// A matrix of 8-bit weights with a scale per column, multiplied by rows of 16-bit activations in integer arithmetic:
/// products are exact and therefore the same on every processor. Immutable.
/// </summary>
/// <remarks>
/// Weights are widened to 16 bits and stored in panels of 32 columns; within a panel, each pair of rows is interleaved,
/// as the multiply-add instruction wants them. Sums cannot overflow up to 512 rows.
/// </remarks>
public sealed unsafe class IntegerMatrix
{
    /// <summary>Rows at which sums of 127 times 32,767 still fit 32 bits.</summary>
    public const int MaximumRows = 512;

    private const int PanelColumns = 32;
    private readonly short[] _panels;
    private readonly float[] _scales;
    private readonly int _pairs;

    /// <param name="values">Weights, row by row.</param>
    /// <param name="scales">What a weight of 1 stands for, per column.</param>
    public IntegerMatrix(int rows, int columns, ReadOnlySpan<sbyte> values, ReadOnlySpan<float> scales)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(rows, MaximumRows);
        (Rows, Columns) = (rows, columns);
        _pairs = (rows + 1) / 2;
        PaddedColumns = (columns + PanelColumns - 1) / PanelColumns * PanelColumns;
        _panels = GC.AllocateArray<short>(PaddedColumns * _pairs * 2 + 32, pinned: true);
        _scales = GC.AllocateArray<float>(PaddedColumns, pinned: true);
        scales.CopyTo(_scales);
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                var (panel, within) = (column / PanelColumns, column % PanelColumns);
                var target = (((panel * _pairs) + (row / 2)) * PanelColumns * 2) + (within * 2) + (row % 2);
                _panels[target] = values[(row * columns) + column];
            }
        }
    }

    public int Rows { get; }

    public int Columns { get; }

    /// <summary>Columns rounded up to a whole panel: the least width of a result's row.</summary>
    public int PaddedColumns { get; }

    /// <summary>
    /// result += (input · weights) · scale · column scales, for <paramref name="count"/> rows.
    /// </summary>
    /// <param name="input">Activations; a row has <see cref="Rows"/> of them, rounded up to even with a zero.</param>
    /// <param name="inputStride">Activations between rows.</param>
    /// <param name="scale">What an activation of 1 stands for.</param>
    /// <param name="resultStride">Floats between rows of the result; at least <see cref="PaddedColumns"/>.</param>
    public void MultiplyAdd(short* input, int inputStride, int count, float scale, float* result, int resultStride)
    {
        fixed (short* panels = _panels)
        fixed (float* scales = _scales)
        {
            for (var column = 0; column < PaddedColumns; column += PanelColumns)
            {
                var panel = panels + ((long)column * _pairs * 2);
                var row = 0;
                if (Avx512BW.IsSupported)
                {
                    for (; row + 8 <= count; row += 8)
                        Tile8(input + ((long)row * inputStride), inputStride, panel, _pairs, scale, scales + column, result + ((long)row * resultStride) + column, resultStride);
                    for (; row + 4 <= count; row += 4)
                        Tile4(input + ((long)row * inputStride), inputStride, panel, _pairs, scale, scales + column, result + ((long)row * resultStride) + column, resultStride);
                    for (; row < count; row++)
                        Tile1(input + ((long)row * inputStride), panel, _pairs, scale, scales + column, result + ((long)row * resultStride) + column);
                }
                else if (Avx2.IsSupported)
                {
                    for (; row + 2 <= count; row += 2)
                        Tile2Avx2(input + ((long)row * inputStride), inputStride, panel, _pairs, scale, scales + column, result + ((long)row * resultStride) + column, resultStride);
                    for (; row < count; row++)
                        Tile1Avx2(input + ((long)row * inputStride), panel, _pairs, scale, scales + column, result + ((long)row * resultStride) + column);
                }
                for (; row < count; row++)
                    TilePortable(input + ((long)row * inputStride), panel, _pairs, scale, scales + column, result + ((long)row * resultStride) + column);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<int> MultiplyAdd(Vector512<short> pair, short* weights, Vector512<int> sum) =>
        Avx512BW.MultiplyAddAdjacent(pair, Vector512.Load(weights)) + sum;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<short> Pair(short* input) => Vector512.Create(*(int*)input).AsInt16();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Finish(Vector512<int> low, Vector512<int> high, float scale, float* scales, float* result)
    {
        var factor = Vector512.Create(scale);
        Vector512.FusedMultiplyAdd(Vector512.ConvertToSingle(low), factor * Vector512.Load(scales), Vector512.Load(result)).Store(result);
        Vector512.FusedMultiplyAdd(Vector512.ConvertToSingle(high), factor * Vector512.Load(scales + 16), Vector512.Load(result + 16)).Store(result + 16);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Tile8(short* input, int stride, short* panel, int pairs, float scale, float* scales, float* result, int resultStride)
    {
        Vector512<int> a0, a1, b0, b1, c0, c1, d0, d1, e0, e1, f0, f1, g0, g1, h0, h1;
        a0 = a1 = b0 = b1 = c0 = c1 = d0 = d1 = e0 = e1 = f0 = f1 = g0 = g1 = h0 = h1 = Vector512<int>.Zero;
        short* i0 = input, i1 = i0 + stride, i2 = i1 + stride, i3 = i2 + stride;
        short* i4 = i3 + stride, i5 = i4 + stride, i6 = i5 + stride, i7 = i6 + stride;
        for (var k = 0; k < pairs * 2; k += 2)
        {
            var w0 = Vector512.Load(panel);
            var w1 = Vector512.Load(panel + 32);
            panel += PanelColumns * 2;
            var x = Pair(i0 + k);
            a0 = Avx512BW.MultiplyAddAdjacent(x, w0) + a0; a1 = Avx512BW.MultiplyAddAdjacent(x, w1) + a1;
            x = Pair(i1 + k);
            b0 = Avx512BW.MultiplyAddAdjacent(x, w0) + b0; b1 = Avx512BW.MultiplyAddAdjacent(x, w1) + b1;
            x = Pair(i2 + k);
            c0 = Avx512BW.MultiplyAddAdjacent(x, w0) + c0; c1 = Avx512BW.MultiplyAddAdjacent(x, w1) + c1;
            x = Pair(i3 + k);
            d0 = Avx512BW.MultiplyAddAdjacent(x, w0) + d0; d1 = Avx512BW.MultiplyAddAdjacent(x, w1) + d1;
            x = Pair(i4 + k);
            e0 = Avx512BW.MultiplyAddAdjacent(x, w0) + e0; e1 = Avx512BW.MultiplyAddAdjacent(x, w1) + e1;
            x = Pair(i5 + k);
            f0 = Avx512BW.MultiplyAddAdjacent(x, w0) + f0; f1 = Avx512BW.MultiplyAddAdjacent(x, w1) + f1;
            x = Pair(i6 + k);
            g0 = Avx512BW.MultiplyAddAdjacent(x, w0) + g0; g1 = Avx512BW.MultiplyAddAdjacent(x, w1) + g1;
            x = Pair(i7 + k);
            h0 = Avx512BW.MultiplyAddAdjacent(x, w0) + h0; h1 = Avx512BW.MultiplyAddAdjacent(x, w1) + h1;
        }
        Finish(a0, a1, scale, scales, result);
        Finish(b0, b1, scale, scales, result + resultStride);
        Finish(c0, c1, scale, scales, result + (2L * resultStride));
        Finish(d0, d1, scale, scales, result + (3L * resultStride));
        Finish(e0, e1, scale, scales, result + (4L * resultStride));
        Finish(f0, f1, scale, scales, result + (5L * resultStride));
        Finish(g0, g1, scale, scales, result + (6L * resultStride));
        Finish(h0, h1, scale, scales, result + (7L * resultStride));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Tile4(short* input, int stride, short* panel, int pairs, float scale, float* scales, float* result, int resultStride)
    {
        Vector512<int> a0, a1, b0, b1, c0, c1, d0, d1;
        a0 = a1 = b0 = b1 = c0 = c1 = d0 = d1 = Vector512<int>.Zero;
        short* i0 = input, i1 = i0 + stride, i2 = i1 + stride, i3 = i2 + stride;
        for (var k = 0; k < pairs * 2; k += 2)
        {
            var w0 = Vector512.Load(panel);
            var w1 = Vector512.Load(panel + 32);
            panel += PanelColumns * 2;
            var x = Pair(i0 + k);
            a0 = Avx512BW.MultiplyAddAdjacent(x, w0) + a0; a1 = Avx512BW.MultiplyAddAdjacent(x, w1) + a1;
            x = Pair(i1 + k);
            b0 = Avx512BW.MultiplyAddAdjacent(x, w0) + b0; b1 = Avx512BW.MultiplyAddAdjacent(x, w1) + b1;
            x = Pair(i2 + k);
            c0 = Avx512BW.MultiplyAddAdjacent(x, w0) + c0; c1 = Avx512BW.MultiplyAddAdjacent(x, w1) + c1;
            x = Pair(i3 + k);
            d0 = Avx512BW.MultiplyAddAdjacent(x, w0) + d0; d1 = Avx512BW.MultiplyAddAdjacent(x, w1) + d1;
        }
        Finish(a0, a1, scale, scales, result);
        Finish(b0, b1, scale, scales, result + resultStride);
        Finish(c0, c1, scale, scales, result + (2L * resultStride));
        Finish(d0, d1, scale, scales, result + (3L * resultStride));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Tile1(short* input, short* panel, int pairs, float scale, float* scales, float* result)
    {
        var (a0, a1) = (Vector512<int>.Zero, Vector512<int>.Zero);
        for (var k = 0; k < pairs * 2; k += 2)
        {
            var x = Pair(input + k);
            a0 = MultiplyAdd(x, panel, a0);
            a1 = MultiplyAdd(x, panel + 32, a1);
            panel += PanelColumns * 2;
        }
        Finish(a0, a1, scale, scales, result);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Tile2Avx2(short* input, int stride, short* panel, int pairs, float scale, float* scales, float* result, int resultStride)
    {
        Vector256<int> a0, a1, a2, a3, b0, b1, b2, b3;
        a0 = a1 = a2 = a3 = b0 = b1 = b2 = b3 = Vector256<int>.Zero;
        for (var k = 0; k < pairs * 2; k += 2)
        {
            var (w0, w1) = (Vector256.Load(panel), Vector256.Load(panel + 16));
            var (w2, w3) = (Vector256.Load(panel + 32), Vector256.Load(panel + 48));
            panel += PanelColumns * 2;
            var x = Vector256.Create(*(int*)(input + k)).AsInt16();
            var y = Vector256.Create(*(int*)(input + stride + k)).AsInt16();
            a0 += Avx2.MultiplyAddAdjacent(x, w0);
            a1 += Avx2.MultiplyAddAdjacent(x, w1);
            a2 += Avx2.MultiplyAddAdjacent(x, w2);
            a3 += Avx2.MultiplyAddAdjacent(x, w3);
            b0 += Avx2.MultiplyAddAdjacent(y, w0);
            b1 += Avx2.MultiplyAddAdjacent(y, w1);
            b2 += Avx2.MultiplyAddAdjacent(y, w2);
            b3 += Avx2.MultiplyAddAdjacent(y, w3);
        }
        Finish(Vector512.Create(a0, a1), Vector512.Create(a2, a3), scale, scales, result);
        Finish(Vector512.Create(b0, b1), Vector512.Create(b2, b3), scale, scales, result + resultStride);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Tile1Avx2(short* input, short* panel, int pairs, float scale, float* scales, float* result)
    {
        Vector256<int> a0, a1, a2, a3;
        a0 = a1 = a2 = a3 = Vector256<int>.Zero;
        for (var k = 0; k < pairs * 2; k += 2)
        {
            var x = Vector256.Create(*(int*)(input + k)).AsInt16();
            a0 += Avx2.MultiplyAddAdjacent(x, Vector256.Load(panel));
            a1 += Avx2.MultiplyAddAdjacent(x, Vector256.Load(panel + 16));
            a2 += Avx2.MultiplyAddAdjacent(x, Vector256.Load(panel + 32));
            a3 += Avx2.MultiplyAddAdjacent(x, Vector256.Load(panel + 48));
            panel += PanelColumns * 2;
        }
        Finish(Vector512.Create(a0, a1), Vector512.Create(a2, a3), scale, scales, result);
    }

    private static void TilePortable(short* input, short* panel, int pairs, float scale, float* scales, float* result)
    {
        var sums = stackalloc int[PanelColumns];
        new Span<int>(sums, PanelColumns).Clear();
        for (var pair = 0; pair < pairs; pair++)
        {
            int first = input[2 * pair], second = input[(2 * pair) + 1];
            for (var column = 0; column < PanelColumns; column++)
                sums[column] += (first * panel[2 * column]) + (second * panel[(2 * column) + 1]);
            panel += PanelColumns * 2;
        }
        Finish(Vector512.Load(sums), Vector512.Load(sums + 16), scale, scales, result);
    }
}
