namespace Demarche.Language.Tokenization;

/// <summary>Cuts text without white space into <see cref="Piece"/>s.</summary>
internal static class PieceScanner
{
    /// <summary>Pieces of one call; longer text takes several calls, so that features stay local.</summary>
    public const int Capacity = 256;

    /// <summary>
    /// Fills <paramref name="pieces"/> from <paramref name="start"/> up to white space or until full, and returns how
    /// many there are.
    /// </summary>
    public static int Scan(ReadOnlySpan<char> text, int start, FusedWords fused, Span<Piece> pieces)
    {
        var count = 0;
        var position = start;
        while (position < text.Length && count < pieces.Length - 1)
        {
            var kind = CharacterClasses.Of(text[position]);
            if (kind.IsSpace())
                break;
            var end = EndOfRun(text, position, kind);
            if (kind == CharacterClass.Apostrophe && count > 0 && EndOfClitic(text, position) is > 0 and var cliticEnd)
                end = cliticEnd;
            if (kind.IsLetter())
            {
                var isNegated = IsNegated(text, position, end);
                var cut = isNegated ? end - 1 : position;
                if (!isNegated && end - position <= FusedWords.MaxLength)
                    cut += fused.OffsetOf(Piece.HashOf(text[position..end]));
                if (cut > position)
                {
                    pieces[count++] = Piece.Of(text, position, cut);
                    position = cut;
                    end += isNegated ? "'t".Length : 0;
                }
            }
            pieces[count++] = Piece.Of(text, position, end);
            position = end;
        }
        return count;
    }

    /// <summary>The first piece after the white space at <paramref name="end"/>; the default piece when there is none.</summary>
    public static Piece After(ReadOnlySpan<char> text, int end)
    {
        var start = end;
        while (start < text.Length && CharacterClasses.Of(text[start]) is var kind && kind.IsSpace())
            start++;
        return start == text.Length ? default : Piece.Of(text, start, EndOfRun(text, start, CharacterClasses.Of(text[start])));
    }

    /// <summary>Whether the letters from <paramref name="start"/> to <paramref name="end"/> are those before the apostrophe of "don't".</summary>
    private static bool IsNegated(ReadOnlySpan<char> text, int start, int end) =>
        end - start > 1 && end + 1 < text.Length && text[end - 1] is 'n' or 'N' && CharacterClasses.Of(text[end]) == CharacterClass.Apostrophe
        && text[end + 1] is 't' or 'T' && !IsLetter(text, end + 2);

    /// <summary>The end of the clitic whose apostrophe is at <paramref name="apostrophe"/>, or 0 when it is none.</summary>
    private static int EndOfClitic(ReadOnlySpan<char> text, int apostrophe)
    {
        var end = apostrophe + 1;
        while (IsLetter(text, end) && end - apostrophe <= 3)
            end++;
        var isClitic = (end - apostrophe) switch
        {
            2 => text[end - 1] is 's' or 'S' or 'm' or 'M' or 'd' or 'D',
            3 => (text[end - 2], text[end - 1]) is ('l', 'l') or ('L', 'L') or ('r', 'e') or ('R', 'E') or ('v', 'e') or ('V', 'E'),
            _ => false,
        };
        return isClitic ? end : 0;
    }

    private static bool IsLetter(ReadOnlySpan<char> text, int position) =>
        position < text.Length && CharacterClasses.Of(text[position]).IsLetter();

    private static int EndOfRun(ReadOnlySpan<char> text, int start, CharacterClass kind)
    {
        var end = start + 1;
        switch (kind)
        {
            case CharacterClass.Lower or CharacterClass.Upper:
                while (IsLetter(text, end) || IsJoiner(text, end))
                    end++;
                return end;
            case CharacterClass.Surrogate:
                return EndOfPictograph(text, start);
            case CharacterClass.Digit:
                while (end < text.Length && CharacterClasses.Of(text[end]) == CharacterClass.Digit)
                    end++;
                break;
            case CharacterClass.Quote or CharacterClass.Open or CharacterClass.Close:
                break;
            default:
                while (end < text.Length && text[end] == text[start])
                    end++;
                break;
        }
        while (IsJoiner(text, end))
            end++;
        return end;
    }

    private static bool IsJoiner(ReadOnlySpan<char> text, int position) =>
        position < text.Length && CharacterClasses.Of(text[position]) == CharacterClass.Joiner;

    /// <summary>The end of a character beyond the basic plane with its skin tones, selectors and what is joined to it.</summary>
    private static int EndOfPictograph(ReadOnlySpan<char> text, int start)
    {
        var end = start + UnitsAt(text, start);
        var joined = false;
        while (end < text.Length)
        {
            var kind = CharacterClasses.Of(text[end]);
            if (kind == CharacterClass.Joiner)
            {
                joined = text[end] == '\u200D';
                end++;
            }
            else if (kind == CharacterClass.Surrogate && (joined || IsSkinTone(text, end)))
            {
                joined = false;
                end += UnitsAt(text, end);
            }
            else
            {
                break;
            }
        }
        return end;
    }

    private static int UnitsAt(ReadOnlySpan<char> text, int position) =>
        position + 1 < text.Length && char.IsSurrogatePair(text[position], text[position + 1]) ? 2 : 1;

    private static bool IsSkinTone(ReadOnlySpan<char> text, int position) =>
        UnitsAt(text, position) == 2 && text[position] == '\uD83C' && text[position + 1] is >= '\uDFFB' and <= '\uDFFF';
}
