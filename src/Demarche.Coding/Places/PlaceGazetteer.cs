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
/// <param name="Id">GeoNames number of a town, GeoNames code of a region, alpha-3 code of a country; null when it has none.</param>
/// <param name="Region">First-level region that a town lies in; empty when unknown.</param>
public sealed record GazetteerPlace(
    string Name, string? Country, double? Latitude, double? Longitude, PlacePrecision Precision, int Population, bool IsCapital = false,
    string? Id = null, string Region = "");

/// <summary>What the words around a name say that it lies in: "Tripoli, Lebanon", "Paris, Texas"; both null when nothing.</summary>
/// <param name="Country">Alpha-3 code.</param>
/// <param name="Region">Name of a first-level region.</param>
public readonly record struct Surroundings(string? Country, string? Region);

/// <summary>
/// Places by name. What the words around the name say decides; then countries and capitals come before regions and towns of
/// the same name; of the others the most populous is meant, unless the text names the country of one that is not much
/// smaller. Immutable; rows of towns are parsed when they are looked up.
/// </summary>
public sealed class PlaceGazetteer
{
    /// <summary>Columns of the tables of towns and regions.</summary>
    internal static readonly string[] Columns = ["name", "country", "population", "lat", "lon", "id", "region"];

    /// <summary>Columns of the table of sites, lands and seas.</summary>
    internal static readonly string[] SiteColumns = ["name", "country", "lat", "lon", "precision"];

    /// <summary>How many times larger a town must be to be meant though the text names the other's country, not its own.</summary>
    private const int Prominence = 5;

    /// <summary>A town is meant before a region of its name, unless the region has so many times its people.</summary>
    private const int RegionWeight = 50;

    /// <summary>What a place that is listed only because news names it counts for, in people of a town.</summary>
    private const int ListedPopulation = 500_000;

    /// <summary>Degrees within which two coordinates are of one town.</summary>
    private const double SameTown = 0.2;

    private readonly Dictionary<string, Bearer[]> _bearers = new(40_000, StringComparer.Ordinal);
    private readonly HashSet<string> _prefixes = new(8_000, StringComparer.Ordinal);

    private PlaceGazetteer()
    {
    }

    internal PlaceGazetteer(
        IEnumerable<Country> countries, IEnumerable<NamedParty> parties, IReadOnlyList<LexiconRow> regions, IReadOnlyList<LexiconRow> towns,
        IReadOnlyList<LexiconRow> sites)
    {
        foreach (var town in towns)
            Add(town.Span(0), new Bearer(town, PlacePrecision.City));
        foreach (var region in regions)
            Add(region.Span(0), new Bearer(region, PlacePrecision.Region));
        foreach (var site in sites)
            Add(site.Span(0), new Bearer(Listed(site)));
        foreach (var country in countries)
        {
            Add(country.Party.Name, new Bearer(
                new GazetteerPlace(country.Party.Name, country.Party.Id, country.Latitude, country.Longitude, PlacePrecision.Country, 0, Id: country.Party.Id)));
            foreach (var capital in country.Capitals)
                Add(capital, new Bearer(Capital(country, capital)));
        }
        foreach (var party in parties.Where(party => party.Type == ActorType.Place && Bearing(party.Name, party.Code) is null))
            Add(party.Name, new Bearer(new GazetteerPlace(party.Name, party.Code, null, null, PlacePrecision.Region, 0)));
    }

    internal static PlaceGazetteer Empty { get; } = new();

    /// <summary>Number of distinct names.</summary>
    public int Count => _bearers.Count;

    /// <summary>
    /// The likeliest place of a name, or null. <paramref name="countries"/> are the countries that the text names
    /// (alpha-3): they decide between towns of one name that are of like size.
    /// </summary>
    public GazetteerPlace? Find(ReadOnlySpan<char> name, IReadOnlySet<string>? countries = null, Surroundings within = default)
    {
        GazetteerPlace? best = null;
        foreach (var bearer in _bearers.GetValueOrDefault(NameFolding.Fold(name)) ?? [])
        {
            var place = bearer.Place;
            if (best is null || Rank(place, countries, within).CompareTo(Rank(best, countries, within)) > 0)
                best = place;
        }
        return best;
    }

