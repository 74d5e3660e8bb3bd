namespace Demarche.Coding.Tests.Statements;

/// <summary>Claims in the text's own voice: those of the speaker of a speech or communiqué, and the writer's in commentary.</summary>
public class OwnClaimsTests
{
    private const string Speech = "Statement by the Government of Peru to the Assembly\n\nHonourable members, thank you.\n\n";

    [Theory]
    [InlineData("We are not.", "Denies: We are not")]
    [InlineData("Chile says that we armed the rebels; we did not, and Chile knows it.", "Asserts: we armed the rebels / Denies: we did not")]
    [InlineData("We have kept our word.", "Asserts: We have kept our word")]
    [InlineData("I have never taken a coin.", "Denies: I have never taken a coin")]
    [InlineData("I tell you that there is not one soldier of ours in Chile.", "Denies: there is not one soldier of ours in Chile")]
    [InlineData("Contrary to what was broadcast, no soldier crossed the river.", "Denies: Contrary to what was broadcast, no soldier crossed the river")]
    [InlineData("Chile has stolen our water.", "Accuses: Chile has stolen our water")]
    [InlineData("We want peace, and we do not want war.", "")]
    [InlineData("We will not sell the port.", "")]
    [InlineData("We have asked the Union to take the chair.", "")]
    [InlineData("The river is wide.", "")]
    public void TheSpeakerDeniesAvowsAndAccusesWithoutAReportingWord(string sentence, string expected)
    {
        Assert.SkipUnless(Coder.HasModel, "The trained model pack is not there.");
        Assert.Equal(expected, string.Join(" / ", Coder.Code(Speech + sentence).Claims.Select(claim => $"{claim.Stance}: {claim.Content.Text}")));
    }

    [Fact]
    public void ItIsTheIssuerOfACommunique()
    {
        Assert.SkipUnless(Coder.HasModel, "The trained model pack is not there.");
        var claim = Assert.Single(Coder.Code("Communiqué of the African Union, 3 May 2024\n\nIt denies that any of its soldiers has been paid.").Claims);
        Assert.Equal(ClaimStance.Denies, claim.Stance);
        Assert.NotEmpty(claim.By);
    }

    [Theory]
    [InlineData("Oman says that it has sold ten jets to Chad; in truth nothing has been signed!")]
    [InlineData("Mali says that the dam is full – not a drop has reached it.")]
    [InlineData("Mali says that the gate was open – it was not open on Sunday.")]
    public void TheWriterSpeaksAgainstWhatHeReports(string text)
    {
        Assert.SkipUnless(Coder.HasModel, "The trained model pack is not there.");
        var claims = Coder.Code(text).Claims;
        var own = Assert.Single(claims, claim => claim.By.Any(party => party.Actor == Actor.AuthorId));
        Assert.Equal(ClaimStance.Rejects, own.Stance);
        Assert.Equal(AttributionKind.Author, own.Attribution[0].Kind);
    }
}
