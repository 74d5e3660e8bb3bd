using System.Buffers.Binary;

namespace Demarche.Language.Tokenization;

/// <summary>
/// What the segmenter learned: where to split tokens, where sentences end, and the words that hide two words without an
/// apostrophe, as "cannot". Immutable; share it between segmenters.
/// </summary>
public sealed class SegmenterModel
{
    private const uint Magic = 0x31474553; // "SEG1"

    internal SegmenterModel(LinearModel splits, LinearModel sentences, FusedWords fused)
    {
        Splits = splits;
        Sentences = sentences;
        Fused = fused;
    }

    internal LinearModel Splits { get; }

    internal LinearModel Sentences { get; }

    internal FusedWords Fused { get; }

    /// <summary>Reads a model from the bytes of its file.</summary>
    /// <exception cref="InvalidDataException">The bytes are no segmenter model, or are damaged.</exception>
    public static SegmenterModel Load(ReadOnlySpan<byte> model)
    {
        if (model.Length < 4 || BinaryPrimitives.ReadUInt32LittleEndian(model) != Magic)
            throw new InvalidDataException("This file is not a segmenter model of version 1; train one with 'segmenter DATA OUTPUT'.");
        model = model[4..];
        var fused = FusedWords.Read(ref model);
        var splits = LinearModel.Read(ref model);
        var sentences = LinearModel.Read(ref model);
        if (splits.Classes != 3 || sentences.Classes != 1 || !model.IsEmpty)
            throw new InvalidDataException("The segmenter model is damaged: its parts do not fit together.");
        return new SegmenterModel(splits, sentences, fused);
    }

    internal void Write(Stream output)
    {
        Span<byte> magic = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(magic, Magic);
        output.Write(magic);
        Fused.Write(output);
        Splits.Write(output);
        Sentences.Write(output);
    }
}
