namespace Demarche.Language.Tokenization;

/// <summary>The tokens of the paragraph being read, as the sentence splitter sees them. Reused from paragraph to paragraph.</summary>
internal sealed class ParagraphTokens
{
    private Row[] _rows = new Row[256];

    public int Count { get; private set; }

    public int Start(int token) => _rows[token].Start;

    public int Length(int token) => _rows[token].Length;

    public bool ContinuesToken(int token) => _rows[token].Continues;

    /// <summary>The hash of the token regardless of case; a constant outside the paragraph.</summary>
    public uint Hash(int token) => (uint)token < (uint)Count ? _rows[token].Hash : 0;

    /// <summary>The code of <see cref="Shapes"/> of the token; <see cref="Shapes.Edge"/> outside the paragraph.</summary>
    public uint Shape(int token) => (uint)token < (uint)Count ? _rows[token].Shape : Shapes.Edge;

    public uint Suffix(int token) => (uint)token < (uint)Count ? _rows[token].Suffix : 0;

    /// <summary>Whether the token follows the one before it without white space.</summary>
    public bool IsGlued(int token) => token > 0 && _rows[token].Start == _rows[token - 1].Start + _rows[token - 1].Length;

    /// <summary>Whether the token has letters or digits.</summary>
    public bool IsWord(int token) => _rows[token].Shape < Shapes.Sign;

    public Mark MarkOf(int token) => (uint)token < (uint)Count ? _rows[token].Mark : Mark.None;

    public void Clear() => Count = 0;

    public void Add(ReadOnlySpan<Piece> pieces, bool continuesToken)
    {
        if (Count == _rows.Length)
            Array.Resize(ref _rows, 2 * _rows.Length);
        var (first, last) = (pieces[0], pieces[^1]);
        var (hash, shape, mark) = (first.Hash, first.Shape, Marks.Of(first.Shape));
        if (pieces.Length > 1)
        {
            foreach (var piece in pieces[1..])
                hash = Tokenization.Hash.Mix(hash, piece.Hash);
            shape = Shapes.IsSign(shape) ? Shapes.Digits : shape & 15;
            var isAbbreviation = Marks.Of(last.Shape) == Mark.Stop;
            shape += isAbbreviation ? Shapes.Abbreviation : Shapes.Compound;
            mark = isAbbreviation ? Mark.Abbreviation : Mark.None;
        }
        _rows[Count++] = new Row(first.Start, last.End - first.Start, hash, shape, last.Suffix, mark, continuesToken);
    }

    private readonly record struct Row(int Start, int Length, uint Hash, uint Shape, uint Suffix, Mark Mark, bool Continues);
}
