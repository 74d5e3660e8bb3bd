using Demarche.Language.Tokens;

namespace Demarche.Language.Tokenization;

/// <summary>Stands in for the segmenter where tokens and sentences are known, as in a treebank.</summary>
public sealed class GivenTokens : IAnnotator
{
    /// <summary>The document whose tokens and sentences the next annotated text has; its text must be that text.</summary>
    public AnnotatedDocument? Source { get; set; }

    public AnnotationLayers Requires => AnnotationLayers.None;

    public AnnotationLayers Provides => AnnotationLayers.Tokens | AnnotationLayers.Sentences;

    public void Annotate(DocumentBuilder document)
    {
        if (Source?.Text != document.Text)
            throw new InvalidOperationException("The given tokens belong to another text.");
        foreach (var sentence in Source.Sentences)
        {
            foreach (var token in sentence.Tokens)
                document.AddToken(token.Span.Start, token.Span.Length, token.ContinuesToken);
            document.EndSentence();
        }
    }
}
