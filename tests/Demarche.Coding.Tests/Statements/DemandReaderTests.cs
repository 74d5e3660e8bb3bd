namespace Demarche.Coding.Tests.Statements;

/// <summary>Who wants what of whom; the article is of Thursday, 14 March 2024.</summary>
public sealed class DemandReaderTests
{
    public static bool HasModel => Coder.HasModel;

    [Theory(Skip = "models/en is not there", SkipUnless = nameof(HasModel))]
    [InlineData("Chad will not reopen the border until Mali returns the trucks.", "TCD > MLI", "Mali returns the trucks", "Chad will not reopen the border")]
    [InlineData("Chad said it would not talk to Mali before Malian troops leave the town.", "TCD > MLI", "Malian troops leave the town", "it would not talk to Mali")]
    [InlineData("Unless Mali frees the pilots, Chad will close the border.", "TCD > MLI", "Mali frees the pilots", "Chad will close the border")]
    [InlineData("If Mali does not free the pilots, Chad will close the border.", "TCD > MLI", "Mali does not free the pilots", "Chad will close the border")]
    [InlineData("Chad keeps the border shut until Mali frees the pilots.", "TCD > MLI", "Mali frees the pilots", "Chad keeps the border shut")]
    [InlineData("Chad refuses to talk unless Mali frees the pilots.", "TCD > MLI", "Mali frees the pilots", "talk")]
    [InlineData("Chad told Mali that the border would stay closed until the pilots were freed.", "TCD > MLI", "the pilots were freed", "the border would stay closed")]
    [InlineData("The border will remain closed until Mali frees the pilots, the Chadian minister said.", "TCD > MLI", "Mali frees the pilots", "The border will remain closed")]
    [InlineData("Serbia will sign nothing till Kosovo pulls back its police.", "SRB > KOS", "Kosovo pulls back its police", "Serbia will sign nothing")]
    [InlineData("Ghana will not pay a cent while Togo holds its ship.", "GHA > TGO", "Togo holds its ship", "Ghana will not pay a cent")]
    [InlineData("Italy has frozen the loan to Chad until it receives a report on the camp.", "ITA > TCD", "a report on the camp", "Italy has frozen the loan to Chad")]
    [InlineData("Kenya will close the port if Uganda sends troops.", "KEN > UGA", "Uganda sends troops", "Kenya will close the port")]
    public void What_is_withheld_until_another_acts_is_an_ultimatum(string text, string parties, string content, string consequence) =>
        AssertDemand(text, DemandStrength.Ultimatum, parties, content, consequence);

    [Theory(Skip = "models/en is not there", SkipUnless = nameof(HasModel))]
    [InlineData("Chad will lift the embargo only after Mali frees the pilots.", "TCD > MLI", "Mali frees the pilots", "Chad will lift the embargo")]
    [InlineData("Chad will lift the embargo once Mali has freed the pilots.", "TCD > MLI", "Mali has freed the pilots", "Chad will lift the embargo")]
    [InlineData("Chad will lift the embargo only once Mali frees the pilots.", "TCD > MLI", "Mali frees the pilots", "Chad will lift the embargo")]
    [InlineData("Chad will lift the embargo provided that Mali frees the pilots.", "TCD > MLI", "Mali frees the pilots", "Chad will lift the embargo")]
    [InlineData("Chad would lift the embargo on condition that Mali frees the pilots.", "TCD > MLI", "Mali frees the pilots", "Chad would lift the embargo")]
    [InlineData("Chad will release the ship in return for an apology from Mali.", "TCD > MLI", "an apology from Mali", "Chad will release the ship")]
    [InlineData("Chad will open the border the moment Mali frees the pilots.", "TCD > MLI", "Mali frees the pilots", "Chad will open the border")]
    [InlineData("Chad offered to lift the embargo, but only after Mali frees the pilots.", "TCD > MLI", "Mali frees the pilots", "Chad offered to lift the embargo")]
    [InlineData("Serbia makes the return of the archive conditional on an apology from Croatia.", "SRB > HRV", "an apology from Croatia", "the return of the archive")]
    [InlineData("Serbia makes any talks depend on an apology from Croatia.", "SRB > HRV", "an apology from Croatia", "any talks")]
    [InlineData("Rome will lift its ban on Libya only after the fishermen are home.", "ITA > LBY", "the fishermen are home", "Rome will lift its ban on Libya")]
    public void What_is_granted_for_an_act_is_a_demand(string text, string parties, string content, string consequence) =>
        AssertDemand(text, DemandStrength.Demand, parties, content, consequence);

