namespace Demarche.Sameness;

/// <summary>Two items that may be one.</summary>
/// <param name="First">Index of the item that comes first.</param>
/// <param name="Second">Index of the other.</param>
/// <param name="Likeness">How alike they are; more is more alike.</param>
public readonly record struct LikePair(int First, int Second, double Likeness);

/// <summary>
/// Groups items of which some are one: the likest pairs first, and two groups join only when every item of one agrees with
/// every item of the other, so that no chain of likenesses joins what disagrees at its ends (complete linkage). Pairs that are
/// equally alike go by index, so that the same items in the same order always give the same groups.
/// </summary>
public static class Grouping
{
    /// <param name="count">Number of items.</param>
    /// <param name="pairs">Pairs that are alike enough to be one.</param>
    /// <param name="agree">Whether nothing speaks against two items being one.</param>
    /// <returns>For each item the index of the first item of its group.</returns>
    public static int[] Join(int count, IEnumerable<LikePair> pairs, Func<int, int, bool> agree)
    {
        var first = new int[count];
        var groups = new List<int>[count];
        for (var item = 0; item < count; item++)
            (first[item], groups[item]) = (item, [item]);
        foreach (var pair in pairs.OrderByDescending(pair => pair.Likeness).ThenBy(pair => pair.First).ThenBy(pair => pair.Second))
        {
            var (left, right) = (Math.Min(first[pair.First], first[pair.Second]), Math.Max(first[pair.First], first[pair.Second]));
            if (left == right || !groups[left].TrueForAll(one => groups[right].TrueForAll(other => agree(one, other))))
                continue;
            groups[left].AddRange(groups[right]);
            foreach (var item in groups[right])
                first[item] = left;
        }
        return first;
    }
}
