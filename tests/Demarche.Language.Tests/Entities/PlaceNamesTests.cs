using Demarche.Language.Entities;
using Xunit;

namespace Demarche.Language.Tests.Entities;

public class PlaceNamesTests
{
    [Theory]
    [InlineData("Chile", PlaceKind.Country, "CL")]
    [InlineData("SOUTH KOREA", PlaceKind.Country, "KR")]
    [InlineData("U.S.", PlaceKind.Country, "US")]
    [InlineData("America", PlaceKind.Country, "US")]
    [InlineData("Santiago", PlaceKind.Capital, "CL")]
    [InlineData("Chileans", PlaceKind.Demonym, "CL")]
    [InlineData("Danes", PlaceKind.Demonym, "DK")]
    [InlineData("Bavaria", PlaceKind.Region, "DE")]
    [InlineData("Sunni", PlaceKind.Group, "")]
    [InlineData("Central Asia", PlaceKind.Natural, "")]
    public void Names_are_known(string name, PlaceKind kind, string country)
    {
        Assert.True(PlaceNames.TryFind(name, out var place));
        Assert.Equal(new PlaceName(kind, country), place);
    }

    [Fact]
    public void Other_words_are_not() => Assert.False(PlaceNames.TryFind("Quietville", out _));
}
