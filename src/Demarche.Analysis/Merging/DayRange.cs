using System.Globalization;

namespace Demarche.Analysis.Merging;

/// <summary>The days in which something happened, both ends included.</summary>
/// <param name="First">Day number of <see cref="DateOnly"/>.</param>
/// <param name="Last">Not before <paramref name="First"/>.</param>
internal readonly record struct DayRange(int First, int Last)
{
    /// <summary>Days before an article that an act without a date of its own may lie back.</summary>
    public const int Memory = 7;

    private static readonly DayRange s_always = new(0, DateOnly.MaxValue.DayNumber);

    public bool Overlaps(DayRange other) => First <= other.Last && other.First <= Last;

    /// <summary>The days of a date that the text gives; null when it gives none.</summary>
    public static DayRange? Of(EventDate? date)
    {
        if (date is null or { Rule: "document" })
            return null;
        var ends = date.Value.Split('/');
        return End(ends[0], last: false) is { } first && End(ends[^1], last: true) is { } last && first <= last ? new(first, last) : null;
    }

    /// <summary>The days that an article without a date for it speaks of: the last ones before it, or any.</summary>
    public static DayRange Before(DateOnly? published) =>
        published is { } day ? new(day.DayNumber - Memory, day.DayNumber) : s_always;

    private static int? End(string value, bool last)
    {
        if (DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day.DayNumber;
        if (DateOnly.TryParseExact(value, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month))
            return (last ? month.AddMonths(1).AddDays(-1) : month).DayNumber;
        return DateOnly.TryParseExact(value, "yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var year)
            ? (last ? year.AddYears(1).AddDays(-1) : year).DayNumber : null;
    }
}
