using CsCheck;
using Demarche.Language.Parsing;
using Xunit;

namespace Demarche.Language.Tests.Parsing;

public sealed class SpanningTreeTests
{
    private static readonly Gen<float[]> Scores =
        Gen.Int[1, 5].SelectMany(length => Gen.Int[-1000, 1000].Select(value => value / 16f).Array[length * (length + 1)]);

    [Fact]
    public void Heads_always_form_a_tree_with_one_root() =>
        Gen.Int[1, 40].SelectMany(length => Gen.Float[-10, 10].Array[length * (length + 1)]).Sample(scores =>
        {
            var heads = Decode(scores);
            Assert.Single(heads, head => head == 0);
            Assert.All(Enumerable.Range(1, heads.Length), node => Assert.True(ReachesRoot(heads, node)));
        });

    /// <summary>Below the chosen root no other tree scores higher, by trying them all.</summary>
    [Fact]
    public void No_other_tree_below_the_same_root_scores_higher() =>
        Scores.Sample(scores =>
        {
            var heads = Decode(scores);
            var root = Array.IndexOf(heads, 0);
            var best = AllTrees(heads.Length).Where(tree => Array.IndexOf(tree, 0) == root).Max(tree => Total(scores, tree));
            Assert.Equal(best, Total(scores, heads), 1e-3f);
        });

    private static int[] Decode(float[] scores)
    {
        var length = (int)Math.Sqrt(scores.Length);
        var heads = new int[length];
        for (var token = 0; token < length; token++)
            scores[(token * (length + 1)) + token + 1] = -1e9f;
        SpanningTree.Decode(scores, length + 1, heads);
        return heads;
    }

    private static float Total(float[] scores, int[] heads) =>
        heads.Select((head, token) => scores[(token * (heads.Length + 1)) + head]).Sum();

    private static bool ReachesRoot(int[] heads, int node)
    {
        for (var steps = 0; steps <= heads.Length && node != 0; steps++)
            node = heads[node - 1];
        return node == 0;
    }

    private static IEnumerable<int[]> AllTrees(int length)
    {
        var count = (int)Math.Pow(length + 1, length);
        for (var code = 0; code < count; code++)
        {
            var heads = new int[length];
            for (int token = 0, rest = code; token < length; token++, rest /= length + 1)
                heads[token] = rest % (length + 1);
            if (heads.Count(head => head == 0) == 1 && Enumerable.Range(1, length).All(node => ReachesRoot(heads, node)))
                yield return heads;
        }
    }
}
