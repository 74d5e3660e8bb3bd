using System.Globalization;

namespace Demarche.Language.Tokenization;

/// <summary>What a UTF-16 unit is to the tokenizer.</summary>
internal enum CharacterClass : byte
{
    Space,
    Newline,
    Lower,
    Upper,
    Digit,
    Stop,
    Terminal,
    Apostrophe,
    Quote,
    Open,
    Close,
    Hyphen,
    Surrogate,
    Joiner,
    Symbol,
}

internal static class CharacterClasses
{
    private static readonly CharacterClass[] Table = Build();

    public static CharacterClass Of(char unit) => Table[unit];

    public static bool IsLetter(this CharacterClass value) => value is CharacterClass.Lower or CharacterClass.Upper;

    public static bool IsSpace(this CharacterClass value) => value <= CharacterClass.Newline;

    private static CharacterClass[] Build()
    {
        var table = new CharacterClass[char.MaxValue + 1];
        for (var unit = 0; unit < table.Length; unit++)
            table[unit] = Classify((char)unit);
        return table;
    }

    private static CharacterClass Classify(char unit) => unit switch
    {
        '\n' or '\r' or '\v' or '\f' or '\u0085' or '\u2028' or '\u2029' => CharacterClass.Newline,
        '.' or '…' => CharacterClass.Stop,
        '!' or '?' => CharacterClass.Terminal,
        '\'' or '’' or '‘' or '`' or '´' => CharacterClass.Apostrophe,
        '"' or '“' or '”' or '«' or '»' or '„' => CharacterClass.Quote,
        '-' or '‐' or '‑' or '–' or '—' => CharacterClass.Hyphen,
        _ when char.IsWhiteSpace(unit) => CharacterClass.Space,
        _ when char.IsSurrogate(unit) => CharacterClass.Surrogate,
        _ => OfCategory(char.GetUnicodeCategory(unit)),
    };

    private static CharacterClass OfCategory(UnicodeCategory category) => category switch
    {
        UnicodeCategory.UppercaseLetter or UnicodeCategory.TitlecaseLetter => CharacterClass.Upper,
        UnicodeCategory.LowercaseLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter => CharacterClass.Lower,
        UnicodeCategory.DecimalDigitNumber => CharacterClass.Digit,
        UnicodeCategory.OpenPunctuation => CharacterClass.Open,
        UnicodeCategory.ClosePunctuation => CharacterClass.Close,
        UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark
            or UnicodeCategory.Format => CharacterClass.Joiner,
        _ => CharacterClass.Symbol,
    };
}
