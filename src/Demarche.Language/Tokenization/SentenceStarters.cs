namespace Demarche.Language.Tokenization;

/// <summary>Words that, with a capital, start a new sentence when they follow an abbreviation such as "U.S.".</summary>
internal static class SentenceStarters
{
    private static readonly HashSet<uint> Words =
    [
        .. new[]
        {
            "the", "he", "she", "it", "they", "we", "this", "these", "those", "there", "but", "however", "when", "while", "although", "if",
        }.Select(word => Piece.HashOf(word)),
    ];

    public static bool Contains(uint word) => Words.Contains(word);
}
