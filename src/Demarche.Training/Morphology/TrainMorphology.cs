using System.Runtime.InteropServices;
using System.Text;
using Demarche.Language.Morphology;
using Demarche.Language.Tokens;

namespace Demarche.Training.Morphology;

/// <summary>Learns <see cref="MorphologyModel"/> from the treebanks, with irregular forms from WordNet.</summary>
public static class TrainMorphology
{
    private static readonly string[] Treebanks = ["ud/ewt-train.conllu", "ud/gum-train.conllu"];

    private static readonly Dictionary<string, (UniversalPos Upos, string[] Tags)> ExceptionTags = new()
    {
        ["n"] = (UniversalPos.NOUN, ["NNS"]),
        ["v"] = (UniversalPos.VERB, ["VBD", "VBN", "VBG", "VBZ"]),
        ["a"] = (UniversalPos.ADJ, ["JJR", "JJS"]),
        ["r"] = (UniversalPos.ADV, ["RBR", "RBS"]),
    };

    /// <param name="data">Folder with <c>ud</c> and <c>lex</c>.</param>
    /// <param name="output">The file to write.</param>
    public static int Run(string data, string output)
    {
        var (rules, features) = (new Numbering<LemmaRule>(), new Numbering<string>());
        var (lemmaTable, featureTable) = (new SuffixTableBuilder(), new SuffixTableBuilder());
        foreach (var sentence in Treebanks.SelectMany(file => Sentences(Path.Combine(data, file))))
        {
            var upos = sentence.Select(row => Enum.Parse<UniversalPos>(row[3])).ToArray();
            var settings = Settings(sentence, upos);
            for (var i = 0; i < sentence.Count; i++)
            {
                var (form, lemma, xpos) = (sentence[i][1], sentence[i][2], sentence[i][4]);
                var lower = form.ToLowerInvariant();
                var written = upos[i] == UniversalPos.PROPN ? form : lower;
                lemmaTable.Add(MorphologyModel.LemmaContext(upos[i], xpos), lower, rules.Of(LemmaRule.Between(written, lemma)), 4);
                featureTable.Add(MorphologyModel.FeatureContext(upos[i], xpos, settings[i]), lower, features.Of(sentence[i][5]));
            }
        }
        foreach (var row in File.ReadLines(Path.Combine(data, "lex/wn30-lemma-exceptions.tsv")).Skip(1).Select(line => line.Split('\t')))
        {
            if (!ExceptionTags.TryGetValue(row[0], out var tags) || row[1].Contains('_', StringComparison.Ordinal))
                continue;
            foreach (var xpos in tags.Tags)
                lemmaTable.Add(MorphologyModel.LemmaContext(tags.Upos, xpos), row[1], rules.Of(LemmaRule.Between(row[1], row[2])));
        }
        using var writer = new BinaryWriter(File.Create(output));
        writer.Write(MorphologyModel.Format);
        writer.Write(rules.Items.Count);
        foreach (var rule in rules.Items)
        {
            writer.Write(rule.Cut);
            WriteText(writer, rule.Append);
        }
        writer.Write(features.Items.Count);
        foreach (var set in features.Items)
            WriteText(writer, set);
        lemmaTable.Write(writer);
        featureTable.Write(writer);
        return 0;
    }

    /// <summary>The setting of each token in the gold tree of a sentence, given as rows of CoNLL-U columns.</summary>
    public static VerbSetting[] Settings(IReadOnlyList<string[]> sentence, UniversalPos[] upos)
    {
        var settings = new VerbSetting[sentence.Count];
        MorphologyAnnotator.FindSettings(
            upos, [.. sentence.Select(row => int.Parse(row[6], System.Globalization.CultureInfo.InvariantCulture) - 1)],
            [.. sentence.Select(row => Relations.Parse(row[7]))], settings);
        return settings;
    }

    private static void WriteText(BinaryWriter writer, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        writer.Write(bytes.Length);
        writer.Write(bytes);
    }

    /// <summary>The words of each sentence of a CoNLL-U file, as its ten columns.</summary>
    public static IEnumerable<List<string[]>> Sentences(string path)
    {
        var rows = new List<string[]>();
        foreach (var line in File.ReadLines(path).Append(""))
        {
            if (line.Length == 0 && rows.Count > 0)
            {
                yield return rows;
                rows = [];
            }
            else if (line.Length > 0 && line.Split('\t') is { Length: 10 } row && row[0].All(char.IsAsciiDigit))
            {
                rows.Add(row);
            }
        }
    }

    private sealed class Numbering<T> where T : notnull
    {
        private readonly Dictionary<T, ushort> _numbers = [];

        public List<T> Items { get; } = [];

        public ushort Of(T item)
        {
            ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_numbers, item, out var known);
            if (!known)
            {
                number = checked((ushort)Items.Count);
                Items.Add(item);
            }
            return number;
        }
    }
}
