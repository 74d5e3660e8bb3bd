namespace Demarche.Coding.Tests.Events;

/// <summary>Whom a phrase stands for, read by the network.</summary>
public class PartyReaderTests
{
    [Theory]
    [InlineData("Chad and Niger said they had attacked Mali.", "Assault TCD+NER > MLI")]
    [InlineData("Kenya and Uganda said they would send their troops to Rwanda.", "Threaten KEN+UGA > RWA")]
    [InlineData("Chad and Niger praised their talks.", "Consult TCD+NER > -")]
    [InlineData("Chad and Niger hailed their meeting in Tunis.", "Consult TCD+NER > -")]
    [InlineData("The envoys of Peru and Chile said they had condemned Bolivia.", "Accuse PER+CHL > BOL")]
    public void APluralPronounIsThoseJoinedBeforeIt(string text, string expected)
    {
        Assert.SkipUnless(Coder.HasModel, "the model pack models/en is absent");
        Assert.Contains(Coder.Code(text).Events, item => Coder.Show(item).StartsWith(expected, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Kenya, alongside Uganda, attacked Somali militants.", "Assault KEN+UGA > SOM")]
    [InlineData("Togo, along with Benin, condemned Chad.", "Accuse TGO+BEN > TCD")]
    [InlineData("Kenya but not Uganda condemned Rwanda.", "Accuse KEN > RWA")]
    [InlineData("Rwanda was condemned by Kenya but not by Uganda.", "Accuse KEN > RWA")]
    public void WhoIsWithAPartyIsToo(string text, string expected)
    {
        Assert.SkipUnless(Coder.HasModel, "the model pack models/en is absent");
        Assert.Contains(Coder.Code(text).Events, item => Coder.Show(item).StartsWith(expected, StringComparison.Ordinal));
    }
}
