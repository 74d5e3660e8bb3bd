namespace Demarche.Training.Gazetteer;

/// <summary>Compiles the gazetteer and ontology tables from a folder of source data; the same sources give the same bytes.</summary>
internal static class GazetteerCommand
{
    /// <summary><c>gazetteer DATA OUTPUT</c>: writes the gazetteer and the compiled offices under OUTPUT, the repository's data folder.</summary>
    public static int CompileGazetteer(string dataFolder, string outputFolder)
    {
        var folder = Path.Combine(outputFolder, "gazetteer");
        new CountryTable(dataFolder).Write(Path.Combine(folder, "countries.tsv"));
        var places = new PlaceTables(dataFolder);
        places.WriteCities(Path.Combine(folder, "cities.tsv"));
        places.WriteRegions(Path.Combine(folder, "regions.tsv"));
        new OfficeTable(dataFolder).Write(Path.Combine(folder, "officeholders.tsv"));
        return 0;
    }

    /// <summary><c>ontologies DATA OUTPUT</c>: writes the PLOVER and CAMEO tables under OUTPUT.</summary>
    public static int CompileOntologies(string dataFolder, string outputFolder)
    {
        new OntologyTables(dataFolder).Write(Path.Combine(outputFolder, "ontologies"));
        return 0;
    }
}
