using Demarche.Language.Coreference;
using Xunit;

namespace Demarche.Language.Tests.Coreference;

public class NameHashTests
{
    [Theory]
    [InlineData("O'Brien", "OBRIEN")]
    [InlineData("Ştefan", "Stefan")]
    [InlineData("Çelik", "celik")]
    [InlineData("al-Amin", "AlAmin")]
    public void Marks_case_and_diacritics_do_not_count(string left, string right) =>
        Assert.Equal(NameHash.Of(left), NameHash.Of(right));

    [Fact]
    public void A_country_and_its_demonym_have_one_key() =>
        Assert.Equal(NameHash.OfModifier("Denmark"), NameHash.OfModifier("Danish"));

    [Theory]
    [InlineData("Hikmet", "Hikmat", true)]
    [InlineData("Kean", "Keen", true)]
    [InlineData("Lind", "Lindt", true)]
    [InlineData("Marsh", "Marsh", true)]
    [InlineData("Berg", "Bergs", false)]
    [InlineData("Lee", "Mee", false)]
    [InlineData("Holt", "Helm", false)]
    [InlineData("", "", false)]
    public void One_letter_after_the_first_may_differ(string left, string right, bool expected)
    {
        Assert.Equal(expected, NameHash.DifferByOneLetter(left, right));
        Assert.Equal(expected, NameHash.DifferByOneLetter(right, left));
    }
}
