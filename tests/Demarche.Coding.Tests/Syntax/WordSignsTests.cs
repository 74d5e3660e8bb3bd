using Demarche.Coding.Syntax;

namespace Demarche.Coding.Tests.Syntax;

public class WordSignsTests
{
    private static readonly string[] Words = ["attack", "truce", "élan", "aid", "of", "7", "é"];

    [Theory]
    [InlineData("attack", true)]
    [InlineData("Truce", true)]
    [InlineData("ÉLAN", true)]
    [InlineData("7", true)]
    [InlineData("harbour", false)]
    [InlineData("attacked", false)]
    public void SetsWithAWordInCommonMeet(string word, bool meet) =>
        Assert.Equal(meet, WordSigns.Of(new WordSet(Words)).MayMeet(WordSigns.Of(new WordSet([word]))));

    [Fact]
    public void ASentenceMeetsASetByTheLastWordOfAMember()
    {
        var document = Testing.Shorthand.Read("The/DT/2:det raids=raid/NNS/3:nsubj ended=end/VBD/0:root").Build();
        var sentence = WordSigns.Around(document[0]);
        Assert.True(sentence.MayMeet(WordSigns.Of(new WordSet(["air_raid"]))));
        Assert.False(sentence.MayMeet(WordSigns.Of(new WordSet(["loan"]))));
    }
}
