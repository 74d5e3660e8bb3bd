using System.Globalization;
using System.Text;

namespace Demarche.Training.Gazetteer;

/// <summary>
/// Compiles the country table: names, demonyms and capitals of the countries of ISO 3166-1 and Kosovo with their PLOVER
/// codes. Where sources disagree the hand-written supplement decides.
/// </summary>
internal sealed class CountryTable(string dataFolder)
{
    private const string Header =
        "iso3\tiso2\tcode\tsector\tname\tofficial\tnames\tadjectives\tpeople\tcapitals\tlat\tlon\tcapitalLat\tcapitalLon";

    private static readonly string[] Comments =
    [
        "Countries, compiled by 'Demarche.Training gazetteer'. code and sector are PLOVER's; lists are separated by '|'.",
        "people: singular=plural. capitals: seats of government, the canonical name first.",
        "Sources: mledoze/countries (ODbL 1.0), Unicode CLDR (Unicode-3.0), CIA World Factbook (public domain),",
        "GeoNames (CC BY 4.0), and the supplement written for Demarche. Licence of this table: ODbL 1.0.",
    ];

    private static readonly string[] CldrLocales = ["en", "tr", "az-Latn", "de"];

    private readonly ILookup<(string Iso3, string Kind), string[]> _supplement = SourceTable.ReadEmbedded("country-supplement.tsv")
        .Rows.ToLookup(row => (row["iso3"], row["kind"]), row => row.List("value"));

    public void Write(string path)
    {
        var factbook = SourceTable.Read(Path.Combine(dataFolder, "gaz", "factbook-countries.tsv")).Rows.ToList();
        var byGec = factbook.ToDictionary(row => row["gec"], StringComparer.Ordinal);
        var byName = factbook.Where(row => row["name"].Length > 0).ToLookup(row => Fold(row["name"]), StringComparer.Ordinal);
        var capitals = SourceTable.Read(Path.Combine(dataFolder, "gaz", "cities1000.tsv")).Rows
            .Where(row => row["feature"] == "PPLC")
            .ToLookup(row => row["country"], row => (Lat: row["lat"], Lon: row["lon"]), StringComparer.Ordinal);
        var translations = SourceTable.Read(Path.Combine(dataFolder, "gaz", "cldr-territory-names.tsv")).Rows
            .Where(row => CldrLocales.Contains(row["locale"], StringComparer.Ordinal) && (row["locale"] == "en" || row["name"].Length > 5))
            .ToLookup(row => row["iso2"], row => row["name"], StringComparer.Ordinal);

        var lines = new List<string>();
        foreach (var country in SourceTable.Read(Path.Combine(dataFolder, "gaz", "countries.tsv")).Rows.OrderBy(row => row["name"], StringComparer.Ordinal))
        {
            var iso3 = country["iso3"];
            var book = Supplement(iso3, "factbook") is [var gec] ? byGec[gec] : byName[Fold(country["name"])].FirstOrDefault();
            var capital = capitals[country["iso2"]].FirstOrDefault();
            var known = book.Equals(default(SourceTable.Row)) ? null : (SourceTable.Row?)book;
            lines.Add(string.Join('\t',
                iso3 == "UNK" ? "KOS" : iso3,
                country["iso2"],
                Supplement(iso3, "code") is [var code] ? code : iso3 == "UNK" ? "KOS" : iso3,
                Supplement(iso3, "sector") is [var sector] ? sector : "",
                DisplayName(country),
                country["official"],
                string.Join('|', Names(country, known, translations[country["iso2"]])),
                string.Join('|', Replaced(iso3, "adjective") ?? country["demonym"].Split(", ", StringSplitOptions.RemoveEmptyEntries)),
                string.Join('|', Replaced(iso3, "people") ?? People(known)),
                string.Join('|', Replaced(iso3, "capital") ?? [.. country.List("capital").Take(1)]),
                Degrees(country["lat"]),
                Degrees(country["lon"]),
                Degrees(capital.Lat),
                Degrees(capital.Lon)));
        }
        OutputTable.Write(path, Comments, Header, lines);
    }

    private string[]? Supplement(string iso3, string kind) => _supplement[(iso3, kind)].FirstOrDefault();

    private string[]? Replaced(string iso3, string kind) =>
        Supplement(iso3, kind) is { } values ? [.. values.Where(value => value != "-")] : null;

    private string DisplayName(SourceTable.Row country) =>
        Supplement(country["iso3"], "display") is [var name] ? name : country["name"];

    private IEnumerable<string> Names(SourceTable.Row country, SourceTable.Row? book, IEnumerable<string> translations)
    {
        var excluded = (Supplement(country["iso3"], "not") ?? []).ToHashSet(StringComparer.Ordinal);
        return new[] { DisplayName(country), country["name"], country["official"] }
            .Concat(Supplement(country["iso3"], "name") ?? [])
            .Concat(country.List("alt"))
            .Concat(book is { } row ? [row["name"], row["long"]] : [])
            .Concat(translations)
            .Where(name => name.Length > 1 && IsLatin(name) && !excluded.Contains(name))
            .Where(name => name != country["iso2"] || name is "US" or "UK")
            .Where(name => !name.Contains('(', StringComparison.Ordinal) && !name.Contains(", ", StringComparison.Ordinal) && name != "none")
            .Distinct(StringComparer.Ordinal);
    }

    /// <summary>Reads the Factbook's "Dane(s)", "Burmese (singular and plural)" and "Motswana (singular), Batswana (plural)".</summary>
    private static IEnumerable<string> People(SourceTable.Row? book)
    {
        if (book is not { } row)
            yield break;
        foreach (var part in row["nat_noun"].Split([", ", " or "], StringSplitOptions.RemoveEmptyEntries))
        {
            if (part.EndsWith("(s)", StringComparison.Ordinal))
                yield return $"{part[..^3]}={part[..^3]}s";
            else if (part.EndsWith("(singular and plural)", StringComparison.Ordinal))
                yield return $"{part[..^21].Trim()}={part[..^21].Trim()}";
        }
    }

    private static bool IsLatin(string name) => name.All(c => c < 0x250 || c is '’' or '‘' or 'ǝ' || (c >= 0x1E00 && c < 0x1F00));

    private static string Degrees(string? value) =>
        string.IsNullOrEmpty(value) ? "" : double.Parse(value, CultureInfo.InvariantCulture).ToString("0.###", CultureInfo.InvariantCulture);

    private static string Fold(string name)
    {
        var folded = new StringBuilder(name.Length);
        foreach (var c in name.Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetter(c))
                folded.Append(char.ToLowerInvariant(c));
        }
        return folded.ToString();
    }
}
