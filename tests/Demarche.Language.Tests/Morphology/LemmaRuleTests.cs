using Demarche.Language.Morphology;
using Xunit;

namespace Demarche.Language.Tests.Morphology;

public sealed class LemmaRuleTests
{
    [Theory]
    [InlineData("talks", "talk")]
    [InlineData("armies", "army")]
    [InlineData("went", "go")]
    [InlineData("is", "be")]
    [InlineData("peace", "peace")]
    public void A_rule_makes_the_lemma_it_was_made_from(string form, string lemma) =>
        Assert.Equal(lemma, LemmaRule.Between(form, lemma).Apply(form));

    [Fact]
    public void A_rule_carries_over_to_words_with_the_same_ending() =>
        Assert.Equal("ally", LemmaRule.Between("armies", "army").Apply("allies"));

    [Fact]
    public void A_form_too_short_to_cut_stays() =>
        Assert.Equal("a", new LemmaRule(3, "").Apply("a"));
}
