namespace Demarche.Application.Evaluation.Events;

/// <summary>How many words two phrases share: Dice's coefficient, 0 to 1, over runs of Latin letters and digits, case ignored.</summary>
internal static class WordOverlap
{
    /// <summary>The most that <paramref name="phrase"/> shares with the words of one of <paramref name="parties"/>.</summary>
    public static double Of(string phrase, IEnumerable<ActorReference> parties) =>
        parties.Select(party => Of(phrase, party.Mention?.Text ?? "")).DefaultIfEmpty().Max();

    public static double Of(string first, string second)
    {
        var (left, right) = (Words(first), Words(second));
        var total = left.Count + right.Count;
        var shared = left.Count(right.Remove);
        return shared == 0 ? 0 : 2.0 * shared / total;
    }

    private static List<string> Words(string phrase)
    {
        var words = new List<string>();
        var start = -1;
        for (var i = 0; i <= phrase.Length; i++)
        {
            if (i < phrase.Length && char.IsAsciiLetterOrDigit(phrase[i]))
            {
                start = start < 0 ? i : start;
            }
            else if (start >= 0)
            {
                words.Add(phrase[start..i].ToLowerInvariant());
                start = -1;
            }
        }
        return words;
    }
}
