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

    [Theory]
    [InlineData("Chad offered the meeting of governors.", "Agree TCD > -")]
    [InlineData("Chad denied that its soldiers had crossed the river.", "Reject TCD > -")]
    [InlineData("Chad accepted a conference in Geneva of the lending banks.", "Agree TCD > -")]
    public void WordsAreNotMeantForVenuesAndCrowds(string text, string expected)
    {
        Assert.SkipUnless(Coder.HasModel, "the model pack models/en is absent");
        Assert.Contains(Coder.Code(text).Events, item => Coder.Show(item).StartsWith(expected, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Kenya urged both sides to disarm.", "Request KEN > TCD+NER")]
    [InlineData("Kenya criticised the two governments.", "Accuse KEN > TCD+NER")]
    [InlineData("Kenya warned all parties.", "Threaten KEN > TCD+NER")]
    public void BothSidesAreThoseOfTheDispute(string text, string expected)
    {
        Assert.SkipUnless(Coder.HasModel, "the model pack models/en is absent");
        var coded = Coder.Code("Chad accused Niger of stealing water. Niger rejected the charge and criticised Chad. " + text);
        Assert.Contains(coded.Events, item => Coder.Show(item).StartsWith(expected, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Niger offered to withdraw its guards, but only after Chad stops its raids.", "Agree NER > TCD Asserted")]
    [InlineData("Niger will withdraw its troops once Chad has freed the drivers.", "Agree NER > TCD Asserted")]
    public void AnOfferWithStringsIsMadeToWhoeverIsToMeetThem(string text, string expected)
    {
        Assert.SkipUnless(Coder.HasModel, "the model pack models/en is absent");
        var events = Coder.Code(text).Events;
        Assert.Contains(events, item => Coder.Show(item).StartsWith(expected, StringComparison.Ordinal));
        Assert.DoesNotContain(events, item => item.Modality == Modality.Asserted && item.Category is EventCategory.Retreat or EventCategory.Concede);
    }

    [Fact]
    public void AWordIsForTheOtherSideThatActsInTheSameSentence()
    {
        Assert.SkipUnless(Coder.HasModel, "the model pack models/en is absent");
        var coded = Coder.Code("Chad accused Niger of stealing water. Niger accepted the plan within a day; Chad asked for more time.");
        Assert.Contains(coded.Events, item => Coder.Show(item).StartsWith("Agree NER > TCD", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("I thank you.")]
    [InlineData("Togo is moving away from Benin.")]
    public void FormulasAndDriftsAreNoActs(string text)
    {
        Assert.SkipUnless(Coder.HasModel, "the model pack models/en is absent");
        Assert.DoesNotContain(Coder.Code(text).Events, item => item.Category is EventCategory.Support or EventCategory.Retreat);
    }
}
