using System.Buffers;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Demarche.Coding.Places;

namespace Demarche.Coding.Lexicons;

/// <summary>Reads the tables of an <see cref="ActorLexicon"/> in the order in which they refer to each other.</summary>
internal sealed class ActorLexiconBuilder(string dataFolder, string? userFolder)
{
    private readonly ArrayBufferWriter<byte> _hashed = new(4_000_000);
    private readonly Dictionary<string, (KnownPerson Person, List<OfficeTerm> Terms)> _people = new(StringComparer.Ordinal);

    private HashSet<string>? _sectors;

    public NameIndex Names { get; } = new();

    public Dictionary<string, NamedParty> Parties { get; } = new(StringComparer.Ordinal);

    public List<KnownPerson> People { get; } = [];

    public Dictionary<string, Agent> Agents { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, string?> Titles { get; } = new(StringComparer.Ordinal);

    public List<Country> Countries { get; } = [];

    public PlaceGazetteer Places { get; private set; } = PlaceGazetteer.Empty;

    public string Hash { get; private set; } = "";

    /// <summary>Whether the user brought a dictionary of an older coder.</summary>
    public bool UsesDictionaries { get; private set; }

    private string Gazetteer => Path.Combine(dataFolder, "gazetteer");

    private string English => Path.Combine(dataFolder, "lexicons", "en");

    public void ReadAll()
    {
        ReadCountries();
        ReadActors();
        ReadMetonyms();
        ReadOffices(English, "offices.tsv");
        ReadOffices(Gazetteer, "officeholders.tsv");
        ReadAgents();
        ReadTitles();
        ReadPetrarchDictionaries();
        Places = new PlaceGazetteer(Countries, Parties.Values, ReadPlaces("regions.tsv"), ReadPlaces("cities.tsv"),
            Read(Gazetteer, "places.tsv", 2, PlaceGazetteer.SiteColumns));
        Hash = Convert.ToHexStringLower(SHA256.HashData(_hashed.WrittenSpan));
    }

    public void AddParty(NamedParty party, IEnumerable<string> names, IEnumerable<string> adjectives)
    {
        Parties[party.Id] = party;
        Names.Add(party.Name, NameKind.Name, party);
        foreach (var name in names)
            Names.Add(name, NameKind.Name, party);
        foreach (var adjective in adjectives)
            Names.Add(adjective, NameKind.Adjective, party);
    }

    private void ReadCountries()
    {
        foreach (var row in Read(Gazetteer, "countries.tsv", 1,
            "iso3", "iso2", "code", "sector", "name", "official", "names", "adjectives", "people", "capitals", "lat", "lon", "capitalLat", "capitalLon"))
        {
            var party = new NamedParty(row[0], row[4], ActorType.State, row[2], row.Optional(3) ?? "GOV", []);
            AddParty(party, [row[5], .. row.List(6)], row.List(7));
            foreach (var pair in row.List(8))
            {
                var forms = pair.Split('=');
                if (forms.Length != 2)
                    throw row.Error(8, $"'{pair}' is not 'singular=plural'.");
                Names.Add(forms[0], NameKind.People, party);
                Names.Add(forms[1], NameKind.People, party);
            }
            var capitals = row.List(9);
            foreach (var capital in capitals)
                Names.Add(capital, NameKind.Capital, party);
            Countries.Add(new Country(party, row[1], [.. capitals], row.Number(10), row.Number(11), row.Number(12), row.Number(13)));
        }
    }

    private void ReadActors()
    {
        foreach (var row in Read(English, "actors.tsv", 1, "id", "name", "type", "code", "sector", "otherSectors", "aliases", "adjectives"))
        {
            if (!Enum.TryParse<ActorType>(row[2], ignoreCase: true, out var type))
                throw row.Error(2, $"'{row[2]}' is no type of party; write state, igo, organisation, group, bloc or place.");
            if (Parties.ContainsKey(row[0]))
                throw row.Error(0, $"'{row[0]}' is a country of the gazetteer; give the actor another id.");
            var party = new NamedParty(row[0], row[1], type, row.Optional(3), row.Optional(4), [.. row.List(5)]);
            AddParty(party, row.List(6), row.List(7));
        }
    }

    private void ReadMetonyms()
    {
        foreach (var row in Read(English, "metonyms.tsv", 1, "phrase", "actor", "sector"))
            Names.Add(row[0], NameKind.Metonym, PartyOf(row, 1));
    }

    private void ReadOffices(string folder, string file)
    {
        foreach (var row in Read(folder, file, 3, "person", "office", "from", "aliases", "actor", "sector", "to", "checked", "source"))
        {
            var term = new OfficeTerm(row[1], PartyOf(row, 4), row.Optional(5), Date(row, 2, last: false), Date(row, 6, last: true),
                Date(row, 7, last: true) ?? throw row.Error(7, "is empty; write the year in which the row was last checked."), row[8]);
            string[] names = [row[0], FirstAndLast(row[0]), .. row.List(3)];
            var known = names.Select(name => _people.GetValueOrDefault(NameFolding.Fold(name))).FirstOrDefault(person => person.Person is not null);
            var (person, terms) = known.Person is null ? NewPerson(row[0]) : known;
            terms.Add(term);
            foreach (var name in names)
            {
                if (_people.TryAdd(NameFolding.Fold(name), (person, terms)))
                    Names.Add(name, NameKind.Person, null, person);
            }
        }
    }

    private (KnownPerson Person, List<OfficeTerm> Terms) NewPerson(string name)
    {
        var terms = new List<OfficeTerm>();
        var person = new KnownPerson(name, terms);
        People.Add(person);
        return (person, terms);
    }

    /// <summary>How the news writes long names: "Vladimir Vladimirovich Putin" as "Vladimir Putin".</summary>
    private static string FirstAndLast(string name)
    {
        var first = name.IndexOf(' ', StringComparison.Ordinal);
        var last = name.LastIndexOf(' ');
        return last > first ? string.Concat(name.AsSpan(0, first), name.AsSpan(last)) : name;
    }

    /// <summary>The compiled agents, then those written by hand and the user's, which replace them.</summary>
    private void ReadAgents()
    {
        foreach (var row in Read(English, "agent-nouns.tsv", 1, "phrase", "kind", "sector"))
            Agents[NameFolding.Fold(row[0])] = new Agent(row[0], row.Name<AgentKind>(1), null, row.Optional(2), []) { IsPlainNoun = true };
        foreach (var row in Read(English, "agents.tsv", 1, "phrase", "kind", "code", "sector", "otherSectors"))
        {
            if (!Enum.TryParse<AgentKind>(row[1], ignoreCase: true, out var kind))
                throw row.Error(1, $"'{row[1]}' is no kind of agent; write person, body or relational.");
            Agents[NameFolding.Fold(row[0])] = new Agent(row[0], kind, row.Optional(2), row.Optional(3), [.. row.List(4)]);
        }
    }

    private void ReadTitles()
    {
        foreach (var row in Read(English, "titles.tsv", 1, "title", "sector"))
            Titles[NameFolding.Fold(row[0])] = row.Optional(1);
    }

    /// <summary>The first PLOVER sector that a joined code names, or null.</summary>
    public string? SectorOf(string code)
    {
        _sectors ??= Agents.Values.Select(agent => agent.Sector).OfType<string>().ToHashSet(StringComparer.Ordinal);
        for (var start = 0; start + 3 <= code.Length; start += 3)
        {
            if (_sectors.TryGetValue(code[start..(start + 3)], out var sector))
                return sector;
        }
        return null;
    }

    private void ReadPetrarchDictionaries()
    {
        if (userFolder is null)
            return;
        foreach (var path in Directory.EnumerateFiles(userFolder, "*actors.txt").Order(StringComparer.Ordinal))
            PetrarchDictionary.ReadActors(path, this);
        foreach (var path in Directory.EnumerateFiles(userFolder, "*agents.txt").Order(StringComparer.Ordinal))
            PetrarchDictionary.ReadAgents(path, this);
        PetrarchDictionary.SpreadTemplates(Agents);
        UsesDictionaries = Directory.EnumerateFiles(userFolder, "*actors.txt").Any();
    }

    /// <summary>Adds what is read from elsewhere than a table to the hash.</summary>
    public void AppendToHash(string line) => _hashed.Write(MemoryMarshal.AsBytes(line.AsSpan()));

    private IReadOnlyList<LexiconRow> ReadPlaces(string file) => Read(Gazetteer, file, 0, PlaceGazetteer.Columns);

    private IReadOnlyList<LexiconRow> Read(string folder, string file, int keyColumns, params string[] columns)
    {
        var rows = LexiconTable.Read(folder, userFolder, file, columns, keyColumns).Rows;
        foreach (var row in rows)
            AppendToHash(row.Line);
        return rows;
    }

    private NamedParty PartyOf(LexiconRow row, int column) =>
        Parties.GetValueOrDefault(row[column])
            ?? throw row.Error(column, $"'{row[column]}' is no country of the gazetteer and no id of actors.tsv.");

    private static DateOnly? Date(LexiconRow row, int column, bool last) =>
        row[column].Length == 0 ? null
        : OfficeTerm.TryParseDate(row[column], last, out var date) ? date
        : throw row.Error(column, $"'{row[column]}' is no date; write a year, 2019-05 or 2019-05-07.");
}
