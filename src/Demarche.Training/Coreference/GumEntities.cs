namespace Demarche.Training.Coreference;

/// <summary>A span of GUM's <c>Entity=</c> annotation; token numbers count the words of its document from 0.</summary>
internal sealed record GumMention(int First, int End, int Head, string Cluster, string Type, string Link, string HeadLemma, string HeadTag);

/// <summary>The mentions of one GUM document, in the order in which they close.</summary>
internal sealed record GumDocument(string Id, int TokenCount, IReadOnlyList<GumMention> Mentions);

/// <summary>Reads the entity and coreference annotation of GUM from the MISC column of its CoNLL-U files.</summary>
internal static class GumEntities
{
    public static IEnumerable<GumDocument> Read(string file)
    {
        var id = "";
        var words = new List<(string Lemma, string Tag, int Head)>();
        var mentions = new List<GumMention>();
        var open = new List<(string Cluster, string Type, string Link, int First)>();
        var sentenceStart = 0;
        foreach (var line in File.ReadLines(file))
        {
            if (line.StartsWith("# newdoc id = ", StringComparison.Ordinal))
            {
                if (words.Count > 0)
                    yield return new GumDocument(id, words.Count, mentions);
                id = line["# newdoc id = ".Length..];
                (words, mentions, open, sentenceStart) = ([], [], [], 0);
            }
            else if (line.Length == 0)
            {
                sentenceStart = words.Count;
            }
            else if (line[0] != '#')
            {
                var columns = line.Split('\t');
                if (!int.TryParse(columns[0], out _))
                    continue;
                words.Add((columns[2], columns[4], sentenceStart + int.Parse(columns[6], System.Globalization.CultureInfo.InvariantCulture) - 1));
                var entity = columns[9].Split('|').FirstOrDefault(pair => pair.StartsWith("Entity=", StringComparison.Ordinal));
                if (entity is not null)
                    ReadBrackets(entity.AsSpan("Entity=".Length), words.Count - 1, open, (cluster, type, link, first) =>
                        mentions.Add(Mention(words, first, cluster, type, link)));
            }
        }
        if (words.Count > 0)
            yield return new GumDocument(id, words.Count, mentions);
    }

    private static void ReadBrackets(
        ReadOnlySpan<char> brackets, int word, List<(string Cluster, string Type, string Link, int First)> open, Action<string, string, string, int> close)
    {
        while (brackets.Length > 0)
        {
            if (brackets[0] == '(')
            {
                var length = brackets[1..].IndexOfAny('(', ')');
                var fields = (length < 0 ? brackets[1..] : brackets.Slice(1, length)).ToString().Split('-');
                open.Add((fields[0], fields[1], fields.Length > 6 ? fields[6] : "", word));
                brackets = length < 0 ? default : brackets[(length + 1)..];
                if (brackets.Length > 0 && brackets[0] == ')')
                {
                    Close(fields[0]);
                    brackets = brackets[1..];
                }
            }
            else
            {
                var end = brackets.IndexOf(')');
                Close(brackets[..end].ToString());
                brackets = brackets[(end + 1)..];
            }
        }

        void Close(string cluster)
        {
            var index = open.FindLastIndex(mention => mention.Cluster == cluster);
            if (index < 0)
                return;
            var mention = open[index];
            open.RemoveAt(index);
            close(mention.Cluster, mention.Type, mention.Link, mention.First);
        }
    }

    private static GumMention Mention(List<(string Lemma, string Tag, int Head)> words, int first, string cluster, string type, string link)
    {
        var head = first;
        while (words[head].Head >= first && words[head].Head < words.Count)
            head = words[head].Head;
        return new GumMention(first, words.Count, head, cluster, type, link, words[head].Lemma, words[head].Tag);
    }
}
