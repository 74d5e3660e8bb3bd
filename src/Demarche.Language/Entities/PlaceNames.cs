namespace Demarche.Language.Entities;

/// <summary>What kind of place or people a name belongs to.</summary>
public enum PlaceKind : byte
{
    Country,
    Capital,
    City,

    /// <summary>A part of a country with a government or a common name: a state, province, breakaway region.</summary>
    Region,

    /// <summary>A continent, sea, mountain range or other place without a government.</summary>
    Natural,

    /// <summary>The adjective or noun for the people of a country: "Danish", "Danes".</summary>
    Demonym,

    /// <summary>A people, religion or political persuasion without a country: "Arab", "Sunni", "Conservatives".</summary>
    Group,
}

/// <param name="Kind">What the name names.</param>
/// <param name="Country">ISO 3166 alpha-2 code of the country; empty when there is none.</param>
public readonly record struct PlaceName(PlaceKind Kind, string Country);

/// <summary>
/// The common names of countries, capitals, large cities, regions and peoples, compiled into <c>places.tsv</c>. Case is
/// ignored, so that headlines in capitals are read. General geography only: actors are looked up elsewhere.
/// </summary>
public static class PlaceNames
{
    private static readonly Dictionary<string, PlaceName> Names = Load();
    private static readonly Dictionary<string, PlaceName>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        Names.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Number of words of the longest name.</summary>
    public static int LongestName { get; } = Names.Keys.Max(name => name.Count(letter => letter == ' ') + 1);

    /// <summary>Finds <paramref name="name"/>, its words separated by single spaces, without an article.</summary>
    public static bool TryFind(ReadOnlySpan<char> name, out PlaceName place) => Lookup.TryGetValue(name, out place);

    private static Dictionary<string, PlaceName> Load()
    {
        var names = new Dictionary<string, PlaceName>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in EmbeddedTable.Rows("places.tsv"))
        {
            var place = new PlaceName(Enum.Parse<PlaceKind>(row[0], ignoreCase: true), string.Intern(row[1]));
            foreach (var name in row[2].Split('|'))
                names.TryAdd(name, place);
        }
        return names;
    }
}
