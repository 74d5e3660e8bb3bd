namespace Demarche.Coding.Tests.Sentences;

/// <summary>Interviews, in which the first person is the guest's, on the trained pipeline.</summary>
public class InterviewTurnsTests
{
    [Theory]
    [InlineData("((AL)) How did it begin?\n\n((MT)) We rowed out in May.\n\n((AL)) Who paid?\n\n((MT)) I paid for the boat.")]
    [InlineData("Q: How did it begin?\n\nA: We rowed out in May.\n\nQ: Who paid?\n\nA: I paid for the boat.")]
    [InlineData("How did it begin?\n\nWe rowed out in May.\n\nWho paid?\n\nI did.\n\nWho rowed?\n\nMy cousins took turns.\n\nAnd the storm?\n\nWe slept in the boat.")]
    public void TheGuestAnswers(string text)
    {
        var kinds = Kinds(text);
        Assert.DoesNotContain(SentenceKind.Commentary, kinds);
        Assert.Contains(SentenceKind.AttributedStatement, kinds);
    }

    [Theory]
    [InlineData("Togo shut the bridge on Friday.\n\nWho gains by it?\n\nI cannot see that anybody does.\n\nBenin will not open its port.")]
    [InlineData("Togo: we never shut the bridge.\n\nBenin: they did.\n\nI have seen the padlock.\n\nTogo: it is not ours.\n\nBenin: it is.")]
    public void AColumnistWhoAsksStaysTheAuthor(string text) => Assert.Contains(SentenceKind.Commentary, Kinds(text));

    private static List<SentenceKind> Kinds(string text)
    {
        Assert.SkipUnless(Coder.HasModel, "the English model is not here");
        return [.. Coder.Read(Coder.Annotate(text)).Sentences.Select(sentence => sentence.Kind)];
    }
}
