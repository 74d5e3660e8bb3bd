namespace Demarche.Language.Tokenization;

/// <summary>A stretch of text that is never split: a run of letters, of digits, of one sign, or a clitic such as "n't".</summary>
internal readonly record struct Piece(int Start, int Length, uint Hash, uint Shape, uint Suffix)
{
    public int End => Start + Length;

    /// <summary>The hash of a word regardless of case.</summary>
    public static uint HashOf(ReadOnlySpan<char> word)
    {
        var hash = Tokenization.Hash.Seed;
        foreach (var unit in word)
            hash = Tokenization.Hash.Append(hash, Folded(unit));
        return hash;
    }

    /// <summary>Hash, shape and suffix of the text from <paramref name="start"/> to <paramref name="end"/>.</summary>
    public static Piece Of(ReadOnlySpan<char> text, int start, int end)
    {
        var hash = Tokenization.Hash.Seed;
        var suffix = Tokenization.Hash.Seed;
        var (upper, lower, digits) = (0, 0, 0);
        for (var i = start; i < end; i++)
        {
            var unit = text[i];
            var kind = CharacterClasses.Of(unit);
            if (kind == CharacterClass.Upper)
                upper++;
            else if (kind == CharacterClass.Lower)
                lower++;
            else if (kind == CharacterClass.Digit)
                digits++;
            unit = Folded(unit);
            hash = Tokenization.Hash.Append(hash, unit);
            if (end - i <= 3)
                suffix = Tokenization.Hash.Append(suffix, unit);
        }
        return new Piece(start, end - start, hash, ShapeOf(text, start, end, upper, lower, digits), suffix);
    }

    private static uint ShapeOf(ReadOnlySpan<char> text, int start, int end, int upper, int lower, int digits)
    {
        if (upper + lower + digits == 0)
            return Shapes.OfSign(text[start], end - start);
        if (upper + lower == 0)
            return Shapes.Digits + (uint)Math.Min(digits, 4);
        if (upper == 0)
            return lower == 1 ? Shapes.LowerLetter : Shapes.Lower;
        if (lower == 0)
            return upper == 1 ? Shapes.UpperLetter : Shapes.Upper;
        return upper == 1 && CharacterClasses.Of(text[start]) == CharacterClass.Upper ? Shapes.Title : Shapes.Mixed;
    }

    private static char Folded(char unit) => unit switch
    {
        >= 'A' and <= 'Z' => (char)(unit | 0x20),
        < '\u0080' => unit,
        '’' or '‘' => '\'',
        _ => char.ToLowerInvariant(unit),
    };
}
