using System.Globalization;

namespace Demarche.Coding.Lexicons;

/// <summary>A time during which a person held an office.</summary>
/// <param name="Office">The office in words: "foreign minister".</param>
/// <param name="Party">The country or organisation it belongs to.</param>
/// <param name="Sector">PLOVER sector of the office, or null.</param>
/// <param name="From">First day; null when unknown. A month or year counts from its first day.</param>
/// <param name="To">Last day; null while held, or unknown. A month or year counts to its last day.</param>
/// <param name="Checked">Last day for which an open end is known to hold.</param>
/// <param name="Source">Where the facts come from.</param>
public sealed record OfficeTerm(
    string Office, NamedParty Party, string? Sector, DateOnly? From, DateOnly? To, DateOnly Checked, string Source)
{
    /// <summary>How many years before a known end an office of unknown beginning is taken as held.</summary>
    private const int YearsOfUnknownBeginning = 4;

    /// <summary>Whether the office is known to have been held on <paramref name="date"/>.</summary>
    public bool HeldOn(DateOnly date)
    {
        var end = To ?? Checked;
        return date >= (From ?? end.AddYears(-YearsOfUnknownBeginning)) && date <= end;
    }

    /// <summary>Whether the office is known to have ended before <paramref name="date"/>.</summary>
    public bool EndedBefore(DateOnly date) => To < date;

    /// <summary>The first or the last day of a year, month or day written <c>2019</c>, <c>2019-05</c> or <c>2019-05-07</c>.</summary>
    internal static bool TryParseDate(string text, bool last, out DateOnly date)
    {
        var completed = text.Length switch { 4 => text + "-01-01", 7 => text + "-01", _ => text };
        if (!DateOnly.TryParseExact(completed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date))
            return false;
        if (last)
            date = text.Length switch { 4 => date.AddYears(1).AddDays(-1), 7 => date.AddMonths(1).AddDays(-1), _ => date };
        return true;
    }
}
