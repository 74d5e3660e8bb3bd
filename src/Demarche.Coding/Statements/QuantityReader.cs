using System.Collections.Frozen;
using System.Globalization;
using Demarche.Coding.Syntax;
using Demarche.Language.Tokens;

namespace Demarche.Coding.Statements;

/// <summary>Reads the number that counts or measures a noun: "150,000 shells", "40 million euros in aid", "several tanks".</summary>
internal static class QuantityReader
{
    private static readonly FrozenDictionary<string, double> Numbers = new Dictionary<string, double>
    {
        ["one"] = 1, ["two"] = 2, ["three"] = 3, ["four"] = 4, ["five"] = 5, ["six"] = 6, ["seven"] = 7, ["eight"] = 8, ["nine"] = 9,
        ["ten"] = 10, ["eleven"] = 11, ["twelve"] = 12, ["fifteen"] = 15, ["twenty"] = 20, ["thirty"] = 30, ["forty"] = 40, ["fifty"] = 50,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, double> Scales = new Dictionary<string, double>
    {
        ["hundred"] = 100, ["thousand"] = 1e3, ["million"] = 1e6, ["billion"] = 1e9, ["trillion"] = 1e12,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, string> Currencies = new Dictionary<string, string>
    {
        ["$"] = "USD", ["dollar"] = "USD", ["€"] = "EUR", ["euro"] = "EUR", ["£"] = "GBP", ["yen"] = "JPY", ["yuan"] = "CNY",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly WordSet Vague = new(["several", "dozen", "hundred", "many", "some", "few", "numerous", "thousand"]);

    /// <summary>The quantity of the phrase headed by <paramref name="noun"/>; null when it names no number.</summary>
    public static Quantity? Of(Token noun)
    {
        foreach (var index in noun.Dependents)
        {
            var dependent = noun.Document[index];
            if (dependent.Relation == Relation.Nummod && IsCount(dependent))
                return Counted(noun, dependent);
            if (dependent.Relation is Relation.Compound or Relation.Nmod && Currencies.ContainsKey(dependent.Lemma)
                && Of(dependent) is { } money)
                return money;
        }
        foreach (var index in noun.Dependents)
        {
            var dependent = noun.Document[index];
            if (dependent.Relation is Relation.Amod && Vague.Contains(dependent.Lemma))
                return new Quantity(null, noun.Lemma, Words(noun.Document, index, noun.Index + 1));
        }
        return null;
    }

    private static bool IsCount(Token number) => number.Upos == UniversalPos.NUM && Clause.Dependent(number, Relation.Case) < 0;

    private static Quantity? Counted(Token noun, Token number)
    {
        var (first, end) = Clause.Subtree(number);
        double? value = null;
        for (var index = first; index < end; index++)
        {
            var form = noun.Document[index].Form;
            if (Number(form) is { } plain)
                value = plain;
            else if (Scales.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(form, out var scale))
                value = (value ?? 1) * scale;
        }
        var unit = Currencies.TryGetValue(noun.Lemma, out var currency) ? currency : noun.Lemma;
        return value is null ? null : new Quantity(value, unit, Words(noun.Document, Math.Min(first, noun.Index), Math.Max(end, noun.Index + 1)));
    }

    private static double? Number(ReadOnlySpan<char> form)
    {
        if (Numbers.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(form, out var word))
            return word;
        return double.TryParse(form, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : null;
    }

    private static Mention Words(AnnotatedDocument document, int first, int end) => Mention.Of(document.Text, document.SpanOf(first, end));
}
