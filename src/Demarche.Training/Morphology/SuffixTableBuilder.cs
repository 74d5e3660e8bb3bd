using System.Runtime.InteropServices;
using Demarche.Language.Morphology;

namespace Demarche.Training.Morphology;

/// <summary>
/// Learns a <see cref="SuffixTable"/> from words with answers. A word's own entry holds its commonest answer; an ending's
/// entry the answer of most words that end so. Entries that say no more than a shorter ending does are left out.
/// </summary>
public sealed class SuffixTableBuilder
{
    private readonly Dictionary<(ulong Context, string Form), Word> _words = [];

    /// <summary>Fewest words that an ending needs; the empty ending needs none.</summary>
    public int FewestWords { get; init; } = 2;

    /// <summary>Share of an ending's words that must agree, 0 to 1.</summary>
    public double Agreement { get; init; }

    /// <summary>Whether an answer may serve as that of an ending of this many units; any may by default.</summary>
    public Func<ushort, int, bool> MayEnd { get; init; } = (_, _) => true;

    public bool Knows(ulong context, string form) => _words.ContainsKey((context, form));

    /// <summary>The commonest answer of a word so far; null when it is unknown.</summary>
    public ushort? Answer(ulong context, string form) => _words.TryGetValue((context, form), out var word) ? word.Best : null;

    /// <summary>Adds an observation.</summary>
    /// <param name="count">Its weight.</param>
    /// <param name="isRegular">False for a word, such as a misspelt one, that says nothing about others.</param>
    public void Add(ulong context, string form, ushort answer, int count, bool isRegular = true)
    {
        var word = CollectionsMarshal.GetValueRefOrAddDefault(_words, (context, form), out _) ??= new Word();
        word.IsRegular &= isRegular;
        CollectionsMarshal.GetValueRefOrAddDefault(word.Counts, answer, out _) += count;
    }

    public void Write(BinaryWriter writer)
    {
        var endings = CountEndings();
        var entries = new SortedDictionary<ulong, ushort>();
        foreach (var ((context, form), word) in _words)
        {
            var known = -1;
            var keys = SuffixTable.Keys(context, form).ToArray();
            for (var length = 0; length < keys.Length - 1; length++)
            {
                if (AnswerOf(endings, keys[length], length) is not ushort answer || answer == known)
                    continue;
                entries[keys[length]] = answer;
                known = answer;
            }
            if (word.Best != known)
                entries[keys[^1]] = word.Best;
        }
        writer.Write(entries.Count);
        foreach (var key in entries.Keys)
            writer.Write(key);
        foreach (var answer in entries.Values)
            writer.Write(answer);
    }

    private Dictionary<ulong, Dictionary<ushort, int>> CountEndings()
    {
        var endings = new Dictionary<ulong, Dictionary<ushort, int>>();
        foreach (var ((context, form), word) in _words.Where(pair => pair.Value.IsRegular))
        {
            foreach (var key in SuffixTable.Keys(context, form).SkipLast(1))
                CollectionsMarshal.GetValueRefOrAddDefault(CollectionsMarshal.GetValueRefOrAddDefault(endings, key, out _) ??= [], word.Best, out _)++;
        }
        return endings;
    }

    private ushort? AnswerOf(Dictionary<ulong, Dictionary<ushort, int>> endings, ulong key, int length)
    {
        if (!endings.TryGetValue(key, out var counts))
            return null;
        var (answer, count) = Commonest(counts);
        var isSupported = length == 0 || (count >= FewestWords && count >= Agreement * counts.Values.Sum());
        return isSupported && MayEnd(answer, length) ? answer : null;
    }

    /// <summary>The answer with the highest count; the lowest of equals.</summary>
    private static (ushort Answer, int Count) Commonest(Dictionary<ushort, int> counts) =>
        counts.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).Select(pair => (pair.Key, pair.Value)).First();

    private sealed class Word
    {
        public Dictionary<ushort, int> Counts { get; } = [];

        public bool IsRegular { get; set; } = true;

        public ushort Best => Commonest(Counts).Answer;
    }
}
