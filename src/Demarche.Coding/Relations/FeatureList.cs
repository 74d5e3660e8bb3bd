using Demarche.Language.Neural;

namespace Demarche.Coding.Relations;

/// <summary>What a classifier sees of one case: binary features by key, and word vectors averaged over slots.</summary>
/// <param name="named">Whether to keep the features' names, which only explanations and training need.</param>
internal sealed class FeatureList(bool named)
{
    private readonly HashSet<ulong> _seen = [];

    /// <summary>The keys, in the order added, each once.</summary>
    public List<ulong> Keys { get; } = [];

    /// <summary>The names of <see cref="Keys"/>; empty unless they are kept.</summary>
    public List<string> Names { get; } = [];

    /// <summary>The words of each slot whose vectors are averaged.</summary>
    public List<(int Slot, ulong Word)> Words { get; } = [];

    /// <summary>How many of <see cref="Keys"/>, from the first, tell what the patterns found.</summary>
    public int Acts { get; set; }

    public void Add(string template, string first, string second = "", string third = "")
    {
        var key = Combine(Combine(Combine(FormFeatures.Hash(template), first), second), third);
        if (!_seen.Add(key))
            return;
        Keys.Add(key);
        if (named)
            Names.Add(third.Length > 0 ? $"{template}={first} {second} {third}" : second.Length > 0 ? $"{template}={first} {second}" : $"{template}={first}");
    }

    private static ulong Combine(ulong key, string part) => (key * 0x9E3779B97F4A7C15UL) ^ FormFeatures.Hash(part);

    /// <summary>The vectors of <see cref="Words"/>, averaged over each slot and laid end to end.</summary>
    public float[] Average(LexicalVectors vectors)
    {
        var inputs = new float[PairFeatures.Slots * vectors.Size];
        Span<float> vector = stackalloc float[vectors.Size];
        Span<int> counts = stackalloc int[PairFeatures.Slots];
        foreach (var (slot, _) in Words)
            counts[slot]++;
        foreach (var (slot, word) in Words)
        {
            vectors.Write(word, vector);
            for (var i = 0; i < vector.Length; i++)
                inputs[(slot * vectors.Size) + i] += vector[i] / counts[slot];
        }
        return inputs;
    }
}
