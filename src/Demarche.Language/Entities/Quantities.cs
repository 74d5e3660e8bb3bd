using Demarche.Language.Tokens;

namespace Demarche.Language.Entities;

/// <summary>Numbers with what they count or measure: "$2 billion", "40 percent", "5,000 soldiers", "12 km".</summary>
internal static class Quantities
{
    public static bool TryMatch(DocumentBuilder document, int first, int end, out EntityMention entity)
    {
        var token = first;
        if (document.Xpos[token] == "$" || IsCurrencySign(document.Form(token)))
            token++;
        entity = default;
        if (token >= end || document.Upos[token] != UniversalPos.NUM || !StartsAsNumber(document.Form(token)))
            return false;
        var hasSign = token > first;
        token++;
        while (token < end && (document.Upos[token] == UniversalPos.NUM || IsJoint(document, token, end)))
            token++;
        var counted = Counted(document, token, end);
        if (counted == token && !hasSign)
            return false;
        entity = new EntityMention(first, counted, EntityType.Quantity);
        return true;
    }

    /// <summary>The end of what is counted: a percent sign, or a noun with at most two adjectives before it, none of them a people's.</summary>
    private static int Counted(DocumentBuilder document, int number, int end)
    {
        if (number < end && (document.Form(number) is "%" or "percent" or "pct" || IsCurrencySign(document.Form(number))))
            return number + 1;
        var token = number;
        while (token < end && token < number + 2 && document.Upos[token] == UniversalPos.ADJ && !PlaceNames.TryFind(document.Form(token), out _))
            token++;
        if (token >= end || document.Upos[token] != UniversalPos.NOUN || document.Heads[number - 1] < number)
            return number;
        while (token + 1 < end && document.Upos[token + 1] == UniversalPos.NOUN && document.Relations[token] == Relation.Compound)
            token++;
        return token + 1;
    }

    /// <summary>A dash or "to" between two numbers.</summary>
    private static bool IsJoint(DocumentBuilder document, int token, int end) =>
        token + 1 < end && document.Upos[token + 1] == UniversalPos.NUM && document.Form(token) is "-" or "–" or "to";

    private static bool IsCurrencySign(ReadOnlySpan<char> form) => form is "$" or "€" or "£" or "¥" or "₽" or "₺" or "₴" or "US$";

    private static bool StartsAsNumber(ReadOnlySpan<char> form) => char.IsLetterOrDigit(form[0]) || form[0] is '.' or '+' or '-';
}
