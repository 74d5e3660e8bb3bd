using Demarche.Language.Tokens;

namespace Demarche.Language.Tokenization;

/// <summary>
/// Cuts raw English text into the words of Universal Dependencies, by the conventions of EWT and GUM, and into sentences.
/// Every character that is not white space belongs to exactly one token; a sentence has at most
/// <see cref="SentenceSplitter.MaxLength"/> tokens; the time is linear in the length of the text.
/// </summary>
public sealed class Segmenter : IAnnotator
{
    private readonly FusedWords _fused;
    private readonly IJudge _splits;
    private readonly SentenceSplitter _sentences;
    private readonly Piece[] _pieces = new Piece[PieceScanner.Capacity];

    public Segmenter(SegmenterModel model)
        : this(model.Fused, new SplitJudge(model.Splits), new SentenceJudge(model.Sentences))
    {
    }

    internal Segmenter(FusedWords fused, IJudge splits, IJudge sentences)
    {
        _fused = fused;
        _splits = splits;
        _sentences = new SentenceSplitter(sentences);
    }

    public AnnotationLayers Requires => AnnotationLayers.None;

    public AnnotationLayers Provides => AnnotationLayers.Tokens | AnnotationLayers.Sentences;

    public void Annotate(DocumentBuilder document)
    {
        var text = document.Text.AsSpan();
        var layout = TextLayout.Of(text);
        _sentences.Reset();
        var lineStart = SplitDateline(document, text, 0);
        foreach (var gap in new LineBreaks(text))
        {
            if (gap.Start < lineStart)
                continue;
            SplitLine(layout.IsWrapped ? text : text[..gap.Start], lineStart, gap.Start);
            lineStart = gap.End;
            if (layout.EndsParagraph(text, gap))
            {
                _sentences.EndParagraph(document);
                lineStart = SplitDateline(document, text, lineStart);
            }
        }
        SplitLine(text, lineStart, text.Length);
        _sentences.EndParagraph(document);
    }

    /// <summary>Takes a dateline for a paragraph of its own; returns where the rest begins.</summary>
    private int SplitDateline(DocumentBuilder document, ReadOnlySpan<char> text, int start)
    {
        var end = Dateline.EndAt(text, start);
        if (end < 0)
            return start;
        SplitLine(text[..end], start, end);
        _sentences.EndParagraph(document);
        return end;
    }

    private void SplitLine(ReadOnlySpan<char> text, int start, int end)
    {
        var position = start;
        var previous = Hash.Seed;
        while (position < end)
        {
            if (CharacterClasses.Of(text[position]).IsSpace())
            {
                position++;
                continue;
            }
            var pieces = _pieces.AsSpan(0, PieceScanner.Scan(text, position, _fused, _pieces));
            position = pieces[^1].End;
            SplitStretch(text, pieces, previous);
            previous = pieces[^1].Hash;
        }
    }

    private void SplitStretch(ReadOnlySpan<char> text, ReadOnlySpan<Piece> pieces, uint previous)
    {
        if (pieces.Length == 1)
        {
            _sentences.Add(pieces, continuesToken: false);
            return;
        }
        var address = Address.Find(text[..pieces[^1].End], pieces[0].Start);
        var next = PieceScanner.After(text, pieces[^1].End);
        var (first, continues) = (0, false);
        for (var left = 0; left + 1 < pieces.Length; left++)
        {
            var split = TokenSplitter.Clear(text, pieces, left, first, address, next) ?? Judge(pieces, left, address.Kind, first, previous, next);
            if (split == Split.None)
                continue;
            _sentences.Add(pieces[first..(left + 1)], continues);
            (first, continues) = (left + 1, split == Split.Word);
        }
        _sentences.Add(pieces[first..], continues);
    }

    private Split Judge(ReadOnlySpan<Piece> pieces, int left, AddressKind kind, int first, uint previous, in Piece next)
    {
        var features = new FeatureList(stackalloc uint[FeatureList.Capacity]);
        TokenSplitter.AddFeatures(ref features, pieces, left, kind, first, previous, next);
        return (Split)_splits.Judge(pieces[left].End, features.Features);
    }
}
