using System.Globalization;
using System.Text;
using Demarche.Language.Tokens;

namespace Demarche.Training.Coreference;

/// <summary>Fills a <see cref="DocumentBuilder"/> with the gold trees of each GUM document and the names derived from its entities.</summary>
internal static class GumTrees
{
    private const AnnotationLayers Gold = AnnotationLayers.Tokens | AnnotationLayers.Sentences | AnnotationLayers.Tags
        | AnnotationLayers.Features | AnnotationLayers.Lemmas | AnnotationLayers.Dependencies | AnnotationLayers.Entities;

    /// <summary>
    /// The documents of <paramref name="conllu"/> in file order. Each yield is the same builder, valid until the next.
    /// </summary>
    public static IEnumerable<DocumentBuilder> Read(string conllu, string names)
    {
        var builder = new DocumentBuilder();
        using var tags = File.ReadLines(names).Where(line => line.Length > 0 && !line.StartsWith("# doc", StringComparison.Ordinal))
            .Select(line => line.Split('\t')[1]).GetEnumerator();
        var rows = new List<string[]?>();
        foreach (var line in File.ReadLines(conllu))
        {
            if (line.StartsWith("# newdoc", StringComparison.Ordinal) && rows.Count > 0)
            {
                yield return Fill(builder, rows, tags);
                rows.Clear();
            }
            if (line.Length == 0)
                rows.Add(null);
            else if (line[0] != '#' && int.TryParse(line.AsSpan(0, line.IndexOf('\t', StringComparison.Ordinal)), out _))
                rows.Add(line.Split('\t'));
        }
        if (rows.Count > 0)
            yield return Fill(builder, rows, tags);
    }

    private static DocumentBuilder Fill(DocumentBuilder builder, List<string[]?> rows, IEnumerator<string> tags)
    {
        var text = new StringBuilder();
        var starts = new List<int>();
        foreach (var row in rows.OfType<string[]>())
        {
            starts.Add(text.Length);
            text.Append(row[1]);
            if (!row[9].Contains("SpaceAfter=No", StringComparison.Ordinal))
                text.Append(' ');
        }
        builder.Reset(text.ToString());
        var sentenceStart = 0;
        var heads = new List<int>();
        foreach (var row in rows)
        {
            if (row is null)
            {
                builder.EndSentence();
                sentenceStart = builder.Count;
                continue;
            }
            builder.AddToken(starts[builder.Count], row[1].Length);
            var token = builder.Count - 1;
            builder.Lemmas[token] = row[2];
            builder.Upos[token] = Enum.Parse<UniversalPos>(row[3]);
            builder.Xpos[token] = row[4];
            builder.Features[token] = MorphologicalFeatures.Parse(row[5]);
            var head = int.Parse(row[6], CultureInfo.InvariantCulture);
            builder.Heads[token] = head == 0 ? -1 : sentenceStart + head - 1;
            builder.Relations[token] = Relations.Parse(row[7]);
        }
        AddEntities(builder, tags);
        builder.Layers = Gold;
        return builder;
    }

    private static void AddEntities(DocumentBuilder builder, IEnumerator<string> tags)
    {
        var (first, type) = (-1, "");
        for (var token = 0; token < builder.Count; token++)
        {
            tags.MoveNext();
            if (first >= 0 && !tags.Current.StartsWith("I-", StringComparison.Ordinal))
            {
                builder.Entities.Add(new EntityMention(first, token, TypeOf(type)));
                first = -1;
            }
            if (tags.Current.StartsWith("B-", StringComparison.Ordinal))
                (first, type) = (token, tags.Current[2..]);
        }
        if (first >= 0)
            builder.Entities.Add(new EntityMention(first, builder.Count, TypeOf(type)));
    }

    private static EntityType TypeOf(string tag) => tag switch
    {
        "PER" => EntityType.Person,
        "ORG" => EntityType.Organization,
        "LOC" => EntityType.Location,
        "NORP" => EntityType.NationalOrPoliticalGroup,
        _ => EntityType.Miscellaneous,
    };
}
