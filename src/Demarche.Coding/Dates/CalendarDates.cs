namespace Demarche.Coding.Dates;

/// <summary>
/// Dates by the calendar: days, months, seasons, weekdays and feasts. A missing year, or the week of a weekday, is the
/// nearest in the direction of the clause's time.
/// </summary>
internal sealed class CalendarDates(DateWords words, DateContext context, NumericDates numeric)
{
    private const int ShortestMonth = 3;

    /// <summary>Days ahead up to which a date without a year is of the article's year when no tense tells.</summary>
    private const int FarAhead = 183;

    private static readonly Syntax.WordSet MonthOpeners = new(
        ["in", "since", "until", "by", "during", "of", "late", "early", "mid", "before", "after", "from", "till", "through", "around", "for", "to", "between"]);

    private static readonly Syntax.WordSet SeasonOpeners = new(["in", "since", "until", "by", "during", "early", "late", "mid", "before", "after", "through", "from"]);

    private static readonly Syntax.WordSet NotDays = new(["bloody", "black", "good", "palm", "super", "ash", "red", "holy", "every", "each", "any"]);

    public DateReading? At(int index) => words.Kind(index) switch
    {
        DateWordKind.Number => numeric.At(index) ?? DayAndMonth(index),
        DateWordKind.Ordinal => DayAndMonth(index),
        DateWordKind.Month => MonthFirst(index),
        DateWordKind.Weekday => Weekday(index),
        DateWordKind.Season => Season(index),
        DateWordKind.Holiday => Holiday(index),
        _ => null,
    };

    /// <summary>The day of the month that a word may be: "5", "5th", "fifth"; 0 when none.</summary>
    public int Day(int index)
    {
        var isDay = words.Kind(index) == DateWordKind.Ordinal || (words.IsDigits(index) && words[index].Length <= 2);
        return isDay && words.Value(index) is >= 1 and <= 31 and var day ? day : 0;
    }

    /// <summary>The year in digits at <paramref name="index"/>; 0 when none.</summary>
    public int YearAt(int index) => numeric.Year(index) is > 0 and var year && !context.IsCount(index) ? year : 0;

    /// <summary>A month at <paramref name="index"/> and the word after it and its full stop; 0 when none.</summary>
    public (int Month, int End) Month(int index)
    {
        if (words.Kind(index) != DateWordKind.Month || !words.IsCapital(index))
            return default;
        var isShort = words[index].Length is ShortestMonth or ShortestMonth + 1 && words.Value(index) is not (5 or 6 or 7);
        return (words.Value(index), isShort && words.Joins(index) && words.Is(index + 1, ".") ? index + 2 : index + 1);
    }

    /// <summary>The weekday at <paramref name="index"/>; null when none.</summary>
    public DayOfWeek? WeekdayAt(int index)
    {
        const int shortest = 3;
        if (words.Kind(index) != DateWordKind.Weekday || !words.IsCapital(index))
            return null;
        var isShort = words[index].Length <= shortest + 2 && !words.Form(index).EndsWith("day", StringComparison.OrdinalIgnoreCase);
        return isShort && !words.Is(index + 1, ".") && !words.Is(index + 1, ",") ? null : (DayOfWeek)words.Value(index);
    }

    /// <summary>The nearest such weekday before the article (-1), up to it (0) or after it (1).</summary>
    public DateReading? Nearest(DayOfWeek weekday, int end, int direction)
    {
        if (context.Article is not { } article)
            return null;
        var back = ((int)article.DayOfWeek - (int)weekday + 7) % 7;
        var offset = direction > 0 ? 7 - back : direction < 0 && back == 0 ? -7 : -back;
        return Rules.FromArticle(article, end, offset);
    }

    /// <summary>The season that begins in this month, nearest before (-1), around or nearest to (0) or after (1) the article.</summary>
    public TimeStretch? NearestSeason(int month, int direction, bool mayBeNow)
    {
        if (context.Article is not { } article)
            return null;
        for (var year = direction > 0 ? article.Year - 1 : article.Year + 1; ; year += direction > 0 ? 1 : -1)
        {
            var season = SeasonOf(year, month);
            var isNow = season.First <= article && season.Last >= article;
            if (isNow ? mayBeNow : direction > 0 ? season.First > article : season.Last < article)
                return season;
        }
    }

    public static TimeStretch SeasonOf(int year, int month) => TimeStretch.Months(new DateOnly(year, month, 1), 3);

