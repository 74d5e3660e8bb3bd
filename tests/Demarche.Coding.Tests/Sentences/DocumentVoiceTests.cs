namespace Demarche.Coding.Tests.Sentences;

/// <summary>Who "we" are.</summary>
public class DocumentVoiceTests
{
    [Theory]
    [InlineData("Address by the President of Chad\n\nWe signed the treaty with Mali.", "TCD")]
    [InlineData("Statement by the Prime Minister of Norway to the Parliament\n\nWe attacked a Danish boat.", "NOR")]
    [InlineData("Speech of the Foreign Minister of Peru\n\nWe met the President of Chile. I thank Chile.", "PER")]
    [InlineData("Message from the Foreign Minister of Kenya\n\nWe met the President of Uganda. We shall meet again.", "KEN")]
    [InlineData("The minister of Chad spoke in Geneva. “We signed the treaty with Mali,” the Chadian minister said.", "TCD")]
    public void WeAreWhoeverSpeaks(string text, string country)
    {
        Assert.SkipUnless(Coder.HasModel, "the English model is not here");
        Assert.Contains(Coder.Code(text).Events, item => item.Source.Any(party => party.Code == country));
    }

    [Theory]
    [InlineData("Chad shut the bridge on Friday. We attacked nobody, and we met nobody in Mali.")]
    [InlineData("Three weeks ago we met in Mali to speak of rivers.")]
    [InlineData("Speech of the President angers Chad\n\nWe met in Mali to speak of rivers.")]
    public void AWritersWeIsNoParty(string text)
    {
        Assert.SkipUnless(Coder.HasModel, "the English model is not here");
        var reading = Coder.Read(Coder.Annotate(text));
        Assert.All(
            reading.Document.Tokens.Where(token => token.Lemma == "we").Select(token => reading.Parties.Of(token.Index)),
            Assert.Empty);
    }
}
