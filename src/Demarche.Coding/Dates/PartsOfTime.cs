namespace Demarche.Coding.Dates;

/// <summary>
/// Parts of a longer time. Early, mid and late keep the time they are of; the end is its last day; halves, quarters and
/// days are reckoned.
/// </summary>
internal sealed class PartsOfTime(DateWords words, DateContext context, CalendarDates calendar, RelativeDates relative, Durations durations)
{
    /// <summary>The date that begins at <paramref name="index"/>, whole or part.</summary>
    public DateReading? At(int index) =>
        Part(index) ?? Numbered(index) ?? calendar.At(index) ?? relative.At(index) ?? durations.At(index) ?? YearsEnd(index) ?? Eve(index) ?? BareDay(index);

    /// <summary>early on Monday, late last year, mid-March, the beginning of May, the end of the year</summary>
    private DateReading? Part(int index)
    {
        if (words.Kind(index) != DateWordKind.Part)
            return null;
        var at = index + 1;
        var isEnd = words.Is(index, "end") || words.Is(index, "close");
        var isNoun = isEnd || words.Is(index, "beginning") || words.Is(index, "start") || words.Is(index, "middle");
        if (isNoun && !words.Is(at, "of"))
            return null;
        if (words.Is(at, "of") || words.Is(at, "in") || words.Is(at, "on") || words.IsDash(at))
            at++;
        if (Whole(at) is not { } whole)
            return null;
        return isEnd && whole.Time is { Unit: DateUnit.Month or DateUnit.Year, IsSingle: true } or { Unit: DateUnit.Day, IsSingle: false }
            ? whole with { Time = TimeStretch.Day(whole.Time.Last), Rule = whole.Rule + ", last day" } : whole;
    }

    /// <summary>third quarter of 2022, first half of the year, 3rd of last month, first week of May</summary>
    private DateReading? Numbered(int index)
    {
        if (words.Kind(index) is not (DateWordKind.Ordinal or DateWordKind.Selector))
            return null;
        var number = words.Kind(index) == DateWordKind.Ordinal ? words.Value(index) : 0;
        var at = index + 1;
        var months = words.IsUnit(at, TimeUnit.Quarter) ? 3 : words.Is(at, "half") ? 6 : 0;
        var isDay = words.Is(at, "of");
        if (!isDay)
            at++;
        if (months == 3 && number is >= 1 and <= 4 && words.Is(index - 1, "the") && words.IsEnd(at))
            return NearestQuarter(index, at, number);
        if (!words.Is(at, "of") || Whole(at + 1) is not { Time.IsSingle: true } whole)
            return null;
        var first = whole.Time.First;
        if (isDay)
            return whole.Time.Unit == DateUnit.Month && number is >= 1 && number <= whole.Time.Last.Day
                ? whole with { Time = TimeStretch.Day(first.AddDays(number - 1)) } : null;
        if (whole.Time.Unit == DateUnit.Year && months > 0 && number >= 1 && number * months <= 12)
            return whole with { Time = TimeStretch.Months(first.AddMonths((number - 1) * months), months) };
        return months > 0 || words.IsUnit(at - 1, TimeUnit.Week) || words.IsUnit(at - 1, TimeUnit.Day) ? whole : null;
    }

    private DateReading? NearestQuarter(int index, int end, int number)
    {
        if (context.Article is not { } article)
            return null;
        var isAhead = context.Direction(index) > 0;
        var quarter = TimeStretch.Months(new DateOnly(article.Year, (3 * number) - 2, 1), 3);
        var years = isAhead && quarter.Last < article ? 1 : !isAhead && quarter.First > article ? -1 : 0;
        return new DateReading(end, TimeStretch.Months(quarter.First.AddYears(years), 3), isAhead ? "nearest quarter to come" : "nearest past quarter");
    }

    /// <summary>The time that a part is of: also "the year", which is that of the article.</summary>
    private DateReading? Whole(int index)
    {
        var at = words.Is(index, "the") ? index + 1 : index;
        if (at > index && words.Kind(at) == DateWordKind.Unit && words.Value(at) is >= (int)TimeUnit.Week && context.Article is { } article
            && RelativeDates.Unit((TimeUnit)words.Value(at), article, 0) is { } time)
            return new DateReading(at + 1, time, "of the article");
        if (words.Kind(at) == DateWordKind.Number && words.IsDigits(at) && calendar.YearAt(at) is > 0 and var year)
            return new DateReading(at + 1, TimeStretch.Year(year), "stated");
        if (calendar.Month(at) is ( > 0, _) && !words.Is(index - 1, "of") && !words.Is(index - 1, "in") && words.Kind(index - 1) != DateWordKind.Part && !words.IsDash(index - 1))
            return null;
        return Part(at) ?? calendar.At(at) ?? relative.At(at);
    }

    /// <summary>the year's end, month-end</summary>
    private DateReading? YearsEnd(int index)
    {
        if (words.Kind(index) != DateWordKind.Unit || context.Article is not { } article)
            return null;
        var at = words.Form(index + 1) is "'" or "’" && words.Is(index + 2, "s") ? index + 3 : words.IsDash(index + 1) ? index + 2 : index;
        return at > index && words.Is(at, "end") && RelativeDates.Unit((TimeUnit)words.Value(index), article, 0) is { } time
            ? new DateReading(at + 1, TimeStretch.Day(time.Last), "of the article, last day") : null;
    }

    /// <summary>on the eve of 9 May</summary>
    private DateReading? Eve(int index) =>
        words.Is(index, "eve") && words.Is(index + 1, "of") && Whole(index + 2) is { Time: { Unit: DateUnit.Day, IsSingle: true } } day
            ? Rules.Shifted(day, -1) : null;

    /// <summary>on the 20th</summary>
    private DateReading? BareDay(int index)
    {
        if (words.Kind(index) != DateWordKind.Ordinal || !char.IsAsciiDigit(words.Form(index)[0]) || !words.Is(index - 1, "the") || index < 2
            || !(words.Is(index - 2, "on") || words.Is(index - 2, "by") || words.Is(index - 2, "until") || words.Is(index - 2, "since"))
            || context.Article is not { } article || !context.IsPhraseEnd(index))
            return null;
        var day = words.Value(index);
        var direction = context.Direction(index);
        for (var month = new DateOnly(article.Year, article.Month, 1); ; month = month.AddMonths(direction > 0 ? 1 : -1))
        {
            if (day is < 1 or > 31)
                return null;
            if (day > DateTime.DaysInMonth(month.Year, month.Month))
                continue;
            var date = month.AddDays(day - 1);
            if (direction > 0 ? date >= article : date <= article)
                return new DateReading(index + 1, TimeStretch.Day(date), "nearest such day");
        }
    }
}
