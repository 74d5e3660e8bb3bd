using Demarche.Language.Coreference;
using Demarche.Language.Entities;
using Demarche.Language.Morphology;
using Demarche.Language.Neural;
using Demarche.Language.Tokenization;

namespace Demarche.Language.Models;

/// <summary>Which network reads the sentences.</summary>
public enum Tier
{
    /// <summary>The larger network: the default.</summary>
    Accurate,

    /// <summary>A smaller network that learned from the larger ones, several times as fast.</summary>
    Fast,
}

/// <summary>A loaded model pack: makes pipelines. Immutable and shared by all workers.</summary>
public sealed class LanguageModel
{
    private readonly ModelPack _pack;
    private readonly SegmenterModel _segmenter;
    private readonly MorphologyModel _morphology;
    private readonly NetworkWeights _network;

    private LanguageModel(ModelPack pack, Tier tier)
    {
        _pack = pack;
        (Manifest, Tier) = (pack.Manifest, tier);
        _segmenter = Load(pack, "segmenter.bin", file => SegmenterModel.Load(file));
        _morphology = Load(pack, "morphology.bin", file => new MorphologyModel(file));
        Vectors = Load(pack, "words.bin", file => new LexicalVectors(file));
        _network = Load(pack, tier == Tier.Accurate ? "accurate.bin" : "fast.bin", file => new NetworkWeights(file, Vectors));
    }

    public ModelManifest Manifest { get; }

    public Tier Tier { get; }

    /// <summary>What is known of words, shared by the networks and by other models of the pack.</summary>
    public LexicalVectors Vectors { get; }

    /// <summary>Loads the pack in <paramref name="folder"/>.</summary>
    /// <exception cref="ModelPackException">The pack is missing, damaged or made for another version.</exception>
    public static LanguageModel Load(string folder, Tier tier = Tier.Accurate) => new(ModelPack.Open(folder), tier);

    /// <summary>A pipeline for one worker, from raw text.</summary>
    public LanguagePipeline CreatePipeline() => CreatePipeline(new Segmenter(_segmenter));

    /// <summary>A pipeline for one worker, over tokens and sentences that <paramref name="tokens"/> provides.</summary>
    public LanguagePipeline CreatePipeline(IAnnotator tokens) => new(
        tokens, new NeuralAnnotator(_network), new MorphologyAnnotator(_morphology), new EntityRefiner(), new CoreferenceResolver());

    /// <summary>Another model of the pack.</summary>
    /// <param name="name">Its file.</param>
    /// <param name="parse">Makes it from the file's bytes.</param>
    /// <exception cref="ModelPackException">The file is not in the pack or damaged.</exception>
    public T Load<T>(string name, Func<byte[], T> parse) => Load(_pack, name, parse);

    private static T Load<T>(ModelPack pack, string name, Func<byte[], T> parse)
    {
        try
        {
            return parse(pack.Read(name));
        }
        catch (Exception exception) when (exception is InvalidDataException or ArgumentException or IndexOutOfRangeException)
        {
            throw new ModelPackException($"The model file '{name}' cannot be read: {exception.Message} Use the pack that came with this program.", exception);
        }
    }
}
