using Demarche.Coding.Sentences;

namespace Demarche.Coding.Tests.Sentences;

/// <summary>The kinds of sentences and their flags, on the trained pipeline.</summary>
public class SentenceReaderTests
{
    [Theory]
    [InlineData("Mali closed its border with Niger on Friday.")]
    [InlineData("Oslo has promised Riga two ferries; one of them left port in May.")]
    [InlineData("Chad and Sudan agreed to meet in Cairo.")]
    [InlineData("Togo asks forty francs a crate; Benin has offered ten.")]
    [InlineData("Peru proposes talks in Lima; Chile prefers to meet in Bogota.")]
    [InlineData("Kenya insists that an observer must be in the room.")]
    [InlineData("Egypt ordered twelve frigates from Italy in June; none has been delivered.")]
    [InlineData("The two sides decided to open the bridge.")]
    [InlineData("Norway wants the quota lowered.")]
    [InlineData("London would like the bridge to be opened.")]
    [InlineData("Nobody in Quito would say who paid for the rifles.")]
    [InlineData("General Keita, who once led the guards – and later the navy – returned to Bamako.")]
    [InlineData("If the chamber votes to remove the premier, his deputy would then take office.")]
    [InlineData("If elected, Keita would be the first admiral to lead Mali.")]
    [InlineData("The navy uses the kind of boats that Togo sold in May.")]
    [InlineData("The boats were US built and left port as usual.")]
    [InlineData("The border has been clearly marked since June.")]
    [InlineData("Each patrol is a convoy of four boats.")]
    [InlineData("Chad signed a contract worth US$400 million with Niger.")]
    [InlineData("Benin's radio plays the song My River every morning.")]
    [InlineData("In 2011, the government also declared an emergency in Kidal.")]
    [InlineData("Portuguese rule after World War I kept the old kings.")]
    [InlineData("The two ministers apparently met in Lagos.")]
    public void TheNarratorReports(string text) => Assert.Equal(SentenceKind.Report, Kind(text));

    [Theory]
    [InlineData("Mali says that it closed the border.")]
    [InlineData("The border is closed, the minister said.")]
    [InlineData("Until the raids stop, Eritrea said on Sunday, its men will stay.")]
    [InlineData("According to an aid worker, the trucks never arrived.")]
    [InlineData("“We closed the border,” said the minister.")]
    [InlineData("Togo denies the theft.")]
    [InlineData("Togo denied selling the crates.")]
    [InlineData("Benin accused Togo of moving the fence.")]
    [InlineData("The minister called the report “a novel”.")]
    [InlineData("The envoy dismissed the plan as “a map without roads”.")]
    [InlineData("Ghana repeated its claim that the boats were fishing.")]
    [InlineData("The premier thanked the envoy and said that the navy would stay in harbour.")]
    [InlineData("Peru rejects that; it says the line was drawn by a monk.")]
    [InlineData("They refuse the blame: the spokesman said that the shots came from the other bank.")]
    [InlineData("The opposition asked whether anyone had read the treaty.")]
    [InlineData("Baku: we never bought those drones.")]
    [InlineData("3) Rabat: we never used that line.")]
    [InlineData("The convoy is reported to have left Aleppo.")]
    [InlineData("Analysts in Lima believe that Chile will sign.")]
    public void SomeoneElseSpeaks(string text) => Assert.Equal(SentenceKind.AttributedStatement, Kind(text));

    [Theory]
    [InlineData("Clearly the talks have failed.")]
    [InlineData("It is no secret that Paris pays for the boats.")]
    [InlineData("In other words, the treaty is dead.")]
    [InlineData("The reality is that neither army can move.")]
    [InlineData("If both sides counted their boats, the rest would be easy.")]
    [InlineData("Had the envoy stayed at home, the armies would have met.")]
    [InlineData("Remember Suez: it began with a toll.")]
    [InlineData("Imagine the noise in the other capital.")]
    [InlineData("Every quarrel has its furniture.")]
    [InlineData("If the gun hangs on the wall, it is fired in the end.")]
    [InlineData("In 1912 they had railways too.")]
    [InlineData("A blockade would leave both islands hungry.")]
    [InlineData("And if the buoys should move once more…")]
    [InlineData("We are told that the net matters.")]
    [InlineData("Of course, the pipe is only a pipe.")]
    [InlineData("What a mess!")]
    [InlineData("Like it or not, the canal has one owner.")]
    [InlineData("The irony is that both countries import their salt.")]
    public void TheWriterComments(string text) => Assert.Equal(SentenceKind.Commentary, Kind(text));

