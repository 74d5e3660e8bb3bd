using Demarche.Training.Gazetteer;

namespace Demarche.Training.Agents;

/// <summary>
/// Compiles the generic agents among the common nouns of WordNet 3.1: words none of whose senses is anything but a person, or
/// anything but a body of people, with the sector of the nearest synset above that <c>agent-sectors.tsv</c> names.
/// </summary>
internal sealed class AgentTable
{
    private const string None = "none";

    private readonly Dictionary<string, Synset> _synsets = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Synset>> _senses = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string Kind, string Sector)> _roots;

    private AgentTable(string dataFolder)
    {
        _roots = SourceTable.ReadEmbedded("agent-sectors.tsv").Rows
            .ToDictionary(row => row["synset"], row => (row["kind"], row["sector"]), StringComparer.Ordinal);
        foreach (var row in SourceTable.Read(Path.Combine(dataFolder, "lex", "wn31-nouns.tsv")).Rows)
        {
            var synset = new Synset(row["synset"], row.List("words"), [.. row["hypernyms(i=instance)"].Split([' ', '|'], StringSplitOptions.RemoveEmptyEntries)]);
            _synsets.Add(synset.Id, synset);
            foreach (var word in synset.Words)
            {
                if (!_senses.TryGetValue(word, out var senses))
                    _senses.Add(word, senses = []);
                senses.Add(synset);
            }
        }
    }

    /// <summary><c>agents DATA OUTPUT</c>: writes <c>lexicons/en/agent-nouns.tsv</c> under OUTPUT, the repository's data folder.</summary>
    public static int Run(string dataFolder, string outputFolder)
    {
        var table = new AgentTable(dataFolder);
        OutputTable.Write(Path.Combine(outputFolder, "lexicons", "en", "agent-nouns.tsv"),
            ["Further generic agents; those of agents.tsv come before them. Compiled from WordNet 3.1 (WordNet licence)."],
            "phrase\tkind\tsector", table.Rows());
        return 0;
    }

    private IEnumerable<string> Rows()
    {
        foreach (var (word, senses) in _senses.OrderBy(sense => sense.Key, StringComparer.Ordinal))
        {
            if (word.Length < 3 || !word.All(letter => char.IsAsciiLetterLower(letter) || letter is '_' or '-'))
                continue;
            var agents = senses.ConvertAll(Agent);
            if (agents.TrueForAll(agent => agent.Kind == agents[0].Kind && agent.Kind is not ("" or None)))
            {
                var sector = agents.GroupBy(agent => agent.Sector).OrderByDescending(uses => uses.Count()).First().Key;
                yield return $"{word.Replace('_', ' ')}\t{agents[0].Kind}\t{sector}";
            }
        }
    }

    /// <summary>What the nearest root above a synset, itself included, makes of it; the empty kind when there is none.</summary>
    private (string Kind, string Sector) Agent(Synset synset)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var level = new List<Synset> { synset };
        while (level.Count > 0)
        {
            foreach (var each in level)
            {
                if (_roots.TryGetValue(each.Id, out var agent))
                    return agent;
            }
            level = [.. level.SelectMany(each => each.Hypernyms).Where(seen.Add).Select(id => _synsets.GetValueOrDefault(id)).OfType<Synset>()];
        }
        return ("", "");
    }

    private sealed record Synset(string Id, string[] Words, string[] Hypernyms);
}
