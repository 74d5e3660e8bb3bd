using Demarche.Coding.Records;

namespace Demarche.Coding.Tests.Records;

public sealed class TableJoinerTests
{
    private static readonly ActorReference Union = new("EUR", "EUR", null, null);
    private static readonly ActorReference Norway = new("NOR", "NOR", null, null);

    [Fact]
    public void One_venue_has_one_name_and_the_mediators_that_any_telling_names()
    {
        var joined = TableJoiner.Join([Stance("talks in Brussels", "Brussels"), Stance("Brussels format", "Brussels", Union)]).ToList();
        Assert.All(joined, stance => Assert.Equal(("Brussels format", "EUR"), (stance.Name, stance.Mediators.Single().Code)));
    }

    [Fact]
    public void Other_mediators_make_another_table() =>
        Assert.Equal("Norwegian round", TableJoiner.Join([Stance("Brussels format", "Brussels", Union), Stance("Norwegian round", "Brussels", Norway)]).Last().Name);

    [Fact]
    public void Other_venues_make_another_table() =>
        Assert.Equal(["talks in Oslo", "talks in Bern"], TableJoiner.Join([Stance("talks in Oslo", "Oslo"), Stance("talks in Bern", "Bern")]).Select(stance => stance.Name));

    private static FormatStance Stance(string name, string venue, params ActorReference[] mediators) =>
        new() { Id = "", Name = name, Venue = venue, Mediators = [.. mediators], Party = new("KOS", "KOS", null, null), Stance = FormatStanceKind.Accepts, Mentions = [], Confidence = 1 };
}
