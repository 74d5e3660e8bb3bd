namespace Demarche.Coding.Dates;

/// <summary>Dates told from the day of the article or from the date last named: "yesterday", "last week", "the following day".</summary>
internal sealed class RelativeDates(DateWords words, DateContext context, CalendarDates calendar, NumericDates numeric)
{
    private static readonly Syntax.WordSet Anchored = new(["following", "same", "that", "previous", "preceding"]);
    private static readonly Syntax.WordSet AtWeekend = new(["over", "during", "at", "on", "through", "throughout", "since", "before", "by"]);

    public DateReading? At(int index) => words.Kind(index) switch
    {
        DateWordKind.Deictic => Deictic(index),
        DateWordKind.Selector => Selected(index),
        DateWordKind.Decade => Decade(index),
        DateWordKind.Ordinal => Century(index),
        DateWordKind.Unit => Weekend(index) ?? OfUnit(index),
        DateWordKind.Opener => Quarter(index) ?? Overnight(index),
        _ => null,
    };

    /// <summary>The day, week, month or year so many after the one of <paramref name="origin"/>; null for other units.</summary>
    public static TimeStretch? Unit(TimeUnit unit, DateOnly origin, int offset) => unit switch
    {
        TimeUnit.Day or TimeUnit.PartOfDay => TimeStretch.Day(origin.AddDays(offset)),
        TimeUnit.Week => TimeStretch.Week(origin.AddDays(7 * offset)),
        TimeUnit.Month => TimeStretch.Months(origin.AddMonths(offset)),
        TimeUnit.Quarter => TimeStretch.Months(new DateOnly(origin.Year, ((origin.Month - 1) / 3 * 3) + 1, 1).AddMonths(3 * offset), 3),
        TimeUnit.Year => TimeStretch.Year(origin.Year + offset),
        TimeUnit.Decade => TimeStretch.Years((origin.Year / 10 * 10) + (10 * offset), (origin.Year / 10 * 10) + (10 * offset) + 9),
        TimeUnit.Century => TimeStretch.Years(((origin.Year - 1) / 100 * 100) + (100 * offset) + 1, ((origin.Year - 1) / 100 * 100) + (100 * offset) + 100),
        _ => null,
    };

    /// <summary>yesterday, tomorrow morning</summary>
    private DateReading? Deictic(int index)
    {
        if (context.Article is not { } article)
            return null;
        var end = words.IsUnit(index + 1, TimeUnit.PartOfDay) ? index + 2 : index + 1;
        return Rules.FromArticle(article, end, words.Value(index));
    }

    /// <summary>last Tuesday, this week, next month, last summer, the same day, the year before last</summary>
    private DateReading? Selected(int index)
    {
        if (context.Article is not { } article)
            return null;
        var direction = words.Value(index);
        var next = words.Kind(index) == DateWordKind.Selector && words.Is(index, "this") && words.Kind(index + 1) == DateWordKind.Selector ? index + 1 : index;
        if (next > index)
            direction = words.Value(next);
        var at = next + 1;
        return words.Kind(at) switch
        {
            DateWordKind.Weekday when calendar.WeekdayAt(at) is { } weekday => SelectedWeekday(index, at, weekday, direction),
            DateWordKind.Month when calendar.Month(at) is ( > 0 and var month, var end) => SelectedMonth(end, month, direction, article),
            DateWordKind.Season when calendar.NearestSeason(words.Value(at), direction != 0 ? direction : context.Direction(index), direction == 0) is { } season
                => new DateReading(at + 1, season, Named(index, at)),
            DateWordKind.Unit => SelectedUnit(index, at, direction, article),
            _ => null,
        };
    }

    private DateReading? SelectedWeekday(int index, int at, DayOfWeek weekday, int direction)
    {
        var end = words.IsUnit(at + 1, TimeUnit.PartOfDay) ? at + 2 : at + 1;
        if (Anchored.Contains(words.Form(index).ToString()) && direction > 0 && context.Anchor(index) is { } anchor)
            return new DateReading(end, TimeStretch.Day(anchor.Last.AddDays(((weekday - anchor.Last.DayOfWeek + 6) % 7) + 1)), "following the date before");
        return calendar.Nearest(weekday, end, direction != 0 ? direction : Math.Max(0, context.Direction(index)));
    }

    private static DateReading SelectedMonth(int end, int month, int direction, DateOnly article)
    {
        var year = direction < 0 ? article.Year - (month >= article.Month ? 1 : 0) : direction > 0 ? article.Year + (month <= article.Month ? 1 : 0) : article.Year;
        return new DateReading(end, TimeStretch.Months(new DateOnly(year, month, 1)), direction < 0 ? "nearest past month" : direction > 0 ? "nearest month to come" : "this year");
    }

    private DateReading? SelectedUnit(int index, int at, int direction, DateOnly article)
    {
        var unit = (TimeUnit)words.Value(at);
        if (words.Is(at + 1, "of") || (words.Form(at) is [.., 's' or 'S'] && unit != TimeUnit.Century))
            return null;
        if (IsAnchored(index))
            return OfAnchor(index, at, unit, direction);
        if (unit == TimeUnit.Weekend)
            return new DateReading(at + 1, NearestWeekend(article, direction != 0 ? direction : context.Direction(index)), Named(index, at));
        if (unit == TimeUnit.PartOfDay)
            return direction > 0 ? null : Rules.FromArticle(article, at + 1, direction);
        if (words.Is(index, "past"))
            return new DateReading(at + 1, Durations.Span(article, unit, -1), Named(index, at));
        return Unit(unit, article, direction) is { } time ? new DateReading(at + 1, time, Named(index, at)) : null;
    }

