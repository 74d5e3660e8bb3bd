using Demarche.Coding.Relations;
using Demarche.Coding.Tests.Lexicons;
using Demarche.Language.Models;

namespace Demarche.Coding.Tests.Relations;

public class RelationReaderTests
{
    private static readonly Lazy<RelationReader> Reader = new(() =>
    {
        var model = LanguageModel.Load(Path.Combine(DataFolder.Path, "..", "models", "en"));
        return new RelationReader(Coder.Lexicons, model.Load("relations.bin", file => new PairClassifier(file, model.Vectors)));
    });

    [Theory]
    [InlineData("Peru sued Chile over the port.", "Peru", "Chile", EventCategory.Accuse)]
    [InlineData("Two women were arrested in Lima on Monday.", "", "Two women", EventCategory.Coerce)]
    [InlineData("The owner of the yard, whom the harbour master had fined, sued him.", "the harbour master", "The owner of the yard", EventCategory.Sanction)]
    [InlineData("Norway, which had met Cuban envoys, expelled a Peruvian diplomat.", "Norway", "a Peruvian diplomat", EventCategory.Sanction)]
    [InlineData("Norway, which had met Cuban envoys, expelled a Peruvian diplomat.", "Norway", "Cuban envoys", EventCategory.Consult)]
    public void TheActBetweenTheGivenMentionsIsFoundAmongOthers(string text, string source, string target, EventCategory expected)
    {
        Assert.SkipUnless(Coder.HasModel, "the model pack models/en is absent");
        var act = Read(text, source, target);
        Assert.Equal(expected, act.Category);
        Assert.InRange(act.Confidence, 0, 1);
        Assert.NotNull(act.Evidence);
    }

    [Fact]
    public void WithoutAWordThereIsNoMention()
    {
        Assert.SkipUnless(Coder.HasModel, "the model pack models/en is absent");
        const string text = "Peru sued Chile.";
        Assert.Throws<ArgumentException>(() => Reader.Value.Read(Coder.Article(Coder.Annotate(text)), Coder.Annotate(text), new MentionPair([new TextSpan(15, 1)], [])));
    }

    private static CodedEvent Read(string text, string source, string target)
    {
        var document = Coder.Annotate(text);
        return Reader.Value.Read(Coder.Article(document), document, new MentionPair(Spans(text, source), Spans(text, target)));
    }

    private static System.Collections.Immutable.ImmutableArray<TextSpan> Spans(string text, string words) =>
        words.Length == 0 ? [] : [new TextSpan(text.IndexOf(words, StringComparison.Ordinal), words.Length)];
}
