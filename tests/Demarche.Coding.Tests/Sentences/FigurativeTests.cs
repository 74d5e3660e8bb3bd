namespace Demarche.Coding.Tests.Sentences;

/// <summary>Idioms, metaphors and what is taken back are no acts.</summary>
public class FigurativeTests
{
    [Theory]
    [InlineData("Chad and Mali traded blows in a war of words over Sudan.")]
    [InlineData("Peru is skating on thin ice, Chile says.")]
    [InlineData("Togo shot itself in the foot before the talks with Benin.")]
    [InlineData("Norway twisted the knife in Iceland.")]
    [InlineData("The ruling was a blow to Mali.")]
    [InlineData("Chad fired back at Mali.")]
    [InlineData("Kenya came under fire for its silence on Uganda.")]
    [InlineData("Ghana fired a shot across the bow of Togo.")]
    [InlineData("Oman turned a blind eye to Yemen.")]
    [InlineData("Chile stabbed Peru in the back.")]
    public void AnIdiomIsNoAct(string text)
    {
        Assert.SkipUnless(Coder.HasModel, "the English model is not here");
        var coded = Coder.Code(text);
        Assert.DoesNotContain(coded.Events, item => item.Category is EventCategory.Assault or EventCategory.Aid or EventCategory.Cooperate);
        Assert.Contains(SentenceFlag.Figurative, coded.Sentences[0].Flags);
    }

    [Theory]
    [InlineData("Chad fired rockets at Mali.")]
    [InlineData("Kenyan troops shot three Ugandan soldiers.")]
    public void ThePlainSenseStays(string text)
    {
        Assert.SkipUnless(Coder.HasModel, "the English model is not here");
        var coded = Coder.Code(text);
        Assert.Contains(coded.Events, item => item.Category == EventCategory.Assault);
        Assert.DoesNotContain(SentenceFlag.Figurative, coded.Sentences[0].Flags);
    }

    [Theory]
    [InlineData("Chad says that Mali attacked its villages; that is not so.")]
    [InlineData("Mali claims that Chad bombed the bridge; it is a lie.")]
    [InlineData("Chad says that Mali attacked its villages – it did not.")]
    public void WhatIsTakenBackIsDenied(string text)
    {
        Assert.SkipUnless(Coder.HasModel, "the English model is not here");
        Assert.DoesNotContain(Coder.Code(text).Events, item => item is { Category: EventCategory.Assault, Modality: Modality.Asserted });
    }

    [Theory]
    [InlineData("Peru offered to pull back its troops only after Chile stops its raids.")]
    [InlineData("Peru would pull back its troops only after Chile stopped its raids.")]
    public void AConditionIsNoFact(string text)
    {
        Assert.SkipUnless(Coder.HasModel, "the English model is not here");
        Assert.DoesNotContain(Coder.Code(text).Events, item => item is { Category: EventCategory.Retreat, Modality: Modality.Asserted });
    }
}