    /// <summary>15 November, 15th of November 2023, 5-Mar-2024, 5 and 6 March</summary>
    private DateReading? DayAndMonth(int index)
    {
        if (Day(index) is not (> 0 and var day))
            return null;
        var next = index + 1;
        if (words.Is(next, "of") || (words.Joins(index) && words.IsDash(next)))
            next++;
        var (month, end) = Month(next);
        if (month == 0)
            return null;
        if (words.IsDash(end) && words.Joins(end) && numeric.Year(end + 1) > 0)
            end++;
        return Dated(next, end, month, day, day);
    }

    /// <summary>November 15, November 5-7, November 2023, November</summary>
    private DateReading? MonthFirst(int index)
    {
        var (month, end) = Month(index);
        if (month == 0)
            return null;
        if (month == 5 && words.Is(end, "Day") && words.IsCapital(end))
            return Dated(index, end + 1, month, 1, 1);
        var at = words.Is(end, "the") ? end + 1 : end;
        if (Day(at) is > 0 and var day && !context.IsCount(at) && Month(at + 1).Month == 0)
        {
            var last = words.IsDash(at + 1) && Day(at + 2) > day && words.Kind(at + 3) is not (DateWordKind.Unit or DateWordKind.Month) ? at + 2 : at;
            return Dated(index, last + 1, month, day, Day(last));
        }
        if (YearAfter(end) is ( > 0 and var year, var next))
            return new DateReading(next, TimeStretch.Months(new DateOnly(year, month, 1)), "stated");
        return MonthAlone(index, end, month);
    }

    private DateReading? MonthAlone(int index, int end, int month)
    {
        if (context.Article is not { } article || context.IsInName(index, end) || !IsMonthPhrase(index, end, month))
            return null;
        var direction = context.Direction(index);
        var year = direction > 0 ? article.Year + (month < article.Month ? 1 : 0) : article.Year - (month > article.Month ? 1 : 0);
        return new DateReading(end, TimeStretch.Months(new DateOnly(year, month, 1)), direction > 0 ? "nearest month to come" : "nearest past month", IsYearInferred: true);
    }

    /// <summary>"in May", "since April", "September's talks": not "May met", "April Smith".</summary>
    private bool IsMonthPhrase(int index, int end, int month) =>
        index > 0 && (words.IsDash(index - 1) || MonthOpeners.Contains(words.Form(index - 1).ToString()))
        || (month is not (4 or 5 or 6 or 8) && words.Joins(end - 1) && words.Form(end) is "'" or "’");

    private DateReading? Dated(int named, int end, int month, int day, int lastDay)
    {
        if (YearAfter(end) is ( > 0 and var year, var next))
            return Days(year, next, isInferred: false);
        if (context.IsInName(named, end) || context.Article is not { } article)
            return null;
        return Days(YearOf(article, month, Math.Min(day, 28), context.Direction(named)), end, isInferred: true);

        DateReading? Days(int year, int end, bool isInferred) => lastDay <= DateTime.DaysInMonth(year, month)
            ? new DateReading(end, new TimeStretch(new DateOnly(year, month, day), new DateOnly(year, month, lastDay), DateUnit.Day), "stated", isInferred) : null;
    }

    /// <summary>The year that completes a day or month and the word after it: "2021", ", 2021", "of 2021", "this year"; 0 when none.</summary>
    private (int Year, int End) YearAfter(int index)
    {
        var at = words.Is(index, ",") || words.Is(index, "of") ? index + 1 : index;
        if (words.Form(at) is "'" or "’")
            at++;
        if (numeric.Year(at) is > 0 and var year && !context.IsCount(at))
            return (year, at + 1);
        return words.Kind(at) == DateWordKind.Selector && words.IsUnit(at + 1, TimeUnit.Year) && context.Article is { } article
            ? (article.Year + words.Value(at), at + 2) : default;
    }

    private static int YearOf(DateOnly article, int month, int day, int direction)
    {
        var date = new DateOnly(article.Year, month, day);
        return direction switch
        {
            > 0 => date < article ? article.Year + 1 : article.Year,
            < 0 => date > article ? article.Year - 1 : article.Year,
            _ => date.DayNumber - article.DayNumber > FarAhead ? article.Year - 1 : article.Year,
        };
    }

