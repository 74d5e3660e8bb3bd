using System.Collections.Frozen;

namespace Demarche.Application.Evaluation.Standoff;

/// <summary>When two stretches of text, or two wordings, are taken for the same.</summary>
internal static class WordMatching
{
    /// <summary>Words that tell no table from another.</summary>
    private static readonly FrozenSet<string> s_generic = new[]
    {
        "a", "an", "the", "of", "in", "on", "at", "to", "with", "and", "or", "by", "for", "s", "format", "formats", "talk", "talks",
        "meeting", "meetings", "negotiation", "negotiations", "discussion", "discussions", "process", "round", "rounds", "mediation",
        "mediated", "high", "level", "peace", "platform", "dialogue", "treaty", "direct", "inside", "under", "organised", "any", "seat",
        "table", "code", "conduct",
    }.ToFrozenSet(StringComparer.Ordinal);

    public static int Overlap(TextSpan left, TextSpan right) => Math.Max(0, Math.Min(left.End, right.End) - Math.Max(left.Start, right.Start));

    /// <summary>Shared length over joint length, 0 to 1.</summary>
    public static double Ratio(TextSpan left, TextSpan right) => Overlap(left, right) is var shared and > 0
        ? (double)shared / (Math.Max(left.End, right.End) - Math.Min(left.Start, right.Start)) : 0;

    /// <summary>Whether at least half of the shorter span is shared; null without a gold span.</summary>
    public static bool? Agree(TextSpan? coded, GoldSpan? gold)
    {
        if (gold is null || coded is not { } span)
            return null;
        var shorter = Math.Min(span.Length, gold.End - gold.Start);
        return shorter > 0 && Overlap(span, TextSpan.FromBounds(gold.Start, gold.End)) >= 0.5 * shorter;
    }

    /// <summary>Whether at least half of the telling words of <paramref name="gold"/> are among those of <paramref name="coded"/>.</summary>
    public static bool Share(string? coded, string? gold)
    {
        var wanted = Telling(gold);
        return wanted.Count > 0 && wanted.Count(Words(coded).Contains) >= 0.5 * wanted.Count;
    }

    public static HashSet<string> Telling(string? text)
    {
        var words = Words(text);
        words.ExceptWith(s_generic);
        return words;
    }

    public static HashSet<string> Words(string? text)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        var folded = (text ?? "").ToLowerInvariant();
        for (var first = 0; first < folded.Length; first++)
        {
            var end = first;
            while (end < folded.Length && IsWord(folded[end]))
                end++;
            if (end > first)
                words.Add(folded[first..end]);
            first = end;
        }
        return words;
    }

    /// <summary>Every place of <paramref name="form"/> in <paramref name="text"/> that begins and ends with a word's edge.</summary>
    public static IEnumerable<TextSpan> Places(string text, string form)
    {
        for (var at = text.IndexOf(form, StringComparison.Ordinal); at >= 0; at = text.IndexOf(form, at + form.Length, StringComparison.Ordinal))
        {
            var end = at + form.Length;
            if ((at == 0 || !IsWord(text[at - 1])) && (end == text.Length || !IsWord(text[end])))
                yield return TextSpan.FromBounds(at, end);
        }
    }

    private static bool IsWord(char unit) => char.IsLetterOrDigit(unit) || unit == '_';
}
