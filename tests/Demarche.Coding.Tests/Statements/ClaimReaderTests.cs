namespace Demarche.Coding.Tests.Statements;

/// <summary>Claims of short texts: one line a claim, <c>Stance by: content</c>, several joined by <c>/</c>; empty where none is made.</summary>
public class ClaimReaderTests
{
    [Theory]
    [InlineData("Chad said that its army had left the town.", "Asserts TCD: its army had left the town")]
    [InlineData("Chad said that its army had not fired on the town.", "Denies TCD: its army had not fired on the town")]
    [InlineData("Mali said on Monday that no shots were fired.", "Denies MLI: no shots were fired")]
    [InlineData("Peru denied that its planes had crossed the river.", "Denies PER: its planes had crossed the river")]
    [InlineData("Kenya said that Somalia had shelled two of its villages.", "Accuses KEN: Somalia had shelled two of its villages")]
    [InlineData("Norway accused Russia of jamming its ships.", "Accuses NOR: jamming its ships")]
    [InlineData("Iran blamed the blast on Israel.", "Accuses IRN: the blast")]
    [InlineData("Gabon dismissed the report as gossip.", "Rejects GAB: gossip")]
    [InlineData("Egypt called the charge absurd.", "Rejects EGY: absurd")]
    [InlineData("Armenia described the raid as robbery.", "Accuses ARM: robbery")]
    [InlineData("Qatar called the visit useful.", "Asserts QAT: useful")]
    [InlineData("Niger admitted that its guards had fired first.", "Asserts NER: its guards had fired first")]
    [InlineData("According to Oman, the tanker had left the port.", "Asserts OMN: the tanker had left the port")]
    [InlineData("Rwanda repeated the charge that Burundi had looted the bank.", "Accuses RWA: Burundi had looted the bank")]
    [InlineData("“We have never bought a single drone,” Ghana said.", "Denies GHA: We have never bought a single drone")]
    [InlineData("Chad said that Mali would reopen the bridge.", "Asserts TCD: Mali would reopen the bridge")]
    [InlineData("Togo's minister said that the digging would begin next week.", "Asserts TGO: the digging would begin next week")]
    [InlineData("Chad insists that its parliament must decide.", "Asserts TCD: its parliament must decide")]
    [InlineData("Kenya says it was Somalia that fired first.", "Accuses KEN: it was Somalia that fired first")]
    [InlineData("A panel of the United Nations called the reports “credible”.", "Asserts UNO: credible")]
    [InlineData("Niger denied it the same day, and Benin the next morning.", "Denies NER: it / Denies BEN: Benin the next morning")]
    [InlineData("Mali blamed Niger, Niger blamed Mali.", "Accuses MLI: Mali blamed Niger / Accuses NER: Niger blamed Mali")]
    [InlineData("Cuba denied that it had signed the treaty: “We have signed a letter, not a treaty.”", "Denies CUB: it had signed the treaty / Asserts CUB: We have signed a letter, not a treaty")]
    [InlineData("Chad said that it would leave the town.", "")]
    [InlineData("Chad demanded that Mali leave the town.", "")]
    [InlineData("Chad may say that Mali fired on the town.", "")]
    [InlineData("Chad promised to pay the debt.", "")]
    [InlineData("Chad did not say that Mali had fired on the town.", "")]
    [InlineData("Chad shelled two towns in Mali.", "")]
    public void ClaimsAreReadWithStanceSpeakerAndContent(string text, string expected)
    {
        Assert.SkipUnless(Coder.HasModel, "The trained model pack is not there.");
        Assert.Equal(expected, string.Join(" / ", Coder.Code(text).Claims.Select(Show)));
    }

    private static string Show(Claim claim) =>
        $"{claim.Stance} {string.Join('+', claim.By.Select(party => party.Code ?? party.Mention?.Text ?? party.Actor))}: {claim.Content.Text}";
}
