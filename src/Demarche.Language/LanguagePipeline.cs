using Demarche.Language.Tokens;

namespace Demarche.Language;

/// <summary>
/// Annotates texts with a chain of stages. Owned by one worker: not thread-safe, cheap to make, and reusing its memory
/// from text to text.
/// </summary>
public sealed class LanguagePipeline
{
    private readonly IAnnotator[] _stages;
    private readonly DocumentBuilder _document = new();

    /// <exception cref="ArgumentException">A stage requires a layer that no stage before it provides.</exception>
    public LanguagePipeline(params IEnumerable<IAnnotator> stages)
    {
        _stages = [.. stages];
        var provided = AnnotationLayers.None;
        foreach (var stage in _stages)
        {
            var missing = stage.Requires & ~provided;
            if (missing != AnnotationLayers.None)
                throw new ArgumentException(
                    $"{stage.GetType().Name} requires {missing}, but the stages before it provide {provided}.", nameof(stages));
            provided |= stage.Provides;
        }
    }

    /// <summary>All layers of <paramref name="text"/> as an immutable document.</summary>
    public AnnotatedDocument Annotate(string text) => AnnotateInPlace(text).Build();

    /// <summary>
    /// All layers of <paramref name="text"/> in the pipeline's own builder, which the next call overwrites: the way that
    /// allocates nothing per token.
    /// </summary>
    public DocumentBuilder AnnotateInPlace(string text)
    {
        _document.Reset(text);
        foreach (var stage in _stages)
        {
            stage.Annotate(_document);
            _document.Layers |= stage.Provides;
        }
        return _document;
    }
}
