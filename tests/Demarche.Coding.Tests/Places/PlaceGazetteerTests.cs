using Demarche.Coding.Tests.Lexicons;

namespace Demarche.Coding.Tests.Places;

public sealed class PlaceGazetteerTests
{
    [Theory]
    [InlineData("Vienna", null, "AUT", PlacePrecision.City)]
    [InlineData("Jeddah", null, "SAU", PlacePrecision.City)]
    [InlineData("Granada", null, "ESP", PlacePrecision.City)]
    [InlineData("Granada", "NIC", "NIC", PlacePrecision.City)]
    [InlineData("Tripoli", null, "LBY", PlacePrecision.City)]
    [InlineData("Tripoli", "LBN", "LBY", PlacePrecision.City)]
    [InlineData("Syunik", null, "ARM", PlacePrecision.Region)]
    [InlineData("Mexico", "USA", "MEX", PlacePrecision.Country)]
    [InlineData("Kiev", null, "UKR", PlacePrecision.City)]
    [InlineData("Tel Aviv", null, "ISR", PlacePrecision.City)]
    public void Capitals_come_first_then_towns_of_countries_named_then_the_larger(string name, string? named, string country, PlacePrecision precision)
    {
        var place = DataFolder.Lexicon.Places.Find(name, named is null ? null : new HashSet<string> { named })!;

        Assert.Equal((country, precision), (place.Country, place.Precision));
    }

    [Fact]
    public void Coordinates_are_degrees_and_a_second_seat_has_its_own()
    {
        var places = DataFolder.Lexicon.Places;

        Assert.Equal((47, 20), (Rounded(places.Find("Budapest")!.Latitude), Rounded(places.Find("Budapest")!.Longitude) + 1));
        Assert.NotEqual(places.Find("Jerusalem")!.Latitude, places.Find("Tel Aviv")!.Latitude);
        Assert.Equal(places.Find("Kyiv")!.Latitude, places.Find("Kiev")!.Latitude);
    }

    [Fact]
    public void An_unknown_name_is_no_place() => Assert.Null(DataFolder.Lexicon.Places.Find("Minas Tirith"));

    private static int Rounded(double? degrees) => (int)degrees!.Value;
}
