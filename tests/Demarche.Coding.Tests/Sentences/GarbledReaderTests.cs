namespace Demarche.Coding.Tests.Sentences;

/// <summary>Debris of machine translation, and clumsy English that is none, on the trained pipeline.</summary>
public class GarbledReaderTests
{
    [Theory]
    [InlineData("Convoy 14 lorries salt from Togo the gate on Monday was open has been counting driver not.")]
    [InlineData("Of the pier standing 30 delegation who the rope, Lima two plus one not earlier.")]
    [InlineData("The minister declared that she Accra about bridges in the spring.")]
    [InlineData("Bread to whom door of the mill itself which the miller closed, not is.")]
    [InlineData("The of the border a the commission in Niamey signed.")]
    public void WordsThatDoNotJoinAreGarbled(string text) => Assert.Contains(SentenceFlag.Garbled, Flags(text));

    [Theory]
    [InlineData("The representative of navy of Chile has informed, that the Peruvian side has closed the strait.")]
    [InlineData("Lima the charge denies: by words of the ministry, the boats were fishing.")]
    [InlineData("The Bolivian side not will open the bridge while Chile not lifts the toll.")]
    [InlineData("What happened was that the lorries turned back.")]
    [InlineData("Whoever wins has the bridge, and those who came were fed.")]
    [InlineData("The minister had had enough of the talks by then.")]
    [InlineData("Not a boat, not a lorry, not a cart, he said.")]
    [InlineData("Chad bought 12 ferries and 40 lorries from Togo in June.")]
    [InlineData("The town, which the army left in May, is the one we live in.")]
    [InlineData("A silence in every port, and two empty chairs in Lomé.")]
    public void ClumsyEnglishIsNot(string text) => Assert.DoesNotContain(SentenceFlag.Garbled, Flags(text));

    private static IReadOnlyList<SentenceFlag> Flags(string text)
    {
        Assert.SkipUnless(Coder.HasModel, "the English model is not here");
        return Coder.Read(Coder.Annotate(text)).Sentences[0].Flags;
    }
}
