using System.Runtime.InteropServices;

namespace Demarche.Language.Neural;

/// <summary>Scratch memory of one worker, aligned to whole vectors and never smaller than it once was.</summary>
internal sealed unsafe class AlignedBuffer<T> where T : unmanaged
{
    private nuint _capacity;

    ~AlignedBuffer() => NativeMemory.AlignedFree(Data);

    public T* Data { get; private set; }

    /// <summary>Makes room for <paramref name="count"/> items; contents are undefined after growth.</summary>
    public T* Ensure(int count)
    {
        if ((nuint)count <= _capacity)
            return Data;
        NativeMemory.AlignedFree(Data);
        _capacity = (nuint)count + ((nuint)count / 4) + 64;
        Data = (T*)NativeMemory.AlignedAlloc(_capacity * (nuint)sizeof(T), 64);
        NativeMemory.Clear(Data, _capacity * (nuint)sizeof(T));
        return Data;
    }

    public Span<T> Span(int start, int count) => new(Data + start, count);
}
