namespace Demarche.Coding.Dates;

/// <summary>Feasts that news dates acts by.</summary>
internal enum Feast : byte
{
    NewYear,
    GoodFriday,
    Easter,
    EasterMonday,
    ChristmasEve,
    Christmas,
    NewYearsEve,
}

/// <summary>The days of feasts; Easter is that of the Gregorian calendar.</summary>
internal static class Feasts
{
    public static DateOnly Day(Feast feast, int year) => feast switch
    {
        Feast.NewYear => new(year, 1, 1),
        Feast.ChristmasEve => new(year, 12, 24),
        Feast.Christmas => new(year, 12, 25),
        Feast.NewYearsEve => new(year, 12, 31),
        Feast.GoodFriday => Easter(year).AddDays(-2),
        Feast.EasterMonday => Easter(year).AddDays(1),
        _ => Easter(year),
    };

    /// <summary>The anonymous Gregorian algorithm (Meeus, Astronomical Algorithms, chapter 8).</summary>
    private static DateOnly Easter(int year)
    {
        var (golden, century, rest) = (year % 19, year / 100, year % 100);
        var correction = (century - ((century + 8) / 25) + 1) / 3;
        var epact = ((19 * golden) + century - (century / 4) - correction + 15) % 30;
        var weekday = (32 + (2 * (century % 4)) + (2 * (rest / 4)) - epact - (rest % 4)) % 7;
        var late = (golden + (11 * epact) + (22 * weekday)) / 451;
        var days = epact + weekday - (7 * late) + 114;
        return new DateOnly(year, days / 31, (days % 31) + 1);
    }
}
