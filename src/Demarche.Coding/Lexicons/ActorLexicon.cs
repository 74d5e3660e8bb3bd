using System.Buffers;
using System.Collections.Immutable;
using Demarche.Coding.Places;
using Demarche.Language.Tokens;

namespace Demarche.Coding.Lexicons;

/// <summary>
/// What Demarche knows about parties before it reads a text: countries, organisations, groups and blocs by name, office
/// holders with dates, generic agents, titles, places. Immutable and shared between threads.
/// </summary>
public sealed class ActorLexicon
{
    private readonly NameIndex _names;
    private readonly Dictionary<string, NamedParty> _parties;
    private readonly ILookup<string, KnownPerson> _surnames;
    private readonly Dictionary<string, Agent> _agents;
    private readonly HashSet<string> _agentParts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?> _titles;

    internal ActorLexicon(ActorLexiconBuilder builder)
    {
        _names = builder.Names;
        _parties = builder.Parties;
        _surnames = builder.People.ToLookup(person => NameFolding.Fold(person.Name.AsSpan(person.Name.LastIndexOf(' ') + 1)), StringComparer.Ordinal);
        _agents = builder.Agents;
        foreach (var phrase in _agents.Keys)
            AddAgentParts(phrase);
        _titles = builder.Titles;
        Countries = [.. builder.Countries];
        Places = builder.Places;
        Hash = builder.Hash;
        UsesDictionaries = builder.UsesDictionaries;
    }

    /// <summary>The countries of the gazetteer.</summary>
    public ImmutableArray<Country> Countries { get; }

    /// <summary>Places with coordinates.</summary>
    public PlaceGazetteer Places { get; }

    /// <summary>SHA-256 of the effective rows of all tables, user layers included: 64 hex digits.</summary>
    public string Hash { get; }

    /// <summary>Whether a user's dictionary of an older coder is among the tables: then acts are written as that coder writes them.</summary>
    public bool UsesDictionaries { get; }

    /// <summary>Number of distinct names.</summary>
    public int NameCount => _names.Count;

    /// <summary>Loads the tables of a data folder (<c>gazetteer</c>, <c>lexicons/en</c>) under the user's own.</summary>
    /// <param name="dataFolder">The data folder of a Demarche installation.</param>
    /// <param name="userFolder">
    /// A folder with tables of the same file names whose rows replace those of the same key (<c>op</c> <c>remove</c> deletes),
    /// and with PETRARCH dictionaries (<c>*.actors.txt</c>, <c>*.agents.txt</c>); null for none.
    /// </param>
    /// <exception cref="LexiconFormatException">A table or dictionary cannot be used.</exception>
    /// <exception cref="DirectoryNotFoundException">A folder does not exist.</exception>
    public static ActorLexicon Load(string dataFolder, string? userFolder = null)
    {
        if (userFolder is not null && !Directory.Exists(userFolder))
            throw new DirectoryNotFoundException($"The user lexicon folder '{userFolder}' does not exist; create it or leave the option out.");
        var builder = new ActorLexiconBuilder(dataFolder, userFolder);
        builder.ReadAll();
        return new ActorLexicon(builder);
    }

    /// <summary>The party with an id, or null.</summary>
    public NamedParty? Party(string id) => _parties.GetValueOrDefault(id);

    /// <summary>The longest known name that begins at token <paramref name="first"/> and ends before <paramref name="end"/>.</summary>
    public NameMatch? LongestName(AnnotatedDocument document, int first, int end) => _names.LongestMatch(document, first, end);

    /// <summary>All that a phrase may name, whatever its case.</summary>
    public ReadOnlySpan<NameEntry> FindName(string phrase) => _names.Find(phrase);

    /// <summary>The people of the offices tables with a surname.</summary>
    public IEnumerable<KnownPerson> FindSurname(ReadOnlySpan<char> surname) => _surnames[NameFolding.Fold(surname)];

    /// <summary>The agent of a phrase in the singular, in any case; null when it names none.</summary>
    public Agent? FindAgent(ReadOnlySpan<char> phrase)
    {
        var rented = ArrayPool<char>.Shared.Rent(2 * phrase.Length + 1);
        var key = rented.AsSpan(0, NameFolding.Fold(phrase, rented));
        _agents.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(key, out var agent);
        ArrayPool<char>.Shared.Return(rented);
        return agent;
    }

    /// <summary>
    /// Whether one or two words, in any case, stand side by side in the phrase of an agent; more than two count as if they did.
    /// </summary>
    public bool IsAgentPart(ReadOnlySpan<char> words)
    {
        var rented = ArrayPool<char>.Shared.Rent(2 * words.Length + 1);
        var key = rented.AsSpan(0, NameFolding.Fold(words, rented));
        var isPart = key.Count(' ') > 1 || _agentParts.GetAlternateLookup<ReadOnlySpan<char>>().Contains(key);
        ArrayPool<char>.Shared.Return(rented);
        return isPart;
    }

    private void AddAgentParts(string phrase)
    {
        var words = phrase.Split(' ');
        for (var i = 0; i < words.Length; i++)
        {
            _agentParts.Add(words[i]);
            if (i > 0)
                _agentParts.Add($"{words[i - 1]} {words[i]}");
        }
    }

    /// <summary>Whether a word is a title before a name, and the sector that the title tells.</summary>
    public bool IsTitle(ReadOnlySpan<char> word, out string? sector) =>
        _titles.TryGetValue(NameFolding.Fold(word), out sector);
}
