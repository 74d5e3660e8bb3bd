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
    [InlineData("Peru will negotiate with Ecuador without mediators.", "PER Accepts 'talks with Ecuador (bilateral)'")]
    [InlineData("Peru refuses to sit down with Ecuador alone.", "PER Refuses 'talks with Ecuador (bilateral)'")]
    [InlineData("Peru does not talk to Ecuador.", "PER Refuses 'talks'")]
    [InlineData("Peru proposed Geneva as venue.", "PER Proposes 'talks in Geneva' in Geneva")]
    [InlineData("Peru is hostile to mediation by Chile.", "PER Refuses 'mediation' by CHL")]
    [InlineData("Peru brushed aside the offer of talks in Quito.", "PER Refuses 'talks in Quito' in Quito")]
    [InlineData("Chile offered to mediate.", "CHL Proposes 'mediation' by CHL")]
    [InlineData("Chile invited both sides to Santiago for talks.", "CHL Proposes 'talks in Santiago' in Santiago by CHL")]
    [InlineData("Peru said that talks must be held in Geneva.", "PER Proposes 'talks in Geneva' in Geneva")]
    [InlineData("The talks in Geneva should be moved to Bern, Peru said.", "PER Proposes 'talks in Bern' in Bern")]
    [InlineData("Peru agreed to talks in Quito on condition that the troops leave.", "PER Accepts 'talks in Quito' in Quito")]
    [InlineData("Peru would prefer to move the border talks to Bern.", "PER Prefers 'border talks in Bern' in Bern")]
    [InlineData("Peru has always insisted on the Rio format.", "PER Prefers 'Rio format'")]
    [InlineData("Peru will not go to Geneva unless the troops leave.", "PER Refuses 'talks in Geneva' in Geneva")]
    [InlineData("Peru has left the Quito talks.", "PER Boycotts 'Quito talks' in Quito")]
    [InlineData("Peru asked the Organization of American States to take the chair.", "PER Proposes 'talks under Organization of American States' by IGO")]
    [InlineData("The Bern talks were boycotted by Peru.", "PER Boycotts 'Bern talks' in Bern")]
    [InlineData("Mediation by Chile was rejected by Peru.", "PER Refuses 'Mediation' by CHL")]
    [InlineData("Peru wants the border dispute settled bilaterally.", "PER Prefers 'talks (bilateral)'")]
    [InlineData("Peru prefers that the border talks be chaired by Norway.", "PER Prefers 'border talks' by NOR")]
    [InlineData("Peru said yes to the Norwegian invitation to Bergen.", "PER Accepts 'meeting in Bergen' in Bergen")]
    [InlineData("Peru will only meet Ecuador in Geneva.", "PER Prefers 'meeting with Ecuador in Geneva' in Geneva")]
    [InlineData("Ecuador wants a chair at the Bern talks.", "ECU Prefers 'chair at the Bern talks'")]
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
    [InlineData("Santiago invites everyone for 3 May: Peru is coming, Ecuador is not.", "CHL Proposes 'meeting in Santiago' in Santiago by CHL; PER Accepts 'meeting in Santiago' in Santiago by CHL")]
    [InlineData("Chile offered its good offices; Peru turned the offer down.", "CHL Proposes 'good offices' by CHL; PER Refuses 'good offices' by CHL")]
    [InlineData("Neither Peru nor Ecuador will attend the Bern talks.", "PER Refuses 'Bern talks' in Bern; ECU Refuses 'Bern talks' in Bern")]
    [InlineData("Norway has offered Bergen, but Peru prefers Geneva.", "NOR Proposes 'talks in Bergen' in Bergen; PER Prefers 'talks in Geneva' in Geneva")]
    [InlineData("Mali wants the African Union in the room; Chad does not.", "MLI Prefers 'talks under African Union' by IGO; TCD Refuses 'talks under African Union' by IGO")]
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
    [InlineData("Peru's troops have left Quito.")]
    [InlineData("Two Peruvian ships have gone to Chile.")]
    [InlineData("Peru opposes sanctions against Ecuador.")]
    [InlineData("Peru promised weapons to Chile.")]
    [InlineData("Analysts expect Peru to accept Swiss mediation.")]
    [InlineData("Peru never rejected the talks in Geneva.")]
    [InlineData("Peru wants to join the European Union.")]
    [InlineData("Peru accepted the Swiss ambassador.")]
    [InlineData("Peru supports Ecuador in its dispute with Chile.")]
    [InlineData("Peru met Ecuador in Bern under Swiss auspices.")]
    [InlineData("Peru pulled out of the treaty.")]
    [InlineData("Peru left the agreement on fish.")]
    [InlineData("Peru suspended aid to Ecuador.")]
    [InlineData("Peru received the Chilean minister in Lima.")]
    [InlineData("Peru held talks in Lima on Monday.")]
    [InlineData("Peru agreed to pay the fine.")]
    [InlineData("Norway has offered to send troops to Uganda.")]
    [InlineData("Norway is willing to send more food to Colombia.")]
    public void Reads_no_stance_where_none_is_taken(string text) => Assert.Empty(Stances(text));

    private static IEnumerable<string> Stances(string text)
    {
        Assert.SkipUnless(Coder.HasModel, "the model pack is missing");
        return Coder.Code(text).Formats.Select(Coder.Show);
    }
}
