namespace Demarche.Coding.Tests;

public class CodingPipelineTests
{
    private const string Article =
        """
        Norway suspends aid to Mali

        Norway has suspended all aid to Mali. Oslo said relations would not improve until Mali frees the two Norwegian reporters.
        Once more, Norway has suspended all aid to Mali. Will Mali now expel the Norwegian ambassador?
        """;

    [Fact]
    public void OneActToldThreeTimesIsOneRecord()
    {
        Assert.SkipUnless(Coder.HasModel, "the model pack models/en is absent");
        var coded = Coder.Code(Article);
        var suspension = Assert.Single(coded.Events, item => item.Category == EventCategory.Sanction);
        Assert.True(suspension.Mentions.Length >= 2);
        Assert.Equal(("NOR", "MLI"), (suspension.Source[0].Code, suspension.Target[0].Code));
    }

    [Fact]
    public void AnUntilClauseIsAnUltimatum()
    {
        Assert.SkipUnless(Coder.HasModel, "the model pack models/en is absent");
        var demand = Assert.Single(Coder.Code(Article).Demands, item => item.Strength == DemandStrength.Ultimatum);
        Assert.Equal(("NOR", "MLI"), (demand.By[0].Code, demand.On[0].Code));
        Assert.Contains("frees the two Norwegian reporters", demand.Content.Text);
        Assert.Contains("would not improve", demand.Consequence!.Text);
    }

    [Theory]
    [InlineData("The minister said that Norway did not attack Mali.", new[] { ClaimStance.Denies })]
    [InlineData("The minister said that Norway will not attack Mali.", new ClaimStance[0])]
    public void WhatIsSaidNotToBeSoIsDeniedAndWhatIsPromisedIsNoClaim(string text, ClaimStance[] expected) =>
        Assert.Equal(expected, Coder.Code(text).Claims.Select(claim => claim.Stance));

    [Fact]
    public void EverySentenceWithoutRecordsHasAReason()
    {
        Assert.SkipUnless(Coder.HasModel, "the model pack models/en is absent");
        var coded = Coder.Code(Article);
        var told = coded.Events.SelectMany(item => item.Mentions).Select(mention => mention.Sentence).ToHashSet();
        Assert.All(coded.Sentences.Where(sentence => !told.Contains(sentence.Index)),
            sentence => Assert.Contains(coded.Omissions, omission => omission.Sentence == sentence.Index && omission.Reason.Length > 0));
        Assert.Contains(coded.Omissions, omission => omission.Reason == "a question");
    }

    [Fact]
    public void SpansAreExactSlicesAndRunsAreEqual()
    {
        Assert.SkipUnless(Coder.HasModel, "the model pack models/en is absent");
        var (first, second) = (Coder.Code(Article), Coder.Code(Article));
        Assert.Equal(first.Events.Select(item => (item.Id, item.Trigger, item.Confidence)), second.Events.Select(item => (item.Id, item.Trigger, item.Confidence)));
        Assert.All(first.Events, item => Assert.Equal(item.Trigger.Text, item.Trigger.Span.Of(first.Article.Text).ToString()));
    }
}
