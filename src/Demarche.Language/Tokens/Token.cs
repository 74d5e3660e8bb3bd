namespace Demarche.Language.Tokens;

/// <summary>A view of one syntactic word of an <see cref="AnnotatedDocument"/>.</summary>
public readonly struct Token : IEquatable<Token>
{
    private readonly AnnotatedDocument _document;

    internal Token(AnnotatedDocument document, int index)
    {
        _document = document;
        Index = index;
    }

    /// <summary>The document that the token is a view of.</summary>
    public AnnotatedDocument Document => _document;

    /// <summary>Position in the document, from 0.</summary>
    public int Index { get; }

    public TextSpan Span => new(_document.Starts[Index], _document.Lengths[Index]);

    /// <summary>The word as written.</summary>
    public ReadOnlySpan<char> Form => Span.Of(_document.Text);

    public UniversalPos Upos => _document.Upos[Index];

    /// <summary>Penn Treebank tag.</summary>
    public string Xpos => _document.Xpos[Index];

    public MorphologicalFeatures Features => _document.Features[Index];

    /// <summary>Dictionary form: lower case except for proper nouns.</summary>
    public string Lemma => _document.Lemmas[Index];

    public Relation Relation => _document.Relations[Index];

    /// <summary>Document index of the head, or -1 for the root of its sentence.</summary>
    public int HeadIndex => _document.Heads[Index];

    public bool IsRoot => HeadIndex < 0;

    /// <summary>The head. Only for tokens that are not the root.</summary>
    public Token Head => IsRoot
        ? throw new InvalidOperationException($"Token {Index} ('{Form}') is the root of its sentence and has no head.")
        : new Token(_document, HeadIndex);

    public Sentence Sentence => new(_document, _document.SentenceOfToken[Index]);

    /// <summary>Whether this word and the one before it are parts of one surface token, as "n't" in "don't".</summary>
    public bool ContinuesToken => _document.ContinuesToken[Index];

    /// <summary>Document indices of the dependents, in text order.</summary>
    public ReadOnlySpan<int> Dependents => _document.DependentsOf(Index);

    public bool Equals(Token other) => ReferenceEquals(_document, other._document) && Index == other.Index;
    public override bool Equals(object? obj) => obj is Token other && Equals(other);
    public override int GetHashCode() => Index;
    public override string ToString() => Form.ToString();

    public static bool operator ==(Token left, Token right) => left.Equals(right);
    public static bool operator !=(Token left, Token right) => !left.Equals(right);
}
