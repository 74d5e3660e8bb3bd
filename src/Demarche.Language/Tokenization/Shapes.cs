namespace Demarche.Language.Tokenization;

/// <summary>Codes for the casing of a word or number; a sign's code names the sign and whether it is repeated.</summary>
internal static class Shapes
{
    public const uint Edge = 0;
    public const uint Lower = 1;
    public const uint LowerLetter = 2;
    public const uint Title = 3;
    public const uint Upper = 4;
    public const uint UpperLetter = 5;
    public const uint Mixed = 6;

    /// <summary>The digits' code for none; up to four are added to it.</summary>
    public const uint Digits = 8;

    /// <summary>Added for a token of several pieces.</summary>
    public const uint Compound = 16;

    /// <summary>Added for a token of several pieces that ends in a stop, such as "Mr." and "U.S.".</summary>
    public const uint Abbreviation = 32;

    /// <summary>The first code of a sign.</summary>
    public const uint Sign = 64;

    private const uint Repeated = 0x20000;

    public static uint OfSign(char unit, int length) => Sign + unit + (length == 1 ? 0 : length == 2 ? Repeated : 2 * Repeated);

    public static bool IsSign(uint shape) => shape >= Sign;

    public static char SignOf(uint shape) => (char)((shape - Sign) & 0xFFFF);

    public static bool IsSingle(uint shape) => shape - Sign < Repeated;

    public static bool StartsLower(uint shape) => shape < Sign && (shape & 15) is Lower or LowerLetter;

    public static bool IsCapital(uint shape) => shape < Sign && (shape & 15) is >= Title and <= Mixed;
}
