namespace Demarche.Coding.Tests.Actors;

/// <summary>Noun phrases without a name as parties, read by the network.</summary>
public sealed class GenericReaderTests
{
    [Theory]
    [InlineData("Two women were hurt by gunmen in the north.", "women", null, "CVL")]
    [InlineData("Two women were hurt by gunmen in the north.", "gunmen", null, "UAF")]
    [InlineData("A court in Nairobi sentenced a blogger to six years.", "court", "KEN", "JUD")]
    [InlineData("Residents of Aleppo accused the soldiers of shelling homes.", "Residents", "SYR", "CVL")]
    [InlineData("A Turkish construction company sued the ministry.", "Turkish construction company", "TUR", "BUS")]
    [InlineData("Truckers blockaded the port of Rotterdam.", "Truckers", null, "LAB")]
    [InlineData("Doctors from Peru condemned the raid.", "Doctors", "PER", "MED")]
    [InlineData("Kenya recalled its ambassador on Monday.", "ambassador", "KEN", "GOV")]
    [InlineData("Danish reporters and soldiers left the valley.", "soldiers", "DNK", "MIL")]
    [InlineData("Fishermen from Vietnam accused the sailors of theft.", "Fishermen", "VNM", "AGR")]
    [InlineData("Relatives of the miners marched to the gate.", "Relatives", null, "CVL")]
    [InlineData("Beekeepers blocked a road in Slovenia.", "Beekeepers", null, "AGR")]
    public void A_noun_phrase_is_a_party(string text, string phrase, string? code, string sector)
    {
        if (!Coder.HasModel)
            Assert.Skip("the English model pack is not here");

        var actor = Assert.Single(Coder.Code(text).Actors, actor => actor.Mentions.Any(mention => mention.Text == phrase));

        Assert.Equal((code, sector), (actor.Code, actor.Sector));
    }

    [Theory]
    [InlineData("The storm killed dozens of people.", "storm")]
    [InlineData("A report criticised the police.", "report")]
    [InlineData("Oil prices threatened the economy of Norway.", "prices")]
    [InlineData("Monday's attack was condemned by France.", "Monday's")]
    public void A_thing_is_none(string text, string phrase)
    {
        if (!Coder.HasModel)
            Assert.Skip("the English model pack is not here");

        Assert.DoesNotContain(Coder.Code(text).Actors, actor => actor.Mentions.Any(mention => mention.Text.Contains(phrase, StringComparison.Ordinal)));
    }

    [Fact]
    public void A_first_name_is_not_the_one_who_bears_it_alone()
    {
        if (!Coder.HasModel)
            Assert.Skip("the English model pack is not here");

        Assert.DoesNotContain(Coder.Code("Mr Francis Rooney criticised the White House.").Actors, actor => actor.Code == "VAT");
    }

    [Theory]
    [InlineData("Congo accused Rwanda of sending troops.", "COD")]
    [InlineData("Congo expelled two diplomats. The decision was made in Brazzaville.", "COG")]
    public void Congo_is_the_larger_one_unless_the_text_names_the_other(string text, string code)
    {
        if (!Coder.HasModel)
            Assert.Skip("the English model pack is not here");

        Assert.Equal(code, Assert.Single(Coder.Code(text).Actors, actor => actor.Mentions.Any(mention => mention.Text == "Congo")).Code);
    }
}
