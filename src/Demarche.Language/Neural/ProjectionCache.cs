using System.Numerics;

namespace Demarche.Language.Neural;

/// <summary>
/// The first layer's input gates of word forms seen lately: they depend on the form alone, so common words cost one copy.
/// Of the places that a form may take, a new one takes that used longest ago. Fixed size; owned by one worker.
/// </summary>
internal sealed unsafe class ProjectionCache
{
    /// <summary>Gates that are kept, about 50 MB: some 16,000 forms of the fast network, 8,000 of the accurate one.</summary>
    private const int Capacity = 12_000_000;

    private const int Probes = 4;
    private const int Chunk = 32;

    /// <summary>Embeddings lie in ±8.</summary>
    private const float InputFactor = Quantizer.Limit / 8f;

    private readonly NetworkWeights _weights;
    private readonly int _gates;
    private readonly int _inputStride;
    private readonly int _slots;
    private readonly ulong[] _keys;
    private readonly int[] _usedBy;
    private readonly AlignedBuffer<float> _rows = new();
    private readonly AlignedBuffer<float> _overflow = new();
    private readonly AlignedBuffer<short> _inputs = new();
    private readonly AlignedBuffer<float> _results = new();
    private readonly float[] _embedding;
    private readonly int[] _missing = new int[Chunk];
    private int _missingCount;
    private int _overflowCount;
    private int _batch;

    public ProjectionCache(NetworkWeights weights)
    {
        _weights = weights;
        _gates = 8 * weights.Shape.Hidden;
        _inputStride = (weights.Shape.InputSize + 31) / 32 * 32;
        _slots = (int)BitOperations.RoundUpToPowerOf2((uint)(Capacity / _gates));
        _keys = new ulong[_slots];
        _usedBy = new int[_slots];
        _embedding = new float[_inputStride];
        _rows.Ensure(_slots * _gates);
        _inputs.Ensure(Chunk * _inputStride);
        _results.Ensure(Chunk * _gates);
    }

    /// <summary>Starts a batch of at most <paramref name="tokens"/> tokens; rows handed out before are free again.</summary>
    public void Begin(int tokens)
    {
        _batch++;
        _missingCount = 0;
        _overflowCount = 0;
        _overflow.Ensure(tokens * _gates);
    }

    /// <summary>The row of a form; its contents are there after <see cref="Finish"/> and until the next batch begins.</summary>
    public int Row(ReadOnlySpan<char> form)
    {
        var key = FormFeatures.Hash(form) | 1;
        var free = -1;
        for (var probe = 0; probe < Probes; probe++)
        {
            var slot = (int)((key >> 20) + (ulong)probe) & (_slots - 1);
            if (_keys[slot] == key)
            {
                _usedBy[slot] = _batch;
                return slot;
            }
            if (_usedBy[slot] < _batch && (free < 0 || _usedBy[slot] < _usedBy[free]))
                free = slot;
        }
        if (free < 0)
            free = _slots + _overflowCount++;
        else
            (_keys[free], _usedBy[free]) = (key, _batch);
        _weights.Embed(form, _embedding);
        fixed (float* embedding = _embedding)
            Quantizer.Store(embedding, _inputStride, InputFactor, _inputs.Data + (_missingCount * _inputStride));
        _missing[_missingCount++] = free;
        if (_missingCount == Chunk)
            Finish();
        return free;
    }

    /// <summary>Computes the rows that the cache lacked.</summary>
    public void Finish()
    {
        var layer = _weights.Layers[0];
        for (var i = 0; i < _missingCount; i++)
            layer.Bias.AsSpan(0, _gates).CopyTo(_results.Span(i * _gates, _gates));
        layer.Input.MultiplyAdd(_inputs.Data, _inputStride, _missingCount, 1f / InputFactor, _results.Data, _gates);
        for (var i = 0; i < _missingCount; i++)
            _results.Span(i * _gates, _gates).CopyTo(new Span<float>(Gates(_missing[i]), _gates));
        _missingCount = 0;
    }

    public float* Gates(int row) =>
        row < _slots ? _rows.Data + ((long)row * _gates) : _overflow.Data + ((long)(row - _slots) * _gates);
}
