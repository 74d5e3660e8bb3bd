using System.Globalization;
using Demarche.Language.Tokens;

namespace Demarche.Coding.Dates;

/// <summary>
/// Finds date expressions and resolves them against the date of the article, never against the clock. Weekdays and
/// months without a year are the nearest past ones, or the nearest future ones after "next" or a future verb.
/// </summary>
internal sealed class DateReader(AnnotatedDocument document, DateOnly? articleDate)
{
    private static readonly string[] Months =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    private static readonly string[] Weekdays = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];

    private static readonly string[] Numbers =
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    /// <summary>The date expressions of <paramref name="sentence"/>, in text order.</summary>
    public List<DateExpression> Read(Sentence sentence)
    {
        var found = new List<DateExpression>();
        for (var index = sentence.First; index < sentence.End;)
        {
            if (At(index, sentence.End) is { } expression)
            {
                found.Add(expression);
                index = expression.End;
            }
            else
            {
                index++;
            }
        }
        return found;
    }

    private DateExpression? At(int index, int end)
    {
        var first = document[index].Form;
        if (!char.IsLetterOrDigit(first[0]))
            return null;
        return Numeric(index) ?? DayAndMonth(index, end) ?? MonthFirst(index, end) ?? Year(index) ?? Relative(index, end)
            ?? Ago(index, end) ?? Weekday(index, end, direction: 0);
    }

    /// <summary>2023-11-15</summary>
    private DateExpression? Numeric(int index) =>
        DateOnly.TryParseExact(document[index].Form, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? Day(index, index + 1, date, "stated") : null;

    /// <summary>15 November, 15th of November 2023</summary>
    private DateExpression? DayAndMonth(int index, int end)
    {
        if (!TryDay(index, out var day))
            return null;
        var next = index + 1;
        if (Is(next, end, "of"))
            next++;
        return next < end && Month(next) is var month and > 0 ? MonthDay(index, next + 1, end, month, day) : null;
    }

    /// <summary>November, November 15, November 2023</summary>
    private DateExpression? MonthFirst(int index, int end)
    {
        if (Month(index) is not (var month and > 0))
            return null;
        var next = index + 1;
        if (next < end && TryDay(next, out var day) && document[next].Form.Length <= 4)
            return MonthDay(index, next + 1, end, month, day);
        if (next < end && TryYear(next, out var year))
            return new DateExpression(index, next + 1, Text(year, month), DatePrecision.Month, "stated");
        if (articleDate is not { } article || document[index].Form.Equals("may", StringComparison.Ordinal) || !IsTimePhrase(index))
            return null;
        year = article.Year - (month > article.Month ? 1 : 0);
        return new DateExpression(index, next, Text(year, month), DatePrecision.Month, "nearest past month");
    }

    private DateExpression? MonthDay(int first, int next, int end, int month, int day)
    {
        if (Is(next, end, ",") && next + 1 < end && TryYear(next + 1, out _))
            next++;
        if (next < end && TryYear(next, out var year))
            return IsDay(year, month, day) ? Day(first, next + 1, new DateOnly(year, month, day), "stated") : null;
        if (articleDate is not { } article || !IsDay(article.Year, month, day))
            return null;
        var date = new DateOnly(article.Year, month, day);
        const int farAhead = 183;
        if (date.DayNumber - article.DayNumber > farAhead)
            date = date.AddYears(-1);
        return Day(first, next, date, "stated");
    }

    /// <summary>2019, after a preposition of time</summary>
    private DateExpression? Year(int index) =>
        TryYear(index, out var year) && IsTimePhrase(index) && !IsNumberOfName(index)
            ? new DateExpression(index, index + 1, year.ToString(CultureInfo.InvariantCulture), DatePrecision.Year, "stated") : null;

    /// <summary>yesterday, last week, this month, next Tuesday</summary>
    private DateExpression? Relative(int index, int end)
    {
        if (articleDate is not { } article)
            return null;
        var form = document[index].Form;
        if (Equal(form, "yesterday"))
            return Day(index, index + 1, article.AddDays(-1), "DCT-1");
        if (Equal(form, "today") || Equal(form, "tonight"))
            return Day(index, index + 1, article, "DCT");
        if (Equal(form, "tomorrow"))
            return Day(index, index + 1, article.AddDays(1), "DCT+1");
        var direction = Equal(form, "last") || Equal(form, "past") || Equal(form, "previous") ? -1
            : Equal(form, "next") || Equal(form, "coming") ? 1 : 0;
        if ((direction == 0 && !Equal(form, "this")) || index + 1 >= end)
            return null;
        return Weekday(index + 1, end, direction == 0 ? 0 : direction) is { } weekday ? weekday with { First = index }
            : Period(index, document[index + 1].Form, direction, article);
    }

    private static DateExpression? Period(int index, ReadOnlySpan<char> unit, int direction, DateOnly article)
    {
        var rule = direction < 0 ? "last " : direction > 0 ? "next " : "this ";
        if (Equal(unit, "week"))
        {
            var monday = article.AddDays(-(((int)article.DayOfWeek + 6) % 7) + (7 * direction));
            return new(index, index + 2, $"{Iso(monday)}/{Iso(monday.AddDays(6))}", DatePrecision.Interval, rule + "week");
        }
        if (Equal(unit, "month"))
        {
            var month = article.AddMonths(direction);
            return new(index, index + 2, Text(month.Year, month.Month), DatePrecision.Month, rule + "month");
        }
        if (Equal(unit, "year"))
            return new(index, index + 2, (article.Year + direction).ToString(CultureInfo.InvariantCulture), DatePrecision.Year, rule + "year");
        return null;
    }

    /// <summary>three days ago, two weeks earlier</summary>
    private DateExpression? Ago(int index, int end)
    {
        if (articleDate is not { } article || index + 2 >= end || !Is(index + 2, end, "ago") || !TryCount(index, out var count))
            return null;
        return document[index + 1].Form.TrimEnd('s') switch
        {
            "day" => Day(index, index + 3, article.AddDays(-count), $"DCT-{count}"),
            "week" => Day(index, index + 3, article.AddDays(-7 * count), $"DCT-{7 * count}"),
            "month" when article.AddMonths(-count) is var month
                => new(index, index + 3, Text(month.Year, month.Month), DatePrecision.Month, $"{count} months before"),
            "year" => new(index, index + 3, (article.Year - count).ToString(CultureInfo.InvariantCulture), DatePrecision.Year, $"{count} years before"),
            _ => null,
        };
    }

    /// <summary>Monday: the last one up to the article's date, that day included; the next one after "next" or "will".</summary>
    private DateExpression? Weekday(int index, int end, int direction)
    {
        if (articleDate is not { } article || index >= end)
            return null;
        var weekday = IndexIn(Weekdays, document[index].Form);
        if (weekday < 0 || !char.IsUpper(document[index].Form[0]))
            return null;
        var back = ((int)article.DayOfWeek - weekday + 7) % 7;
        if (direction < 0 && back == 0)
            back = 7;
        var offset = direction > 0 || (direction == 0 && IsFuture(index)) ? 7 - back : -back;
        return Day(index, index + 1, article.AddDays(offset), offset < 0 ? $"DCT{offset}" : offset == 0 ? "DCT" : $"DCT+{offset}");
    }

    /// <summary>"2024" in "2024 Avenue": a house or model number.</summary>
    private bool IsNumberOfName(int index) =>
        index + 1 < document[index].Sentence.End && char.IsUpper(document[index + 1].Form[0]);

    private bool IsFuture(int index)
    {
        for (var token = document[index]; !token.IsRoot; token = token.Head)
        {
            foreach (var dependent in token.Head.Dependents)
            {
                if (document[dependent].Relation == Relation.Aux && document[dependent].Lemma is "will" or "shall")
                    return true;
            }
        }
        return false;
    }

    private bool IsTimePhrase(int index)
    {
        if (index == 0)
            return false;
        var before = document[index - 1].Form;
        return Equal(before, "in") || Equal(before, "since") || Equal(before, "until") || Equal(before, "by") || Equal(before, "during")
            || Equal(before, "of") || Equal(before, "last") || Equal(before, "late") || Equal(before, "early") || Equal(before, "mid")
            || Equal(before, "before") || Equal(before, "after") || Equal(before, "from") || Equal(before, "this") || Equal(before, "till");
    }

    private bool TryDay(int index, out int day)
    {
        var form = document[index].Form;
        var digits = form.Length;
        while (digits > 0 && !char.IsAsciiDigit(form[digits - 1]))
            digits--;
        day = 0;
        var suffix = form[digits..];
        return digits is 1 or 2 && int.TryParse(form[..digits], NumberStyles.None, CultureInfo.InvariantCulture, out day) && day is >= 1 and <= 31
            && (suffix.IsEmpty || suffix is "st" or "nd" or "rd" or "th");
    }

    private bool TryYear(int index, out int year)
    {
        year = 0;
        var form = document[index].Form;
        return form.Length == 4 && int.TryParse(form, NumberStyles.None, CultureInfo.InvariantCulture, out year) && year is >= 1900 and < 2100;
    }

    private bool TryCount(int index, out int count)
    {
        var form = document[index].Form;
        count = Equal(form, "a") || Equal(form, "an") ? 1 : IndexIn(Numbers, form);
        return count > 0 || (int.TryParse(form, NumberStyles.None, CultureInfo.InvariantCulture, out count) && count is > 0 and < 1000);
    }

    private int Month(int index)
    {
        var form = document[index].Form.TrimEnd('.');
        if (form.Length < 3 || !char.IsUpper(form[0]))
            return 0;
        for (var month = 0; month < Months.Length; month++)
        {
            if (form.Equals(Months[month], StringComparison.OrdinalIgnoreCase)
                || (form.Length is 3 or 4 && month != 4 && Months[month].AsSpan().StartsWith(form, StringComparison.OrdinalIgnoreCase)))
                return month + 1;
        }
        return 0;
    }

    private bool Is(int index, int end, string word) => index < end && Equal(document[index].Form, word);

    private static bool Equal(ReadOnlySpan<char> form, string word) => form.Equals(word, StringComparison.OrdinalIgnoreCase);

    private static int IndexIn(string[] words, ReadOnlySpan<char> form)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (Equal(form, words[i]))
                return i;
        }
        return -1;
    }

    private static bool IsDay(int year, int month, int day) => day <= DateTime.DaysInMonth(year, month);

    private static DateExpression Day(int first, int end, DateOnly date, string rule) => new(first, end, Iso(date), DatePrecision.Day, rule);

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Text(int year, int month) => string.Create(CultureInfo.InvariantCulture, $"{year:D4}-{month:D2}");
}
