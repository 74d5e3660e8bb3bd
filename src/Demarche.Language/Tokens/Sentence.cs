namespace Demarche.Language.Tokens;

/// <summary>A view of one sentence of an <see cref="AnnotatedDocument"/>.</summary>
public readonly struct Sentence : IEquatable<Sentence>
{
    private readonly AnnotatedDocument _document;

    internal Sentence(AnnotatedDocument document, int index)
    {
        _document = document;
        Index = index;
    }

    /// <summary>Position in the document, from 0.</summary>
    public int Index { get; }

    /// <summary>Document index of the first token.</summary>
    public int First => _document.SentenceStarts[Index];

    /// <summary>Document index just past the last token.</summary>
    public int End => _document.SentenceStarts[Index + 1];

    public int Length => End - First;

    public TextSpan Span => _document.SpanOf(First, End);

    public ReadOnlySpan<char> Text => Span.Of(_document.Text);

    /// <summary>The root token; the first token when no root is marked.</summary>
    public Token Root
    {
        get
        {
            for (var index = First; index < End; index++)
            {
                if (_document.Heads[index] < 0)
                    return new Token(_document, index);
            }
            return new Token(_document, First);
        }
    }

    public IEnumerable<Token> Tokens
    {
        get
        {
            for (var index = First; index < End; index++)
                yield return new Token(_document, index);
        }
    }

    public bool Equals(Sentence other) => ReferenceEquals(_document, other._document) && Index == other.Index;
    public override bool Equals(object? obj) => obj is Sentence other && Equals(other);
    public override int GetHashCode() => Index;
    public override string ToString() => Text.ToString();

    public static bool operator ==(Sentence left, Sentence right) => left.Equals(right);
    public static bool operator !=(Sentence left, Sentence right) => !left.Equals(right);
}
