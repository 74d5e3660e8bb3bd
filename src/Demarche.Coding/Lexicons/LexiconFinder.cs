namespace Demarche.Coding.Lexicons;

/// <summary>A row that says what a phrase means.</summary>
/// <param name="Place">File and line, as <c>agents.tsv:12</c>.</param>
/// <param name="IsUsers">Whether it is the user's and not of the installation.</param>
/// <param name="Meaning">What it says, in words.</param>
public sealed record LexiconAnswer(string Place, bool IsUsers, string Meaning);

/// <summary>Finds the rows that answer for a phrase, in the order in which they are asked.</summary>
public static class LexiconFinder
{
    private static readonly (string Folder, string File, int KeyColumns, string[] Columns, Func<LexiconRow, string, string?> Meaning)[] Tables =
    [
        ("lexicons/en", "agents.tsv", 1, ["phrase", "kind", "code", "sector"], (row, key) => Is(row[0], key) ? $"agent, {row[1]}{Coded(row[2], row[3])}" : null),
        ("lexicons/en", "agent-nouns.tsv", 1, ["phrase", "kind", "sector"], (row, key) => Is(row[0], key) ? $"agent, {row[1]}{Coded("", row[2])}" : null),
        ("lexicons/en", "titles.tsv", 1, ["title", "sector"], (row, key) => Is(row[0], key) ? $"title before a name{Coded("", row[1])}" : null),
        ("gazetteer", "countries.tsv", 1, ["iso3", "name", "official", "names", "adjectives", "people", "capitals", "code"], Country),
        ("lexicons/en", "actors.tsv", 1, ["id", "name", "type", "code", "sector", "aliases", "adjectives"], Actor),
        ("lexicons/en", "metonyms.tsv", 1, ["phrase", "actor", "sector"], (row, key) => Is(row[0], key) ? $"stands for {row[1]}{Coded("", row[2])}" : null),
        ("lexicons/en", "offices.tsv", 3, OfficeColumns, Office),
        ("gazetteer", "officeholders.tsv", 3, OfficeColumns, Office),
        ("gazetteer", "regions.tsv", 0, PlaceColumns, (row, key) => Is(row[0], key) ? $"region in {row[1]}" : null),
        ("gazetteer", "cities.tsv", 0, PlaceColumns, (row, key) => Is(row[0], key) ? $"town in {row[1]}, {row[2]} people" : null),
    ];

    private static string[] OfficeColumns => ["person", "office", "from", "aliases", "actor", "sector", "to", "checked", "source"];

    private static string[] PlaceColumns => ["name", "country", "population"];

    /// <summary>The rows for <paramref name="phrase"/>, in any case; nouns in the singular, people by surname too.</summary>
    /// <param name="dataFolder">The data folder of an installation.</param>
    /// <param name="userFolder">The folder with the user's rows and dictionaries; null for none.</param>
    /// <param name="phrase">The phrase.</param>
    /// <exception cref="LexiconFormatException">A table cannot be used.</exception>
    public static IEnumerable<LexiconAnswer> Find(string dataFolder, string? userFolder, string phrase)
    {
        IEnumerable<string> dictionaries = userFolder is null ? [] : Directory.EnumerateFiles(userFolder, "*.txt").Order(StringComparer.Ordinal);
        foreach (var path in dictionaries)
        {
            if (path.EndsWith("actors.txt", StringComparison.Ordinal) || path.EndsWith("agents.txt", StringComparison.Ordinal))
            {
                foreach (var (number, line) in PetrarchDictionary.Find(path, phrase))
                    yield return new LexiconAnswer(FormattableString.Invariant($"{Path.GetFileName(path)}:{number}"), true, line);
            }
        }
        var key = NameFolding.Fold(phrase);
        foreach (var table in Tables)
        {
            foreach (var row in LexiconTable.Read(Path.Combine(dataFolder, table.Folder), userFolder, table.File, table.Columns, table.KeyColumns).Rows)
            {
                if (table.Meaning(row, key) is { } meaning)
                    yield return new LexiconAnswer(row.Place, userFolder is not null && row.File == Path.Combine(userFolder, table.File), meaning);
            }
        }
    }

    private static string? Country(LexiconRow row, string key)
    {
        var kind = Is(row[1], key) || Is(row[2], key) || Any(row.List(3), key) ? "name"
            : Any(row.List(4), key) ? "adjective"
            : Any(row[5].Split('|', '='), key) ? "people"
            : Any(row.List(6), key) ? "seat of government"
            : null;
        return kind is null ? null : $"{kind} of {row[1]}, state {row[7]}";
    }

    private static string? Actor(LexiconRow row, string key)
    {
        var kind = Is(row[1], key) || Any(row.List(5), key) ? "name" : Any(row.List(6), key) ? "adjective" : null;
        return kind is null ? null : $"{kind} of {row[1]}, {row[2]}{Coded(row[3], row[4])}";
    }

    private static string? Office(LexiconRow row, string key)
    {
        if (!Is(row[0], key) && !Is(row[0][(row[0].LastIndexOf(' ') + 1)..], key) && !Any(row.List(3), key))
            return null;
        var until = row[6].Length > 0 ? $"to {row[6]}" : $"still held when checked in {row[7]}";
        return $"{row[0]}, {row[1]}, {row[4]}{Coded("", row[5])}, from {(row[2].Length > 0 ? row[2] : "an unknown day")}, {until}; source: {row[8]}";
    }

    private static bool Is(string name, string key) => NameFolding.Fold(name) == key;

    private static bool Any(string[] names, string key) => Array.Exists(names, name => Is(name, key));

    private static string Coded(string code, string sector) =>
        (code.Length > 0 ? $", code {code}" : "") + (sector.Length > 0 ? $", sector {sector}" : "");
}
