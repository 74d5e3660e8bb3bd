using CsCheck;
using Demarche.Language.Morphology;
using Xunit;

namespace Demarche.Language.Tests.Morphology;

public sealed class CasingTests
{
    [Theory]
    [InlineData("treaty", Writing.Lower)]
    [InlineData("1,200", Writing.Lower)]
    [InlineData("A", Writing.Letter)]
    [InlineData("Treaty", Writing.Title)]
    [InlineData("NATO", Writing.ShortUpper)]
    [InlineData("U.S.", Writing.ShortUpper)]
    [InlineData("TREATY", Writing.Upper)]
    [InlineData("McCoy", Writing.Mixed)]
    public void A_form_is_written_in_one_way(string form, Writing expected) => Assert.Equal(expected, Casings.WritingOf(form));

    [Theory]
    [InlineData("Talks", "talk", Casing.Lower)]
    [InlineData("Danes", "Dane", Casing.AsWritten)]
    [InlineData("NATO", "NATO", Casing.AsWritten)]
    [InlineData("LISBON", "Lisbon", Casing.Title)]
    [InlineData("lisbon", "Lisbon", Casing.Title)]
    public void The_casing_makes_the_lemma_of_its_small_letters(string form, string lemma, Casing expected)
    {
        Assert.Equal(expected, Casings.Between(form, lemma));
        Assert.Equal(lemma, Casings.Apply(expected, form, lemma.ToLowerInvariant()));
    }

    [Fact]
    public void Applying_a_casing_changes_nothing_but_case() =>
        Gen.Select(Gen.Enum<Casing>(), Gen.String, Gen.String.AlphaNumeric).Sample((casing, form, lemma) =>
            string.Equals(Casings.Apply(casing, form, lemma.ToLowerInvariant()), lemma, StringComparison.OrdinalIgnoreCase));
}
