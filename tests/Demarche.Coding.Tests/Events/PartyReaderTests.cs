namespace Demarche.Coding.Tests.Events;

/// <summary>Whom a phrase stands for, read by the network.</summary>
public class PartyReaderTests
{
    [Theory]
    [InlineData("Chad and Niger said they had attacked Mali.", "Assault TCD+NER > MLI")]
    [InlineData("Chad and Niger praised their talks.", "Consult TCD+NER > -")]
    [InlineData("Chad and Niger hailed their meeting in Tunis.", "Consult TCD+NER > -")]
    [InlineData("The envoys of Peru and Chile said they had condemned Bolivia.", "Accuse PER+CHL > BOL")]
    public void APluralPronounIsThoseJoinedBeforeIt(string text, string expected)
    {
        Assert.SkipUnless(Coder.HasModel, "the model pack models/en is absent");
        Assert.Contains(Coder.Code(text).Events, item => Coder.Show(item).StartsWith(expected, StringComparison.Ordinal));
    }
}
