namespace Demarche.Language.Tokens;

/// <summary>The layers of annotation that a stage requires or provides.</summary>
[Flags]
public enum AnnotationLayers
{
    None = 0,
    Tokens = 1,
    Sentences = 2,
    Tags = 4,
    Features = 8,
    Lemmas = 16,
    Dependencies = 32,
    Entities = 64,
    Coreference = 128,
}
