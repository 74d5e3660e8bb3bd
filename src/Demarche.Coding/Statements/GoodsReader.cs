using Demarche.Coding.Syntax;
using Demarche.Language.Tokens;

namespace Demarche.Coding.Statements;

/// <summary>Tells what can change hands: arms, money, goods and aid, by word or by measure.</summary>
/// <param name="goods">The nouns of goods.</param>
/// <param name="consigning">Verbs and nouns that are said of goods only, such as "ship": whatever they move is goods.</param>
/// <param name="intangible">What is also given, sent or delivered, but is no goods: messages, blows, chances.</param>
/// <param name="arms">The nouns of arms.</param>
/// <param name="relief">The nouns of what is given to people in need.</param>
internal sealed class GoodsReader(WordSet goods, WordSet consigning, WordSet intangible, WordSet arms, WordSet relief)
{
    private static readonly WordSet Sets = new(["set", "system", "unit", "piece", "pack"]);
    private static readonly WordSet Of = new(["of"]);
    private static readonly WordSet Parts = new(["of", "worth"]);
    private static readonly WordSet Form = new(["in"]);
    private static readonly WordSet Scales = new(["thousand", "million", "billion", "trillion", "bn", "m", "tn"]);

    /// <summary>Whether <paramref name="phrase"/> names goods whatever is done with it.</summary>
    public bool IsNamed(Token phrase) => goods.Contains(phrase) || goods.Contains(Clause.Counted(phrase));

    /// <summary>What kind of goods <paramref name="phrase"/> heads.</summary>
    public GoodsKind KindOf(Token phrase)
    {
        var counted = Clause.Counted(phrase);
        var contents = Contents(counted) ?? counted;
        return Is(arms, contents) || Is(arms, counted) ? GoodsKind.Arms : Is(relief, contents) ? GoodsKind.Relief : GoodsKind.Wealth;
    }

    /// <summary>Whether a noun, or what it is made up of ("radar" in "radar sets"), is one of <paramref name="words"/>.</summary>
    private static bool Is(WordSet words, Token noun) =>
        words.Contains(noun) || (Sets.Contains(noun.Lemma) && Clause.Has(noun, Relation.Compound, words));

    /// <summary>Whether <paramref name="phrase"/> heads goods where <paramref name="predicate"/> hands it over.</summary>
    public bool IsGoods(Token phrase, Token predicate)
    {
        var counted = Clause.Counted(phrase);
        return phrase.Upos switch
        {
            UniversalPos.SYM => phrase.Form is "$" or "€" or "£" or "¥" or "US$",
            UniversalPos.NUM => counted.Index == phrase.Index ? IsSum(phrase) : IsGoods(counted, predicate),
            UniversalPos.NOUN or UniversalPos.PROPN => Is(goods, counted) || goods.Contains(phrase) || consigning.Contains(phrase) || (phrase.Upos == UniversalPos.NOUN && consigning.Contains(predicate)
                && !intangible.Contains(phrase) && !intangible.Contains(counted)),
            _ => false,
        } || (phrase.Upos == UniversalPos.NOUN && Contents(phrase) is { } contents && goods.Contains(contents));
    }

    /// <summary>"radars" in "a second set of radars"; null where nothing follows.</summary>
    public static Token? Contents(Token phrase)
    {
        foreach (var index in phrase.Dependents)
        {
            if (phrase.Document[index] is { Relation: Relation.Nmod } part && Clause.Marker(part, Of))
                return part;
        }
        return null;
    }

    /// <summary>"8 billion" is money where no noun says of what.</summary>
    private static bool IsSum(Token number)
    {
        var (first, end) = Clause.Subtree(number);
        for (var index = first; index < end; index++)
        {
            if (Scales.Contains(number.Document[index].Lemma))
                return true;
        }
        return false;
    }

    /// <summary>
    /// What is handed over, one phrase an item: those of a list that have each their own number are items of their own ("40 tanks
    /// and 200 rifles"), others are one ("rifles and shells").
    /// </summary>
    public static List<Token> Items(Token phrase)
    {
        var items = new List<Token> { phrase };
        if (QuantityReader.Of(phrase) is null)
            return items;
        foreach (var index in phrase.Dependents)
        {
            if (phrase.Document[index] is { Relation: Relation.Conj } next && QuantityReader.Of(next) is not null)
                items.Add(next);
        }
        return items;
    }

    /// <summary>The words of an item: its modifiers, itself, and what it is made of or meant for, without who gives or gets it.</summary>
    public static Mention Words(Token item, bool isListed, int recipient)
    {
        var document = item.Document;
        var (first, end) = (item.Index, item.Index + 1);
        foreach (var index in item.Dependents)
        {
            var dependent = document[index];
            if (index < item.Index && index != recipient && dependent.Relation is not (Relation.Case or Relation.Mark or Relation.Cc or Relation.Punct))
                first = Math.Min(first, Clause.Subtree(dependent).First);
            else if (index > item.Index && (dependent.Relation == Relation.Nummod || IsPart(dependent)
                || (dependent.Relation == Relation.Conj && !isListed)))
                end = Math.Max(end, EndOf(dependent));
        }
        return Mention.Of(document.Text, document.SpanOf(first, end));
    }

    /// <summary>"of shells", "in aid", but not "in April".</summary>
    private static bool IsPart(Token part) => part.Relation == Relation.Nmod
        && (Clause.Marker(part, Parts) || (part.Upos == UniversalPos.NOUN && Clause.Dependent(part, Relation.Det) < 0 && Clause.Marker(part, Form)));

    private static int EndOf(Token part)
    {
        var end = part.Index + 1;
        foreach (var index in part.Dependents)
        {
            if (part.Document[index].Relation is Relation.Nummod or Relation.Compound or Relation.Amod or Relation.Conj or Relation.Flat)
                end = Math.Max(end, Clause.Subtree(part.Document[index]).End);
            else if (IsPart(part.Document[index]))
                end = Math.Max(end, EndOf(part.Document[index]));
        }
        return end;
    }
}
