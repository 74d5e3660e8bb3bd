using System.Collections.Frozen;

namespace Demarche.Coding.Records;

/// <summary>The telling words of a stretch of text, by their first letters, so that "bombed" and "bombing" are one.</summary>
internal static class Wording
{
    private const int ShortestWord = 3, StemLength = 5;

    private static readonly FrozenSet<string> Common = new[]
    {
        "the", "and", "was", "its", "had", "has", "any", "not", "are", "for", "that", "this", "these", "those", "with", "from", "have", "been", "were", "will", "would", "their", "there", "which", "when", "what", "into",
        "over", "after", "before", "only", "ever", "never", "also", "said", "says", "than", "them", "they", "some", "such", "more", "most", "other",
        "about", "against", "between", "single", "without", "during", "because", "being", "both", "each", "every", "government",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> References = new[]
    {
        "a", "an", "any", "all", "of", "the", "it", "this", "that", "these", "those", "both", "everything", "such", "as", "claim", "claims", "charge", "charges", "report",
        "reports", "allegation", "allegations", "accusation", "accusations", "story", "account", "version", "rumour", "rumours", "rumor", "rumors", "statement", "assertion",
        "denied", "denies", "suggestion",
    }.ToFrozenSet(StringComparer.Ordinal);

    public static HashSet<string> Of(string text)
    {
        var stems = new HashSet<string>(StringComparer.Ordinal);
        foreach (var word in Words(text))
        {
            if (word.Length >= ShortestWord && !Common.Contains(word))
                stems.Add(word[..Math.Min(word.Length, StemLength)]);
        }
        return stems;
    }

    /// <summary>How many telling words two texts share.</summary>
    public static int Shared(string one, string other)
    {
        var words = Of(one);
        words.IntersectWith(Of(other));
        return words.Count;
    }

    /// <summary>Shared telling words over all of them, 0 to 1.</summary>
    public static double Likeness(string one, string other)
    {
        var (first, second) = (Of(one), Of(other));
        var shared = first.Count(second.Contains);
        return shared == 0 ? 0 : (double)shared / (first.Count + second.Count - shared);
    }

    /// <summary>Whether a text only points to what was said before: "the charge", "it", "all of this".</summary>
    public static bool IsReference(string text) => Words(text).All(References.Contains);

    /// <summary>Whether a text is a known thing and no clause: "the theft", "this raid".</summary>
    public static bool IsDefinite(string text) => FirstWord(text) is "the" or "this" or "that" or "these" or "those" && Words(text).Take(4).Count() <= 3;

    public static string FirstWord(string text) => Words(text).FirstOrDefault("");

    private static IEnumerable<string> Words(string text)
    {
        for (var first = 0; first < text.Length; first++)
        {
            var end = first;
            while (end < text.Length && char.IsLetterOrDigit(text[end]))
                end++;
            if (end > first)
                yield return text[first..end].ToLowerInvariant();
            first = end;
        }
    }
}
