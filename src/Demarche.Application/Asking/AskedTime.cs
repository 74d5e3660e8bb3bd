using System.Globalization;
using System.Text.RegularExpressions;

namespace Demarche.Application.Asking;

/// <summary>The days that a question asks about.</summary>
/// <param name="From">First day as YYYY, YYYY-MM or YYYY-MM-DD; null for no limit.</param>
/// <param name="To">Last day; null for no limit.</param>
internal sealed partial record AskedTime(string? From, string? To)
{
    private const string Date = @"(?:\d{4}(?:-\d\d){0,2}|\d{1,2} [a-z]+ \d{4}|[a-z]+ \d{1,2},? \d{4}|[a-z]+ \d{4})";

    private static readonly (string Form, string Kept)[] s_forms =
    [
        ("yyyy-MM-dd", "yyyy-MM-dd"), ("d MMMM yyyy", "yyyy-MM-dd"), ("d MMM yyyy", "yyyy-MM-dd"), ("MMMM d yyyy", "yyyy-MM-dd"), ("MMM d yyyy", "yyyy-MM-dd"),
        ("MMMM yyyy", "yyyy-MM"), ("MMM yyyy", "yyyy-MM"), ("yyyy-MM", "yyyy-MM"), ("yyyy", "yyyy"),
    ];

    /// <summary>Takes the time off the end of a question: "since March 2024", "between 2024-03-01 and 2024-03-31", "in 2024".</summary>
    /// <returns>The question without it, and the time; without limits when the question names none.</returns>
    public static (string Question, AskedTime Time) TakeFrom(string question)
    {
        var match = Tail().Match(question);
        if (!match.Success || Read(match, "first") is not { } first)
            return (question, new AskedTime(null, null));
        var last = Read(match, "last");
        var time = match.Groups["word"].Value.ToLowerInvariant() switch
        {
            "since" or "after" => new AskedTime(first, null),
            "before" or "until" or "till" => new AskedTime(null, first),
            "between" or "from" when last is not null => new AskedTime(first, last),
            "between" or "from" => new AskedTime(first, null),
            _ => new AskedTime(first, first),
        };
        return (question[..match.Index].TrimEnd(), time);
    }

    /// <summary>Whether a date of the output contract lies within, in part at least; an unknown one does when nothing is asked.</summary>
    public bool Holds(string? date)
    {
        if (date is null)
            return From is null && To is null;
        var slash = date.IndexOf('/', StringComparison.Ordinal);
        var (start, end) = slash < 0 ? (date, date) : (date[..slash], date[(slash + 1)..]);
        return (To is null || string.CompareOrdinal(start, $"{To}~") <= 0) && (From is null || string.CompareOrdinal($"{end}~", From) >= 0);
    }

    private static string? Read(Match match, string group)
    {
        var text = match.Groups[group].Value.Replace(",", "", StringComparison.Ordinal);
        foreach (var (form, kept) in s_forms)
        {
            if (DateTime.TryParseExact(text, form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
                return date.ToString(kept, CultureInfo.InvariantCulture);
        }
        return null;
    }

    [GeneratedRegex($@"(?:^| )(?<word>since|after|before|until|till|between|from|in|on|during) (?<first>{Date})(?: (?:and|to|until) (?<last>{Date}))?$",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Tail();
}
