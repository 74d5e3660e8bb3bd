using Demarche.Coding.Lexicons;

namespace Demarche.Coding.Places;

/// <summary>A place of the gazetteer.</summary>
/// <param name="Name">Name to show.</param>
/// <param name="Country">ISO 3166-1 alpha-3 code of its country (<c>KOS</c> for Kosovo); null for seas and the like.</param>
/// <param name="Latitude">Degrees; null when unknown.</param>
/// <param name="Longitude">Degrees; null when unknown.</param>
/// <param name="Precision">What the coordinates are the middle of.</param>
/// <param name="Population">People; 0 when unknown.</param>
/// <param name="IsCapital">Whether it is a seat of government.</param>
public sealed record GazetteerPlace(
    string Name, string? Country, double? Latitude, double? Longitude, PlacePrecision Precision, int Population, bool IsCapital = false);

internal readonly record struct PlaceRow(string Name, string Country, int Population, double Latitude, double Longitude);

/// <summary>
/// Places by name. Countries and capitals come before regions and towns of the same name; among towns, those of countries
/// that the text names come first, then the larger. Immutable.
/// </summary>
public sealed class PlaceGazetteer
{
    /// <summary>Degrees within which two coordinates are of one town.</summary>
    private const double SameTown = 0.2;

    private readonly Dictionary<string, GazetteerPlace[]> _places = new(40_000, StringComparer.Ordinal);
    private readonly HashSet<string> _prefixes = new(StringComparer.Ordinal);

    private PlaceGazetteer()
    {
    }

    internal PlaceGazetteer(
        IEnumerable<Country> countries, IEnumerable<NamedParty> parties, IEnumerable<PlaceRow> regions, IEnumerable<PlaceRow> cities)
    {
        var towns = cities.ToList();
        var populations = new Dictionary<(string, string), PlaceRow>();
        foreach (var town in towns)
            populations.TryAdd((NameFolding.Fold(town.Name), town.Country), town);
        foreach (var country in countries)
        {
            Add(country.Party.Name, new(country.Party.Name, country.Party.Id, country.Latitude, country.Longitude, PlacePrecision.Country, 0));
            foreach (var capital in country.Capitals)
            {
                // A second seat ("Tel Aviv", "Sucre") has its own coordinates; other spellings share those of the capital.
                populations.TryGetValue((NameFolding.Fold(capital), country.Party.Id), out var town);
                var isSecond = town.Name is not null && Distance(town, country) > SameTown;
                var (latitude, longitude) = isSecond ? (town.Latitude, town.Longitude) : (country.CapitalLatitude, country.CapitalLongitude);
                var located = latitude != 0 || longitude != 0;
                Add(capital, new(isSecond ? capital : country.Capitals[0], country.Party.Id,
                    located ? latitude : null, located ? longitude : null, PlacePrecision.City, town.Population, IsCapital: true));
            }
        }
        foreach (var region in regions)
            Add(region.Name, new(region.Name, region.Country, region.Latitude, region.Longitude, PlacePrecision.Region, region.Population));
        foreach (var town in towns)
            Add(town.Name, new(town.Name, town.Country, town.Latitude, town.Longitude, PlacePrecision.City, town.Population));
        foreach (var party in parties.Where(party => party.Type == ActorType.Place))
            Add(party.Name, new(party.Name, party.Code, null, null, PlacePrecision.Region, 0));
    }

    internal static PlaceGazetteer Empty { get; } = new();

    /// <summary>Number of distinct names.</summary>
    public int Count => _places.Count;

    /// <summary>
    /// The likeliest place of a name, or null. <paramref name="countries"/> are the countries that the text names
    /// (alpha-3): they decide between towns of one name.
    /// </summary>
    public GazetteerPlace? Find(ReadOnlySpan<char> name, IReadOnlySet<string>? countries = null)
    {
        if (!_places.TryGetValue(NameFolding.Fold(name), out var places))
            return null;
        GazetteerPlace? best = null;
        foreach (var place in places)
        {
            if (best is null || Rank(place, countries).CompareTo(Rank(best, countries)) > 0)
                best = place;
        }
        return best;
    }

    /// <summary>Whether a longer name may begin with <paramref name="words"/>.</summary>
    internal bool IsPrefix(ReadOnlySpan<char> words) => _prefixes.Contains(NameFolding.Fold(words));

    private static double Distance(PlaceRow town, Country country) =>
        Math.Max(Math.Abs(town.Latitude - country.CapitalLatitude), Math.Abs(town.Longitude - country.CapitalLongitude));

    private static (int Class, int Population) Rank(GazetteerPlace place, IReadOnlySet<string>? countries) =>
        (place.Precision == PlacePrecision.Country ? 4
            : place.IsCapital ? 3
            : place.Country is { } country && countries is not null && countries.Contains(country) ? 2
            : place.Precision == PlacePrecision.City ? 1 : 0,
         place.Population);

    private void Add(string name, GazetteerPlace place)
    {
        var key = NameFolding.Fold(name);
        _places[key] = _places.TryGetValue(key, out var places) ? [.. places, place] : [place];
        for (var space = key.IndexOf(' ', StringComparison.Ordinal); space > 0; space = key.IndexOf(' ', space + 1))
            _prefixes.Add(key[..space]);
    }
}
