using Demarche.Training.Coreference;

namespace Demarche.Training.Tables;

/// <summary>
/// Compiles the classes of common nouns (person, group, place) from WordNet's lexicographer files, from GUM train where it
/// shows a noun at the head of at least three entities, and from the seed, which has the last word.
/// </summary>
internal static class NounTable
{
    private const int MinimumFrequency = 25;
    private const int MinimumEvidence = 3;
    private const double MinimumShare = 0.34;

    /// <summary>Rows "lemma, classes", sorted; classes are letters of "pglmf": person, group, location, male, female.</summary>
    public static IEnumerable<string> Compile(string data, string seed)
    {
        var frequent = FrequentWords(Path.Combine(data, "text"));
        var classes = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (word, counts) in WordNetClasses(Path.Combine(data, "lex", "wn31-nouns.tsv")))
        {
            if (frequent.Contains(word) || frequent.Contains(word + "s"))
                classes[word] = Letters(counts);
        }
        foreach (var (word, counts) in TreebankClasses(Path.Combine(data, "ud", "gum-train.conllu")))
        {
            if (counts.Total >= MinimumEvidence)
                classes[word] = Letters(counts);
        }
        foreach (var row in File.ReadLines(seed).Where(line => !line.StartsWith('#')).Select(line => line.Split('\t')))
        {
            foreach (var word in row[1].Split(' '))
                classes[word] = row[0];
        }
        return classes.Where(row => row.Value.Length > 0).Select(row => $"{row.Key}\t{row.Value}");
    }

    private static string Letters(Counts counts) =>
        string.Concat("pgl".Zip([counts.Person, counts.Group, counts.Place])
            .Where(pair => pair.Second >= MinimumShare * counts.Total)
            .Select(pair => pair.First));

    private static HashSet<string> FrequentWords(string folder)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var file in Directory.GetFiles(folder, "*.txt").Order(StringComparer.Ordinal))
        {
            foreach (var line in File.ReadLines(file))
            {
                foreach (var word in line.Split([' ', ',', '.', ';', ':', '"', '(', ')'], StringSplitOptions.RemoveEmptyEntries))
                    counts[word] = counts.GetValueOrDefault(word) + 1;
            }
        }
        return [.. counts.Where(count => count.Value >= MinimumFrequency).Select(count => count.Key)];
    }

    private static Dictionary<string, Counts> WordNetClasses(string file)
    {
        var classes = new Dictionary<string, Counts>(StringComparer.Ordinal);
        foreach (var row in File.ReadLines(file).Skip(1).Select(line => line.Split('\t')))
        {
            foreach (var word in row[2].Split('|').Where(word => word.Length > 2 && word.All(char.IsAsciiLetterLower)))
                classes[word] = classes.GetValueOrDefault(word).Plus(row[1] switch { "18" => "person", "14" => "organization", "15" => "place", _ => "" });
        }
        return classes;
    }

    private static Dictionary<string, Counts> TreebankClasses(string file)
    {
        var classes = new Dictionary<string, Counts>(StringComparer.Ordinal);
        foreach (var mention in GumEntities.Read(file).SelectMany(document => document.Mentions))
        {
            if (mention.HeadTag is "NN" or "NNS")
                classes[mention.HeadLemma] = classes.GetValueOrDefault(mention.HeadLemma).Plus(mention.Type);
        }
        return classes;
    }

    private readonly record struct Counts(int Total, int Person, int Group, int Place)
    {
        public Counts Plus(string type) => type switch
        {
            "person" => this with { Total = Total + 1, Person = Person + 1 },
            "organization" => this with { Total = Total + 1, Group = Group + 1 },
            "place" => this with { Total = Total + 1, Place = Place + 1 },
            _ => this with { Total = Total + 1 },
        };
    }
}