    [Theory(Skip = "models/en is not there", SkipUnless = nameof(HasModel))]
    [InlineData("Kenya summoned the Dutch envoy and demanded an apology.", "Demand KEN > NLD", "an apology")]
    [InlineData("Iran demanded an end to air strikes in its west.", "Demand IRN > ", "an end to air strikes in its west")]
    [InlineData("Chad demanded that Mali free the pilots.", "Demand TCD > MLI", "free the pilots")]
    [InlineData("Oman asked Iran to release the tanker.", "Request OMN > IRN", "release the tanker")]
    [InlineData("Oman urges Iran to release the tanker.", "Request OMN > IRN", "release the tanker")]
    [InlineData("Ireland called on Israel to halt the raids.", "Request IRL > ISR", "halt the raids")]
    [InlineData("Malawi appealed to Britain for maize.", "Request MWI > GBR", "maize")]
    [InlineData("Serbia insists on the return of the archive.", "Demand SRB > ", "the return of the archive")]
    [InlineData("Ottawa wants quotas.", "Demand CAN > ", "quotas")]
    [InlineData("Finland insists that Turkey must ratify the treaty.", "Demand FIN > TUR", "must ratify the treaty")]
    [InlineData("Mali has to free the pilots, the Norwegian minister said.", "Demand NOR > MLI", "free the pilots")]
    [InlineData("The Norwegian minister said that Mali must free the pilots.", "Demand NOR > MLI", "must free the pilots")]
    [InlineData("The Norwegian minister said that Mali should free the pilots.", "Request NOR > MLI", "should free the pilots")]
    [InlineData("Egypt demanded an answer from Ethiopia.", "Demand EGY > ETH", "an answer")]
    [InlineData("Spain wants Morocco to take back the migrants.", "Request ESP > MAR", "take back the migrants")]
    [InlineData("Warsaw asks that Minsk reopen the crossing.", "Request POL > BLR", "reopen the crossing")]
    [InlineData("Kenya told Somalia to withdraw its troops.", "Demand KEN > SOM", "withdraw its troops")]
    [InlineData("Kenya's condition is that Uganda frees the crew.", "Demand KEN > UGA", "Uganda frees the crew")]
    [InlineData("Kenya's price: the ship comes home first.", "Demand KEN > ", "the ship comes home first")]
    [InlineData("\u201cWithdraw your troops,\u201d the Kenyan minister told Uganda.", "Demand KEN > UGA", "Withdraw your troops")]
    [InlineData("Mali must not touch the pilots, the Norwegian minister said.", "Demand NOR > MLI", "must not touch the pilots")]
    [InlineData("Chad asks Mali, once more, to free the pilots.", "Request TCD > MLI", "free the pilots")]
    public void What_is_asked_for_outright_is_a_demand(string text, string expected, string content)
    {
        var demand = Assert.Single(Coder.Code(text).Demands);
        Assert.Equal(expected, $"{demand.Strength} {Side(demand.By)} > {Side(demand.On)}");
        Assert.Contains(content, demand.Content.Text);
    }

