namespace Demarche.Coding.Tests.Records;

public sealed class RepeatMergerTests
{
    [Theory]
    [InlineData("Norway accused Mali of arming the rebels. Norway also accused Mali of stealing its gold.", EventCategory.Accuse, 2)]
    [InlineData("Norway accused Mali of arming the rebels. Once again Norway accused Mali of arming rebels.", EventCategory.Accuse, 1)]
    [InlineData("Norway attacked Mali on Monday. Norway attacked Mali on Tuesday.", EventCategory.Assault, 2)]
    [InlineData("Norway attacked Mali on Monday. As reported, Norway attacked Mali.", EventCategory.Assault, 1)]
    [InlineData("Norway attacked Mali on Monday. Norway attacked Mali on Tuesday. In short, Norway attacked Mali.", EventCategory.Assault, 2)]
    public void EventsAreCountedOnce(string text, EventCategory category, int expected)
    {
        Assert.SkipUnless(Coder.HasModel, "the model pack models/en is absent");
        Assert.Equal(expected, Coder.Code(text).Events.Count(item => item.Category == category));
    }

    [Theory]
    [InlineData("Norway delivered 40 trucks to Mali. Norway delivered the trucks to Mali.", 1)]
    [InlineData("Norway delivered trucks to Mali. Norway delivered rifles to Mali.", 2)]
    [InlineData("Norway delivered 40 trucks to Mali. Norway delivered 15 trucks to Mali.", 2)]
    public void TransfersAreCountedOnce(string text, int expected)
    {
        Assert.SkipUnless(Coder.HasModel, "the model pack models/en is absent");
        Assert.Equal(expected, Coder.Code(text).Transfers.Length);
    }

    [Theory]
    [InlineData("Norway denied that its troops had shelled the village. Norway has denied shelling the village.", 1)]
    [InlineData("Norway denied that its troops had shelled the village. Norway denied that it had stolen the gold.", 2)]
    public void ClaimsAreCountedOnce(string text, int expected)
    {
        Assert.SkipUnless(Coder.HasModel, "the model pack models/en is absent");
        Assert.Equal(expected, Coder.Code(text).Claims.Length);
    }
}
