namespace Demarche.Training.Neural;

/// <summary>A trained matrix with its gradient and the state that its optimiser keeps.</summary>
public sealed unsafe class Parameter
{
    public Parameter(string name, int rows, int columns)
    {
        Name = name;
        Value = new Matrix(rows, columns).Clear();
        Gradient = new Matrix(rows, columns).Clear();
        Momentum = new Matrix(rows, columns).Clear();
        Variance = new Matrix(rows, columns).Clear();
        Average = new Matrix(rows, columns).Clear();
    }

    public string Name { get; }

    public Matrix Value { get; }

    public Matrix Gradient { get; }

    public Matrix Momentum { get; }

    public Matrix Variance { get; }

    /// <summary>Exponential moving average of <see cref="Value"/>: what is evaluated and shipped (Polyak averaging).</summary>
    public Matrix Average { get; }

    /// <summary>Uniform values in ±<paramref name="limit"/>.</summary>
    public Parameter Randomise(RandomSequence random, float limit)
    {
        for (var i = 0; i < Value.Length; i++)
            Value.Data[i] = (random.NextSingle() * 2f - 1f) * limit;
        return this;
    }

    /// <summary>Uniform values scaled to the sizes of the two sides (Glorot and Bengio 2010).</summary>
    public Parameter Glorot(RandomSequence random) =>
        Randomise(random, MathF.Sqrt(6f / (Value.Rows + Value.Columns)));

    public Parameter Fill(float value)
    {
        Value.Span.Fill(value);
        return this;
    }
}

/// <summary>A stream of pseudo-random numbers that is the same on every platform (SplitMix64, Steele et al. 2014).</summary>
public sealed class RandomSequence(ulong seed)
{
    private ulong _state = seed;

    public ulong NextUInt64()
    {
        var z = _state += 0x9E3779B97F4A7C15UL;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }

    /// <summary>A float in [0, 1).</summary>
    public float NextSingle() => (NextUInt64() >> 40) * (1f / (1 << 24));

    /// <summary>An integer in [0, <paramref name="end"/>).</summary>
    public int Next(int end) => (int)((NextUInt64() >> 33) % (ulong)end);

    public void Shuffle<T>(Span<T> items)
    {
        for (var i = items.Length - 1; i > 0; i--)
        {
            var j = Next(i + 1);
            (items[i], items[j]) = (items[j], items[i]);
        }
    }
}
