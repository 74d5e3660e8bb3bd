namespace Demarche.Language.Evaluation;

/// <summary>
/// Pairs of words in the same place: equal spans, and within surface tokens of several words the longest common
/// subsequence of forms, as the CoNLL 2018 evaluation aligns them.
/// </summary>
internal static class WordAlignment
{
    public static List<(int Gold, int System)> Of(List<AlignedWord> gold, List<AlignedWord> system)
    {
        var pairs = new List<(int, int)>();
        var (g, s) = (0, 0);
        while (g < gold.Count && s < system.Count)
        {
            if (!gold[g].IsPart && !system[s].IsPart)
            {
                if (gold[g].Start == system[s].Start && gold[g].End == system[s].End)
                    pairs.Add((g++, s++));
                else if (gold[g].Start <= system[s].Start)
                    g++;
                else
                    s++;
                continue;
            }
            var (goldFirst, systemFirst) = SkipToSharedStart(gold, system, ref g, ref s);
            pairs.AddRange(CommonSubsequence(gold, goldFirst, g, system, systemFirst, s));
        }
        return pairs;
    }

    /// <summary>Moves both positions past the words that touch the surface tokens at hand.</summary>
    private static (int Gold, int System) SkipToSharedStart(List<AlignedWord> gold, List<AlignedWord> system, ref int g, ref int s)
    {
        var end = gold[g].IsPart ? gold[g].End : system[s].End;
        if (gold[g].IsPart && !system[s].IsPart)
        {
            while (s < system.Count && !system[s].IsPart && system[s].Start < gold[g].Start)
                s++;
        }
        else if (!gold[g].IsPart)
        {
            while (g < gold.Count && !gold[g].IsPart && gold[g].Start < system[s].Start)
                g++;
        }
        var first = (g, s);
        while ((g < gold.Count && gold[g].Start < end) || (s < system.Count && system[s].Start < end))
        {
            if (g < gold.Count && (s >= system.Count || gold[g].Start <= system[s].Start))
            {
                if (gold[g].IsPart)
                    end = Math.Max(end, gold[g].End);
                g++;
            }
            else
            {
                if (system[s].IsPart)
                    end = Math.Max(end, system[s].End);
                s++;
            }
        }
        return first;
    }

    private static IEnumerable<(int Gold, int System)> CommonSubsequence(
        List<AlignedWord> gold, int goldFirst, int goldEnd, List<AlignedWord> system, int systemFirst, int systemEnd)
    {
        var (rows, columns) = (goldEnd - goldFirst, systemEnd - systemFirst);
        var length = new int[rows + 1, columns + 1];
        for (var i = rows - 1; i >= 0; i--)
        {
            for (var j = columns - 1; j >= 0; j--)
            {
                length[i, j] = gold[goldFirst + i].Form == system[systemFirst + j].Form
                    ? length[i + 1, j + 1] + 1
                    : Math.Max(length[i + 1, j], length[i, j + 1]);
            }
        }
        for (int i = 0, j = 0; i < rows && j < columns;)
        {
            if (gold[goldFirst + i].Form == system[systemFirst + j].Form)
                yield return (goldFirst + i++, systemFirst + j++);
            else if (length[i + 1, j] >= length[i, j + 1])
                i++;
            else
                j++;
        }
    }
}
