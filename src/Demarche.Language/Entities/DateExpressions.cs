using Demarche.Language.Tokens;

namespace Demarche.Language.Entities;

/// <summary>
/// Dates and spans of time in words or digits: "5 October 2023", "Monday", "last week", "three days ago", "the 1990s",
/// "2023-10-05". Finds the words only; what day they mean is decided elsewhere.
/// </summary>
internal static class DateExpressions
{
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Months = Words(
        "January February March April May June July August September October November December "
        + "Jan Jan. Feb Feb. Mar. Apr Apr. Jun. Jul Jul. Aug Aug. Sep Sep. Sept Sept. Oct Oct. Nov Nov. Dec Dec.");

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Weekdays = Words(
        "Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mondays Tuesdays Wednesdays Thursdays Fridays Saturdays Sundays "
        + "Mon. Tue. Tues. Wed. Thu. Thurs. Fri. Sat. Sun.");

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Deictics = Words("today yesterday tomorrow tonight overnight");

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Units = Words(
        "day days week weeks weekend weekends month months year years hour hours minute minutes fortnight decade decades century centuries quarter "
        + "spring summer autumn fall winter morning afternoon evening night season");

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Selectors = Words("last next this past previous coming following");

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Directions = Words("ago later earlier before after");

    public static bool TryMatch(DocumentBuilder document, int first, int end, out EntityMention entity)
    {
        entity = default;
        if (!MayStart(document, first))
            return false;
        var last = Calendar(document, first, end);
        if (last == first)
            last = Relative(document, first, end);
        if (last == first)
            last = Duration(document, first, end);
        entity = new EntityMention(first, last, EntityType.Date);
        return last > first;
    }

    /// <summary>Whether the word is of a kind that a date can start with; most words are not, and cost no look-up.</summary>
    private static bool MayStart(DocumentBuilder document, int token) => document.Upos[token] switch
    {
        UniversalPos.NUM or UniversalPos.PROPN or UniversalPos.DET or UniversalPos.ADJ or UniversalPos.ADV => true,
        UniversalPos.NOUN => char.ToLowerInvariant(document.Form(token)[0]) is 't' or 'y' or 'o' || char.IsAsciiDigit(document.Form(token)[0]),
        _ => false,
    };

    /// <summary>A weekday, a day and month, a month and year, a year alone, or digits with separators.</summary>
    private static int Calendar(DocumentBuilder document, int first, int end)
    {
        var token = first;
        if (IsOneOf(document, token, Weekdays) && document.Upos[token] == UniversalPos.PROPN)
        {
            token++;
            var comma = token < end && document.Form(token) is "," ? token + 1 : token;
            var date = DayMonthYear(document, comma, end);
            return date > comma ? date : token;
        }
        if (document.Form(token).Equals("the", StringComparison.OrdinalIgnoreCase) && token + 1 < end && IsDecade(document.Form(token + 1)))
            return token + 2;
        return DayMonthYear(document, token, end);
    }

    private static int DayMonthYear(DocumentBuilder document, int first, int end)
    {
        var token = first;
        if (token >= end)
            return first;
        if (IsNumericDate(document.Form(token)) || IsDecade(document.Form(token)))
            return token + 1;
        if (IsYear(document.Form(token)))
            return IsFreeYear(document, token) ? token + 1 : first;
        if (IsDay(document.Form(token)))
        {
            token++;
            if (token < end && document.Form(token) is "of")
                token++;
            if (token >= end || !IsMonth(document, token))
                return first;
            token++;
        }
        else if (IsMonth(document, token))
        {
            token++;
            if (token < end && IsDay(document.Form(token)))
                token++;
        }
        else
        {
            return first;
        }
        if (token + 1 < end && document.Form(token) is "," && IsYear(document.Form(token + 1)))
            return token + 2;
        return token < end && IsYear(document.Form(token)) ? token + 1 : token;
    }

