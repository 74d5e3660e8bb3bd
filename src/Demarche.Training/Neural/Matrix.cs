using System.Runtime.InteropServices;

namespace Demarche.Training.Neural;

/// <summary>A row-major matrix of floats in aligned memory outside the garbage collector's heap, reused from batch to batch.</summary>
public sealed unsafe class Matrix
{
    /// <summary>Rows of memory end on a whole vector, so that loops over all elements need no tail.</summary>
    private const int VectorLength = 16;
    private nuint _capacity;

    public Matrix(int rows = 0, int columns = 0) => Resize(rows, columns);

    ~Matrix() => NativeMemory.AlignedFree(Data);

    public int Rows { get; private set; }

    public int Columns { get; private set; }

    public float* Data { get; private set; }

    public long Length => (long)Rows * Columns;

    public Span<float> Span => new(Data, checked((int)Length));

    public MatrixView View => new(Data, Rows, Columns, Columns);

    public float* Row(int row) => Data + ((long)row * Columns);

    /// <summary>Gives the matrix a new shape; its contents are undefined afterwards.</summary>
    public Matrix Resize(int rows, int columns)
    {
        var needed = (nuint)rows * (nuint)columns;
        if (needed > _capacity || Data == null)
        {
            NativeMemory.AlignedFree(Data);
            _capacity = (needed + (VectorLength - 1)) / VectorLength * VectorLength;
            Data = (float*)NativeMemory.AlignedAlloc(Math.Max(_capacity, VectorLength) * sizeof(float), 64);
            NativeMemory.Clear(Data, Math.Max(_capacity, VectorLength) * sizeof(float));
        }
        Rows = rows;
        Columns = columns;
        return this;
    }

    public Matrix Clear()
    {
        NativeMemory.Clear(Data, (nuint)Length * sizeof(float));
        return this;
    }
}

/// <summary>A rectangle of a <see cref="Matrix"/>: rows lie <paramref name="Stride"/> floats apart.</summary>
public readonly unsafe record struct MatrixView(nint Address, int Rows, int Columns, int Stride)
{
    public MatrixView(float* data, int rows, int columns, int stride) : this((nint)data, rows, columns, stride) { }

    public float* Data => (float*)Address;

    public MatrixView RowsFrom(int first, int count) => new(Data + ((long)first * Stride), count, Columns, Stride);

    public MatrixView ColumnsFrom(int first, int count) => new(Data + first, Rows, count, Stride);
}
