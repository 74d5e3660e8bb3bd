namespace Demarche.Coding.Tests.Records;

/// <summary>One act for one demand, and nothing done that is only asked for.</summary>
public sealed class DemandActsTests
{
    public static bool HasModel => Coder.HasModel;

    [Theory(Skip = "models/en is not there", SkipUnless = nameof(HasModel))]
    [InlineData("Chad will not reopen the border until Mali returns the trucks.", "Reject TCD > MLI")]
    [InlineData("Chad will sit down with nobody until Mali returns the trucks.", "Reject TCD > MLI")]
    [InlineData("Unless Mali frees the pilots, Chad will close the border.", "Threaten TCD > MLI")]
    [InlineData("Chad keeps the border shut until Mali sends home the trucks.", "Threaten TCD > MLI")]
    [InlineData("Chad gave Mali until Friday to free the pilots, or the border will close.", "Threaten TCD > MLI")]
    [InlineData("Chad offered to pull back its troops, but only after Mali stops its raids.", "Agree TCD > MLI")]
    [InlineData("Chad will lift the embargo provided that Mali frees the pilots.", "Agree TCD > MLI")]
    [InlineData("Chad will talk to Mali only after Mali has laid down its rifles.", "Request TCD > MLI")]
    [InlineData("Serbia makes the return of the archive conditional on an apology from Croatia.", "Request SRB > HRV")]
    [InlineData("Kenya demands that Uganda release the crew and return the ship.", "Request KEN > UGA")]
    public void A_demand_is_one_act(string text, string act) =>
        Assert.Equal(act, string.Join("; ", Coder.Code(text).Events.Select(item => $"{item.Category} {Side(item.Source)} > {Side(item.Target)}")));

    [Theory(Skip = "models/en is not there", SkipUnless = nameof(HasModel))]
    [InlineData("Chad will lift the embargo once Mali has withdrawn its troops.")]
    [InlineData("Chad would release the pilots on condition that Mali pulls back its army.")]
    [InlineData("Chad refuses to talk unless Mali releases the pilots.")]
    public void What_is_said_is_asserted_and_what_is_asked_for_is_not_done(string text) =>
        Assert.Equal(["Asserted verbal"], Coder.Code(text).Events.Select(item => $"{item.Modality} {(item.Quad is QuadClass.VerbalConflict or QuadClass.VerbalCooperation ? "verbal" : "material")}").Distinct());

    private static string Side(IEnumerable<ActorReference> parties) => string.Join('+', parties.Select(party => party.Code));
}
