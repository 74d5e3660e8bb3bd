using Demarche.Coding.Lexicons;

namespace Demarche.Coding.Tests.Lexicons;

public sealed class NameFoldingTests
{
    [Theory]
    [InlineData("N'Djamena", "ndjamena")]
    [InlineData("#N’DJAMENA", "ndjamena")]
    [InlineData("Guinea-Bissau", "guinea bissau")]
    [InlineData("Côte  d’Ivoire", "cote divoire")]
    [InlineData("İrəvan", "irevan")]
    [InlineData("U.S.", "us")]
    [InlineData("Çavuşoğlu", "cavusoglu")]
    [InlineData("Ǝliyev-", "eliyev")]
    [InlineData("Gro\u0308ße", "grosse")]
    [InlineData("Ærø", "aero")]
    [InlineData("", "")]
    public void Spellings_of_one_name_share_a_key(string name, string key) => Assert.Equal(key, NameFolding.Fold(name));
}
