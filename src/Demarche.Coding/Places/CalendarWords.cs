namespace Demarche.Coding.Places;

/// <summary>Names of months and days, which no party and no place has.</summary>
internal static class CalendarWords
{
    private static readonly HashSet<string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
        "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
    };

    /// <summary>Whether a word is one of them, alone or as a possessive.</summary>
    public static bool Contains(ReadOnlySpan<char> word)
    {
        var apostrophe = word.IndexOfAny('\'', '’');
        return Words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(apostrophe < 0 ? word : word[..apostrophe]);
    }
}
