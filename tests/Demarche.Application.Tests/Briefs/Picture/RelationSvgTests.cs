using Demarche.Application.Briefs;
using Xunit;

namespace Demarche.Application.Tests.Briefs.Picture;

public sealed class RelationSvgTests
{
    [Theory]
    [InlineData(true, true, "conflict acts", "Peru to Chile: conflict, in acts, 2 times")]
    [InlineData(true, false, "conflict words", "Peru to Chile: conflict, in words, 2 times")]
    [InlineData(false, true, "cooperation acts", "Peru to Chile: cooperation, in acts, 2 times")]
    public void An_arrow_says_in_shape_and_words_what_it_stands_for(bool isConflict, bool isMaterial, string shape, string words)
    {
        var svg = RelationSvg.Draw([new Relation("Peru", "Chile", isConflict, isMaterial, 2)], "p", "Who");
        Assert.Contains($"<g class=\"{shape}\"><title>{words}</title>", svg, StringComparison.Ordinal);
        Assert.Contains($"<desc id=\"p-desc\">{words}.</desc>", svg, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_what_nothing_hedges_is_drawn()
    {
        var document = Demarche.Testing.SampleDocuments.EveryKind();
        var relation = Assert.Single(BuildBrief.Of([document], []).Articles[0].Relations);
        Assert.Equal(new Relation("Brazil", "Angola", IsConflict: false, IsMaterial: true, 1), relation);
    }
}
