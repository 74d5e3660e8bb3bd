namespace Demarche.Coding.Dates;

/// <summary>Dates counted in units of time: "three or four days ago", "in two weeks", "the past five days", "two days before Christmas".</summary>
internal sealed class Durations(DateWords words, DateContext context, CalendarDates calendar, RelativeDates relative)
{
    private const int HoursOfDay = 24;

    private readonly record struct Count(int End, int Least, int Most, TimeUnit Unit);

    public DateReading? At(int index)
    {
        if (words.Kind(index) == DateWordKind.Selector)
            return Window(index);
        if (words.Is(index, "in") || words.Is(index, "within"))
            return Ahead(index);
        if (words.Is(index, "another"))
            return Another(index);
        return Counted(index) is { } count ? FromArticle(count) ?? FromDate(index, count) ?? FromAnchor(index, count) : null;
    }

    /// <summary>The time from the article back (-) or ahead over so many units.</summary>
    public static TimeStretch Span(DateOnly article, TimeUnit unit, int count)
    {
        var other = Moved(article, unit, count).First;
        var kind = UnitOf(unit);
        return count < 0 ? new TimeStretch(other, article, kind) : new TimeStretch(article, other, kind);
    }

    /// <summary>three days ago, ten days from now, in three weeks' time</summary>
    private DateReading? FromArticle(Count count)
    {
        var end = count.End;
        if (words.Is(end, "ago"))
            return Between(count with { End = end + 1 }, context.Article, -1, "DCT");
        if (words.Is(end, "from") && words.Is(end + 1, "now"))
            return Between(count with { End = end + 2 }, context.Article, 1, "DCT");
        return null;
    }

    /// <summary>two days before Christmas, the day after tomorrow</summary>
    private DateReading? FromDate(int index, Count count)
    {
        var direction = words.Is(count.End, "before") ? -1 : words.Is(count.End, "after") || words.Is(count.End, "from") ? 1 : 0;
        if (direction == 0 || UnitOf(count.Unit) != DateUnit.Day)
            return null;
        var at = words.Is(count.End + 1, "the") ? count.End + 2 : count.End + 1;
        return (calendar.At(at) ?? relative.At(at)) is { Time: { Unit: DateUnit.Day, IsSingle: true } } origin
            && words.Kind(index) is DateWordKind.Number or DateWordKind.Opener or DateWordKind.Unit
            ? Between(count with { End = origin.End }, origin.Time.First, direction, origin.Rule) : null;
    }

    /// <summary>two days later, a month earlier, the week before: from the date named before, else back from the article.</summary>
    private DateReading? FromAnchor(int index, Count count)
    {
        var end = count.End;
        var direction = words.Is(end, "later") || words.Is(end, "afterwards") || (words.Is(end, "after") && words.IsEnd(end + 1)) ? 1
            : words.Is(end, "earlier") || words.Is(end, "previously") || (words.Is(end, "before") && words.IsEnd(end + 1)) ? -1 : 0;
        if (direction == 0 || (words.Is(end + 1, "than") && words.IsUnit(end + 2, TimeUnit.Day)))
            return null;
        var anchor = context.Anchor(index);
        var origin = anchor is null && direction < 0 ? context.Article : direction < 0 ? anchor?.First : anchor?.Last;
        if (words.Kind(index) == DateWordKind.Unit && count.Unit != TimeUnit.Day)
            return origin is { } day && RelativeDates.Unit(count.Unit, day, direction) is { } whole ? new DateReading(end + 1, whole, "date before") : null;
        return Between(count with { End = end + 1 }, origin, direction, anchor is null ? "DCT" : "date before");
    }

    /// <summary>in ten days, within 48 hours: of what is to come only; "in three days of talks" is a length of time.</summary>
    private DateReading? Ahead(int index)
    {
        if (Counted(index + 1) is not { } count || words.Kind(index + 1) == DateWordKind.Unit || context.Direction(count.End - 1) < 0)
            return null;
        var end = count.End;
        if (words.Form(end) is "'" or "’" && words.Is(end + 1, "time"))
            end += 2;
        return words.Is(end, "of") ? null : Between(count with { End = end }, context.Article, 1, "DCT");
    }

    /// <summary>the past three weeks, the next 48 hours</summary>
    private DateReading? Window(int index)
    {
        if (context.Article is not { } article || words.Value(index) == 0 || words.Kind(index + 1) is not DateWordKind.Number || Counted(index + 1) is not { } count)
            return null;
        return Days(count.Unit, count.Most) is null ? null
            : new DateReading(count.End, Span(article, count.Unit, words.Value(index) * count.Most), words.Value(index) < 0 ? "up to the article" : "from the article");
    }

