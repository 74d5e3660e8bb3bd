namespace Demarche.Language.Tokenization;

/// <summary>Titles that are shortened with a stop and stand before a name: their stop never ends a sentence there.</summary>
internal static class Abbreviations
{
    private static readonly HashSet<uint> Titles =
    [
        .. new[]
        {
            "mr", "mrs", "ms", "dr", "prof", "messrs", "mme", "mlle", "gov", "sen", "rep", "reps", "sens", "rev", "hon", "amb", "pres",
            "gen", "lt", "col", "maj", "capt", "cmdr", "cdr", "adm", "brig", "sgt", "cpl", "pvt", "supt", "insp", "det", "atty", "fr", "msgr",
        }.Select(title => Piece.HashOf(title)),
    ];

    private static readonly HashSet<uint> TitlesWithStop = [.. Titles.Select(title => Hash.Mix(title, Piece.HashOf(".")))];

    /// <summary>Whether a word with this hash is a title without its stop.</summary>
    public static bool IsTitle(uint word) => Titles.Contains(word);

    /// <summary>Whether a token with this hash is a title with its stop.</summary>
    public static bool IsTitleWithStop(uint token) => TitlesWithStop.Contains(token);
}
