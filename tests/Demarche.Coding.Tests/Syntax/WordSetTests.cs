using Demarche.Coding.Syntax;

namespace Demarche.Coding.Tests.Syntax;

public class WordSetTests
{
    private static readonly WordSet Words = new(["attack", "air_strike", "Élan", "'d", "7"]);

    [Theory]
    [InlineData("attack", true)]
    [InlineData("ATTACK", true)]
    [InlineData("élan", true)]
    [InlineData("'d", true)]
    [InlineData("7", true)]
    [InlineData("attic", false)]
    [InlineData("strike", false)]
    [InlineData("elan", false)]
    [InlineData("", false)]
    public void AWordIsAMemberInAnyCase(string lemma, bool isMember) => Assert.Equal(isMember, Words.Contains(lemma));

    [Theory]
    [InlineData("air/NN/2:compound strike/NN/0:root", true)]
    [InlineData("Air/NN/2:compound strikes=strike/NNS/0:root", true)]
    [InlineData("labour/NN/2:compound strike/NN/0:root", false)]
    [InlineData("strike/NN/0:root", false)]
    public void AMemberOfTwoWordsAsksForTheWordBefore(string phrase, bool isMember)
    {
        var document = Demarche.Testing.Shorthand.Read(phrase).Build();
        Assert.Equal(isMember, Words.Contains(document[document.TokenCount - 1]));
    }
}
