namespace Demarche.Training.Coreference;

/// <summary>True positives over what was found (precision) and over what there is (recall).</summary>
internal record struct Ratio(double Right, double Found, double RightOfGold, double Gold)
{
    public readonly double Precision => Found == 0 ? 0 : Right / Found;
    public readonly double Recall => Gold == 0 ? 0 : RightOfGold / Gold;
    public readonly double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    public static Ratio operator +(Ratio left, Ratio right) =>
        new(left.Right + right.Right, left.Found + right.Found, left.RightOfGold + right.RightOfGold, left.Gold + right.Gold);
}

/// <summary>
/// The coreference metrics of the CoNLL 2012 task over clusters of mention keys: MUC (Vilain et al. 1995), B-cubed (Bagga
/// and Baldwin 1998), entity CEAF (Luo 2005, similarity phi 4).
/// </summary>
internal static class CoreferenceScore
{
    public static Ratio Muc(List<List<int>> found, List<List<int>> gold)
    {
        var (right, total) = Links(found, gold);
        var (rightOfGold, totalGold) = Links(gold, found);
        return new Ratio(right, total, rightOfGold, totalGold);
    }

    private static (double Right, double Total) Links(List<List<int>> clusters, List<List<int>> others)
    {
        var clusterOf = Index(others);
        var (right, total) = (0, 0);
        foreach (var cluster in clusters)
        {
            var parts = cluster.Where(clusterOf.ContainsKey).Select(mention => clusterOf[mention]).Distinct().Count()
                + cluster.Count(mention => !clusterOf.ContainsKey(mention));
            right += cluster.Count - parts;
            total += cluster.Count - 1;
        }
        return (right, total);
    }

    public static Ratio BCubed(List<List<int>> found, List<List<int>> gold)
    {
        var (right, total) = Overlaps(found, gold);
        var (rightOfGold, totalGold) = Overlaps(gold, found);
        return new Ratio(right, total, rightOfGold, totalGold);
    }

    private static (double Right, double Total) Overlaps(List<List<int>> clusters, List<List<int>> others)
    {
        var clusterOf = Index(others);
        var (right, total) = (0.0, 0);
        foreach (var cluster in clusters)
        {
            total += cluster.Count;
            right += cluster.Where(clusterOf.ContainsKey).GroupBy(mention => clusterOf[mention])
                .Sum(group => (double)group.Count() * group.Count() / cluster.Count);
        }
        return (right, total);
    }

    public static Ratio CeafEntity(List<List<int>> found, List<List<int>> gold)
    {
        var sets = gold.Select(cluster => cluster.ToHashSet()).ToList();
        var similarity = found
            .Select(cluster => sets.Select(set => 2.0 * cluster.Count(set.Contains) / (cluster.Count + set.Count)).ToArray()).ToArray();
        var best = Assignment.Maximum(similarity, found.Count, gold.Count);
        return new Ratio(best, found.Count, best, gold.Count);
    }

    private static Dictionary<int, int> Index(List<List<int>> clusters) =>
        clusters.SelectMany((cluster, number) => cluster.Select(mention => (mention, number))).ToDictionary(pair => pair.mention, pair => pair.number);
}
