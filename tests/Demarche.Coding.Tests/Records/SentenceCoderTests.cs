namespace Demarche.Coding.Tests.Records;

public sealed class SentenceCoderTests
{
    [Theory]
    [InlineData("Norway offered its good offices in Bergen. Chad will not hear of it.", "Reject TCD > NOR Asserted")]
    [InlineData("Chile will do round tables with Peru in Lima.", "Agree CHL > - Asserted")]
    [InlineData("Peru said that the talks should be moved to Bern.", "Request PER > - Asserted")]
    public void A_stance_to_a_table_is_an_act_where_the_sentence_has_no_other(string text, string expected)
    {
        Assert.SkipUnless(Coder.HasModel, "the model pack is missing");
        Assert.Contains(expected, Coder.Code(text).Events.Select(Coder.Show));
    }

    [Fact]
    public void A_preference_is_no_act()
    {
        Assert.SkipUnless(Coder.HasModel, "the model pack is missing");
        Assert.Empty(Coder.Code("Peru prefers Geneva.").Events);
    }
}
