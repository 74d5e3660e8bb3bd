using System.Text.RegularExpressions;

namespace Demarche.Language.Tokenization;

/// <summary>
/// The place, date and agency that a report opens with: "CAIRO, Feb 14 (ANA) – ". It is no part of the sentence that follows.
/// </summary>
internal static class Dateline
{
    private const int Longest = 90;

    private const string Date =
        @"(((Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, )?(Jan(uary)?|Feb(ruary)?|Mar(ch)?|Apr(il)?|May|June?|July?|Aug(ust)?|Sept?(ember)?|Oct(ober)?|Nov(ember)?|Dec(ember)?)\.? [0-9]{1,2}(, [0-9]{4})?"
        + @"|[0-9]{1,2} (Jan(uary)?|Feb(ruary)?|Mar(ch)?|Apr(il)?|May|June?|July?|Aug(ust)?|Sept?(ember)?|Oct(ober)?|Nov(ember)?|Dec(ember)?)\.?( [0-9]{4})?)";

    private const string Place = @"\p{Lu}[\p{L}.'’/-]*( \p{Lu}[\p{L}.'’/-]*){0,3}(, \p{Lu}[\p{L}.]*( \p{Lu}[\p{L}.]*){0,2})?";

    private const string Capitals = @"\p{Lu}[\p{Lu}.'’/-]+( [\p{Lu}.'’/-]+){0,3}(, \p{Lu}[\p{L}.]*( \p{Lu}[\p{L}.]*){0,2})?";

    private static readonly Regex s_form = new(
        $@"^({Place}, \(?{Date}\)?( \([^()]{{2,30}}\))?|{Capitals} \([^()]{{2,30}}\)) ?(--|[-–—]) ",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant);

    /// <summary>Where the text after a dateline at <paramref name="start"/> begins; -1 when there is none.</summary>
    public static int EndAt(ReadOnlySpan<char> text, int start)
    {
        while (start < text.Length && text[start] is ' ' or '\t')
            start++;
        var opening = text[start..Math.Min(text.Length, start + Longest)];
        if (opening.IsEmpty || !char.IsUpper(opening[0]) || opening.IndexOfAny('-', '–', '—') < 0)
            return -1;
        foreach (var match in s_form.EnumerateMatches(opening))
            return start + match.Length;
        return -1;
    }
}
