using System.Globalization;

namespace Demarche.Training.Gazetteer;

/// <summary>Compiles the tables of cities and of first-level regions from GeoNames.</summary>
internal sealed class PlaceTables(string dataFolder)
{
    private const string CitySource = "Source: GeoNames cities15000 and the regional seats of cities1000 (CC BY 4.0).";

    /// <summary>id: of GeoNames (a region's is its code there); region: that a city lies in.</summary>
    private const string Columns = "name\tcountry\tpopulation\tlat\tlon\tid\tregion";

    private readonly Dictionary<string, string> _iso3 = SourceTable.Read(Path.Combine(dataFolder, "gaz", "countries.tsv")).Rows
        .ToDictionary(row => row["iso2"], row => row["iso3"] == "UNK" ? "KOS" : row["iso3"], StringComparer.Ordinal);

    /// <summary>Cities of at least 15,000 people and the seats of regions, largest first.</summary>
    public void WriteCities(string path)
    {
        var seats = SourceTable.Read(Path.Combine(dataFolder, "gaz", "cities1000.tsv")).Rows
            .Where(row => row["feature"] is "PPLA" or "PPLC" && Number(row["population"]) < 15_000);
        var rows = SourceTable.Read(Path.Combine(dataFolder, "gaz", "cities15k.tsv")).Rows
            .Concat(seats)
            .Where(row => row["feature"] is not ("PPLX" or "PPLQ" or "PPLH" or "PPLW") && _iso3.ContainsKey(row["country"]))
            .DistinctBy(row => row["geonameid"], StringComparer.Ordinal)
            .Select(row => (Row: row, Name: row["name"]))
            .Concat(EnglishNames())
            .OrderByDescending(city => Number(city.Row["population"]))
            .ThenBy(city => city.Row["geonameid"], StringComparer.Ordinal)
            .Select(city => string.Join('\t', city.Name, _iso3[city.Row["country"]], city.Row["population"], Degrees(Number(city.Row["lat"])), Degrees(Number(city.Row["lon"])),
                city.Row["geonameid"], city.Row["admin1name"]));
        OutputTable.Write(path, ["Cities and regional seats, the largest first, compiled by 'Demarche.Training gazetteer'.", CitySource],
            Columns, rows);
    }

    /// <summary>The largest place of each name of the supplement, under its English names.</summary>
    private IEnumerable<(SourceTable.Row Row, string Name)> EnglishNames()
    {
        var places = SourceTable.Read(Path.Combine(dataFolder, "gaz", "cities1000.tsv")).Rows.Where(row => _iso3.ContainsKey(row["country"]))
            .ToLookup(row => (_iso3[row["country"]], row["name"]));
        foreach (var supplement in SourceTable.ReadEmbedded("place-supplement.tsv").Rows)
        {
            var place = places[(supplement["iso3"], supplement["name"])].MaxBy(row => Number(row["population"]));
            if (place == default)
                throw new InvalidDataException($"place-supplement.tsv: GeoNames has no '{supplement["name"]}' in {supplement["iso3"]}.");
            foreach (var name in supplement.List("english"))
                yield return (place, name);
        }
    }

    /// <summary>First-level regions at the population-weighted centre of their places.</summary>
    public void WriteRegions(string path)
    {
        var places = SourceTable.Read(Path.Combine(dataFolder, "gaz", "cities1000.tsv")).Rows
            .ToLookup(row => $"{row["country"]}.{row["admin1code"]}", StringComparer.Ordinal);
        var rows = SourceTable.Read(Path.Combine(dataFolder, "gaz", "admin1.tsv")).Rows
            .Where(row => _iso3.ContainsKey(row["code"][..2]))
            .OrderBy(row => row["code"], StringComparer.Ordinal)
            .Select(row =>
            {
                var weighted = places[row["code"]].Select(place =>
                    (Weight: Number(place["population"]) + 1, Lat: Number(place["lat"]), Lon: Number(place["lon"]))).ToList();
                var total = weighted.Sum(place => place.Weight);
                return weighted.Count == 0 ? null : string.Join('\t', row["name"], _iso3[row["code"][..2]],
                    (total - weighted.Count).ToString("0", CultureInfo.InvariantCulture),
                    Degrees(weighted.Sum(place => place.Weight * place.Lat) / total),
                    Degrees(weighted.Sum(place => place.Weight * place.Lon) / total), row["code"], "");
            })
            .OfType<string>();
        OutputTable.Write(path,
            ["First-level regions, compiled by 'Demarche.Training gazetteer'. population: of their listed places; lat, lon: its centre.",
             "Source: GeoNames admin1 codes and cities1000 (CC BY 4.0)."],
            Columns, rows);
    }

    private static double Number(string value) => double.Parse(value, CultureInfo.InvariantCulture);

    private static string Degrees(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
