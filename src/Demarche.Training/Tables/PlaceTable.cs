using System.Globalization;

namespace Demarche.Training.Tables;

/// <summary>
/// Compiles the names of places and peoples: countries, capitals and demonyms from the countries table, large cities
/// and first-level regions from GeoNames, and what those lack from the seed beside this file.
/// </summary>
internal static class PlaceTable
{
    private const int MinimumPopulation = 300_000;

    /// <summary>Countries whose first-level regions are named in the news without their country.</summary>
    private static readonly string[] RegionCountries = ["US", "CA", "AU", "IN", "DE", "ES", "IT", "MX", "BR", "CN", "UA"];

    /// <summary>Rows "kind, country, names separated by |", sorted. The first source to claim a name keeps it.</summary>
    public static IEnumerable<string> Compile(string data, string seed)
    {
        var claimed = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var names = Read(seed).Select(row => (Kind: row[0], Country: row[1], Names: row[2].Split('|')))
            .Concat(Countries(Path.Combine(data, "gaz", "countries.tsv")))
            .Concat(Cities(Path.Combine(data, "gaz", "cities15k.tsv")))
            .Concat(Regions(Path.Combine(data, "gaz", "admin1.tsv")));
        return names
            .SelectMany(row => row.Names.Where(name => IsLatin(name) && claimed.Add(name)).Select(name => (row.Kind, row.Country, Name: name)))
            .GroupBy(row => (row.Kind, row.Country), row => row.Name)
            .OrderBy(group => group.Key.Kind, StringComparer.Ordinal).ThenBy(group => group.Key.Country, StringComparer.Ordinal)
            .Select(group => $"{group.Key.Kind}\t{group.Key.Country}\t{string.Join('|', group.Order(StringComparer.Ordinal))}");
    }

    private static IEnumerable<(string Kind, string Country, string[] Names)> Countries(string file)
    {
        var rows = Read(file).Skip(1).ToList();
        foreach (var row in rows)
            yield return ("country", row[0], [row[3], row[4], .. row[5].Split('|').Where(name => name.Length > 3)]);
        foreach (var row in rows)
            yield return ("demonym", row[0], [.. row[7].Split(", ").SelectMany(WithPlural)]);
        foreach (var row in rows)
            yield return ("capital", row[0], row[6].Split('|'));
    }

    private static IEnumerable<(string Kind, string Country, string[] Names)> Cities(string file) =>
        from row in Read(file).Skip(1)
        where long.Parse(row[7], CultureInfo.InvariantCulture) >= MinimumPopulation
        select ("city", row[3], row[1].Split('|'));

    private static IEnumerable<(string Kind, string Country, string[] Names)> Regions(string file) =>
        from row in Read(file).Skip(1)
        where RegionCountries.Contains(row[0][..2], StringComparer.Ordinal)
        select ("region", row[0][..2], new[] { row[1] });

    private static string[] WithPlural(string demonym) =>
        demonym.Length == 0 ? []
        : demonym[^1] is 'n' or 'i' or 'r' or 't' ? [demonym, demonym + "s"]
        : [demonym];

    private static bool IsLatin(string name) => name.Length > 1 && name.All(letter => letter < '\u0250') && char.IsUpper(name[0]);

    private static IEnumerable<string[]> Read(string file) =>
        File.ReadLines(file).Where(line => !line.StartsWith('#')).Select(line => line.Split('\t'));
}
