using System.Collections.Frozen;

namespace Demarche.Coding.Dates;

/// <summary>What a word may be in a date.</summary>
internal enum DateWordKind : byte
{
    None,

    /// <summary>Digits; or a number in words up to a hundred.</summary>
    Number,

    /// <summary>"12th", "third".</summary>
    Ordinal,

    /// <summary>"1990s", "nineties": the value is the first year.</summary>
    Decade,
    Month,

    /// <summary>The value is that of <see cref="DayOfWeek"/>.</summary>
    Weekday,

    /// <summary>The value is the first month.</summary>
    Season,

    /// <summary>A unit of time; the value is a <see cref="TimeUnit"/>.</summary>
    Unit,

    /// <summary>"last", "this", "next": the value is -1, 0, 1.</summary>
    Selector,

    /// <summary>"yesterday", "today": the value is the number of days from the article.</summary>
    Deictic,

    /// <summary>"early", "mid", "beginning": a part of a longer time.</summary>
    Part,
    Holiday,

    /// <summary>A small word that a date may begin with.</summary>
    Opener,
}

/// <summary>The units that dates count in.</summary>
internal enum TimeUnit : byte
{
    Hour,
    PartOfDay,
    Day,
    Week,
    Weekend,
    Fortnight,
    Month,
    Quarter,
    Half,
    Year,
    Decade,
    Century,
}

/// <summary>A piece of a token that is all letters, all digits or one sign.</summary>
/// <param name="Token">Document index of the token.</param>
/// <param name="Start">Offset in the raw text.</param>
/// <param name="Length">Length in UTF-16 code units.</param>
/// <param name="Kind">What it may be in a date.</param>
/// <param name="Value">Its value as <paramref name="Kind"/> says.</param>
internal readonly record struct DateWord(int Token, int Start, int Length, DateWordKind Kind, int Value)
{
    private static readonly FrozenDictionary<string, (DateWordKind Kind, int Value)>.AlternateLookup<ReadOnlySpan<char>> Vocabulary = Words()
        .ToFrozenDictionary(word => word.Text, word => (word.Kind, word.Value), StringComparer.OrdinalIgnoreCase)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>What a run of letters may be in a date.</summary>
    public static (DateWordKind Kind, int Value) Look(ReadOnlySpan<char> letters) =>
        Vocabulary.TryGetValue(letters, out var found) ? found : default;

    private static IEnumerable<(string Text, DateWordKind Kind, int Value)> Words() =>
    [
        .. List(DateWordKind.Month, 1, 1, "January February March April May June July August September October November December"),
        .. List(DateWordKind.Month, 1, 1, "Jan Feb Mar Apr - Jun Jul Aug Sep Oct Nov Dec"), ("Sept", DateWordKind.Month, 9),
        .. List(DateWordKind.Weekday, 0, 1, "Sunday Monday Tuesday Wednesday Thursday Friday Saturday"),
        .. List(DateWordKind.Weekday, 0, 1, "Sun Mon Tue Wed Thu Fri Sat"), .. List(DateWordKind.Weekday, 2, 2, "Tues Thurs"),
        .. List(DateWordKind.Season, 3, 3, "spring summer autumn winter"), ("fall", DateWordKind.Season, 9),
        .. List(DateWordKind.Number, 1, 1, "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"),
        .. List(DateWordKind.Number, 20, 10, "twenty thirty forty fifty sixty seventy eighty ninety hundred"), ("dozen", DateWordKind.Number, 12),
        .. List(DateWordKind.Ordinal, 1, 1, "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"),
        .. List(DateWordKind.Decade, 1920, 10, "twenties thirties forties fifties sixties seventies eighties nineties"),
        .. Units(),
        .. List(DateWordKind.Selector, -1, 0, "last past previous preceding"),
        .. List(DateWordKind.Selector, 0, 0, "this current same that"),
        .. List(DateWordKind.Selector, 1, 0, "next coming following upcoming"),
        .. List(DateWordKind.Deictic, -1, 1, "yesterday today tomorrow"), ("tonight", DateWordKind.Deictic, 0),
        .. List(DateWordKind.Part, 0, 0, "early earlier late later mid beginning start middle end close"),
        .. List(DateWordKind.Holiday, 0, 0, "Christmas Easter Good New"),
        .. List(DateWordKind.Opener, 0, 0, "from between the a an in within another half overnight Q H couple on eve"),
    ];

    private static IEnumerable<(string, DateWordKind, int)> Units()
    {
        foreach (var (unit, words) in new[]
                 {
                     (TimeUnit.Hour, "hour"), (TimeUnit.PartOfDay, "night morning afternoon evening"), (TimeUnit.Day, "day"), (TimeUnit.Week, "week"),
                     (TimeUnit.Weekend, "weekend"), (TimeUnit.Fortnight, "fortnight"), (TimeUnit.Month, "month"), (TimeUnit.Quarter, "quarter"),
                     (TimeUnit.Year, "year"), (TimeUnit.Decade, "decade"),
                 })
        {
            foreach (var word in words.Split(' '))
            {
                yield return (word, DateWordKind.Unit, (int)unit);
                yield return (word + "s", DateWordKind.Unit, (int)unit);
            }
        }
        yield return ("century", DateWordKind.Unit, (int)TimeUnit.Century);
        yield return ("centuries", DateWordKind.Unit, (int)TimeUnit.Century);
    }

    private static IEnumerable<(string, DateWordKind, int)> List(DateWordKind kind, int first, int step, string words) =>
        words.Split(' ').Select((word, i) => (word, kind, first + (i * step))).Where(entry => entry.word != "-");
}
