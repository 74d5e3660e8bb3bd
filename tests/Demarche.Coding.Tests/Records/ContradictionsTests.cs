using Demarche.Coding.Records;
using Demarche.Testing;

namespace Demarche.Coding.Tests.Records;

/// <summary>Which records of one party sit badly with each other.</summary>
public class ContradictionsTests
{
    [Theory]
    [InlineData("Chad said that its troops had crossed the river. Chad denied that its troops had crossed the river.", true)]
    [InlineData("Ghana denied that it had bought Turkish drones. Ghana said that it had bought Turkish drones.", true)]
    [InlineData("Chad said that its troops had crossed the river. Mali denied that its troops had crossed the river.", false)]
    [InlineData("Chad said that its troops had crossed the river. Chad denied that the harvest had failed.", false)]
    [InlineData("Chad said that its troops had crossed the river. Chad said that the troops had crossed back.", false)]
    [InlineData("Chad accused Mali of crossing the river. Chad denied that it had crossed the border.", false)]
    [InlineData("Iran said that its tanker had left the port. Iran said that its tanker had not left the port.", true)]
    [InlineData("Peru denied that it had mined the bridge. Later Peru admitted that it had mined the bridge.", true)]
    [InlineData("Peru denied that it had mined the bridge. Peru said that the bridge was old.", false)]
    [InlineData("Kenya denied the theft. Kenya denied the raid.", false)]
    public void AssertingAndDenyingOneThingContradicts(string text, bool expected)
    {
        Assert.SkipUnless(Coder.HasModel, "The trained model pack is not there.");
        Assert.Equal(expected, Coder.Code(text).Claims.Any(claim => !claim.Contradicts.IsEmpty));
    }

    [Theory]
    [InlineData(FormatStanceKind.Accepts, FormatStanceKind.Refuses, "Oslo", "Oslo", true)]
    [InlineData(FormatStanceKind.Boycotts, FormatStanceKind.Accepts, "Oslo", "Oslo", true)]
    [InlineData(FormatStanceKind.Proposes, FormatStanceKind.Refuses, null, null, true)]
    [InlineData(FormatStanceKind.Accepts, FormatStanceKind.Refuses, "Oslo", "Geneva", false)]
    [InlineData(FormatStanceKind.Accepts, FormatStanceKind.Proposes, "Oslo", "Oslo", false)]
    [InlineData(FormatStanceKind.Refuses, FormatStanceKind.Boycotts, "Oslo", "Oslo", false)]
    public void TakingAndRefusingOneTableContradicts(FormatStanceKind first, FormatStanceKind second, string? venue, string? other, bool expected)
    {
        var coded = Document() with { Formats = [Stance("f1", first, venue), Stance("f2", second, other)] };
        Assert.Equal(expected ? ["f1"] : [], Contradictions.In(coded).Formats[1].Contradicts);
    }

    [Theory]
    [InlineData(TransferStatus.Promised, TransferStatus.Suspended, "radar sets", "three radar sets", true)]
    [InlineData(TransferStatus.Suspended, TransferStatus.Ongoing, "gas", "the gas", true)]
    [InlineData(TransferStatus.Suspended, TransferStatus.Promised, "wheat", "40 tonnes of wheat", true)]
    [InlineData(TransferStatus.Promised, TransferStatus.Suspended, "radar sets", "wheat", false)]
    [InlineData(TransferStatus.Promised, TransferStatus.Delivered, "wheat", "wheat", false)]
    [InlineData(TransferStatus.Delivered, TransferStatus.Suspended, "wheat", "wheat", false)]
    public void PromisingAndSuspendingOneTransferContradicts(TransferStatus first, TransferStatus second, string what, string other, bool expected)
    {
        var coded = Document() with { Transfers = [Sent("t1", first, what), Sent("t2", second, other)] };
        Assert.Equal(expected ? ["t1"] : [], Contradictions.In(coded).Transfers[1].Contradicts);
    }

    private static readonly ActorReference Chad = new("chad", "TCD", "GOV", null), Mali = new("mali", "MLI", "GOV", null);

    private static CodedDocument Document() => Coder.Code(TestDocument.FromConllu("1\tYes\tyes\tINTJ\tUH\t_\t0\troot\t_\t_\n"));

    private static FormatStance Stance(string id, FormatStanceKind stance, string? venue) =>
        new() { Id = id, Name = "peace talks", Venue = venue, Party = Chad, Stance = stance, Mentions = [new Evidence(0, default)], Confidence = 1 };

    private static Transfer Sent(string id, TransferStatus status, string what) =>
        new() { Id = id, Giver = Chad, Recipient = Mali, What = new Mention(default, what), Status = status, Mentions = [new Evidence(0, default)], Confidence = 1 };
}
