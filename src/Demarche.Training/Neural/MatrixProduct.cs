using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Demarche.Training.Neural;

/// <summary>
/// Single-threaded products of float matrices. Every element of a product is one chain of fused multiply-adds in the
/// order of the inner dimension, so results do not depend on the processor's vector width or on the blocking.
/// </summary>
public sealed unsafe class MatrixProduct
{
    private const int TileRows = 8;
    private const int TileColumns = 32;
    private readonly Matrix _packedLeft = new();
    private readonly PackedMatrix _packedRight = new();

    /// <summary>
    /// result = left · right, or result += left · right; either factor may be taken transposed.
    /// </summary>
    public void Multiply(
        MatrixView left, bool transposeLeft, MatrixView right, bool transposeRight, MatrixView result, bool accumulate)
    {
        _packedRight.Pack(right, transposeRight);
        Multiply(left, transposeLeft, _packedRight, result, accumulate);
    }

    /// <summary>The same with a right factor that was packed before and serves several products.</summary>
    public void Multiply(MatrixView left, bool transposeLeft, PackedMatrix right, MatrixView result, bool accumulate)
    {
        var rows = transposeLeft ? left.Columns : left.Rows;
        var inner = transposeLeft ? left.Rows : left.Columns;
        if (inner != right.Rows || rows != result.Rows || right.Columns != result.Columns)
            throw new ArgumentException(
                $"Shapes do not fit: {rows}x{inner} times {right.Rows}x{right.Columns} into {result.Rows}x{result.Columns}.");
        if (rows == 0 || result.Columns == 0)
            return;
        PackLeft(left, transposeLeft, rows, inner);
        var edge = stackalloc float[TileRows * TileColumns];
        for (var column = 0; column < result.Columns; column += TileColumns)
        {
            var panel = right.Panel(column / TileColumns);
            for (var row = 0; row < rows; row += TileRows)
            {
                var block = _packedLeft.Data + ((long)row * inner);
                var target = result.Data + ((long)row * result.Stride) + column;
                var height = Math.Min(TileRows, rows - row);
                var width = Math.Min(TileColumns, result.Columns - column);
                if (height == TileRows && width == TileColumns)
                {
                    Tile(block, panel, inner, target, result.Stride, accumulate);
                    continue;
                }
                for (var i = 0; accumulate && i < height; i++)
                    new ReadOnlySpan<float>(target + ((long)i * result.Stride), width).CopyTo(new Span<float>(edge + (i * TileColumns), width));
                Tile(block, panel, inner, edge, TileColumns, accumulate);
                for (var i = 0; i < height; i++)
                    new ReadOnlySpan<float>(edge + (i * TileColumns), width).CopyTo(new Span<float>(target + ((long)i * result.Stride), width));
            }
        }
    }

