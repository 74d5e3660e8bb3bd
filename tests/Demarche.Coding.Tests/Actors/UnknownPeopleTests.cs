namespace Demarche.Coding.Tests.Actors;

/// <summary>Nouns that no lexicon knows, and bare numbers, as people of an unknown sector; read by the network.</summary>
public sealed class UnknownPeopleTests
{
    [Theory]
    [InlineData("Police arrested twelve stargazers near the palace in Tunis.", "stargazers", null)]
    [InlineData("Turkey deported ninety Chilean daytrippers.", "Chilean daytrippers", "CHL")]
    [InlineData("A birdwatcher who photographed the base was expelled by Iran.", "birdwatcher", null)]
    [InlineData("Ex-combatants looted the market in Goma.", "Ex-combatants", null)]
    [InlineData("Thousands marched against the Chilean president.", "Thousands", null)]
    [InlineData("At least ten thousand marched in Warsaw.", "ten thousand", null)]
    [InlineData("More than 200 were arrested by Iranian police.", "200", null)]
    [InlineData("Dozens were killed by Syrian shelling.", "Dozens", null)]
    [InlineData("Others accused Turkey of arming them.", "Others", null)]
    [InlineData("Rebels killed those who refused to pay.", "those", null)]
    [InlineData("The pair met the Polish minister.", "pair", null)]
    public void People_are_known_by_what_is_told_of_them(string text, string phrase, string? code)
    {
        if (!Coder.HasModel)
            Assert.Skip("the English model pack is not here");

        var party = Assert.Single(Coder.Code(text).Events.SelectMany(item => item.Source.Concat(item.Target)).Where(party => party.Mention!.Text == phrase).Distinct());

        Assert.Equal((code, "UNK"), (party.Code, party.Sector));
    }

    [Theory]
    [InlineData("The statement vowed revenge on Israel.")]
    [InlineData("Storm clouds stormed the coast of Peru.")]
    [InlineData("A couple of missiles struck Kyiv.")]
    [InlineData("Hundreds of homes were destroyed by Russian shelling.")]
    [InlineData("Scores of camels were killed by Malian troops.")]
    [InlineData("Israel pardoned the debt of Jordan.")]
    [InlineData("In 2010 Russian police arrested miners.")]
    [InlineData("The decision wounded Turkey.")]
    public void Things_are_none(string text)
    {
        if (!Coder.HasModel)
            Assert.Skip("the English model pack is not here");

        Assert.DoesNotContain(Coder.Code(text).Actors, actor => actor.Sector == "UNK");
    }
}
