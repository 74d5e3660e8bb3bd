using Demarche.Coding.Statements;

namespace Demarche.Coding.Tests.Statements;

public sealed class NegotiatingTableTests
{
    [Theory]
    [InlineData("talks", null, false, "talks")]
    [InlineData("talks", "Oslo", false, "talks in Oslo")]
    [InlineData("Oslo talks", "Oslo", false, "Oslo talks")]
    [InlineData("direct talks", null, true, "direct talks (bilateral)")]
    [InlineData("bilateral talks", "Oslo", true, "bilateral talks in Oslo")]
    public void Is_named_with_its_venue_and_way(string name, string? venue, bool bilateral, string expected) =>
        Assert.Equal(expected, Table(name, bilateral: bilateral).NameAt(venue));

    [Fact]
    public void A_vague_telling_takes_name_and_venue_of_the_one_before()
    {
        var told = Table("the talks").With(Table("Oslo talks", venue: "Oslo", specific: true));
        Assert.Equal(("Oslo talks", "Oslo", true), (told.Name, told.Venues.Single(), told.IsSpecific));
    }

    [Fact]
    public void A_specific_telling_keeps_its_own()
    {
        var told = Table("Bern round", venue: "Bern", specific: true).With(Table("Oslo talks", venue: "Oslo", specific: true));
        Assert.Equal(("Bern round", "Bern"), (told.Name, told.Venues.Single()));
    }

    private static NegotiatingTable Table(string name, string? venue = null, bool bilateral = false, bool specific = false) =>
        new(name, venue is null ? [] : [venue], [], [], bilateral, specific);
}
