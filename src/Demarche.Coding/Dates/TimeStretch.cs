using System.Globalization;

namespace Demarche.Coding.Dates;

/// <summary>The unit that a date is told in.</summary>
internal enum DateUnit : byte
{
    Day,
    Month,
    Year,
}

/// <summary>One or more whole days, months or years.</summary>
/// <param name="First">First day.</param>
/// <param name="Last">Last day, included.</param>
/// <param name="Unit">The unit that it is told in: a year told in days is an interval.</param>
internal readonly record struct TimeStretch(DateOnly First, DateOnly Last, DateUnit Unit)
{
    public static TimeStretch Day(DateOnly day) => new(day, day, DateUnit.Day);

    /// <summary>Monday to Sunday around <paramref name="day"/>.</summary>
    public static TimeStretch Week(DateOnly day)
    {
        var monday = day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
        return new(monday, monday.AddDays(6), DateUnit.Day);
    }

    /// <summary>The month of <paramref name="day"/> and those after it, <paramref name="count"/> in all.</summary>
    public static TimeStretch Months(DateOnly day, int count = 1)
    {
        var first = new DateOnly(day.Year, day.Month, 1);
        return new(first, first.AddMonths(count).AddDays(-1), DateUnit.Month);
    }

    /// <summary>Whole years, both included.</summary>
    public static TimeStretch Years(int first, int last) => new(new DateOnly(first, 1, 1), new DateOnly(last, 12, 31), DateUnit.Year);

    public static TimeStretch Year(int year) => Years(year, year);

    public bool IsSingle => Unit switch
    {
        DateUnit.Day => First == Last,
        DateUnit.Month => First.Year == Last.Year && First.Month == Last.Month,
        _ => First.Year == Last.Year,
    };

    public DatePrecision Precision => !IsSingle ? DatePrecision.Interval
        : Unit switch
        {
            DateUnit.Day => DatePrecision.Day,
            DateUnit.Month => DatePrecision.Month,
            _ => DatePrecision.Year,
        };

    /// <summary>From the first day of this to the last of <paramref name="other"/>, in the finer of their units.</summary>
    public TimeStretch To(TimeStretch other) => new(First, other.Last, Unit < other.Unit ? Unit : other.Unit);

    /// <summary><c>YYYY-MM-DD</c>, <c>YYYY-MM</c>, <c>YYYY</c>, or two of them as <c>from/to</c>.</summary>
    public override string ToString() => IsSingle ? Text(First) : $"{Text(First)}/{Text(Last)}";

    private string Text(DateOnly day) => day.ToString(
        Unit switch
        {
            DateUnit.Day => "yyyy-MM-dd",
            DateUnit.Month => "yyyy-MM",
            _ => "yyyy",
        },
        CultureInfo.InvariantCulture);
}
