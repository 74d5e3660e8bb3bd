namespace Demarche.Language.Tokenization;

/// <summary>
/// What the line breaks of a text mean. In a text whose lines were wrapped at a fixed width, a single line break is a
/// space; in all others it ends a paragraph, as a blank line does everywhere.
/// </summary>
internal struct TextLayout
{
    private const int MaxWidth = 140;
    private const int MinWidth = 30;
    private int _width;

    /// <summary>Whether lines of the text were wrapped at a fixed width.</summary>
    public readonly bool IsWrapped => _width > 0;

    /// <summary>Measures the lines of <paramref name="text"/> in two passes.</summary>
    public static TextLayout Of(ReadOnlySpan<char> text)
    {
        Span<int> lengths = stackalloc int[MaxWidth + 2];
        lengths.Clear();
        var (breaks, broken) = (0, 0);
        foreach (var gap in new LineBreaks(text))
        {
            if (gap.IsBlank)
                continue;
            breaks++;
            lengths[Math.Min(gap.LineLength, MaxWidth + 1)]++;
            if (gap.LineLength >= MinWidth && IsOpen(text, gap))
                broken++;
        }
        // In wrapped prose most breaks fall inside a sentence, and hardly any line is longer than the width.
        if (breaks == 0 || broken * 10 < breaks * 3 || lengths[MaxWidth + 1] * 20 > breaks)
            return default;
        var (width, longer) = (MaxWidth + 1, 0);
        while (width > 1 && longer + lengths[width] <= breaks / 50)
            longer += lengths[width--];
        var full = 0;
        foreach (var gap in new LineBreaks(text))
        {
            if (!gap.IsBlank && gap.LineLength + 1 + NextWordLength(text, gap) > width - 3)
                full++;
        }
        return full * 2 >= breaks && width >= MinWidth ? new TextLayout { _width = width } : default;
    }

    /// <summary>Whether the white space <paramref name="gap"/> ends a paragraph.</summary>
    public readonly bool EndsParagraph(ReadOnlySpan<char> text, in LineBreak gap)
    {
        if (StartsListItem(text, gap.End))
            return true;
        var isFull = gap.LineLength + 1 + NextWordLength(text, gap) > _width * 3 / 4;
        if (gap.IsBlank || _width == 0)
            return !IsOpen(text, gap) || !isFull || !(IsTorn(text, gap) || EndsInFunctionWord(text, gap));
        return !isFull && !IsOpen(text, gap);
    }

    /// <summary>Whether the lines around the gap look like the halves of one sentence: a capital at the start, a closing sign at the end.</summary>
    private readonly bool IsTorn(ReadOnlySpan<char> text, in LineBreak gap)
    {
        var lineEnd = text[gap.End..].IndexOfAny('\n', '\r') is >= 0 and var length ? gap.End + length : text.Length;
        var next = text[gap.End..lineEnd].TrimEnd();
        var closes = next.Length > 0 && (_width > 0 || next[^1] is '.' or '!' or '?' or '"' or '”' or ')');
        var first = CharacterClasses.Of(text[gap.Start - gap.LineLength]);
        return closes && gap.LineLength >= MinWidth && (_width > 0 || first is CharacterClass.Upper or CharacterClass.Quote or CharacterClass.Open);
    }

    /// <summary>Whether a sentence seems to go on: no closing sign before the break, a small letter after it.</summary>
    private static bool IsOpen(ReadOnlySpan<char> text, in LineBreak gap)
    {
        if (gap.End >= text.Length || gap.Start == 0)
            return false;
        var last = text[gap.Start - 1];
        var before = CharacterClasses.Of(last);
        return (before.IsLetter() || before == CharacterClass.Digit || last == ',')
            && CharacterClasses.Of(text[gap.End]) == CharacterClass.Lower;
    }

    private static bool EndsInFunctionWord(ReadOnlySpan<char> text, in LineBreak gap)
    {
        var line = text[(gap.Start - int.Min(gap.LineLength, 12))..gap.Start];
        var word = line[(line.LastIndexOf(' ') + 1)..];
        return word is "the" or "a" or "an" or "of" or "and" or "to" or "with" or "by" or "for" or "from" or "that" or "which" or "who";
    }

    private static int NextWordLength(ReadOnlySpan<char> text, in LineBreak gap)
    {
        var end = gap.End;
        while (end < text.Length && end - gap.End < MaxWidth && !CharacterClasses.Of(text[end]).IsSpace())
            end++;
        return end - gap.End;
    }

    /// <summary>Whether a line starts as "- item", "* item", "1. item" or "(a) item" do.</summary>
    private static bool StartsListItem(ReadOnlySpan<char> text, int start)
    {
        var position = start;
        if (position < text.Length && text[position] is '-' or '*' or '•' or '–' or '—' or '▪' or '·' or '‣' or '◦' or '●' or '■')
            return position + 1 < text.Length && CharacterClasses.Of(text[position + 1]).IsSpace();
        var opened = position < text.Length && text[position] == '(';
        if (opened)
            position++;
        var first = position;
        while (position < text.Length && position - first < 3 && char.IsAsciiLetterOrDigit(text[position]))
            position++;
        var isNumber = position > first && (char.IsAsciiDigit(text[first]) || position - first == 1);
        return isNumber && position + 1 < text.Length && (text[position] == ')' || (!opened && text[position] == '.'))
            && CharacterClasses.Of(text[position + 1]).IsSpace();
    }
}
