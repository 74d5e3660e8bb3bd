using Demarche.Language.Evaluation;
using Demarche.Testing;
using Xunit;

namespace Demarche.Language.Tests.Evaluation;

public sealed class ConlluScoreTests
{
    private const string Gold = """
        # newpar
        1 She she PRON PRP _ 2 nsubj:pass _ _
        2 left leave VERB VBD _ 0 root _ _
        3-4 can't _ _ _ _ _ _ _ _
        3 ca can AUX MD _ 2 aux _ _
        4 n't not PART RB _ 2 advmod _ SpaceAfter=No
        5 . . PUNCT . _ 2 punct _ _

        1 Go go VERB VB _ 0 root _ _
        """;

    [Fact]
    public void A_document_equals_itself()
    {
        var document = TestDocument.FromConllu(Gold);
        var score = ConlluScore.Of(document, document);
        Assert.All(
            [score.Tokens, score.Sentences, score.Words, score.Upos, score.Lemmas, score.Uas, score.Las, score.Clas],
            count => Assert.Equal(1.0, count.F1));
        Assert.Equal(new MatchCount(5, 5, 5), score.Tokens);
        Assert.Equal(new MatchCount(6, 6, 6), score.Words);
    }

    [Fact]
    public void Boundaries_and_arcs_are_counted_where_they_differ()
    {
        // One sentence instead of two, "can't" as one word, another head for the full stop, a subtype left out.
        var system = TestDocument.FromConllu("""
            # newpar
            1 She she PRON PRP _ 2 nsubj _ _
            2 left leave NOUN VBD _ 0 root _ _
            3 can't can AUX MD _ 2 aux _ SpaceAfter=No
            4 . . PUNCT . _ 1 punct _ _
            5 Go go VERB VB _ 2 parataxis _ _
            """);
        var score = ConlluScore.Of(TestDocument.FromConllu(Gold), system);
        Assert.Equal(new MatchCount(5, 5, 5), score.Tokens);
        Assert.Equal(new MatchCount(2, 1, 0), score.Sentences);
        Assert.Equal(new MatchCount(6, 5, 4), score.Words);
        Assert.Equal(new MatchCount(6, 5, 3), score.Upos);
        Assert.Equal(new MatchCount(6, 5, 2), score.Uas);
        Assert.Equal(new MatchCount(6, 5, 2), score.Las);
    }

    [Fact]
    public void Different_texts_are_refused() =>
        Assert.Throws<ArgumentException>(() =>
            ConlluScore.Of(TestDocument.FromConllu(Gold), TestDocument.FromConllu("1 Stop stop VERB VB _ 0 root _ _")));
}
