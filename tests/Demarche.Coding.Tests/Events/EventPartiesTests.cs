namespace Demarche.Coding.Tests.Events;

/// <summary>Who does an act and to whom, read by the network.</summary>
public class EventPartiesTests
{
    [Theory]
    [InlineData("Mali warned its citizens about Niger.", "Threaten MLI > NER")]
    [InlineData("Oman warned its sailors and traders about Eritrea.", "Threaten OMN > ERI")]
    [InlineData("Mali warned its citizens.", "Threaten MLI > MLI")]
    [InlineData("The dam is managed jointly by Chad and Niger with help from China.", "Cooperate TCD+NER > -")]
    [InlineData("The dam is managed by Chad jointly with Niger.", "Cooperate TCD > NER")]
    [InlineData("Poland and Lithuania, together with Latvia, condemned Belarus.", "Accuse POL+LTU+LVA > BLR")]
    [InlineData("Together with Peru, Chile signed a treaty with China.", "Support CHL+PER > CHN")]
    [InlineData("Kenya as well as Uganda condemned Rwanda.", "Accuse KEN+UGA > RWA")]
    [InlineData("Kenya joined Uganda in condemning Rwanda.", "Accuse KEN+UGA > RWA")]
    [InlineData("Kenya fought alongside Uganda against Rwanda.", "Cooperate KEN > UGA")]
    [InlineData("Three of the Iraqi protesters were killed by Omani police.", "Assault OMN > IRQ")]
    public void TheSidesOfAnAct(string text, string expected)
    {
        Assert.SkipUnless(Coder.HasModel, "the model pack models/en is absent");
        Assert.Contains(Coder.Code(text).Events, item => Coder.Show(item).StartsWith(expected, StringComparison.Ordinal));
    }
}
