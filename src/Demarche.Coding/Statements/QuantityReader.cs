using System.Collections.Frozen;
using Demarche.Coding.Syntax;
using Demarche.Language.Tokens;

namespace Demarche.Coding.Statements;

/// <summary>Reads the number that counts or measures a noun: "150,000 shells", "40 million euros in aid", "$2.5bn", "several tanks".</summary>
internal static class QuantityReader
{
    private static readonly FrozenDictionary<string, string> Currencies = new Dictionary<string, string>
    {
        ["$"] = "USD", ["us$"] = "USD", ["dollar"] = "USD", ["€"] = "EUR", ["euro"] = "EUR", ["£"] = "GBP", ["¥"] = "JPY", ["yen"] = "JPY", ["yuan"] = "CNY",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly WordSet Vague = new(["several", "dozens", "hundreds", "thousands", "millions", "billions", "many", "some", "few", "numerous", "scores"]);
    private static readonly WordSet Parts = new(["of", "in", "worth", "totalling", "totaling"]);
    private static readonly WordSet TimePrepositions = new(["in", "since", "by", "until", "before", "after", "from", "during"]);

    /// <summary>The quantity of the phrase headed by <paramref name="noun"/>; null when it names no number.</summary>
    public static Quantity? Of(Token noun) =>
        noun.Upos == UniversalPos.SYM ? Sum(noun) : Counted(noun) ?? OfPart(noun) ?? Worth(noun) ?? Roughly(noun);

    /// <summary>"$ 2.5 billion".</summary>
    private static Quantity? Sum(Token sign)
    {
        var end = sign.Index + 1;
        while (end < sign.Sentence.End && Numerals.IsPart(sign.Document[end]))
            end++;
        return Numerals.Value(sign.Document, sign.Index + 1, end) is { } value ? new Quantity(value, Unit(sign), Words(sign.Document, sign.Index, end)) : null;
    }

    /// <summary>The number that stands before a noun and its modifiers, or that is the phrase itself.</summary>
    private static Quantity? Counted(Token noun)
    {
        var document = noun.Document;
        var last = noun.Index;
        while (last > noun.Sentence.First && !Numerals.IsPart(document[last]) && (last == noun.Index || IsModifier(document[last], noun)))
            last--;
        if (!Numerals.IsPart(document[last]) || (last < noun.Index && !IsModifier(document[last], noun)))
            return null;
        var first = last;
        while (first > noun.Sentence.First && (Numerals.IsPart(document[first - 1]) || IsJoint(document[first - 1], document[first])))
            first--;
        if (IsRange(document[first], document[last], noun))
            return new Quantity(null, Unit(noun), Words(document, first, noun.Index + 1));
        if (last + 1 < noun.Index && document[last + 1].Form is "-" or "–" && !Currencies.ContainsKey(document[last + 2].Lemma))
            return null; // "a 24-hour convoy"
        if (IsYear(document, first, last) || Numerals.Value(document, first, last + 1) is not { } value)
            return null;
        var unit = last + 2 < noun.Index && document[last + 1].Form is "-" ? document[last + 2] : noun;
        return new Quantity(value, Unit(unit.Index == last ? Clause.Counted(noun) : unit), Words(document, first, Math.Max(noun.Index, last) + 1));
    }

    /// <summary>Whether a word stands between a number and the noun that it counts.</summary>
    private static bool IsModifier(Token word, Token noun) =>
        word.Upos is UniversalPos.ADJ or UniversalPos.NOUN or UniversalPos.PROPN or UniversalPos.NUM or UniversalPos.SYM or UniversalPos.ADV || word.Form is "-" or "–"
            ? word.Upos is not (UniversalPos.NOUN or UniversalPos.PROPN) || word.Relation is Relation.Compound or Relation.Amod or Relation.Flat or Relation.NmodUnmarked
            : word is { Upos: UniversalPos.VERB, Relation: Relation.Amod };

    /// <summary>"a" in "half a million", the hyphen of "twenty-five".</summary>
    private static bool IsJoint(Token before, Token number) =>
        (before.Form is "a" or "an" && before.Index > before.Sentence.First && before.Document[before.Index - 1].Form.Equals("half", StringComparison.OrdinalIgnoreCase))
        || (before.Form is "-" && before.Index > before.Sentence.First && Numerals.IsPart(before.Document[before.Index - 1]) && Numerals.IsPart(number));

    /// <summary>"20 to 30", "between 20 and 30": no single number.</summary>
    private static bool IsRange(Token first, Token last, Token noun)
    {
        var before = first.Index - 1;
        return before > noun.Sentence.First && (noun.Document[before].Lemma is "to" or "or" or "and" or "–") && Numerals.IsNumber(noun.Document[before - 1].Form)
            && last.Upos == UniversalPos.NUM;
    }

    private static bool IsYear(AnnotatedDocument document, int first, int last) =>
        first == last && first > 0 && document[first].Form is { Length: 4 } form && form[0] is '1' or '2' && form.IndexOfAny(',', '.') < 0
        && TimePrepositions.Contains(document[first - 1].Lemma);

    /// <summary>"a loan of 40 million euros", "the money, 7 million dollars,", "a 40-million-euro loan".</summary>
    private static Quantity? OfPart(Token noun)
    {
        foreach (var index in noun.Dependents)
        {
            var part = noun.Document[index];
            var isPart = part.Relation switch
            {
                Relation.Nmod => index > noun.Index && Clause.Marker(part, Parts),
                Relation.Appos or Relation.NmodUnmarked or Relation.Nummod => index > noun.Index,
                Relation.Compound or Relation.NmodPoss => Currencies.ContainsKey(part.Lemma),
                _ => false,
            };
            if (isPart && (part.Upos == UniversalPos.SYM ? Sum(part) : Counted(part)) is { } quantity)
                return quantity;
        }
        return null;
    }

    /// <summary>"drones worth 22 million dollars".</summary>
    private static Quantity? Worth(Token noun)
    {
        foreach (var index in noun.Dependents)
        {
            if (noun.Document[index] is not { Relation: Relation.Amod, Lemma: "worth" } worth)
                continue;
            var sum = Clause.Dependent(worth, Relation.Obj) is var below and >= 0 ? below : SumAfter(worth);
            if (sum >= 0)
                return noun.Document[sum].Upos == UniversalPos.SYM ? Sum(noun.Document[sum]) : Counted(noun.Document[sum]);
        }
        return null;
    }

    /// <summary>"dollars" in "parts worth 30 million dollars", which parsers may take for a second object; -1 when no sum follows.</summary>
    private static int SumAfter(Token worth)
    {
        var index = worth.Index + 1;
        while (index < worth.Sentence.End && (Numerals.IsPart(worth.Document[index]) || worth.Document[index].Upos == UniversalPos.ADV))
            index++;
        return index < worth.Sentence.End && Currencies.ContainsKey(worth.Document[index].Lemma) ? index : -1;
    }

    private static Quantity? Roughly(Token noun)
    {
        foreach (var index in noun.Dependents)
        {
            var word = noun.Document[index];
            if (index < noun.Index && word.Relation is Relation.Amod or Relation.Det or Relation.Nummod && Vague.Contains(word.Form))
                return new Quantity(null, Unit(noun), Words(noun.Document, index, noun.Index + 1));
        }
        return Vague.Contains(noun.Form) && Clause.Counted(noun) is var counted && counted.Index > noun.Index
            ? new Quantity(null, Unit(counted), Words(noun.Document, noun.Index, counted.Index + 1)) : null;
    }

    private static string? Unit(Token noun) =>
        Currencies.TryGetValue(noun.Lemma, out var currency) ? currency : noun.Upos == UniversalPos.NUM || Numerals.IsPart(noun) ? null : noun.Lemma;

    private static Mention Words(AnnotatedDocument document, int first, int end) => Mention.Of(document.Text, document.SpanOf(first, end));
}
