namespace Demarche.Language.Tokenization;

/// <summary>White space with a line break in it.</summary>
/// <param name="Start">End of the visible text before it.</param>
/// <param name="End">Start of the visible text after it.</param>
/// <param name="LineLength">Length of the line before it.</param>
/// <param name="IsBlank">Whether it holds a blank line.</param>
internal readonly record struct LineBreak(int Start, int End, int LineLength, bool IsBlank);

/// <summary>The line breaks between the visible lines of a text, in order.</summary>
internal ref struct LineBreaks(ReadOnlySpan<char> text)
{
    private readonly ReadOnlySpan<char> _text = text;
    private int _position;

    public LineBreak Current { get; private set; }

    public readonly LineBreaks GetEnumerator() => this;

    public bool MoveNext()
    {
        var lineStart = _position;
        while (lineStart < _text.Length && CharacterClasses.Of(_text[lineStart]).IsSpace())
            lineStart++;
        var newline = lineStart;
        while (newline < _text.Length && CharacterClasses.Of(_text[newline]) != CharacterClass.Newline)
            newline++;
        if (newline == _text.Length)
            return false;
        var start = newline;
        while (start > lineStart && CharacterClasses.Of(_text[start - 1]).IsSpace())
            start--;
        var (end, isBlank) = Skip(_text, newline);
        Current = new LineBreak(start, end, start - lineStart, isBlank);
        _position = end;
        return true;
    }

    /// <summary>The end of the white space from <paramref name="start"/>, and whether it holds a blank line.</summary>
    private static (int End, bool IsBlank) Skip(ReadOnlySpan<char> text, int start)
    {
        var newlines = 0;
        var end = start;
        while (end < text.Length && CharacterClasses.Of(text[end]) is var kind && kind.IsSpace())
        {
            if (text[end] == '\u2029')
                newlines++;
            if (kind == CharacterClass.Newline && !(text[end] == '\n' && end > 0 && text[end - 1] == '\r'))
                newlines++;
            end++;
        }
        return (end, newlines > 1);
    }
}
