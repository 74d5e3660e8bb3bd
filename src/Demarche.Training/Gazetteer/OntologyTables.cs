namespace Demarche.Training.Gazetteer;

/// <summary>Compiles the tables of PLOVER 0.8 and CAMEO 1.1b3, the Goldstein scales, and the map from CAMEO to PLOVER.</summary>
internal sealed class OntologyTables(string dataFolder)
{
    private static readonly string[] Scales = ["gdelt", "icews", "phoenix"];

    private readonly IReadOnlyList<SourceTable.Row> _cameo = SourceTable.Read(Path.Combine(dataFolder, "ontology", "cameo.tsv")).Rows;
    private readonly IReadOnlyList<SourceTable.Row> _plover = SourceTable.Read(Path.Combine(dataFolder, "ontology", "plover.tsv")).Rows;

    public void Write(string folder)
    {
        OutputTable.Write(Path.Combine(folder, "plover.tsv"),
            ["PLOVER 0.8: categories and their modes. quad: 1 verbal, 2 material cooperation, 3 verbal, 4 material conflict.",
             "Source: PLOVER manual 0.8. The manual's text and category table rule where its quad table disagrees (SANCTION is 4)."],
            "category\tmode\tquad\trequiresRecipient",
            _plover.Select(row => $"{row["category"]}\t{row["mode"]}\t{row["quad_manual_section"]}\t{row["requires_recipient"]}"));
        OutputTable.Write(Path.Combine(folder, "cameo.tsv"),
            ["CAMEO 1.1b3 and the two codes that coders add (1213, 1214). quad: as GDELT counts it, inherited from the root.",
             "Source: CAMEO manual 1.1b3 (codes); the names are our own words."],
            "code\tparent\tquad\tname",
            _cameo.Select(row => $"{row["cameo"]}\t{row["parent"]}\t{row["quad_gdelt_observed"]}\t{row["short_name"]}"));
        OutputTable.Write(Path.Combine(folder, "goldstein.tsv"),
            ["Goldstein scores, -10 to 10, one row per scale and code: the scale is a choice of the user.",
             "Sources: GDELT lookup, ICEWS mapping (andybega/icews), Phoenix pipeline; plover-0.8: the manual's scores by CATEGORY or",
             "CATEGORY/mode. Two scores of plover-0.8 are repaired: ACCUSE is printed as 3 (its sign is lost), PROTEST/vandalize is blank."],
            "scale\tcode\tscore",
            Scales.SelectMany(ScaleRows).Concat(_plover.Select(PloverScore)));
        OutputTable.Write(Path.Combine(folder, "cameo-to-plover.tsv"),
            ["CAMEO codes as PLOVER 0.8 category, mode and context; codes that PLOVER drops are left out.",
             "Source: CAMEO2PLOVER-2021, with the values that manual 0.8 does not know mapped to live ones."],
            "code\tcategory\tmode\tcontexts",
            _cameo.Where(row => row["suggested_plover_08"].Length > 0 && row["suggested_plover_08"][0] != '(')
                .Select(row => $"{row["cameo"]}\t{PloverColumns(row["suggested_plover_08"])}"));
    }

    /// <summary>Splits <c>CATEGORY/mode + context,context</c>.</summary>
    private static string PloverColumns(string suggested)
    {
        var parts = suggested.Split(" + ", 2);
        var label = parts[0].Split('/', 2);
        return string.Join('\t', label[0], label.Length > 1 ? label[1] : "", parts.Length > 1 ? parts[1] : "");
    }

    private IEnumerable<string> ScaleRows(string scale) =>
        _cameo.Where(row => row[$"goldstein_{scale}"].Length > 0).Select(row => $"{scale}\t{row["cameo"]}\t{row[$"goldstein_{scale}"]}");

    private static string PloverScore(SourceTable.Row row)
    {
        var code = row["mode"].Length == 0 ? row["category"] : $"{row["category"]}/{row["mode"]}";
        var score = (code, row["score"]) switch
        {
            ("ACCUSE", "3") => "-3",
            ("PROTEST/vandalize", _) => "-5",
            var (_, printed) => printed,
        };
        return $"plover-0.8\t{code}\t{score}";
    }
}
