using System.Text;

namespace Demarche.Training.Neural;

/// <summary>
/// Cuts clean edited prose into sentences of word forms by a few rules, for the text that the teachers read: it keeps the
/// networks' training independent of the shipped segmenter.
/// </summary>
public static class PlainSegmentation
{
    private static readonly HashSet<string> Abbreviations = new(StringComparer.Ordinal)
    {
        "Mr", "Mrs", "Ms", "Dr", "Prof", "St", "Gen", "Col", "Lt", "Sen", "Rep", "Gov", "Hon", "No", "vs", "Inc", "Ltd", "Co",
        "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec", "U.S", "U.K", "U.N", "a.m", "p.m", "e.g", "i.e",
    };

    private static readonly string[] Clitics = ["n't", "n’t", "'s", "’s", "'re", "’re", "'ve", "’ve", "'ll", "’ll", "'d", "’d", "'m", "’m"];

    /// <summary>Sentences of the paragraphs of <paramref name="text"/>, one paragraph a line.</summary>
    public static IEnumerable<string[]> Sentences(string text)
    {
        foreach (var line in text.Split('\n'))
        {
            var sentence = new List<string>();
            foreach (var chunk in line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            {
                if (sentence.Count > 0 && EndsSentence(sentence) && StartsSentence(chunk))
                {
                    yield return [.. sentence];
                    sentence.Clear();
                }
                Split(chunk, sentence);
            }
            if (sentence.Count > 0)
                yield return [.. sentence];
        }
    }

    private static bool EndsSentence(List<string> forms)
    {
        var last = forms.Count - 1;
        while (last > 0 && forms[last] is "\"" or "”" or "'" or "’" or ")" or "]")
            last--;
        return forms[last] is "." or "!" or "?" or "...";
    }

    private static bool StartsSentence(string chunk) => chunk.Any(char.IsLetterOrDigit) && !char.IsLower(chunk.First(char.IsLetterOrDigit));

    private static void Split(string chunk, List<string> forms)
    {
        var start = 0;
        while (start < chunk.Length - 1 && IsEdge(chunk[start]))
            forms.Add(chunk[start++].ToString());
        var end = chunk.Length;
        var tail = new Stack<string>();
        while (end > start + 1 && (IsEdge(chunk[end - 1]) || EndsInStop(chunk[start..end])))
        {
            var stop = chunk[start..end].EndsWith("...", StringComparison.Ordinal) && end - start > 3 ? 3 : 1;
            tail.Push(chunk[(end - stop)..end]);
            end -= stop;
        }
        SplitWord(chunk[start..end], forms);
        forms.AddRange(tail);
    }

    private static bool EndsInStop(string word) =>
        word[^1] == '.' && word.Length > 1
        && !Abbreviations.Contains(word[..^1]) && !(word.Length == 2 && char.IsUpper(word[0])) && !(word.Length > 3 && word[^3] == '.');

    private static bool IsEdge(char unit) => unit is ',' or ';' or ':' or '!' or '?' or '"' or '“' or '”' or '(' or ')' or '[' or ']' or '‘' or '$' or '%' or '—' or '…' or '€' or '£';

    private static void SplitWord(string word, List<string> forms)
    {
        foreach (var clitic in Clitics)
        {
            if (word.Length > clitic.Length && word.EndsWith(clitic, StringComparison.OrdinalIgnoreCase))
            {
                SplitWord(word[..^clitic.Length], forms);
                forms.Add(word[^clitic.Length..]);
                return;
            }
        }
        var part = new StringBuilder();
        for (var i = 0; i < word.Length; i++)
        {
            var hyphen = word[i] is '-' or '–' or '—' or '/' && i > 0 && i + 1 < word.Length && char.IsLetterOrDigit(word[i - 1]) && char.IsLetterOrDigit(word[i + 1]);
            if (!hyphen || word.Contains("://", StringComparison.Ordinal))
            {
                part.Append(word[i]);
                continue;
            }
            if (part.Length > 0)
                forms.Add(part.ToString());
            part.Clear();
            forms.Add(word[i].ToString());
        }
        if (part.Length > 0)
            forms.Add(part.ToString());
    }
}
