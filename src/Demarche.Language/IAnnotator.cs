using Demarche.Language.Tokens;

namespace Demarche.Language;

/// <summary>
/// A stage of the <see cref="LanguagePipeline"/>: reads the layers it requires and writes those it provides. An instance
/// holds scratch memory and belongs to one worker; the models behind it are immutable and shared.
/// </summary>
public interface IAnnotator
{
    /// <summary>Layers that must be present before <see cref="Annotate"/>.</summary>
    AnnotationLayers Requires { get; }

    /// <summary>Layers that <see cref="Annotate"/> writes.</summary>
    AnnotationLayers Provides { get; }

    /// <summary>Writes this stage's layers into <paramref name="document"/>.</summary>
    void Annotate(DocumentBuilder document);
}