    /// <summary>Whether a longer name may begin with <paramref name="words"/>.</summary>
    internal bool IsPrefix(ReadOnlySpan<char> words) => _prefixes.Contains(NameFolding.Fold(words));

    /// <summary>A second seat ("Tel Aviv", "Sucre") has its own coordinates; other spellings share those of the capital.</summary>
    private GazetteerPlace Capital(Country country, string name)
    {
        var isKnown = country.CapitalLatitude != 0 || country.CapitalLongitude != 0;
        var seat = country.Capitals.Select(spelling => Town(spelling, country.Party.Id))
            .FirstOrDefault(town => town is not null && isKnown && Distance(town, country) <= SameTown);
        var isSeat = seat is not null && IsSpelling(seat.Name, name);
        if (!isSeat && Town(name, country.Party.Id) is { } other && other.Id != seat?.Id)
            return other with { Name = name, IsCapital = true };
        return new GazetteerPlace(
            isSeat && !IsSpelling(country.Capitals[0], name) ? name : country.Capitals[0], country.Party.Id, isKnown ? country.CapitalLatitude : null,
            isKnown ? country.CapitalLongitude : null, PlacePrecision.City, seat?.Population ?? 0, IsCapital: true, seat?.Id);
    }

    private GazetteerPlace? Town(string name, string country) =>
        Array.Find(_bearers.GetValueOrDefault(NameFolding.Fold(name)) ?? [],
            bearer => bearer.Place is { Precision: PlacePrecision.City, Latitude: not null } place && place.Country == country).Place;

    /// <summary>"Washington" and "Washington, D.C."</summary>
    private static bool IsSpelling(string first, string second) =>
        first.StartsWith(second, StringComparison.Ordinal) || second.StartsWith(first, StringComparison.Ordinal);

    private static double Distance(GazetteerPlace town, Country country) =>
        Math.Max(Math.Abs(town.Latitude!.Value - country.CapitalLatitude), Math.Abs(town.Longitude!.Value - country.CapitalLongitude));

    private GazetteerPlace? Bearing(string name, string? country) =>
        Array.Find(_bearers.GetValueOrDefault(NameFolding.Fold(name)) ?? [], bearer => bearer.Place.Country == country).Place;

    private static GazetteerPlace Listed(LexiconRow row)
    {
        var precision = row.Name<PlacePrecision>(4);
        var population = precision == PlacePrecision.Region ? RegionWeight * ListedPopulation : ListedPopulation;
        return new GazetteerPlace(row[0], row.Optional(1), row.Number(2), row.Number(3), precision, population);
    }

    private static (bool IsWithin, int Class, double Weight) Rank(GazetteerPlace place, IReadOnlySet<string>? countries, Surroundings within)
    {
        var isWithin = within.Region is { } region ? place.Region == region : within.Country is { } country && place.Country == country;
        var isNamed = place.Country is { } code && countries is not null && countries.Contains(code);
        var weight = place.Precision == PlacePrecision.Region ? (double)place.Population / RegionWeight : place.Population;
        return (isWithin && place.Precision != PlacePrecision.Country, place.Precision == PlacePrecision.Country ? 2 : place.IsCapital ? 1 : 0, isNamed ? Prominence * weight : weight);
    }

    private void Add(ReadOnlySpan<char> name, Bearer bearer)
    {
        var key = NameFolding.Fold(name);
        _bearers[key] = _bearers.TryGetValue(key, out var bearers) ? [.. bearers, bearer] : [bearer];
        for (var space = key.IndexOf(' ', StringComparison.Ordinal); space > 0; space = key.IndexOf(' ', space + 1))
            _prefixes.Add(key[..space]);
    }

    /// <summary>A place, or the row of a town or region that is one.</summary>
    private readonly struct Bearer
    {
        private readonly GazetteerPlace? _place;
        private readonly LexiconRow _row;
        private readonly PlacePrecision _precision;

        public Bearer(GazetteerPlace place) => _place = place;

        public Bearer(LexiconRow row, PlacePrecision precision) => (_row, _precision) = (row, precision);

        public GazetteerPlace Place => _place
            ?? (_row.Line is null ? null! : new GazetteerPlace(
                _row[0], _row[1], _row.Number(3), _row.Number(4), _precision, (int)_row.Number(2), Id: _row.Optional(5), Region: _row[6]));
    }
}
