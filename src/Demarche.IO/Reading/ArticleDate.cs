using System.Globalization;
using System.Text.RegularExpressions;

namespace Demarche.IO.Reading;

/// <summary>Finds the date of an article where metadata does not give it.</summary>
internal static class ArticleDate
{
    /// <summary>A dateline stands in so many UTF-16 units from the start.</summary>
    private const int OpeningLength = 800;

    private const string Month =
        "(?<month>Jan(uary)?|Feb(ruary)?|Mar(ch)?|Apr(il)?|May|June?|July?|Aug(ust)?|Sept?(ember)?|Oct(ober)?|Nov(ember)?|Dec(ember)?)";

    private const string FullDate =
        $@"((?<day>[0-9]{{1,2}})(st|nd|rd|th)?( of)? {Month}\.?,? (?<year>[0-9]{{4}})|{Month}\.? (?<day>[0-9]{{1,2}})(st|nd|rd|th)?,? (?<year>[0-9]{{4}})|(?<year>[0-9]{{4}})-(?<monthNumber>[0-9]{{2}})-(?<day>[0-9]{{2}}))";

    /// <summary>A line of its own: an optional place, label or weekday, the date, an optional time of day.</summary>
    private static readonly Regex s_dateLine = new(
        $@"^\s*((Date|Published|Posted|Updated|Issued)( on)?:? *)?(\p{{Lu}}[\p{{L}}'’. -]{{1,40}}, *)?((Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?{FullDate}(,?( at)? [0-9]{{1,2}}[:.][0-9]{{2}}( ?[ap]m)?( \p{{L}}{{2,4}})?)?\.?\s*$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant);

    /// <summary>The start of a report: PLACE, date (agency) - text.</summary>
    private static readonly Regex s_dateline = new(
        $@"^\s*\p{{Lu}}[\p{{Lu}} .,'’/()-]{{2,60}}[,(] ?{FullDate}\)?[ .:]*(\([^()]{{1,40}}\))? *[-–—:]",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant);

    private static readonly Regex s_fileDate = new(
        @"(^|[^0-9])(?<year>[0-9]{4})-(?<monthNumber>[0-9]{2})-(?<day>[0-9]{2})([^0-9]|$)",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant);

    /// <summary>The date of a dateline at the start of <paramref name="text"/>; null when there is none with a year.</summary>
    public static DateOnly? InText(string text)
    {
        foreach (var line in text.AsSpan(0, Math.Min(text.Length, OpeningLength)).ToString().Split('\n'))
        {
            var match = s_dateLine.Match(line);
            if (!match.Success)
                match = s_dateline.Match(line);
            if (DateOf(match) is { } date)
                return date;
        }
        return null;
    }

    /// <summary>The date in a file's name, such as <c>2024-03-12-dam.txt</c>; null when there is none.</summary>
    public static DateOnly? InFileName(string path) => DateOf(s_fileDate.Match(Path.GetFileNameWithoutExtension(path)));

    private static DateOnly? DateOf(Match match)
    {
        if (!match.Success)
            return null;
        var month = match.Groups["month"] is { Success: true, Value: var name } ? MonthNumber(name) : Number(match, "monthNumber");
        return DateOnly.TryParseExact(
            $"{Number(match, "year"):0000}-{month:00}-{Number(match, "day"):00}", "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date : null;
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    private static int MonthNumber(string name) => Array.FindIndex(
        CultureInfo.InvariantCulture.DateTimeFormat.AbbreviatedMonthNames, month => name.StartsWith(month, StringComparison.Ordinal)) + 1;
}
