namespace Demarche.Coding.Dates;

/// <summary>
/// Dates in digits: "2023-11-15", "12/03/2021" (day first, unless only the second number can be a day), "07/2019",
/// "1998-99", a year alone. One event is known by its numbers: 9/11.
/// </summary>
internal sealed class NumericDates(DateWords words, DateContext context)
{
    private const int FirstYear = 1000;
    private const int LastYear = 2100;

    /// <summary>Two digits up to this are of this century: "'24".</summary>
    private const int Pivot = 40;

    private static readonly Syntax.WordSet YearOpeners = new(
    [
        "in", "since", "until", "by", "during", "of", "late", "early", "mid", "before", "after", "from", "till", "through", "around", "circa", "between", "for", "year",
        "fiscal", "to",
    ]);

    public DateReading? At(int index)
    {
        if (!words.IsDigits(index) || IsJoinedToNumber(index))
            return null;
        return Full(index) ?? TwoParts(index) ?? YearAlone(index);
    }

    /// <summary>The year at <paramref name="index"/>, of four digits or "'74"; 0 when none.</summary>
    public int Year(int index)
    {
        if (!words.IsDigits(index))
            return 0;
        var year = words.Value(index);
        return words[index].Length == 4 && year is >= FirstYear and < LastYear ? year
            : words[index].Length == 2 && index > 0 && words.Joins(index - 1) && words.Form(index - 1) is "'" or "’" ? OfCentury(year) : 0;
    }

    private static int OfCentury(int digits) => digits + (digits < Pivot ? 2000 : 1900);

    private DateReading? Full(int index)
    {
        if (!IsSeparated(index) || !IsSeparated(index + 2) || words.Form(index + 1)[0] != words.Form(index + 3)[0])
            return null;
        var (first, second, third) = (words.Value(index), words.Value(index + 2), words.Value(index + 4));
        var end = index + 5;
        if (words[index].Length == 4)
            return Day(first, second, third, end, "stated");
        var isShort = words[index + 4].Length == 2;
        if (words[index + 4].Length != 4 && !isShort)
            return null;
        var year = isShort ? OfCentury(third) : third;
        return second > 12 ? Day(year, first, second, end, "stated") : Day(year, second, first, end, "stated, day first");
    }

    private DateReading? TwoParts(int index)
    {
        if (!IsSeparated(index) || words.Form(index + 1) is ".")
            return null;
        var (first, second, end) = (words.Value(index), words.Value(index + 2), index + 3);
        var isSlash = words.Is(index + 1, "/");
        if ((first, second, isSlash) is (9, 11, true))
            return new DateReading(end, TimeStretch.Day(new DateOnly(2001, 9, 11)), "known by its number");
        if (words[index].Length <= 2)
            return isSlash && Year(index + 2) is > 0 and var year && first is >= 1 and <= 12 ? Month(year, first, end) : null;
        if (Year(index) is not (> 0 and var from))
            return null;
        if (words[index + 2].Length == 4)
            return Year(index + 2) is var to && to > from ? new DateReading(end, TimeStretch.Years(from, to), "stated") : null;
        if (words[index + 2].Length != 2)
            return null;
        return second == (from + 1) % 100 ? new DateReading(end, TimeStretch.Years(from, from + 1), "stated")
            : second is >= 1 and <= 12 ? Month(from, second, end)
            : !isSlash && second > from % 100 ? new DateReading(end, TimeStretch.Years(from, from - (from % 100) + second), "stated") : null;
    }

    /// <summary>A year after a word of time, or that says which: "in 2015", "the 2015 accord".</summary>
    private DateReading? YearAlone(int index)
    {
        if (Year(index) is not (> 0 and var year) || context.IsInName(index, index + 1))
            return null;
        var isDefinite = words.Is(index - 1, "the");
        var opener = words[index].Length == 2 || isDefinite ? index - 2 : index - 1;
        var isTold = opener >= 0 && (YearOpeners.Contains(words.Form(opener).ToString()) || words.IsDash(opener)) && !context.IsCount(index);
        return isTold || (isDefinite && context.IsOfOneThing(index)) ? new DateReading(index + 1, TimeStretch.Year(year), "stated") : null;
    }

    private static DateReading? Day(int year, int month, int day, int end, string rule) =>
        year is >= FirstYear and < LastYear && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateReading(end, TimeStretch.Day(new DateOnly(year, month, day)), rule) : null;

    private static DateReading? Month(int year, int month, int end) => new DateReading(end, TimeStretch.Months(new DateOnly(year, month, 1)), "stated");

    /// <summary>Two numbers with a sign and no space between.</summary>
    private bool IsSeparated(int index) =>
        words.IsDigits(index) && words.IsDigits(index + 2) && words.Joins(index) && words.Joins(index + 1)
        && (words.Form(index + 1) is "/" or "." || words.IsDash(index + 1));

    /// <summary>Inside a longer row of digits and signs, as of a telephone number.</summary>
    private bool IsJoinedToNumber(int index) => index > 1 && words.Joins(index - 1) && words.Joins(index - 2) && words.IsDigits(index - 2);
}