    /// <summary>Blocks of eight rows, each stored column by column; missing rows of the last block are zero.</summary>
    private void PackLeft(MatrixView left, bool transpose, int rows, int inner)
    {
        var blocks = (rows + TileRows - 1) / TileRows;
        _packedLeft.Resize(blocks * TileRows, inner);
        for (var block = 0; block < blocks; block++)
        {
            var target = _packedLeft.Data + ((long)block * TileRows * inner);
            for (var i = 0; i < TileRows; i++)
            {
                var row = (block * TileRows) + i;
                if (row >= rows)
                {
                    for (var k = 0; k < inner; k++)
                        target[(k * TileRows) + i] = 0;
                }
                else if (transpose)
                {
                    var source = left.Data + row;
                    for (var k = 0; k < inner; k++)
                        target[(k * TileRows) + i] = source[(long)k * left.Stride];
                }
                else
                {
                    var source = left.Data + ((long)row * left.Stride);
                    for (var k = 0; k < inner; k++)
                        target[(k * TileRows) + i] = source[k];
                }
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Tile(float* left, float* right, int inner, float* result, int stride, bool accumulate)
    {
        Vector512<float> a0, a1, b0, b1, c0, c1, d0, d1, e0, e1, f0, f1, g0, g1, h0, h1;
        if (accumulate)
        {
            a0 = Vector512.Load(result); a1 = Vector512.Load(result + 16);
            b0 = Vector512.Load(result + stride); b1 = Vector512.Load(result + stride + 16);
            c0 = Vector512.Load(result + (2L * stride)); c1 = Vector512.Load(result + (2L * stride) + 16);
            d0 = Vector512.Load(result + (3L * stride)); d1 = Vector512.Load(result + (3L * stride) + 16);
            e0 = Vector512.Load(result + (4L * stride)); e1 = Vector512.Load(result + (4L * stride) + 16);
            f0 = Vector512.Load(result + (5L * stride)); f1 = Vector512.Load(result + (5L * stride) + 16);
            g0 = Vector512.Load(result + (6L * stride)); g1 = Vector512.Load(result + (6L * stride) + 16);
            h0 = Vector512.Load(result + (7L * stride)); h1 = Vector512.Load(result + (7L * stride) + 16);
        }
        else
        {
            a0 = a1 = b0 = b1 = c0 = c1 = d0 = d1 = e0 = e1 = f0 = f1 = g0 = g1 = h0 = h1 = Vector512<float>.Zero;
        }
        for (var k = 0; k < inner; k++)
        {
            var r0 = Vector512.Load(right);
            var r1 = Vector512.Load(right + 16);
            var l = Vector512.Create(left[0]);
            a0 = Vector512.FusedMultiplyAdd(l, r0, a0); a1 = Vector512.FusedMultiplyAdd(l, r1, a1);
            l = Vector512.Create(left[1]);
            b0 = Vector512.FusedMultiplyAdd(l, r0, b0); b1 = Vector512.FusedMultiplyAdd(l, r1, b1);
            l = Vector512.Create(left[2]);
            c0 = Vector512.FusedMultiplyAdd(l, r0, c0); c1 = Vector512.FusedMultiplyAdd(l, r1, c1);
            l = Vector512.Create(left[3]);
            d0 = Vector512.FusedMultiplyAdd(l, r0, d0); d1 = Vector512.FusedMultiplyAdd(l, r1, d1);
            l = Vector512.Create(left[4]);
            e0 = Vector512.FusedMultiplyAdd(l, r0, e0); e1 = Vector512.FusedMultiplyAdd(l, r1, e1);
            l = Vector512.Create(left[5]);
            f0 = Vector512.FusedMultiplyAdd(l, r0, f0); f1 = Vector512.FusedMultiplyAdd(l, r1, f1);
            l = Vector512.Create(left[6]);
            g0 = Vector512.FusedMultiplyAdd(l, r0, g0); g1 = Vector512.FusedMultiplyAdd(l, r1, g1);
            l = Vector512.Create(left[7]);
            h0 = Vector512.FusedMultiplyAdd(l, r0, h0); h1 = Vector512.FusedMultiplyAdd(l, r1, h1);
            left += TileRows;
            right += TileColumns;
        }
        a0.Store(result); a1.Store(result + 16);
        b0.Store(result + stride); b1.Store(result + stride + 16);
        c0.Store(result + (2L * stride)); c1.Store(result + (2L * stride) + 16);
        d0.Store(result + (3L * stride)); d1.Store(result + (3L * stride) + 16);
        e0.Store(result + (4L * stride)); e1.Store(result + (4L * stride) + 16);
        f0.Store(result + (5L * stride)); f1.Store(result + (5L * stride) + 16);
        g0.Store(result + (6L * stride)); g1.Store(result + (6L * stride) + 16);
        h0.Store(result + (7L * stride)); h1.Store(result + (7L * stride) + 16);
    }
}

/// <summary>The right factor of a product in panels of 32 columns, each stored row by row and padded with zeros.</summary>
public sealed unsafe class PackedMatrix
{
    private const int PanelColumns = 32;
    private readonly Matrix _panels = new();

    public int Rows { get; private set; }

    public int Columns { get; private set; }

    public float* Panel(int index) => _panels.Data + ((long)index * Rows * PanelColumns);

    public PackedMatrix Pack(MatrixView source, bool transpose)
    {
        Rows = transpose ? source.Columns : source.Rows;
        Columns = transpose ? source.Rows : source.Columns;
        var panels = (Columns + PanelColumns - 1) / PanelColumns;
        _panels.Resize(panels * Rows, PanelColumns);
        for (var panel = 0; panel < panels; panel++)
        {
            var target = Panel(panel);
            var first = panel * PanelColumns;
            var width = Math.Min(PanelColumns, Columns - first);
            if (width < PanelColumns)
                new Span<float>(target, Rows * PanelColumns).Clear();
            if (transpose)
            {
                for (var column = 0; column < width; column++)
                {
                    var from = source.Data + ((long)(first + column) * source.Stride);
                    for (var row = 0; row < Rows; row++)
                        target[(row * PanelColumns) + column] = from[row];
                }
            }
            else
            {
                for (var row = 0; row < Rows; row++)
                    new ReadOnlySpan<float>(source.Data + ((long)row * source.Stride) + first, width)
                        .CopyTo(new Span<float>(target + (row * PanelColumns), width));
            }
        }
        return this;
    }
}
