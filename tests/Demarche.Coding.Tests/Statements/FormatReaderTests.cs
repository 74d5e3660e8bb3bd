namespace Demarche.Coding.Tests.Statements;

public sealed class FormatReaderTests
{
    [Theory]
    [InlineData("Kenya will not attend the Nairobi talks.", "KEN Refuses 'Nairobi talks' in Nairobi")]
    [InlineData("Kenya did not attend the Nairobi talks.", "KEN Boycotts 'Nairobi talks' in Nairobi")]
    [InlineData("Kenya will not boycott the Nairobi talks.", "KEN Accepts 'Nairobi talks' in Nairobi")]
    [InlineData("Kenya walked out of the Bern talks.", "KEN Boycotts 'Bern talks' in Bern")]
    [InlineData("Kenya's boycott of the Bern talks continues.", "KEN Boycotts 'Bern talks' in Bern")]
    [InlineData("Kenya said that it would rather meet Uganda in Kigali.", "KEN Prefers 'meeting with Uganda in Kigali' in Kigali")]
    [InlineData("Kenya will talk only under Norwegian mediation.", "KEN Prefers 'Norwegian mediation' by NOR")]
    [InlineData("Kenya wants the African Union in the room.", "KEN Prefers 'talks under African Union' by IGO")]
    [InlineData("Kenya insists that the African Union must be in the room.", "KEN Prefers 'talks with African Union at the table' by IGO")]
    [InlineData("Kenya has twice turned down an American seat at the table.", "KEN Refuses 'talks with American at the table' by USA")]
    [InlineData("Kenya rejected the Norwegian offer to host talks in Bergen.", "KEN Refuses 'talks in Bergen' in Bergen by NOR")]
    [InlineData("The Kenyan minister said the border dispute belongs in The Hague.", "KEN Prefers 'talks in The Hague' in The Hague")]
    [InlineData("Uganda proposed direct talks with Kenya without mediators.", "UGA Proposes 'direct talks with Kenya (bilateral)'")]
    public void Says_who_takes_which_stance_to_which_table(string text, string expected) =>
        Assert.Equal([expected], Stances(text));

    [Theory]
    [InlineData("Kenya is ready to meet in Oslo or in Bern, but not in Minsk.",
        "KEN Accepts 'meeting in Oslo' in Oslo; KEN Accepts 'meeting in Bern' in Bern; KEN Refuses 'meeting in Minsk' in Minsk")]
    [InlineData("Norway offered Bergen for the next round; Kenya accepted and Uganda declined.",
        "NOR Proposes 'talks in Bergen' in Bergen; KEN Accepts 'talks in Bergen' in Bergen; UGA Refuses 'talks in Bergen' in Bergen")]
    [InlineData("Norway proposed talks in Bergen. Uganda will not hear of it.",
        "NOR Proposes 'talks in Bergen' in Bergen; UGA Refuses 'talks in Bergen' in Bergen")]
    [InlineData("Oman offered its good offices, and Kenya said yes.", "OMN Proposes 'good offices' by OMN; KEN Accepts 'good offices' by OMN")]
    public void Gives_one_record_a_party_and_venue(string text, string expected) =>
        Assert.Equal(expected.Split("; "), Stances(text));

    [Theory]
    [InlineData("Kenya denied that it had refused talks in Nairobi.")]
    [InlineData("Would Kenya attend the talks in Nairobi?")]
    [InlineData("Kenya may accept mediation by Norway.")]
    [InlineData("If Kenya accepts mediation by Norway, the war will end.")]
    [InlineData("Kenya met Uganda in Kigali on Monday.")]
    [InlineData("Kenya rejected accusations of torture.")]
    [InlineData("Kenya accepted the resignation of its ambassador.")]
    [InlineData("Kenya wants peacekeepers in Sudan.")]
    [InlineData("Kenya prefers tea from Uganda.")]
    [InlineData("Kenya criticised the Bern talks.")]
    public void Reads_no_stance_where_none_is_taken(string text) => Assert.Empty(Stances(text));

    private static IEnumerable<string> Stances(string text)
    {
        Assert.SkipUnless(Coder.HasModel, "the model pack is missing");
        return Coder.Code(text).Formats.Select(Coder.Show);
    }
}
