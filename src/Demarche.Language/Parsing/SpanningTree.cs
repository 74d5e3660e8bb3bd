using System.Buffers;

namespace Demarche.Language.Parsing;

/// <summary>
/// Chooses the heads of a sentence from arc scores: each token's best head where those form a tree with one root, else the
/// maximum spanning tree (Chu and Liu 1965; Edmonds 1967) below the root that loses least.
/// </summary>
public static class SpanningTree
{
    private const float Impossible = -1e12f;

    /// <summary>Fills <paramref name="heads"/> with a tree of one root.</summary>
    /// <param name="scores">A row per token; column 0 is the root, column i token i - 1.</param>
    /// <param name="stride">Distance between rows.</param>
    /// <param name="heads">Receives the column of each token's head.</param>
    public static void Decode(ReadOnlySpan<float> scores, int stride, Span<int> heads)
    {
        var length = heads.Length;
        var roots = 0;
        for (var token = 0; token < length; token++)
        {
            heads[token] = Best(scores.Slice(token * stride, length + 1), token + 1);
            roots += heads[token] == 0 ? 1 : 0;
        }
        if (roots == 1 && !HasCycle(heads))
            return;
        var nodes = length + 1;
        var matrix = ArrayPool<float>.Shared.Rent(nodes * nodes);
        var result = ArrayPool<int>.Shared.Rent(nodes);
        matrix.AsSpan(0, nodes).Fill(Impossible);
        for (var token = 0; token < length; token++)
            scores.Slice(token * stride, nodes).CopyTo(matrix.AsSpan((token + 1) * nodes));
        var root = BestRoot(scores, stride, length);
        for (var node = 1; node < nodes; node++)
        {
            matrix[(node * nodes) + node] = Impossible;
            if (node != root)
                matrix[node * nodes] = Impossible;
            else
                matrix.AsSpan((node * nodes) + 1, length).Fill(Impossible);
        }
        Solve(matrix, nodes, result);
        result.AsSpan(1, length).CopyTo(heads);
        ArrayPool<float>.Shared.Return(matrix);
        ArrayPool<int>.Shared.Return(result);
    }

    /// <summary>The token, from 1, that prefers the root most over its best other head.</summary>
    private static int BestRoot(ReadOnlySpan<float> scores, int stride, int length)
    {
        var (best, bestMargin) = (1, float.NegativeInfinity);
        for (var token = 0; token < length; token++)
        {
            var row = scores.Slice(token * stride, length + 1);
            var other = float.NegativeInfinity;
            for (var head = 1; head <= length; head++)
            {
                if (head != token + 1)
                    other = Math.Max(other, row[head]);
            }
            var margin = length == 1 ? 0 : row[0] - other;
            if (margin > bestMargin)
                (best, bestMargin) = (token + 1, margin);
        }
        return best;
    }

    private static int Best(ReadOnlySpan<float> row, int self)
    {
        var best = self == 0 ? 1 : 0;
        for (var head = 0; head < row.Length; head++)
        {
            if (head != self && row[head] > row[best])
                best = head;
        }
        return best;
    }

    private static bool HasCycle(ReadOnlySpan<int> heads)
    {
        for (var token = 0; token < heads.Length; token++)
        {
            var steps = 0;
            for (var node = token + 1; node != 0; node = heads[node - 1])
            {
                if (++steps > heads.Length)
                    return true;
            }
        }
        return false;
    }

    /// <summary>Best heads of nodes 1 and up in a dense graph whose root is node 0; contracts one cycle and recurs.</summary>
    private static void Solve(float[] scores, int nodes, int[] heads)
    {
        for (var node = 1; node < nodes; node++)
            heads[node] = Best(scores.AsSpan(node * nodes, nodes), node);
        var position = ArrayPool<int>.Shared.Rent(nodes);
        var cycleStart = FindCycle(heads, nodes, position);
        if (cycleStart > 0)
            Contract(scores, nodes, heads, cycleStart, position);
        ArrayPool<int>.Shared.Return(position);
    }

    /// <summary>A node of a cycle, or 0; <paramref name="visit"/> is working memory.</summary>
    private static int FindCycle(int[] heads, int nodes, int[] visit)
    {
        visit.AsSpan(0, nodes).Clear();
        for (var start = 1; start < nodes; start++)
        {
            var node = start;
            while (node != 0 && visit[node] == 0)
            {
                visit[node] = start;
                node = heads[node];
            }
            if (node != 0 && visit[node] == start)
                return node;
        }
        return 0;
    }

    private static void Contract(float[] scores, int nodes, int[] heads, int cycleStart, int[] small)
    {
        // Number the nodes of the smaller graph: those outside the cycle in order, then the cycle as the last node.
        var inCycle = ArrayPool<bool>.Shared.Rent(nodes);
        inCycle.AsSpan(0, nodes).Clear();
        var (cycleLength, cycleScore) = (0, 0f);
        for (var node = cycleStart; !inCycle[node]; node = heads[node])
        {
            inCycle[node] = true;
            cycleLength++;
            cycleScore += scores[(node * nodes) + heads[node]];
        }
        var count = nodes - cycleLength + 1;
        var cycle = count - 1;
        for (int node = 0, next = 0; node < nodes; node++)
            small[node] = inCycle[node] ? cycle : next++;
        var contracted = ArrayPool<float>.Shared.Rent(count * count);
        var enter = ArrayPool<int>.Shared.Rent(nodes);
        var leave = ArrayPool<int>.Shared.Rent(nodes);
        contracted.AsSpan(0, count * count).Fill(Impossible * 2);
        for (var node = 1; node < nodes; node++)
        {
            for (var head = 0; head < nodes; head++)
            {
                if (head == node || (inCycle[node] && inCycle[head]))
                    continue;
                var score = scores[(node * nodes) + head];
                if (inCycle[node])
                    score += cycleScore - scores[(node * nodes) + heads[node]];
                ref var slot = ref contracted[(small[node] * count) + small[head]];
                if (score <= slot)
                    continue;
                slot = score;
                if (inCycle[node])
                    enter[head] = node;
                else if (inCycle[head])
                    leave[node] = head;
            }
        }
        var smallHeads = ArrayPool<int>.Shared.Rent(count);
        Solve(contracted, count, smallHeads);
        for (var node = 1; node < nodes; node++)
        {
            if (inCycle[node])
                continue;
            heads[node] = smallHeads[small[node]] == cycle ? leave[node] : Original(small, inCycle, nodes, smallHeads[small[node]]);
        }
        var outside = Original(small, inCycle, nodes, smallHeads[cycle]);
        heads[enter[outside]] = outside;
        ArrayPool<bool>.Shared.Return(inCycle);
        ArrayPool<float>.Shared.Return(contracted);
        ArrayPool<int>.Shared.Return(enter);
        ArrayPool<int>.Shared.Return(leave);
        ArrayPool<int>.Shared.Return(smallHeads);
    }

    private static int Original(int[] small, bool[] inCycle, int nodes, int number)
    {
        for (var node = 0; node < nodes; node++)
        {
            if (!inCycle[node] && small[node] == number)
                return node;
        }
        throw new InvalidOperationException($"Node {number} of a contracted graph stands for no node of its original.");
    }
}
