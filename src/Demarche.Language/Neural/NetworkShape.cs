namespace Demarche.Language.Neural;

/// <summary>The sizes of a network, as they stand at the head of its weight file.</summary>
/// <param name="Hidden">Units of a BiLSTM layer in one direction; a multiple of 16.</param>
/// <param name="WordSize">Width of a trained word embedding.</param>
/// <param name="AffixSize">Width of each of the six hashed embeddings.</param>
/// <param name="VectorSize">Width of a pretrained word vector.</param>
/// <param name="ArcSize">Width of the arc perceptrons' outputs; a multiple of 16.</param>
/// <param name="LabelSize">Width of the label perceptrons' outputs; a multiple of 16.</param>
/// <param name="EntitySize">Width of the entity perceptron's output; a multiple of 16.</param>
public sealed record NetworkShape(
    int Hidden,
    int WordSize = 96,
    int AffixSize = 32,
    int VectorSize = 100,
    int ArcSize = 128,
    int LabelSize = 32,
    int EntitySize = 128)
{
    /// <summary>Number of hashed tables.</summary>
    public const int AffixTables = 6;

    /// <summary>Label scores of one arc, padded to whole vectors; relation numbers index them.</summary>
    public const int LabelSlots = 64;

    /// <summary>Width of the network's input.</summary>
    public int InputSize => WordSize + VectorSize + (AffixTables * AffixSize);

    /// <summary>Width of the perceptrons over the top layer: arc dependent, arc head, label dependent, label head, entity.</summary>
    public int PerceptronSize => (2 * ArcSize) + (2 * LabelSize) + EntitySize;
}
