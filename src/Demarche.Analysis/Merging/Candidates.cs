namespace Demarche.Analysis.Merging;

/// <summary>
/// The pairs worth comparing: records of one kind that share a party and whose days overlap. They are found by sweeping over the
/// days of each party's records, so that the work grows with the pairs found, not with all pairs.
/// </summary>
internal static class Candidates
{
    /// <returns>Each pair once, the lower index first.</returns>
    public static IEnumerable<(int First, int Second)> Of(IReadOnlyList<Traits> traits)
    {
        var blocks = new Dictionary<(string Kind, Standing Standing, string Party), List<int>>();
        for (var index = 0; index < traits.Count; index++)
        {
            foreach (var party in traits[index].Parties)
            {
                var key = (traits[index].Kind, traits[index].Standing, party);
                if (!blocks.TryGetValue(key, out var block))
                    blocks[key] = block = [];
                block.Add(index);
            }
        }
        return blocks.Values.SelectMany(block => Sweep(block, traits)).Distinct();
    }

    private static IEnumerable<(int First, int Second)> Sweep(List<int> block, IReadOnlyList<Traits> traits)
    {
        var open = new List<int>();
        foreach (var index in block.OrderBy(index => traits[index].When.First).ThenBy(index => index))
        {
            open.RemoveAll(earlier => traits[earlier].When.Last < traits[index].When.First);
            foreach (var earlier in open)
                yield return (Math.Min(earlier, index), Math.Max(earlier, index));
            open.Add(index);
        }
    }
}
