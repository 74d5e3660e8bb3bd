using System.Runtime.InteropServices;
using Demarche.Language.Morphology;

namespace Demarche.Training.Morphology;

/// <summary>Counts answers by word ending and keeps the entries that say more than the shorter endings do.</summary>
public sealed class SuffixTableBuilder
{
    private readonly Dictionary<ulong, Dictionary<ushort, int>> _counts = [];
    private readonly Dictionary<(ulong Context, string Form), Dictionary<ushort, int>> _words = [];

    public void Add(ulong context, string form, ushort answer, int count = 1)
    {
        Increment(CollectionsMarshal.GetValueRefOrAddDefault(_words, (context, form), out _) ??= [], answer, count);
        foreach (var key in SuffixTable.Keys(context, form))
            Increment(CollectionsMarshal.GetValueRefOrAddDefault(_counts, key, out _) ??= [], answer, count);
    }

    public void Write(BinaryWriter writer)
    {
        var entries = new SortedDictionary<ulong, ushort>();
        foreach (var (context, form) in _words.Keys.OrderBy(word => word.Context).ThenBy(word => word.Form, StringComparer.Ordinal))
        {
            var known = -1;
            foreach (var key in SuffixTable.Keys(context, form))
            {
                var best = Best(_counts[key]);
                if (best == known)
                    continue;
                entries[key] = best;
                known = best;
            }
        }
        writer.Write(entries.Count);
        foreach (var key in entries.Keys)
            writer.Write(key);
        foreach (var answer in entries.Values)
            writer.Write(answer);
    }

    private static ushort Best(Dictionary<ushort, int> counts) =>
        counts.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).First().Key;

    private static void Increment(Dictionary<ushort, int> counts, ushort answer, int count) =>
        CollectionsMarshal.GetValueRefOrAddDefault(counts, answer, out _) += count;
}