    /// <summary>for another year</summary>
    private DateReading? Another(int index)
    {
        if (context.Article is not { } article || !words.Is(index - 1, "for"))
            return null;
        var count = words.Kind(index + 1) == DateWordKind.Unit ? new Count(index + 2, 1, 1, (TimeUnit)words.Value(index + 1)) : Counted(index + 1) ?? default;
        return count.Most > 0 && Days(count.Unit, count.Most) is not null && !words.Is(count.End, "of")
            ? new DateReading(count.End, Span(article, count.Unit, count.Most), "from the article") : null;
    }

    private static DateReading? Between(Count count, DateOnly? origin, int direction, string rule)
    {
        if (origin is not { } day || Days(count.Unit, count.Most) is not { } days)
            return null;
        var (near, far) = (Moved(day, count.Unit, direction * count.Least), Moved(day, count.Unit, direction * count.Most));
        var isDays = UnitOf(count.Unit) == DateUnit.Day;
        var name = isDays ? Rules.Offset(rule, direction * days)
            : Rules.Offset(rule, direction * count.Most) + (UnitOf(count.Unit) == DateUnit.Month ? " months" : " years");
        return new DateReading(count.End, direction < 0 ? far.To(near) : near.To(far), name);
    }

    private static TimeStretch Moved(DateOnly day, TimeUnit unit, int count) => UnitOf(unit) switch
    {
        DateUnit.Day => TimeStretch.Day(day.AddDays(Days(unit, count) ?? 0)),
        DateUnit.Month => TimeStretch.Months(day.AddMonths(unit == TimeUnit.Quarter ? 3 * count : count)),
        _ => TimeStretch.Year(day.Year + (unit == TimeUnit.Decade ? 10 * count : unit == TimeUnit.Century ? 100 * count : count)),
    };

    private static DateUnit UnitOf(TimeUnit unit) =>
        unit is TimeUnit.Month or TimeUnit.Quarter ? DateUnit.Month : unit >= TimeUnit.Year ? DateUnit.Year : DateUnit.Day;

    /// <summary>The count in days; in its own unit where that is a month or longer; null for a part of a day.</summary>
    private static int? Days(TimeUnit unit, int count) => unit switch
    {
        TimeUnit.Hour => Math.Abs(count) >= HoursOfDay ? count / HoursOfDay : null,
        TimeUnit.Week => 7 * count,
        TimeUnit.Fortnight => 14 * count,
        TimeUnit.PartOfDay or TimeUnit.Weekend or TimeUnit.Half => null,
        _ => count,
    };

    /// <summary>three days, a week, two to three weeks, a couple of months, half a year, a year and a half, the day</summary>
    private Count? Counted(int index)
    {
        if (words.Kind(index) == DateWordKind.Unit)
            return words.Is(index - 1, "the") ? new Count(index + 1, 1, 1, (TimeUnit)words.Value(index)) : null;
        if (words.Is(index, "half"))
            return words.Is(index + 1, "a") && words.IsUnit(index + 2, TimeUnit.Year) ? new Count(index + 3, 6, 6, TimeUnit.Month) : null;
        var (least, end) = Number(index);
        if (least == 0)
            return null;
        var most = least;
        if (words.Is(end, "or") || words.Is(end, "to") || words.IsDash(end))
        {
            (most, var second) = Number(end + 1);
            if (most <= least)
                return null;
            end = second;
        }
        if (words.Is(end, "more") || words.Is(end, "full") || words.Is(end, "whole"))
            end++;
        if (words.Kind(end) != DateWordKind.Unit)
            return null;
        var unit = (TimeUnit)words.Value(end++);
        if (unit == TimeUnit.Year && words.Is(end, "and") && words.Is(end + 1, "a") && words.Is(end + 2, "half"))
            return new Count(end + 3, (12 * least) + 6, (12 * most) + 6, TimeUnit.Month);
        return new Count(end, least, most, unit);
    }

    /// <summary>A whole number in digits or words, "a" and "a couple of"; 0 when none.</summary>
    private (int Number, int End) Number(int index)
    {
        if (words.Is(index, "a") || words.Is(index, "an") || words.Is(index, "one"))
        {
            if (words.Is(index + 1, "couple") && words.Is(index + 2, "of"))
                return (2, index + 3);
            return words.Kind(index + 1) == DateWordKind.Number ? Number(index + 1) : (1, index + 1);
        }
        if (words.Kind(index) != DateWordKind.Number || words.Value(index) is not (> 0 and < 1000 and var value))
            return default;
        var ones = words.IsDash(index + 1) ? index + 2 : index + 1;
        return value is >= 20 and < 100 && value % 10 == 0 && !words.IsDigits(index) && words.Kind(ones) == DateWordKind.Number && words.Value(ones) < 10 && !words.IsDigits(ones)
            ? (value + words.Value(ones), ones + 1) : (value, index + 1);
    }
}
