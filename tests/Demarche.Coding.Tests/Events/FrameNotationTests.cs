using Demarche.Coding.Events;
using Demarche.Language.Tokens;

namespace Demarche.Coding.Tests.Events;

public class FrameNotationTests
{
    private static readonly WordClasses Classes = new([KeyValuePair.Create("sanction", new[] { "embargo", "trade_ban" })]);

    [Fact]
    public void AFrameReadsLikeItsSentence()
    {
        var frame = FrameNotation.Parse("S impose|slap @sanction on|against T", Classes);
        Assert.Equal(UniversalPos.VERB, frame.PartOfSpeech);
        Assert.Equal(Role.Source, frame.Subject);
        Assert.True(frame.Predicate.Contains("slap"));
        Assert.Equal([ElementKind.Object, ElementKind.Marked], frame.Elements.Select(element => element.Kind));
        Assert.True(frame.Elements[0].Words!.Contains("embargo"));
        Assert.False(frame.Elements[0].Words!.Contains("ban"));
        Assert.True(frame.Elements[1].Markers!.Contains("against"));
        Assert.Equal(Role.Target, frame.Elements[1].Role);
    }

    [Theory]
    [InlineData("S call +off E", ElementKind.Particle, Role.None)]
    [InlineData("S refuse to E", ElementKind.Marked, Role.Event)]
    [InlineData("S release T!", ElementKind.Object, Role.Target)]
    public void ElementsHaveKindsAndRoles(string text, object kind, object role)
    {
        var element = FrameNotation.Parse(text, Classes).Elements[0];
        Assert.Equal(kind, element.Kind);
        Assert.Equal(role, element.Role);
    }

    [Fact]
    public void AnObjectAfterAClauseIsTheObjectOfItsVerb() =>
        Assert.Equal([ElementKind.Marked, ElementKind.ObjectBelow], FrameNotation.Parse("S plot to kill T", Classes).Elements.Select(element => element.Kind));

    [Theory]
    [InlineData("S sanction T", false)]
    [InlineData("S impose @sanction on T", true)]
    public void APartyAfterAPrepositionIsOptionalOnceWordsPinTheFrame(string text, bool optional) =>
        Assert.Equal(optional, FrameNotation.Parse(text, Classes).Elements[^1].Optional);

    [Theory]
    [InlineData("S's talk.n with T", UniversalPos.NOUN, true)]
    [InlineData("ready.a S to E", UniversalPos.ADJ, false)]
    public void NounsAndAdjectivesAreMarked(string text, UniversalPos partOfSpeech, bool possessive)
    {
        var frame = FrameNotation.Parse(text, Classes);
        Assert.Equal((partOfSpeech, possessive, Role.Source), (frame.PartOfSpeech, frame.Possessive, frame.Subject));
    }

    [Theory]
    [InlineData("S", "names no predicate")]
    [InlineData("S impose @weapon", "@weapon")]
    [InlineData("S * T", "where its predicate should be")]
    public void AFaultyFrameSaysWhy(string text, string reason) =>
        Assert.Contains(reason, Assert.Throws<FormatException>(() => FrameNotation.Parse(text, Classes)).Message);
}