    [Theory]
    [InlineData("Who moved the fence?")]
    [InlineData("Is this how the Falklands began?")]
    [InlineData("And guess who sold both of them the drones.")]
    [InlineData("One wonders who will pay for the bridge.")]
    [InlineData("The question is whether anyone still reads the treaty.")]
    [InlineData("Will they come, do you think?")]
    [InlineData("Why should Togo sign now.")]
    [InlineData("Would Oslo kindly say where the money went? – it would not.")]
    public void TheWriterAsks(string text) => Assert.Equal(SentenceKind.RhetoricalQuestion, Kind(text));

    [Theory]
    [InlineData("Oil, salt and an empty chair\n\nChad closed its border on Friday.")]
    [InlineData("Togo keeps the bridge shut as talks end without a deal\n\nThe talks ended on Friday.")]
    [InlineData("THE BRIDGE FILE, PART TWO\n\nChad closed its border on Friday.")]
    [InlineData("Address by the President of Chad on the Day of the River\n\nWe are not afraid.")]
    [InlineData("By our reporter in Tunis\n\nChad closed its border on Friday.")]
    public void ATitleHeadsTheText(string text) => Assert.Equal(SentenceKind.Heading, Kind(text));

    [Fact]
    public void ATransitionStandsOnItsOwnLine()
    {
        var kinds = Kinds("Chad closed its border on Friday.\n\nHow it came to this\n\nThe river had moved in June.");
        Assert.Equal([SentenceKind.Report, SentenceKind.Heading, SentenceKind.Report], kinds);
    }

    [Fact]
    public void LinesWithoutFullStopsAreNoHeadings()
    {
        var kinds = Kinds("Chad shut the bridge again\n\nTogo sent a boat there\n\nBenin opened its port to them");
        Assert.DoesNotContain(SentenceKind.Heading, kinds[1..]);
    }

    [Fact]
    public void ADigestLineEndsInTheWritersRetort()
    {
        Assert.SkipUnless(Coder.HasModel, "the English model is not here");
        var document = Coder.Annotate("""
            1. Togo proposes talks in Lomé; Benin suggests a commission – two men, three grudges.

            2. Ghana says that its boats were fishing – a likely story.

            3. Mali moved a battalion to the river, a trader says – so much for peace.
            """);
        var reading = Coder.Read(document);
        Assert.All(reading.Sentences, sentence => Assert.Equal(SentenceKind.ListItem, sentence.Kind));
        Assert.Equal(["two", "a", "so"], reading.Sentences.Select(sentence => document[sentence.RetortFirst].Form.ToString()));
    }

    [Fact]
    public void ARetortMayFollowAFullStop()
    {
        Assert.SkipUnless(Coder.HasModel, "the English model is not here");
        var document = Coder.Annotate("Ghana says that its boats were fishing. – Nobody saw a net.");
        Assert.Equal("Nobody", document[Assert.Single(Coder.Read(document).Sentences).RetortFirst].Form.ToString());
    }

    [Theory]
    [InlineData("Ghana signed in Accra – via its ambassador, who was late.")]
    [InlineData("The Accra–Lagos road is closed, and the port is shut.")]
    public void NotEveryDashOpensARetort(string text) => Assert.Equal(SentenceKind.Report, Kind(text));

    [Theory]
    [InlineData("Address by President Ilmar Tesk to the Assembly\n\nWe have kept our word. Our boats stay in port. The canal was dug by our fathers. I thank the envoy.")]
    [InlineData("Honourable members, we are told that we are at war.\n\nWe are not. The experts speak of photographs. We shall answer.")]
    [InlineData("Mr President, we thank you for the floor.\n\nOur navy is at home. We ask for one thing. The line must be drawn.")]
    public void ASpeechIsTheWordsOfItsSpeaker(string text) =>
        Assert.All(Kinds(text).Where(kind => kind != SentenceKind.Heading), kind => Assert.Equal(SentenceKind.AttributedStatement, kind));

    [Theory]
    [InlineData("Thanks for nothing, of course they paid.", SentenceFlag.Sarcasm)]
    [InlineData("How generous of the navy to return half of the boats.", SentenceFlag.Sarcasm)]
    [InlineData("By our reporter in Tunis\n\nChad closed its border.", SentenceFlag.Byline)]
    [InlineData("He said: “We will stay here.", SentenceFlag.UnclosedQuotation)]
    public void FlagsAreRaised(string text, object flag) => Assert.Contains((SentenceFlag)flag, Read(text)[0].Flags);

    [Theory]
    [InlineData("Chad closed its border on Friday.")]
    [InlineData("The minister said that the boats would stay in port.")]
    public void PlainSentencesHaveNoFlag(string text) => Assert.Empty(Read(text)[0].Flags);

    private static SentenceKind Kind(string text) => Read(text)[0].Kind;

    private static List<SentenceKind> Kinds(string text) => [.. Read(text).Select(sentence => sentence.Kind)];

    private static SentenceReading[] Read(string text)
    {
        Assert.SkipUnless(Coder.HasModel, "the English model is not here");
        return Coder.Read(Coder.Annotate(text)).Sentences;
    }
}