    /// <summary>Monday; Monday night; Monday, 4 March; Monday (4 March); Monday week</summary>
    private DateReading? Weekday(int index)
    {
        if (WeekdayAt(index) is not { } weekday || (index > 0 && NotDays.Contains(words.Form(index - 1).ToString())))
            return null;
        var end = words.Is(index + 1, ".") && words.Joins(index) && words[index].Length < "Monday".Length ? index + 2 : index + 1;
        var isBracketed = words.Is(end, "(");
        var date = isBracketed || words.Is(end, ",") ? end + 1 : end;
        if (words.Is(date, "the"))
            date++;
        if (words.Kind(date) is DateWordKind.Number or DateWordKind.Ordinal or DateWordKind.Month && At(date) is { Time.Unit: DateUnit.Day } dated)
            return isBracketed && words.Is(dated.End, ")") ? dated with { End = dated.End + 1 } : dated;
        if (context.IsInName(index, end))
            return null;
        if (words.IsUnit(end, TimeUnit.Week) && context.Article is { } article)
            return Rules.FromArticle(article, end + 1, (((int)weekday - (int)article.DayOfWeek + 7) % 7) + 7);
        if (OfWeek(weekday, end) is { } chosen)
            return chosen;
        if (words.Is(index - 1, "later") || (words.Is(index - 2, "later") && words.Is(index - 1, "on")))
            return Nearest(weekday, end, context.Article is { } today && today.DayOfWeek == weekday ? 0 : context.Direction(index));
        return Nearest(weekday, words.IsUnit(end, TimeUnit.PartOfDay) ? end + 1 : end, Math.Max(0, context.Direction(index)));
    }

    /// <summary>Tuesday last week, Friday of next week</summary>
    private DateReading? OfWeek(DayOfWeek weekday, int index)
    {
        var at = words.Is(index, "of") ? index + 1 : index;
        return words.Kind(at) == DateWordKind.Selector && words.IsUnit(at + 1, TimeUnit.Week) && context.Article is { } article
            ? new DateReading(at + 2, TimeStretch.Day(TimeStretch.Week(article.AddDays(7 * words.Value(at))).First.AddDays(((int)weekday + 6) % 7)), "day of that week") : null;
    }

    /// <summary>spring 2014, the autumn of 2022, in the winter</summary>
    private DateReading? Season(int index)
    {
        if (context.IsVerb(index))
            return null;
        if (YearAfter(index + 1) is ( > 0 and var year, var next))
            return new DateReading(next, SeasonOf(year, words.Value(index)), "stated");
        var opener = words.Is(index - 1, "the") ? index - 2 : index - 1;
        if (opener < 0 || words.Is(index + 1, "of") || (words.Is(index, "fall") && opener == index - 1) || !SeasonOpeners.Contains(words.Form(opener).ToString()))
            return null;
        var direction = context.Direction(index);
        return NearestSeason(words.Value(index), direction > 0 ? 1 : -1, mayBeNow: true) is { } season
            ? new DateReading(index + 1, season, direction > 0 ? "nearest season to come" : "nearest past season", IsYearInferred: true) : null;
    }

    /// <summary>Christmas, Christmas Eve, New Year's Day, Good Friday, Easter Monday</summary>
    private DateReading? Holiday(int index)
    {
        if (!words.IsCapital(index) || context.Article is not { } article)
            return null;
        var (end, feast) = FeastAt(index);
        if (end == index || (end < words.Count && words.IsCapital(end)))
            return null;
        var year = numeric.Year(end) is > 0 and var stated ? stated : 0;
        if (year > 0)
            return Feasts.Day(feast, year) is var day ? new DateReading(end + 1, TimeStretch.Day(day), "stated") : null;
        var isAhead = context.Direction(index) > 0;
        var date = Feasts.Day(feast, article.Year);
        date = isAhead && date < article ? Feasts.Day(feast, article.Year + 1) : !isAhead && date > article ? Feasts.Day(feast, article.Year - 1) : date;
        return new DateReading(end, TimeStretch.Day(date), isAhead ? "nearest feast to come" : "nearest past feast", IsYearInferred: true);
    }

    private (int End, Feast Feast) FeastAt(int index)
    {
        if (words.Is(index, "Christmas"))
            return words.Is(index + 1, "Eve") ? (index + 2, Feast.ChristmasEve) : (words.Is(index + 1, "Day") ? index + 2 : index + 1, Feast.Christmas);
        if (words.Is(index, "Easter"))
            return words.Is(index + 1, "Monday") ? (index + 2, Feast.EasterMonday) : (words.Is(index + 1, "Sunday") ? index + 2 : index + 1, Feast.Easter);
        if (words.Is(index, "Good") && words.Is(index + 1, "Friday"))
            return (index + 2, Feast.GoodFriday);
        const int possessive = 4;
        if (words.Is(index, "New") && words.Is(index + 1, "Year") && words.Is(index + 3, "s"))
            return words.Is(index + possessive, "Day") ? (index + possessive + 1, Feast.NewYear)
                : words.Is(index + possessive, "Eve") ? (index + possessive + 1, Feast.NewYearsEve) : (index, default);
        return (index, default);
    }
}
