using Demarche.Language.Neural;
using Xunit;

namespace Demarche.Language.Tests.Neural;

public sealed class FormFeaturesTests
{
    [Theory]
    [InlineData("Minister", "MINISTER")]
    [InlineData("don’t", "don't")]
    public void Forms_that_differ_in_case_or_quotes_are_one_word(string left, string right)
    {
        Assert.Equal(FormFeatures.Of(left).Word, FormFeatures.Of(right).Word);
        Assert.Equal(FormFeatures.Of(left).Vector, FormFeatures.Of(right).Vector);
    }

    [Fact]
    public void Digits_are_one_to_the_word_and_different_to_the_vector()
    {
        Assert.Equal(FormFeatures.Of("1994").Word, FormFeatures.Of("2023").Word);
        Assert.NotEqual(FormFeatures.Of("1994").Vector, FormFeatures.Of("2023").Vector);
    }

    [Fact]
    public void Shape_tells_case_apart() =>
        Assert.NotEqual(FormFeatures.Of("Minister").Shape, FormFeatures.Of("MINISTER").Shape);

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("\uD800")]
    public void Rows_lie_in_their_tables(string form)
    {
        var features = FormFeatures.Of(form);
        for (var table = 0; table < NetworkShape.AffixTables; table++)
            Assert.InRange(features.AffixRow(table), 0, FormFeatures.TableRows[table] - 1);
    }

    [Fact]
    public void A_very_long_form_is_read_by_its_ends() =>
        Assert.Equal(FormFeatures.Of(new string('a', 100) + "ing").Suffix3, FormFeatures.Of("going").Suffix3);
}
