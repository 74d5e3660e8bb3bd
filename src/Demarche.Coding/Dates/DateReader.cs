using Demarche.Language.Tokens;

namespace Demarche.Coding.Dates;

/// <summary>
/// Finds date expressions and resolves them against the date of the article, never against the clock. What is missing (a
/// year, the week of a weekday) is the nearest that fits the time of the clause: past, or to come.
/// </summary>
internal sealed class DateReader
{
    private readonly AnnotatedDocument _document;
    private readonly DateWords _words;
    private readonly DateContext _context;
    private readonly CalendarDates _calendar;
    private readonly PartsOfTime _parts;
    private List<DateExpression>[]? _sentences;

    public DateReader(AnnotatedDocument document, DateOnly? articleDate)
    {
        _document = document;
        _words = new DateWords(document);
        _context = new DateContext(document, _words, articleDate);
        var numeric = new NumericDates(_words, _context);
        _calendar = new CalendarDates(_words, _context, numeric);
        var relative = new RelativeDates(_words, _context, _calendar, numeric);
        _parts = new PartsOfTime(_words, _context, _calendar, relative, new Durations(_words, _context, _calendar, relative));
    }

    /// <summary>The date expressions of <paramref name="sentence"/>, in text order.</summary>
    public IReadOnlyList<DateExpression> Read(Sentence sentence)
    {
        _sentences ??= [.. _document.Sentences.Select(ReadSentence)];
        return _sentences[sentence.Index];
    }

    private List<DateExpression> ReadSentence(Sentence sentence)
    {
        var found = new List<DateExpression>();
        _words.Load(sentence);
        for (var index = 0; index < _words.Count;)
        {
            if (_words.Kind(index) == DateWordKind.None || (Range(index) ?? _parts.At(index)) is not { } reading)
            {
                index++;
                continue;
            }
            _context.Remember(reading.Time, index);
            found.Add(new DateExpression(_words[index].Token, _words[reading.End - 1].Token + 1, reading.Time, reading.Rule));
            index = reading.End;
        }
        return found;
    }

    /// <summary>from 2 to 6 March, between Tuesday and Friday, May–July 2022, 30 June - 2 July 2023</summary>
    private DateReading? Range(int index)
    {
        var isBetween = _words.Is(index, "between");
        var first = isBetween || _words.Is(index, "from") ? index + 1 : index;
        if (_words.Is(first, "the"))
            first++;
        var day = _calendar.Day(first);
        var dayEnd = first + 1;
        if (day > 0 && (IsConnector(dayEnd, isBetween, isOpen: first > index) || IsPair(day, dayEnd))
            && End(dayEnd + 1) is { Time: { Unit: DateUnit.Day, IsSingle: true } } last && day < last.Time.Last.Day)
            return last with { Time = new TimeStretch(last.Time.Last.AddDays(day - last.Time.Last.Day), last.Time.Last, DateUnit.Day) };
        return _parts.At(first) is { } from && IsConnector(from.End, isBetween, isOpen: first > index) && End(from.End + 1) is { } to
            ? Joined(from, to) : null;
    }

    /// <summary>4 and 5 June</summary>
    private bool IsPair(int day, int index) => _words.Is(index, "and") && _calendar.Day(index + 1) == day + 1;

    /// <summary>The end of a range; a year there needs no preposition.</summary>
    private DateReading? End(int index)
    {
        var at = _words.Is(index, "the") ? index + 1 : index;
        return _parts.At(at) ?? (_calendar.YearAt(at) is > 0 and var year ? new DateReading(at + 1, TimeStretch.Year(year), "stated") : null);
    }

    private bool IsConnector(int index, bool isBetween, bool isOpen) =>
        isBetween ? _words.Is(index, "and")
            : _words.IsDash(index) || _words.Is(index, "to") || _words.Is(index, "through") || (isOpen && (_words.Is(index, "until") || _words.Is(index, "till")));

    /// <summary>A start without a year is the last such before the end: "30 June - 2 July 2023", "Monday to Wednesday".</summary>
    private static DateReading? Joined(DateReading from, DateReading to)
    {
        var start = from.Time;
        if (start.Unit != to.Time.Unit)
            return null;
        if (from.IsYearInferred && start.Unit is DateUnit.Day or DateUnit.Month)
            start = Moved(start, to.Time.Last.Year) is var same && same.First <= to.Time.Last ? same : Moved(start, to.Time.Last.Year - 1);
        else if (from.Rule.StartsWith("DCT", StringComparison.Ordinal))
        {
            const int week = 7;
            while (start.First > to.Time.Last)
                start = TimeStretch.Day(start.First.AddDays(-week));
            while (start.First.AddDays(week) < to.Time.Last)
                start = TimeStretch.Day(start.First.AddDays(week));
        }
        return start.First <= to.Time.Last ? to with { Time = start.To(to.Time) } : null;
    }

    private static TimeStretch Moved(TimeStretch time, int year)
    {
        var years = year - time.First.Year;
        return new TimeStretch(time.First.AddYears(years), time.Last.AddYears(years), time.Unit);
    }
}
