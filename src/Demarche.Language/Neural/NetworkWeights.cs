namespace Demarche.Language.Neural;

/// <summary>A trained network: what <see cref="NeuralAnnotator"/> computes with. Immutable and shared by all workers.</summary>
public sealed class NetworkWeights
{
    private readonly HashIndex _words;
    private readonly EmbeddingTable _wordTable;
    private readonly EmbeddingTable[] _affixTables;

    /// <param name="file">The weight file.</param>
    /// <param name="lexical">The vectors that the network was trained with.</param>
    /// <exception cref="InvalidDataException">The file is no network, or does not go with these vectors.</exception>
    public NetworkWeights(ReadOnlySpan<byte> file, LexicalVectors lexical)
    {
        var reader = new NetworkFile(file);
        Lexical = lexical;
        Shape = reader.Shape();
        if (Shape.VectorSize != lexical.Size)
            throw new InvalidDataException($"The network was trained with word vectors of {Shape.VectorSize}; the pack has {lexical.Size}.");
        XposTags = [.. reader.Strings().Select(string.Intern)];
        _words = new HashIndex(reader.Keys());
        _wordTable = reader.Table();
        _affixTables = new EmbeddingTable[NetworkShape.AffixTables];
        for (var i = 0; i < _affixTables.Length; i++)
            _affixTables[i] = reader.Table();
        Layers = [LayerWeights.Read(ref reader, Shape), LayerWeights.Read(ref reader, Shape)];
        Heads = reader.Matrix();
        HeadBias = reader.Vector(Heads.PaddedColumns);
        Entities = reader.Matrix();
        EntityBias = reader.Vector(Entities.PaddedColumns);
        ArcBilinear = reader.Matrix();
        ArcBias = reader.Vector(Shape.ArcSize);
        ArcRoot = reader.Vector(Shape.ArcSize);
        LabelDependent = reader.Matrix();
        LabelHead = reader.Matrix();
        LabelBias = reader.Vector(NetworkShape.LabelSlots);
        LabelRoot = reader.Vector(Shape.LabelSize);
    }

    public NetworkShape Shape { get; }

    public LexicalVectors Lexical { get; }

    /// <summary>Penn Treebank tags in the order of their scores.</summary>
    public string[] XposTags { get; }

    internal LayerWeights[] Layers { get; }

    /// <summary>Perceptrons | UPOS | XPOS over the top layer.</summary>
    public IntegerMatrix Heads { get; }

    public float[] HeadBias { get; }

    public IntegerMatrix Entities { get; }

    public float[] EntityBias { get; }

    public IntegerMatrix ArcBilinear { get; }

    public float[] ArcBias { get; }

    public float[] ArcRoot { get; }

    /// <summary>Bilinear part, head unit by head unit | linear part of the dependent.</summary>
    public IntegerMatrix LabelDependent { get; }

    /// <summary>Linear part of the head.</summary>
    public IntegerMatrix LabelHead { get; }

    public float[] LabelBias { get; }

    public float[] LabelRoot { get; }

    /// <summary>Writes the network's input for a word form: <see cref="NetworkShape.InputSize"/> floats.</summary>
    public void Embed(ReadOnlySpan<char> form, Span<float> target)
    {
        var features = FormFeatures.Of(form);
        _wordTable.Read(_words.Find(features.Word) + 1, target[..Shape.WordSize]);
        Lexical.Write(features.Vector, target.Slice(Shape.WordSize, Shape.VectorSize));
        var column = Shape.WordSize + Shape.VectorSize;
        for (var table = 0; table < _affixTables.Length; table++, column += Shape.AffixSize)
            _affixTables[table].Read(features.AffixRow(table), target.Slice(column, Shape.AffixSize));
    }
}

/// <summary>Weights of a BiLSTM layer; gates in the order input, forget, output, candidate.</summary>
/// <param name="Input">Input to all gates, forward then backward.</param>
/// <param name="Bias">Bias of all gates, forward then backward.</param>
/// <param name="Recurrent">State to gates, a matrix per direction.</param>
internal sealed record LayerWeights(IntegerMatrix Input, float[] Bias, IntegerMatrix[] Recurrent)
{
    internal static LayerWeights Read(ref NetworkFile reader, NetworkShape shape)
    {
        var input = reader.Matrix();
        return new LayerWeights(input, reader.Vector(8 * shape.Hidden), [reader.Matrix(), reader.Matrix()]);
    }
}
