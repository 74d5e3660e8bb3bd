using System.Collections.Immutable;

namespace Demarche.Application.Evaluation.Merging;

/// <summary>Two sentences that were wrongly taken for tellings of one fact, or wrongly not.</summary>
public sealed record MergingMiss(string First, string Second, bool IsFalseMerge);

/// <summary>
/// How well tellings of one event were brought together. B-cubed (Bagga and Baldwin 1998), with sentences as items: the
/// neighbours of a sentence are those that tell a fact with it, itself among them; precision is the mean share of its neighbours
/// that are right, recall the mean share of the right ones that are among its neighbours. All that coding misses counts as
/// missed merges.
/// </summary>
/// <param name="Sentences">Items: sentences that tell an event of the gold.</param>
/// <param name="Precision">0 to 1.</param>
/// <param name="Recall">0 to 1.</param>
/// <param name="Misses">Pairs, in the order of the set.</param>
public sealed record MergingScore(int Documents, int Sentences, double Precision, double Recall, ImmutableArray<MergingMiss> Misses)
{
    public double F1 => Precision + Recall > 0 ? 2 * Precision * Recall / (Precision + Recall) : 0;

    public int FalseMerges => Misses.Count(miss => miss.IsFalseMerge);

    public int MissedMerges => Misses.Length - FalseMerges;

    /// <param name="documents">Number of articles.</param>
    /// <param name="sentences">The items, and what each is called in the misses.</param>
    /// <param name="told">For each item the facts that it tells, as found.</param>
    /// <param name="gold">For each item the events that it tells.</param>
    internal static MergingScore Of(
        int documents, ImmutableArray<string> sentences, IReadOnlyList<HashSet<string>> told, IReadOnlyList<HashSet<string>> gold)
    {
        var misses = ImmutableArray.CreateBuilder<MergingMiss>();
        double precision = 0, recall = 0;
        for (var item = 0; item < sentences.Length; item++)
        {
            int found = 1, right = 1, wanted = 1;
            for (var other = 0; other < sentences.Length; other++)
            {
                if (other == item)
                    continue;
                var (isFound, isWanted) = (told[item].Overlaps(told[other]), gold[item].Overlaps(gold[other]));
                (found, wanted, right) = (found + (isFound ? 1 : 0), wanted + (isWanted ? 1 : 0), right + (isFound && isWanted ? 1 : 0));
                if (isFound != isWanted && other > item)
                    misses.Add(new MergingMiss(sentences[item], sentences[other], isFound));
            }
            precision += (double)right / found;
            recall += (double)right / wanted;
        }
        return new MergingScore(documents, sentences.Length, precision / sentences.Length, recall / sentences.Length, misses.ToImmutable());
    }
}
