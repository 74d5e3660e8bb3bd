using System.Collections.Frozen;

namespace Demarche.Sameness;

/// <summary>
/// The words of a text that carry what it says, as a set: letters and digits in lower case, without function and reporting
/// words, without endings and cut to their first five letters, so that "accused" and "accusation" are one. Equal texts give equal sets.
/// </summary>
/// <remarks>
/// Cutting words to a prefix instead of stemming: McNamee and Mayfield, "Character n-gram tokenization for European language
/// text retrieval", Information Retrieval 7 (2004).
/// </remarks>
public sealed class ContentWords
{
    private const int PrefixLength = 5;
    private const int ShortestStem = 3;

    private static readonly string[] s_endings = ["ing", "es", "ed", "s", "e"];

    private static readonly FrozenSet<string> s_empty =
        """
        a about after again against all also an and any are as at be because been before being between both but by can could did do
        does during each for from had has have he her here his if in into is it its last may might more most must no nor not of off
        on once one only or other our out over own said same say says she should so some such than that the their them then there
        these they this those through to told too under until up upon very was we were what when where which while who whom whose
        why will with would year years week weeks day days yesterday today tomorrow monday tuesday wednesday thursday friday saturday
        sunday january february march april june july august september october november december according added announced reported
        statement spokesman spokeswoman officials
        """.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    private ContentWords(uint[] keys) => Keys = keys;

    /// <summary>A number for each word, ascending; the same for the same word on every machine.</summary>
    public IReadOnlyList<uint> Keys { get; }

    public int Count => Keys.Count;

    /// <summary>The words of a text.</summary>
    public static ContentWords Of(string text) => Of(text, new TextSpan(0, text.Length), []);

    /// <summary>The words of a stretch of <paramref name="text"/>, without those in <paramref name="except"/>.</summary>
    public static ContentWords Of(string text, TextSpan stretch, IReadOnlyCollection<TextSpan> except)
    {
        var keys = new SortedSet<uint>();
        var isEmpty = s_empty.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var start = stretch.Start; start < stretch.End; start++)
        {
            if (!char.IsLetterOrDigit(text[start]))
                continue;
            var end = start;
            while (end < stretch.End && char.IsLetterOrDigit(text[end]))
                end++;
            var word = text[start..end].ToLowerInvariant();
            var place = TextSpan.FromBounds(start, end);
            if ((word.Length > 1 || char.IsDigit(word[0])) && !isEmpty.Contains(word) && !except.Any(place.Overlaps))
                keys.Add(Key(word));
            start = end;
        }
        return new ContentWords([.. keys]);
    }

    /// <summary>What share of the shorter set the two have in common, 0 to 1; 0 when one is empty.</summary>
    public double Overlap(ContentWords other) => Overlap(other, _ => 1);

    /// <summary>The same, with words counted by their <paramref name="weight"/>.</summary>
    public double Overlap(ContentWords other, Func<uint, double> weight)
    {
        double shared = 0, left = 0, right = 0;
        int at = 0, there = 0;
        while (at < Count || there < other.Count)
        {
            var here = at < Count ? Keys[at] : uint.MaxValue;
            var that = there < other.Count ? other.Keys[there] : uint.MaxValue;
            var value = weight(Math.Min(here, that));
            if (here <= that)
                (left, at) = (left + value, at + 1);
            if (that <= here)
                (right, there) = (right + value, there + 1);
            if (here == that)
                shared += value;
        }
        var shorter = Math.Min(left, right);
        return shorter > 0 ? shared / shorter : 0;
    }

    /// <summary>FNV-1a over the word's beginning; numbers count whole.</summary>
    private static uint Key(ReadOnlySpan<char> word)
    {
        var beginning = char.IsDigit(word[0]) ? word : Bare(word);
        var key = 2166136261u;
        foreach (var letter in beginning)
            key = (key ^ letter) * 16777619u;
        return key == uint.MaxValue ? 0 : key;
    }

    private static ReadOnlySpan<char> Bare(ReadOnlySpan<char> word)
    {
        foreach (var ending in s_endings)
        {
            if (word.Length - ending.Length >= ShortestStem && word.EndsWith(ending, StringComparison.Ordinal))
            {
                word = word[..^ending.Length];
                break;
            }
        }
        return word[..Math.Min(PrefixLength, word.Length)];
    }
}
