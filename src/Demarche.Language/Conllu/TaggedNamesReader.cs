using System.Text;
using Demarche.Language.Tokens;

namespace Demarche.Language.Conllu;

/// <summary>
/// Reads sets of named entities with a token and its BIO label (<c>B-PER</c>, <c>I-PER</c>, <c>O</c>) on each line,
/// separated by a tab, and a blank line after each sentence. Lines that start with <c># doc</c> begin a document.
/// </summary>
public static class TaggedNamesReader
{
    /// <summary>Sentences in a document when the set does not say where documents begin.</summary>
    private const int SentencesPerDocument = 20;

    /// <exception cref="InvalidDataException">A line has no label; the message gives its number.</exception>
    public static IEnumerable<AnnotatedDocument> Read(TextReader reader)
    {
        var (sentences, sentence, number) = (new List<List<string[]>>(), new List<string[]>(), 0);
        while (reader.ReadLine() is { } line)
        {
            number++;
            var startsDocument = line.StartsWith("# doc", StringComparison.Ordinal) && !line.Contains('\t', StringComparison.Ordinal);
            if (line.Length == 0 || startsDocument)
            {
                if (sentence.Count > 0)
                    sentences.Add(sentence);
                sentence = [];
                if (sentences.Count > 0 && (startsDocument || sentences.Count == SentencesPerDocument))
                {
                    yield return Build(sentences);
                    sentences = [];
                }
                continue;
            }
            var columns = line.Split('\t');
            if (columns.Length < 2)
                throw new InvalidDataException($"Line {number} has no label after a tab: '{line}'.");
            sentence.Add(columns);
        }
        if (sentence.Count > 0)
            sentences.Add(sentence);
        if (sentences.Count > 0)
            yield return Build(sentences);
    }

    private static AnnotatedDocument Build(List<List<string[]>> sentences)
    {
        var builder = new DocumentBuilder();
        var text = new StringBuilder();
        foreach (var row in sentences.SelectMany(sentence => sentence))
            text.Append(row[0]).Append(' ');
        builder.Reset(text.ToString());
        var start = 0;
        foreach (var sentence in sentences)
        {
            foreach (var row in sentence)
            {
                builder.AddToken(start, row[0].Length);
                start += row[0].Length + 1;
                var token = builder.Count - 1;
                if (row[1] == "O")
                    continue;
                var type = EntityTypes.Parse(row[1][2..]);
                if (row[1][0] == 'I' && builder.Entities.Count > 0 && builder.Entities[^1] is var last && last.End == token && last.Type == type)
                    builder.Entities[^1] = last with { End = token + 1 };
                else
                    builder.Entities.Add(new EntityMention(token, token + 1, type));
            }
            builder.EndSentence();
        }
        builder.Layers = AnnotationLayers.Tokens | AnnotationLayers.Sentences | AnnotationLayers.Entities;
        return builder.Build();
    }
}
