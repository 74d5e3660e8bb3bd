using System.Globalization;
using System.Text;
using Demarche.Language.Tokens;

namespace Demarche.Language.Conllu;

/// <summary>
/// Reads CoNLL-U into annotated documents, one for each <c># newdoc</c>. The raw text is put together from the forms and
/// <c>SpaceAfter=No</c>, with a blank line before a paragraph. Empty nodes are passed over; entities in the form
/// <c>NER=B-PER</c> in the last column are read.
/// </summary>
public static class ConlluReader
{
    /// <exception cref="InvalidDataException">A line is malformed; the message gives its number.</exception>
    public static IEnumerable<AnnotatedDocument> Read(TextReader reader)
    {
        var document = new PendingDocument();
        var rows = new List<string[]>();
        var (line, number, opensParagraph) = ("", 0, false);
        while ((line = reader.ReadLine()) != null)
        {
            number++;
            if (line.Length == 0)
            {
                document.Add(rows, opensParagraph);
                (rows, opensParagraph) = ([], false);
            }
            else if (line[0] == '#')
            {
                opensParagraph |= line.StartsWith("# newpar", StringComparison.Ordinal);
                if (line.StartsWith("# newdoc", StringComparison.Ordinal) && document.HasSentences)
                {
                    yield return document.Build();
                    document = new PendingDocument();
                }
            }
            else
            {
                var row = line.Split('\t');
                if (row.Length != 10)
                    throw new InvalidDataException($"Line {number} has {row.Length} columns; CoNLL-U has 10, separated by tabs.");
                rows.Add(row);
            }
        }
        document.Add(rows, opensParagraph);
        if (document.HasSentences)
            yield return document.Build();
    }

    /// <summary>The sentences read so far, as rows; the text is complete before tokens are placed in it.</summary>
    private sealed class PendingDocument
    {
        private readonly StringBuilder _text = new();
        private readonly List<(string[][] Words, List<(int Start, int Length, bool Continues)> Spans)> _sentences = [];
        private bool _spaceBefore;

        public bool HasSentences => _sentences.Count > 0;

        public void Add(List<string[]> rows, bool opensParagraph)
        {
            if (rows.Count == 0)
                return;
            if (HasSentences && opensParagraph)
                _text.Append("\n\n");
            else if (_spaceBefore)
                _text.Append(' ');
            _spaceBefore = false;
            var spans = new List<(int, int, bool)>();
            var words = rows.Where(row => row[0].All(char.IsAsciiDigit)).ToArray();
            var next = 0;
            foreach (var row in rows)
            {
                if (row[0].Contains('.', StringComparison.Ordinal))
                    continue;
                var range = row[0].Split('-');
                var last = int.Parse(range[^1], CultureInfo.InvariantCulture);
                if (last <= next)
                    continue;
                if (_spaceBefore)
                    _text.Append(' ');
                Place(row[1], words[next..last], spans);
                _text.Append(row[1]);
                _spaceBefore = !row[9].Split('|').Contains("SpaceAfter=No");
                next = last;
            }
            _sentences.Add((words, spans));
        }

        /// <summary>Divides a surface token among its words by the length of their forms.</summary>
        private void Place(string surface, string[][] words, List<(int, int, bool)> spans)
        {
            var used = 0;
            for (var i = 0; i < words.Length; i++)
            {
                var length = i == words.Length - 1 ? surface.Length - used : Math.Min(words[i][1].Length, surface.Length - used);
                spans.Add((_text.Length + used, length, i > 0));
                used += length;
            }
        }

        public AnnotatedDocument Build()
        {
            var builder = new DocumentBuilder();
            builder.Reset(_text.ToString());
            foreach (var (words, spans) in _sentences)
            {
                var first = builder.Count;
                foreach (var (start, length, continues) in spans)
                    builder.AddToken(start, length, continues);
                builder.EndSentence();
                for (var i = 0; i < words.Length; i++)
                    Annotate(builder, first, first + i, words[i]);
            }
            builder.Layers = AnnotationLayers.Tokens | AnnotationLayers.Sentences | AnnotationLayers.Tags | AnnotationLayers.Features
                | AnnotationLayers.Lemmas | AnnotationLayers.Dependencies | AnnotationLayers.Entities;
            return builder.Build();
        }

        private static void Annotate(DocumentBuilder builder, int first, int token, string[] row)
        {
            builder.Lemmas[token] = row[2];
            builder.Upos[token] = Enum.TryParse<UniversalPos>(row[3], out var upos) ? upos : UniversalPos.Unknown;
            builder.Xpos[token] = string.Intern(row[4]);
            builder.Features[token] = MorphologicalFeatures.Parse(row[5]);
            var head = int.TryParse(row[6], CultureInfo.InvariantCulture, out var number) ? number : 0;
            builder.Heads[token] = head == 0 ? -1 : first + head - 1;
            builder.Relations[token] = row[7] == "_" ? Relation.Unknown : Relations.Parse(row[7]);
            var label = row[9].Split('|').FirstOrDefault(item => item.StartsWith("NER=", StringComparison.Ordinal));
            if (label is ['N', 'E', 'R', '=', 'B', '-', ..])
                builder.Entities.Add(new EntityMention(token, token + 1, EntityTypes.Parse(label[6..])));
            else if (label is ['N', 'E', 'R', '=', 'I', '-', ..] && builder.Entities.Count > 0 && builder.Entities[^1].End == token)
                builder.Entities[^1] = builder.Entities[^1] with { End = token + 1 };
        }
    }
}
