namespace Demarche.Training.Tables;

/// <summary>
/// <c>tables DATA</c>: compiles the small word tables that Demarche.Language embeds. Run from the root of the repository.
/// </summary>
internal static class CompileTables
{
    private const string Seeds = "src/Demarche.Training/Tables";
    private const string Language = "src/Demarche.Language";

    public static int Run(string data)
    {
        Write($"{Language}/Coreference/nouns.tsv",
            ["Classes of common nouns: p person, g group, l location, m male, f female.",
             "Compiled from WordNet 3.1 (WordNet licence) and the entities of UD English GUM train (CC BY 4.0), and nouns-seed.tsv."],
            NounTable.Compile(data, $"{Seeds}/nouns-seed.tsv"));
        Write($"{Language}/Coreference/given-names.tsv",
            ["Given names by customary gender.", "Compiled from given-names-seed.tsv and the nicknames of carltonnorthern/nicknames (Apache-2.0)."],
            GivenNameTable.Compile(data, $"{Seeds}/given-names-seed.tsv"));
        Write($"{Language}/Entities/places.tsv",
            ["Names of places and peoples: kind, ISO 3166 country, names.",
             "Compiled from places-seed.tsv, mledoze/countries (ODbL) and GeoNames (CC BY 4.0)."],
            PlaceTable.Compile(data, $"{Seeds}/places-seed.tsv"));
        return 0;
    }

    private static void Write(string file, IEnumerable<string> header, IEnumerable<string> rows)
    {
        var lines = header.Select(line => $"# {line}").Concat(rows).ToList();
        File.WriteAllText(file, string.Concat(lines.Select(line => line + "\n")));
        Console.WriteLine($"{file}: {lines.Count} lines");
    }
}