    [Theory(Skip = "models/en is not there", SkipUnless = nameof(HasModel))]
    [InlineData("Chad gave Mali until Friday to free the pilots, or the border will close.", "free the pilots", "the border will close", "2024-03-15")]
    [InlineData("Chad gave Mali until 1 April to free the pilots, otherwise its ambassador will be expelled.", "free the pilots", "its ambassador will be expelled", "2024-04-01")]
    [InlineData("Chad has given Mali until 1 April to free the pilots, after which the matter goes to the Security Council.", "free the pilots", "the matter goes to the Security Council", "2024-04-01")]
    [InlineData("Chad gave Mali ten days to free the pilots or face sanctions.", "free the pilots", "face sanctions", null)]
    [InlineData("Chad will expel the ambassador of Mali on 1 April unless Mali frees the pilots.", "Mali frees the pilots", "Chad will expel the ambassador of Mali on 1 April", "2024-04-01")]
    public void An_ultimatum_says_what_follows_and_when(string text, string content, string consequence, string? deadline)
    {
        var demand = Assert.Single(Coder.Code(text).Demands);
        Assert.Equal((DemandStrength.Ultimatum, content, consequence, deadline), (demand.Strength, demand.Content.Text, demand.Consequence?.Text, demand.Deadline?.Value));
    }

    [Theory(Skip = "models/en is not there", SkipUnless = nameof(HasModel))]
    [InlineData("Ottawa wants quotas before it talks.", "quotas", "before it talks")]
    [InlineData("Ghana demands an apology before its envoy returns to Lomé.", "an apology", "before its envoy returns to Lomé")]
    public void What_is_wanted_first_has_a_condition(string text, string content, string condition)
    {
        var demand = Assert.Single(Coder.Code(text).Demands);
        Assert.Equal((content, condition), (demand.Content.Text, demand.Condition?.Text));
    }

    [Theory(Skip = "models/en is not there", SkipUnless = nameof(HasModel))]
    [InlineData("Chad released the pilots only after Mali paid.")]
    [InlineData("Mali had to free the pilots, the Norwegian minister said.")]
    [InlineData("Chad will stay in the alliance until its own troops are home.")]
    [InlineData("If Mali had freed the pilots, Chad would have opened the border.")]
    [InlineData("Chad may close the border unless Mali frees the pilots.")]
    [InlineData("Will Chad open the border before Mali frees the pilots?")]
    [InlineData("Chad wants it.")]
    [InlineData("Should Chad be attacked, Mali will send troops.")]
    [InlineData("Chad did not ask Mali to free the pilots.")]
    [InlineData("Nobody asked Mali to free the pilots.")]
    [InlineData("Mali must have known of the raid, the Chadian minister said.")]
    [InlineData("Schools will stay closed until it is safe.")]
    [InlineData("Chad will hold its elections when the rains end.")]
    [InlineData("It is clear that nothing will change until Chad wakes up.")]
    [InlineData("Chad insists that it is a neutral country.")]
    [InlineData("Chad wants to build a pipeline of its own.")]
    [InlineData("Chad suggests talks with Mali.")]
    [InlineData("The harvest will be late unless it rains.")]
    [InlineData("Chad will vote once the census is finished.")]
    [InlineData("Kenya asked whether Uganda had read the treaty.")]
    [InlineData("If the sanctions return, the currency would lose a third of its worth, reckons a Kenyan banker.")]
    public void What_nobody_asks_of_another_is_none(string text) => Assert.Empty(Coder.Code(text).Demands);

    [Theory(Skip = "models/en is not there", SkipUnless = nameof(HasModel))]
    [InlineData("Chad gave Mali ten days to free the pilots. The deadline expires on 1 April.", "2024-04-01")]
    [InlineData("Chad demanded that Mali free the pilots. The ultimatum runs out on 20 March.", "2024-03-20")]
    [InlineData("Chad demanded that Mali free the pilots. The embargo ends on 20 March.", null)]
    [InlineData("Chad will not talk until Mali frees the pilots, the Chadian minister said on Friday.", null)]
    public void The_next_sentence_may_set_the_limit(string text, string? deadline) =>
        Assert.Equal(deadline, Assert.Single(Coder.Code(text).Demands).Deadline?.Value);

    private static void AssertDemand(string text, DemandStrength strength, string parties, string content, string? consequence)
    {
        var demand = Assert.Single(Coder.Code(text).Demands);
        Assert.Equal((strength, parties, content, consequence), (demand.Strength, $"{Side(demand.By)} > {Side(demand.On)}", demand.Content.Text, demand.Consequence?.Text));
    }

    private static string Side(IEnumerable<ActorReference> parties) => string.Join('+', parties.Select(party => party.Code ?? party.Mention?.Text));
}
