using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Demarche.Training.Gazetteer;

/// <summary>
/// Compiles the heads of state and government, ambassadors and ministers of the Factbook and CountryInfo into dated
/// offices. An open end with an old "checked" date means: not known to hold the office later.
/// </summary>
internal sealed partial class OfficeTable(string dataFolder)
{
    private const string Header = "person\taliases\toffice\tactor\tsector\tfrom\tto\tchecked\tsource";
    private const int EarliestEnd = 19900101;

    private static readonly string[] Comments =
    [
        "Offices and who held them, compiled by 'Demarche.Training gazetteer'. Blank from or to: unknown, or still in office when checked.",
        "Sources: CIA World Factbook, leaders of 2026 (public domain), CountryInfo, leaders and ministers to 2011 (CC BY-SA 3.0).",
        "Licence of this table: CC BY-SA 3.0.",
    ];

    public void Write(string path) => OutputTable.Write(path, Comments, Header,
        Factbook().Concat(CountryInfo()).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    private IEnumerable<string> Factbook()
    {
        var iso3 = IsoByFactbookCode();
        foreach (var row in SourceTable.Read(Path.Combine(dataFolder, "gaz", "factbook-leaders.tsv")).Rows)
        {
            var text = row["title_and_name(SURNAME in caps)"];
            if (!iso3.TryGetValue(row["gec"], out var country) || !TitleAndName().IsMatch(text) || text.Contains(';', StringComparison.Ordinal))
                continue;
            var actor = row["office_kind"] == "US ambassador" ? "USA" : country;
            var match = TitleAndName().Match(text);
            var (title, name) = (match.Groups[1].Value.Trim(), TitleCase(Rank().Replace(match.Groups[2].Value, "")));
            if (name.Split(' ').Length < 2 || name.StartsWith("Of ", StringComparison.Ordinal) || name.EndsWith("ii", StringComparison.Ordinal))
                continue;
            var office = row["office_kind"] switch
            {
                "US ambassador" => $"ambassador to {row["country"]}",
                "ambassador to US" => "ambassador to the United States",
                _ => title.ToLowerInvariant(),
            };
            yield return string.Join('\t', name, "", office, actor, "GOV", Date(row["since"]), "", "2026", "factbook-2026");
        }
    }

    private IEnumerable<string> CountryInfo()
    {
        var known = SourceTable.Read(Path.Combine(dataFolder, "gaz", "countries.tsv")).Rows.Select(row => row["iso3"]).ToHashSet(StringComparer.Ordinal);
        var path = Path.Combine(dataFolder, "gaz", "countryinfo-people.tsv");
        foreach (var row in SourceTable.Read(path).Rows)
        {
            var office = CountryInfoOffice(row["section"], row["position"]);
            if (office is null || !known.Contains(row["iso3"]))
                continue;
            var names = row["name"].Split(['{', '}'], StringSplitOptions.RemoveEmptyEntries)
                .Select(name => TitleCase(name.Trim('_').Replace('_', ' '))).Where(name => name.Contains(' ', StringComparison.Ordinal)).ToList();
            if (names.Count == 0)
                continue;
            foreach (Match term in Term().Matches(row["dates_or_code"]))
            {
                var (from, to) = (term.Groups["from"].Value, term.Groups["to"].Value);
                if (to.Length == 0 ? row["section"] != "Leaders" && !term.Value.Contains('>', StringComparison.Ordinal) : int.Parse(to, CultureInfo.InvariantCulture) < EarliestEnd)
                    continue;
                yield return string.Join('\t', names[0], string.Join('|', names.Skip(1)), office, row["iso3"], "GOV",
                    MonthDate(from, row["section"]), MonthDate(to, row["section"]), "2011", "countryinfo");
            }
        }
    }

    private static string? CountryInfoOffice(string section, string position) => (section, position.ToLowerInvariant()) switch
    {
        ("Leaders", "presidents" or "president") => "president",
        ("Leaders", "prime ministers" or "prime minister") => "prime minister",
        ("Leaders", "chancellors") => "chancellor",
        ("Leaders", "kings") => "king",
        ("Leaders", "emirs") => "emir",
        ("Government", "minister of foreign affairs" or "minister of foreign relations") => "foreign minister",
        ("Government", "minister of defense" or "minister of national defense") => "defence minister",
        ("Government", "permanent representative to the un, new york") => "permanent representative to the United Nations",
        _ => null,
    };

    private Dictionary<string, string> IsoByFactbookCode()
    {
        var countries = SourceTable.Read(Path.Combine(dataFolder, "gaz", "countries.tsv")).Rows;
        var byName = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in countries)
            byName.TryAdd(row["name"], row["iso3"]);
        var byGec = SourceTable.Read(Path.Combine(dataFolder, "gaz", "factbook-countries.tsv")).Rows
            .Where(row => byName.ContainsKey(row["name"]))
            .ToDictionary(row => row["gec"], row => byName[row["name"]], StringComparer.Ordinal);
        foreach (var row in SourceTable.ReadEmbedded("country-supplement.tsv").Rows.Where(row => row["kind"] == "factbook"))
            byGec[row["value"]] = row["iso3"] == "UNK" ? "KOS" : row["iso3"];
        return byGec;
    }

    /// <summary>"12 December 2019" as 2019-12-12; blank when the source says anything else.</summary>
    private static string Date(string text) =>
        DateOnly.TryParseExact(text, "d MMMM yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : "";

    /// <summary>
    /// Ministers are dated by the month in which a list first or last shows them: only the month is kept. Leaders have days.
    /// </summary>
    private static string MonthDate(string digits, string section) => digits.Length != 8 ? ""
        : section == "Leaders" ? $"{digits[..4]}-{digits[4..6]}-{digits[6..]}" : $"{digits[..4]}-{digits[4..6]}";

    /// <summary>Capitals to title case, particles and hyphens as people write them.</summary>
    private static string TitleCase(string name)
    {
        var result = new StringBuilder(name.Length);
        var start = true;
        foreach (var c in name.Trim())
        {
            result.Append(start ? char.ToUpperInvariant(c) : char.ToLowerInvariant(c));
            start = c is ' ' or '-' or '\'' or '.';
        }
        return result.ToString().Replace(" Bin ", " bin ", StringComparison.Ordinal).Replace("Al-", "al-", StringComparison.Ordinal);
    }

    [GeneratedRegex(@"^((?:[\p{Lu}][\p{Ll}]+(?:-[\p{Lu}][\p{Ll}]+)? )*?(?:President|Minister|Premier|Chancellor|Ambassador|King|Queen|Emir|Governor|Taoiseach|Captain Regent|Sultan|Leader|Pope|Chairman|Chairperson|Amir|Prince|Princess|Representative|d'Affaires)(?:-Designate)?) ((?:[\p{L}.'’-]+ )*[\p{Lu}'’-]{2,}(?: [\p{Lu}'’-]+)*)$")]
    private static partial Regex TitleAndName();

    [GeneratedRegex(@"^(?:(?:\p{Lu}\p{Ll}{0,4}\.|General|Colonel|\(Ret\.\)) )+(?=\S+ )")]
    private static partial Regex Rank();

    [GeneratedRegex(@"\[(?:[A-Z]{3,12} )?(?:>(?<from>\d{8})|<(?<to>\d{8})|(?<from>\d{8}) - (?<to>\d{8}))\]")]
    private static partial Regex Term();
}