    /// <summary>"yesterday", "last week", "next Monday", "this month".</summary>
    private static int Relative(DocumentBuilder document, int first, int end)
    {
        if (IsOneOf(document, first, Deictics))
            return first + 1;
        var token = document.Form(first).Equals("the", StringComparison.OrdinalIgnoreCase) ? first + 1 : first;
        if (token + 1 >= end || !IsOneOf(document, token, Selectors))
            return first;
        token++;
        if (document.Upos[token] == UniversalPos.NUM && token + 1 < end)
            token++;
        return IsOneOf(document, token, Units) || IsOneOf(document, token, Weekdays) || IsMonth(document, token) ? token + 1 : first;
    }

    /// <summary>"three days", "a week ago", "two years later".</summary>
    private static int Duration(DocumentBuilder document, int first, int end)
    {
        var isCounted = document.Upos[first] == UniversalPos.NUM;
        if (first + 1 >= end || !(isCounted || document.Form(first) is "a" or "an" or "A" or "An" or "several" or "few"))
            return first;
        var token = first + 1;
        if (document.Form(token) is "few" or "couple" or "-")
            token++;
        if (token < end && document.Form(token) is "of")
            token++;
        if (token >= end || !IsOneOf(document, token, Units))
            return first;
        token++;
        return token < end && IsOneOf(document, token, Directions) && document.Upos[token] == UniversalPos.ADV ? token + 1
            : isCounted && !(token < end && document.Form(token) is "-" or "old") ? token
            : first;
    }

    private static bool IsMonth(DocumentBuilder document, int token) =>
        IsOneOf(document, token, Months) && document.Upos[token] == UniversalPos.PROPN;

    private static bool IsOneOf(DocumentBuilder document, int token, HashSet<string>.AlternateLookup<ReadOnlySpan<char>> words) =>
        words.Contains(document.Form(token));

    /// <summary>1 to 31, with or without an ordinal ending.</summary>
    private static bool IsDay(ReadOnlySpan<char> form)
    {
        var digits = Digits(form);
        return digits is 1 or 2
            && (form.Length == digits || form[digits..] is "st" or "nd" or "rd" or "th")
            && int.Parse(form[..digits], System.Globalization.CultureInfo.InvariantCulture) is >= 1 and <= 31;
    }

    private static bool IsYear(ReadOnlySpan<char> form) =>
        form.Length == 4 && Digits(form) == 4 && (form[0] == '1' || form.StartsWith("20", StringComparison.Ordinal));

    /// <summary>A four-digit number that counts nothing and follows a preposition of time or an opening bracket.</summary>
    private static bool IsFreeYear(DocumentBuilder document, int token) =>
        document.Relations[token] != Relation.Nummod && token > 0
        && document.Lemmas[token - 1] is "in" or "since" or "by" or "until" or "till" or "from" or "of" or "before" or "after" or "during"
            or "early" or "late" or "to" or "between" or "and" or "(" or "-" or "–" or "mid";

    private static bool IsDecade(ReadOnlySpan<char> form) =>
        form.Length is 5 or 6 && Digits(form) == 4 && form[3] == '0' && form[4..] is "s" or "'s" or "’s";

    private static bool IsNumericDate(ReadOnlySpan<char> form)
    {
        if (form.Length is < 8 or > 10)
            return false;
        var first = Digits(form);
        if (first is not (1 or 2 or 4) || first == form.Length || form[first] is not ('.' or '/' or '-'))
            return false;
        var rest = form[(first + 1)..];
        var second = Digits(rest);
        return second is 1 or 2 && second < rest.Length && rest[second] == form[first]
            && rest.Length - second - 1 == (first == 4 ? 2 : 4) && Digits(rest[(second + 1)..]) == rest.Length - second - 1;
    }

    private static int Digits(ReadOnlySpan<char> form)
    {
        var count = 0;
        while (count < form.Length && char.IsAsciiDigit(form[count]))
            count++;
        return count;
    }

    private static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Words(string words) =>
        new HashSet<string>(words.Split(' '), StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}
