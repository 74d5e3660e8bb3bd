using Demarche.Application.Explanations;
using Demarche.Coding;
using Demarche.Testing;
using Xunit;

namespace Demarche.Application.Tests.Explanations;

public sealed class ExplainArticleTests
{
    private static readonly Mention s_close = new(new TextSpan(11, 5), "close");

    [Fact]
    public void Each_sentence_has_its_events_or_what_was_tried()
    {
        var coded = SampleDocuments.EveryKind();
        coded = coded with
        {
            Events = [coded.Events[0] with { Mentions = [.. coded.Events[0].Mentions, new Evidence(2, new TextSpan(0, 1))] }],
            Omissions = [new Omission(1, "no political act")],
        };
        var explained = ExplainArticle.Of(new Explanation(coded, [[], [new Trial(s_close, "coerce.tsv:4", "S close T", "no object")], []]));
        Assert.Equal([1, 2, 3], explained.Sentences.Select(sentence => sentence.Number));
        var first = Assert.Single(explained.Sentences[0].Events);
        Assert.Equal(("Zambia", "THREATEN", "Angola", "threaten.tsv:7", false), (first.Source, first.Event, first.Target, first.Rule, first.IsRetold));
        Assert.Equal(["Zambia", "close"], first.Words.Select(words => words.Text));
        Assert.Null(explained.Sentences[0].Silence);
        Assert.Equal("no political act", explained.Sentences[1].Silence);
        Assert.Equal([new TriedWord(new WordSpan("close", 11, 16), "coerce.tsv:4", "S close T", "no object")], explained.Sentences[1].Tried);
        Assert.True(Assert.Single(explained.Sentences[2].Events).IsRetold);
    }
}
