using Demarche.Language.Neural;
using Demarche.Language.Tokens;

namespace Demarche.Training.Neural;

/// <summary>The sentences that the network learns from, read from the treebanks and the sets of named entities.</summary>
public sealed class TrainingData
{
    private static readonly string[] Treebanks = ["ud/ewt-train.conllu", "ud/gum-train.conllu"];
    private static readonly string[] TypeNames = ["PER", "ORG", "LOC", "MISC"];
    private readonly Dictionary<string, int> _xposRows = new(StringComparer.Ordinal);

    private TrainingData() { }

    public required string Folder { get; init; }

    /// <summary>EWT with UNER's entities, and GUM with entities derived from its annotation.</summary>
    public List<TrainingSentence> Trees { get; } = [];

    /// <summary>Sentences with entities only.</summary>
    public List<TrainingSentence> Names { get; } = [];

    /// <summary>Development sets by name, to report on and never to learn from.</summary>
    public List<(string Name, List<TrainingSentence> Sentences)> Development { get; } = [];

    public List<string> XposTags { get; } = [];

    public static TrainingData Read(string folder)
    {
        var data = new TrainingData { Folder = folder };
        data.ReadXposTags();
        data.Trees.AddRange(data.ReadTrees("ud/ewt-train.conllu", "ner/uner-ewt-train.tsv", entityHead: 0));
        data.Trees.AddRange(data.ReadTrees("ud/gum-train.conllu", "ner/gum-train.derived.tsv", entityHead: 2));
        data.Names.AddRange(data.ReadNames("ner/wikigold.tsv", entityHead: 0));
        for (var copy = 0; copy < 3; copy++)
            data.Names.AddRange(data.ReadNames("ner/crossner-politics-train.tsv", entityHead: 0));
        data.Names.AddRange(data.ReadNames("ner/btc-train.tsv", entityHead: 1));
        data.Names.AddRange(data.ReadNames("ner/wnut17-train.tsv", entityHead: 1));
        data.Names.AddRange(data.ReadNames("ner/re3d.tsv", entityHead: 2));
        data.Development.Add(("EWT", data.ReadTrees("ud/ewt-dev.conllu", "ner/uner-ewt-dev.tsv", entityHead: 0)));
        data.Development.Add(("GUM", data.ReadTrees("ud/gum-dev.conllu", null, entityHead: 0)));
        data.Development.Add(("CrossNER", data.ReadNames("ner/crossner-politics-dev.tsv", entityHead: 0)));
        return data;
    }

    /// <summary>Sentences of a treebank, with the entities of <paramref name="names"/> where it has the same sentence.</summary>
    public List<TrainingSentence> ReadTrees(string treebank, string? names, int entityHead)
    {
        var entities = names == null
            ? []
            : ReadNames(names, entityHead).DistinctBy(Key).ToDictionary(Key, sentence => sentence.Entities);
        var sentences = new List<TrainingSentence>();
        var rows = new List<string[]>();
        foreach (var line in File.ReadLines(Path.Combine(Folder, treebank)).Append(""))
        {
            if (line.Length == 0 && rows.Count > 0)
            {
                var sentence = new TrainingSentence([.. rows.Select(row => row[1])])
                {
                    Heads = [.. rows.Select(row => int.Parse(row[6], System.Globalization.CultureInfo.InvariantCulture))],
                    Relations = [.. rows.Select(row => Language.Tokens.Relations.Parse(row[7]))],
                    Upos = [.. rows.Select(row => Enum.Parse<UniversalPos>(row[3]))],
                    Xpos = [.. rows.Select(row => _xposRows.GetValueOrDefault(row[4]))],
                    EntityHead = entityHead,
                };
                sentences.Add(sentence with { Entities = entities.GetValueOrDefault(Key(sentence)) });
                rows.Clear();
            }
            else if (line.Length > 0 && char.IsAsciiDigit(line[0]) && line.Split('\t') is var row && row[0].All(char.IsAsciiDigit))
            {
                rows.Add(row);
            }
        }
        return sentences;
    }

    /// <summary>Sentences of a token-per-line set of named entities in the BIO scheme.</summary>
    public List<TrainingSentence> ReadNames(string file, int entityHead)
    {
        var sentences = new List<TrainingSentence>();
        var (forms, tags) = (new List<string>(), new List<string>());
        foreach (var line in File.ReadLines(Path.Combine(Folder, file)).Append(""))
        {
            if (line.StartsWith("# ", StringComparison.Ordinal) && !line.Contains('\t', StringComparison.Ordinal))
                continue;
            if (line.Length == 0)
            {
                if (forms.Count > 0)
                    sentences.Add(new TrainingSentence([.. forms]) { Entities = Label(tags), EntityHead = entityHead });
                forms.Clear();
                tags.Clear();
                continue;
            }
            var columns = line.Split('\t');
            forms.Add(columns[0]);
            tags.Add(columns[1]);
        }
        return sentences;
    }

    /// <summary>BIO tags as labels of <see cref="EntityLabels"/>; numbers, dates and weapons are no names, other types become Miscellaneous.</summary>
    private static int[] Label(List<string> tags)
    {
        var labels = new int[tags.Count];
        for (var i = 0; i < tags.Count; i++)
        {
            if (tags[i] == "O")
                continue;
            var name = tags[i][2..];
            if (name is "DATE" or "QUANTITY" or "MONEY" or "WEAPON" or "MILPLATFORM")
                continue;
            var type = Array.IndexOf(TypeNames, name) is >= 0 and var index ? index : 3;
            var begins = i == 0 || tags[i][0] == 'B' || tags[i - 1] == "O" || tags[i - 1][2..] != name;
            var ends = i + 1 == tags.Count || tags[i + 1][0] != 'I' || tags[i + 1][2..] != name;
            labels[i] = (begins, ends) switch
            {
                (true, true) => EntityLabels.Single(type),
                (true, false) => EntityLabels.Begin(type),
                (false, true) => EntityLabels.End(type),
                _ => EntityLabels.Inside(type),
            };
        }
        return labels;
    }

    private void ReadXposTags()
    {
        XposTags.AddRange(Treebanks
            .SelectMany(file => File.ReadLines(Path.Combine(Folder, file)))
            .Where(line => line.Length > 0 && char.IsAsciiDigit(line[0]))
            .Select(line => line.Split('\t'))
            .Where(row => row[0].All(char.IsAsciiDigit))
            .Select(row => row[4])
            .Distinct()
            .Order(StringComparer.Ordinal));
        for (var row = 0; row < XposTags.Count; row++)
            _xposRows[XposTags[row]] = row;
    }

    private static string Key(TrainingSentence sentence) => string.Join(' ', sentence.Forms);
}
