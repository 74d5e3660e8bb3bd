using System.Text;

namespace Demarche.Training.Tokenization;

/// <summary>The raw text of treebank documents, rebuilt from SpaceAfter with a blank line between paragraphs, and where its words and sentences are.</summary>
/// <param name="Words">Start of each word, and whether it continues a surface token.</param>
/// <param name="SentenceStarts">Starts of the sentences.</param>
internal sealed record TreebankText(string Text, SortedDictionary<int, bool> Words, SortedSet<int> SentenceStarts)
{
    /// <summary>The documents of a CoNLL-U file in order.</summary>
    public static IEnumerable<TreebankText> ReadDocuments(string conllu)
    {
        var lines = new List<string>();
        foreach (var line in File.ReadLines(conllu))
        {
            if (line.StartsWith("# newdoc", StringComparison.Ordinal) && lines.Count > 0)
            {
                yield return Of(lines);
                lines.Clear();
            }
            lines.Add(line);
        }
        if (lines.Count > 0)
            yield return Of(lines);
    }

    /// <summary>The documents as one text, with a blank line between them.</summary>
    public static TreebankText Join(IEnumerable<TreebankText> documents)
    {
        var text = new StringBuilder();
        var (words, sentences) = (new SortedDictionary<int, bool>(), new SortedSet<int>());
        foreach (var document in documents)
        {
            foreach (var (start, continues) in document.Words)
                words.Add(text.Length + start, continues);
            foreach (var start in document.SentenceStarts)
                sentences.Add(text.Length + start);
            text.Append(document.Text).Append("\n\n");
        }
        return new TreebankText(text.ToString(), words, sentences);
    }

    /// <summary>The same text with lines folded at <paramref name="width"/>.</summary>
    public TreebankText Fold(int width)
    {
        var text = Text.ToCharArray();
        var (lineStart, space) = (0, -1);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n')
                (lineStart, space) = (i + 1, -1);
            if (i - lineStart >= width && space > 0)
            {
                text[space] = '\n';
                (lineStart, space) = (space + 1, -1);
            }
            if (text[i] == ' ')
                space = i;
        }
        return this with { Text = new string(text) };
    }

    private static TreebankText Of(List<string> lines)
    {
        var text = new StringBuilder();
        var (words, sentences) = (new SortedDictionary<int, bool>(), new SortedSet<int>());
        var (tokenEnd, word, spaceAfterToken, startsSentence) = (0, 0, true, true);
        foreach (var line in lines)
        {
            if (line.StartsWith("# newpar", StringComparison.Ordinal) && text.Length > 0)
                text.Append("\n\n");
            if (line.Length == 0)
                (startsSentence, tokenEnd) = (true, 0);
            if (line.Length == 0 || line[0] == '#')
                continue;
            var row = line.Split('\t');
            var spaceAfter = !row[9].Contains("SpaceAfter=No", StringComparison.Ordinal);
            if (row[0].Split('-') is [_, var end])
            {
                (tokenEnd, spaceAfterToken, word) = (int.Parse(end), spaceAfter, 0);
            }
            else if (int.TryParse(row[0], out var id))
            {
                if (startsSentence)
                    sentences.Add(text.Length);
                startsSentence = false;
                var inToken = id <= tokenEnd;
                words.Add(text.Length, inToken && word++ > 0);
                text.Append(row[1]);
                if (inToken ? id == tokenEnd && spaceAfterToken : spaceAfter)
                    text.Append(' ');
            }
        }
        return new TreebankText(text.ToString(), words, sentences);
    }
}
