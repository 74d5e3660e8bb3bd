namespace Demarche.Language.Tokenization;

/// <summary>What a token says about the end of a sentence.</summary>
internal enum Mark : byte
{
    None,
    Stop,
    Ellipsis,
    Terminal,
    Abbreviation,
    Quote,
    Apostrophe,
    Open,
    Close,
    Colon,
    Dash,
    Comma,
    Sign,
}

internal static class Marks
{
    /// <summary>The mark of a token of one piece with this shape.</summary>
    public static Mark Of(uint shape)
    {
        if (!Shapes.IsSign(shape))
            return Mark.None;
        var unit = Shapes.SignOf(shape);
        return CharacterClasses.Of(unit) switch
        {
            CharacterClass.Stop => unit == '.' && Shapes.IsSingle(shape) ? Mark.Stop : Mark.Ellipsis,
            CharacterClass.Terminal => Mark.Terminal,
            CharacterClass.Quote => Mark.Quote,
            CharacterClass.Apostrophe => Mark.Apostrophe,
            CharacterClass.Open => Mark.Open,
            CharacterClass.Close => Mark.Close,
            CharacterClass.Hyphen => Mark.Dash,
            _ => unit switch
            {
                ':' or ';' => Mark.Colon,
                ',' => Mark.Comma,
                _ => Mark.Sign,
            },
        };
    }
}