    /// <summary>"the next day" and "the following day" go from the date before; "next week" from the article.</summary>
    private bool IsAnchored(int index) =>
        Anchored.Contains(words.Form(index).ToString()) || (words.Is(index, "next") && words.Is(index - 1, "the") && context.Anchor(index) is not null);

    private DateReading? OfAnchor(int index, int at, TimeUnit unit, int direction)
    {
        var isBack = words.Is(index, "same") || words.Is(index, "that");
        if (context.Anchor(index) is not { } anchor)
            return isBack || context.Article is not { } article || Unit(unit, article, direction) is not { } told ? null : new DateReading(at + 1, told, Named(index, at));
        return Unit(unit, direction < 0 ? anchor.First : anchor.Last, direction) is { } time
            ? new DateReading(at + 1, time, Rules.Offset("date before", direction)) : null;
    }

    /// <summary>over the weekend</summary>
    private DateReading? Weekend(int index)
    {
        if (context.Article is not { } article || !words.IsUnit(index, TimeUnit.Weekend) || !words.Is(index - 1, "the") || index < 2
            || !AtWeekend.Contains(words.Form(index - 2).ToString()) || words.Is(index + 1, "of"))
            return null;
        return new DateReading(index + 1, NearestWeekend(article, context.Direction(index)), "nearest weekend");
    }

    /// <summary>Saturday and Sunday before the article, or (1) after it.</summary>
    private static TimeStretch NearestWeekend(DateOnly article, int direction)
    {
        var saturday = TimeStretch.Week(article).First.AddDays(5);
        if (direction <= 0 && (article < saturday || (direction < 0 && article == saturday)))
            saturday = saturday.AddDays(-7);
        else if (direction > 0 && article > saturday)
            saturday = saturday.AddDays(7);
        return new TimeStretch(saturday, saturday.AddDays(1), DateUnit.Day);
    }

    /// <summary>the week before last, the year after next, the week of 10 May, the month of May</summary>
    private DateReading? OfUnit(int index)
    {
        var unit = (TimeUnit)words.Value(index);
        if (words.Is(index + 1, "of"))
        {
            var at = words.Is(index + 2, "the") ? index + 3 : index + 2;
            return calendar.At(at) is { } within && (unit == TimeUnit.Week ? within.Time is { Unit: DateUnit.Day, IsSingle: true } : unit == TimeUnit.Month && within.Time.Unit == DateUnit.Month)
                ? within with { Time = unit == TimeUnit.Week ? TimeStretch.Week(within.Time.First) : within.Time } : null;
        }
        var offset = words.Is(index + 1, "before") && words.Is(index + 2, "last") ? -2 : words.Is(index + 1, "after") && words.Is(index + 2, "next") ? 2 : 0;
        return offset != 0 && context.Article is { } article && Unit(unit, article, offset) is { } time
            ? new DateReading(index + 3, time, offset < 0 ? "before last" : "after next") : null;
    }

    /// <summary>the 1990s, the nineties</summary>
    private DateReading? Decade(int index)
    {
        var first = words.Value(index);
        var isInWords = char.IsLetter(words.Form(index)[0]);
        return isInWords && !(words.Is(index - 1, "the") || words.Kind(index - 1) == DateWordKind.Part || words.IsDash(index - 1))
            ? null : new DateReading(index + 1, TimeStretch.Years(first, first + 9), "stated");
    }

    /// <summary>the 19th century</summary>
    private DateReading? Century(int index)
    {
        var at = words.IsDash(index + 1) ? index + 2 : index + 1;
        return words.IsUnit(at, TimeUnit.Century)
            ? new DateReading(at + 1, TimeStretch.Years(((words.Value(index) - 1) * 100) + 1, words.Value(index) * 100), "stated") : null;
    }

    /// <summary>Q3 2022, H1 of 2021</summary>
    private DateReading? Quarter(int index)
    {
        var months = words.Form(index) is "Q" ? 3 : words.Form(index) is "H" ? 6 : 0;
        if (months == 0 || !words.Joins(index) || !words.IsDigits(index + 1) || words.Value(index + 1) * months is < 3 or > 12)
            return null;
        var at = words.Is(index + 2, "of") ? index + 3 : index + 2;
        return numeric.Year(at) is > 0 and var year
            ? new DateReading(at + 1, TimeStretch.Months(new DateOnly(year, ((words.Value(index + 1) - 1) * months) + 1, 1), months), "stated") : null;
    }

    /// <summary>The night before the article, or after it where the clause is to come; "overnight on Tuesday" is Tuesday.</summary>
    private DateReading? Overnight(int index)
    {
        if (!words.Is(index, "overnight") || context.Article is not { } article)
            return null;
        var at = words.Is(index + 1, "on") || words.Is(index + 1, "into") || words.Is(index + 1, "to") ? index + 2 : index + 1;
        if ((calendar.At(at) ?? At(at)) is { Time.Unit: DateUnit.Day } night)
            return night;
        var morning = context.Direction(index) > 0 ? article.AddDays(1) : article;
        return new DateReading(index + 1, new TimeStretch(morning.AddDays(-1), morning, DateUnit.Day), "night before the article");
    }

    private string Named(int from, int to) => string.Create(
        System.Globalization.CultureInfo.InvariantCulture, $"{words.Form(from).ToString().ToLowerInvariant()} {words.Form(to).ToString().ToLowerInvariant()}");
}
