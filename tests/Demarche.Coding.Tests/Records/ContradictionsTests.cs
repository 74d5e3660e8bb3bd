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
    public void AssertingAndDenyingOneThingContradicts(string text, bool expected)
    {
        Assert.SkipUnless(Coder.HasModel, "The trained model pack is not there.");
        Assert.Equal(expected, Coder.Code(text).Claims.Any(claim => !claim.Contradicts.IsEmpty));
    }
}
