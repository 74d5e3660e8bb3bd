using System.Collections.Frozen;

namespace Demarche.IO.Reading;

/// <summary>
/// Tells the language of a text by its function words: the commonest little words of a language are a fifth to a half of
/// its running text, and hardly occur in another's. Meant to keep articles that are not English away from an English
/// engine; a text too short to tell stays undetermined.
/// </summary>
public static class LanguageIdentifier
{
    /// <summary>A language needs so many function words in the text to be told.</summary>
    private const int FewestHits = 4;

    /// <summary>The likeliest language needs so many times the hits of the next.</summary>
    private const double ClearLead = 1.3;

    /// <summary>Text beyond so many UTF-16 units tells nothing new.</summary>
    private const int SampleLength = 20_000;

    /// <summary>Longer words are no function words.</summary>
    private const int LongestWord = 12;

    private static readonly (string Language, string Words)[] s_functionWords =
    [
        ("en", "the of and to in a is that for on was with by it as at be this are from has have he not its but they which his were their will an or she said who had would been after than when"),
        ("fr", "le la les de des du et à en un une est que qui dans pour sur par au aux avec il elle ne pas ce cette se sont ont été plus mais ou leur son sa"),
        ("es", "el la los las de del y a en un una es que por para con se no su al lo como más pero fue ha sus este esta entre sobre desde también"),
        ("it", "il la lo le gli di del della dei e a in un una è che per con non si da al alla sono come più ma ha nel nella anche dal"),
        ("pt", "o a os as de do da dos das e em um uma é que para com por não se no na ao mais como mas foi pelo pela também são"),
        ("de", "der die das den dem des und in zu mit von ist im für auf nicht ein eine sich auch als an es bei nach aus wird wurde hat dass sie er"),
        ("nl", "de het een van en in is dat op te zijn voor met niet aan er om ook als door bij naar uit was werd heeft worden hij ze maar"),
        ("sv", "och i att det som en på är av för med den till inte har de om ett han var från sig men vid kan ska efter"),
        ("da", "og i at det som en på er af for med den til ikke har de om et han var fra sig men ved kan skal efter blev"),
        ("pl", "i w na z do się nie że to jest o jak po za od przez dla oraz są był ale co jego który która przy także"),
        ("cs", "a v na se z do je že to s o k pro by po jako za od který která jsou byl ale také podle při"),
        ("ro", "și în de la a cu pe să nu că o un din este pentru mai care sunt al ale fost au dar prin după"),
        ("hu", "a az és hogy nem is egy ez meg van volt de csak már mint azt ki el szerint után vagy"),
        ("fi", "ja on ei että se oli hän mutta ovat joka myös kun niin tai sekä ole mukaan jo vain"),
        ("tr", "ve bir bu da de için ile olarak çok daha olan gibi kadar sonra ne değil ise ancak en her olduğunu"),
        ("az", "və bir bu da də üçün ilə olan ki daha isə sonra kimi çox deyil edib olub onun görə hər"),
        ("id", "dan yang di ke dari untuk dengan ini itu pada tidak dalam akan oleh juga sebagai ada telah bahwa mereka"),
        ("sq", "dhe në të një për me nga që është i e së më ka do nuk si kjo janë por"),
        ("ru", "и в не на что с по он как это к но из у за о от его для до при был также который только бы"),
        ("uk", "і в не на що з та до як це у за від про його для але при був також який який є або й"),
        ("bg", "и в на не че с за да се по от са като това до при е ще си след но който към"),
        ("sr", "и у на је да се не за са од као што су о из до али био који али након"),
        ("ar", "في من على إلى أن عن مع هذا هذه التي الذي كان ما لا بين بعد قال كما وقد"),
        ("fa", "و در به از که این را با است برای آن یک بر تا هم شد می کرد خود نیز"),
        ("he", "של את על לא זה הוא עם כי גם היא אל או כל אבל יש"),
        ("el", "και το να του η της με για ο που την στο είναι από τα σε δεν οι θα τη"),
        ("hy", "և է որ են այս մեջ հետ ու մի նա չի իր համար պետք նաև"),
        ("ka", "და არ რომ ის ეს იყო თუ არის მისი რომელიც ასევე მაგრამ"),
        ("hi", "के में की है और से को का ने पर कि यह नहीं भी इस था हैं"),
    ];

    private static readonly FrozenDictionary<string, int[]> s_languagesOf = s_functionWords
        .SelectMany((entry, language) => entry.Words.Split(' ').Distinct().Select(word => (word, language)))
        .GroupBy(pair => pair.word, pair => pair.language, StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);

    /// <summary>ISO 639-1 code of the language of <paramref name="text"/>; null when it cannot be told.</summary>
    public static string? Identify(string text)
    {
        var hits = CountFunctionWords(text.AsSpan(0, Math.Min(text.Length, SampleLength)));
        var best = hits.Index().MaxBy(entry => entry.Item).Index;
        var next = hits.Index().Where(entry => entry.Index != best).Max(entry => entry.Item);
        if (hits[best] >= FewestHits && hits[best] >= ClearLead * next)
            return s_functionWords[best].Language;
        return LanguageOfScript(text);
    }

    /// <summary>How many function words of each language are in the text; what follows an apostrophe, the "s" of "the king's", is none.</summary>
    private static int[] CountFunctionWords(ReadOnlySpan<char> text)
    {
        var hits = new int[s_functionWords.Length];
        var lookup = s_languagesOf.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> lowered = stackalloc char[LongestWord];
        var before = ' ';
        while (!text.IsEmpty)
        {
            var length = WordLength(text);
            if (length is > 0 and <= LongestWord && before is not ('\'' or '’'))
            {
                var word = lowered[..text[..length].ToLowerInvariant(lowered)];
                if (lookup.TryGetValue(word, out var languages))
                {
                    foreach (var language in languages)
                        hits[language]++;
                }
            }
            before = text[Math.Max(length, 1) - 1];
            text = text[Math.Max(length, 1)..];
        }
        return hits;
    }

    private static int WordLength(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && (char.IsLetter(text[length]) || char.GetUnicodeCategory(text[length]) == System.Globalization.UnicodeCategory.NonSpacingMark))
            length++;
        return length;
    }

    /// <summary>The language of a script that, in the news, one language writes; null when most letters are in none of these.</summary>
    private static string? LanguageOfScript(ReadOnlySpan<char> text)
    {
        var (letters, han, kana, hangul, thai) = (0, 0, 0, 0, 0);
        foreach (var unit in text)
        {
            letters += char.IsLetter(unit) ? 1 : 0;
            han += unit is >= '\u4e00' and <= '\u9fff' ? 1 : 0;
            kana += unit is >= '\u3040' and <= '\u30ff' ? 1 : 0;
            hangul += unit is >= '\uac00' and <= '\ud7a3' ? 1 : 0;
            thai += unit is >= '\u0e00' and <= '\u0e7f' ? 1 : 0;
        }
        return 2 * (han + kana) > letters ? (10 * kana > han ? "ja" : "zh")
            : 2 * hangul > letters ? "ko"
            : 2 * thai > letters ? "th"
            : null;
    }
}
