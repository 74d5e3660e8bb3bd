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

/// <summary>
/// Places by name. Countries and capitals come before regions and towns of the same name; among towns, those of countries
/// that the text names come first, then the larger. Immutable; rows of towns are parsed when they are looked up.
/// </summary>
public sealed class PlaceGazetteer
{
    /// <summary>Columns of the tables of towns and regions.</summary>
    internal static readonly string[] Columns = ["name", "country", "population", "lat", "lon"];

    /// <summary>Degrees within which two coordinates are of one town.</summary>
    private const double SameTown = 0.2;

    private readonly Dictionary<string, Bearer[]> _bearers = new(40_000, StringComparer.Ordinal);
    private readonly HashSet<string> _prefixes = new(8_000, StringComparer.Ordinal);

    private PlaceGazetteer()
    {
    }

    internal PlaceGazetteer(
        IEnumerable<Country> countries, IEnumerable<NamedParty> parties, IReadOnlyList<LexiconRow> regions, IReadOnlyList<LexiconRow> towns)
    {
        foreach (var town in towns)
            Add(town.Span(0), new Bearer(town, PlacePrecision.City));
        foreach (var region in regions)
            Add(region.Span(0), new Bearer(region, PlacePrecision.Region));
        foreach (var country in countries)
        {
            Add(country.Party.Name, new Bearer(
                new GazetteerPlace(country.Party.Name, country.Party.Id, country.Latitude, country.Longitude, PlacePrecision.Country, 0)));
            foreach (var capital in country.Capitals)
                Add(capital, new Bearer(Capital(country, capital)));
        }
        foreach (var party in parties.Where(party => party.Type == ActorType.Place))
            Add(party.Name, new Bearer(new GazetteerPlace(party.Name, party.Code, null, null, PlacePrecision.Region, 0)));
    }

    internal static PlaceGazetteer Empty { get; } = new();

    /// <summary>Number of distinct names.</summary>
    public int Count => _bearers.Count;

    /// <summary>
    /// The likeliest place of a name, or null. <paramref name="countries"/> are the countries that the text names
    /// (alpha-3): they decide between towns of one name.
    /// </summary>
    public GazetteerPlace? Find(ReadOnlySpan<char> name, IReadOnlySet<string>? countries = null)
    {
        GazetteerPlace? best = null;
        foreach (var bearer in _bearers.GetValueOrDefault(NameFolding.Fold(name)) ?? [])
        {
            var place = bearer.Place;
            if (best is null || Rank(place, countries).CompareTo(Rank(best, countries)) > 0)
                best = place;
        }
        return best;
    }

    /// <summary>Whether a longer name may begin with <paramref name="words"/>.</summary>
    internal bool IsPrefix(ReadOnlySpan<char> words) => _prefixes.Contains(NameFolding.Fold(words));

    /// <summary>A second seat ("Tel Aviv", "Sucre") has its own coordinates; other spellings share those of the capital.</summary>
    private GazetteerPlace Capital(Country country, string name)
    {
        var town = Array.Find(_bearers.GetValueOrDefault(NameFolding.Fold(name)) ?? [], bearer => bearer.Place.Country == country.Party.Id).Place;
        var isKnown = country.CapitalLatitude != 0 || country.CapitalLongitude != 0;
        return town is not null && (!isKnown || Distance(town, country) > SameTown)
            ? town with { Name = name, IsCapital = true, Precision = PlacePrecision.City }
            : new GazetteerPlace(country.Capitals[0], country.Party.Id, isKnown ? country.CapitalLatitude : null,
                isKnown ? country.CapitalLongitude : null, PlacePrecision.City, town?.Population ?? 0, IsCapital: true);
    }

    private static double Distance(GazetteerPlace town, Country country) =>
        Math.Max(Math.Abs(town.Latitude!.Value - country.CapitalLatitude), Math.Abs(town.Longitude!.Value - country.CapitalLongitude));

    private static (int Class, int Population) Rank(GazetteerPlace place, IReadOnlySet<string>? countries) =>
        (place.Precision == PlacePrecision.Country ? 4
            : place.IsCapital ? 3
            : place.Country is { } country && countries is not null && countries.Contains(country) ? 2
            : place.Precision == PlacePrecision.City ? 1 : 0,
         place.Population);

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
            ?? (_row.Line is null ? null! : new GazetteerPlace(_row[0], _row[1], _row.Number(3), _row.Number(4), _precision, (int)_row.Number(2)));
    }
}
