using System.Runtime.InteropServices;
using Demarche.Language.Neural;

namespace Demarche.Training.Neural;

/// <summary>The words and tags that a network knows, learned from its training sentences.</summary>
public sealed class Vocabulary
{
    private readonly LexicalVectors _lexical;
    private readonly Dictionary<ulong, int> _wordRows = [];
    private readonly Dictionary<string, FormFeatures> _features = [];
    private readonly Dictionary<ulong, float[]> _vectors = [];

    /// <param name="sentences">Every word seen at least twice gets an embedding of its own.</param>
    public Vocabulary(IEnumerable<TrainingSentence> sentences, IReadOnlyList<string> xposTags, LexicalVectors lexical)
    {
        _lexical = lexical;
        XposTags = xposTags;
        var counts = new Dictionary<ulong, int>();
        foreach (var form in sentences.SelectMany(sentence => sentence.Forms))
            CollectionsMarshal.GetValueRefOrAddDefault(counts, Features(form).Word, out _)++;
        Words = [.. counts.Where(pair => pair.Value >= 2).Select(pair => pair.Key).Order()];
        for (var row = 0; row < Words.Count; row++)
            _wordRows[Words[row]] = row + 1;
    }

    /// <summary>The same vocabulary with caches of its own, for another thread.</summary>
    public Vocabulary(Vocabulary other)
    {
        (_lexical, _wordRows, XposTags, Words) = (other._lexical, other._wordRows, other.XposTags, other.Words);
    }

    /// <summary>Width of the vector of a form.</summary>
    public int VectorSize => _lexical.Size;

    /// <summary>Keys of the words with an embedding of their own; row 0 of the table is for all others.</summary>
    public IReadOnlyList<ulong> Words { get; }

    /// <summary>Penn Treebank tags in the order of the tag head.</summary>
    public IReadOnlyList<string> XposTags { get; }

    public FormFeatures Features(string form)
    {
        ref var features = ref CollectionsMarshal.GetValueRefOrAddDefault(_features, form, out var known);
        if (!known)
            features = FormFeatures.Of(form);
        return features;
    }

    public int WordRow(in FormFeatures form) => _wordRows.GetValueOrDefault(form.Word);

    public ReadOnlySpan<float> Vector(in FormFeatures form)
    {
        if (!_vectors.TryGetValue(form.Vector, out var vector))
        {
            _vectors[form.Vector] = vector = new float[_lexical.Size];
            _lexical.Write(form.Vector, vector);
        }
        return vector;
    }
}
