using Demarche.Application.Evaluation.Events;
using Demarche.Testing;
using Xunit;

namespace Demarche.Application.Tests.Evaluation.Events;

public sealed class EventAnswerTests
{
    private static readonly CodedDocument s_coded = SampleDocuments.EveryKind();

    [Theory]
    [InlineData("Brazil", "Angola", "AID")]
    [InlineData("the Zambia", "the people", "THREATEN")]
    [InlineData("nobody", "nobody", "AID")]
    public void The_event_whose_parties_share_most_words_answers(string source, string target, string category) =>
        Assert.Equal(category, Answer(source, target, Modality.Asserted).Category);

    [Fact]
    public void What_is_only_supposed_is_no_answer()
    {
        var answer = Answer("Zambia", "people", Modality.Hypothetical);
        Assert.Equal(("AID", 0.9, 0), (answer.Category, answer.Confidence, answer.Others.Count));
    }

    [Fact]
    public void A_text_without_events_has_no_answer() =>
        Assert.Null(EventAnswer.Of(Gold("Zambia", "Angola"), s_coded with { Events = [] }).Category);

    private static EventAnswer Answer(string source, string target, Modality modality) =>
        EventAnswer.Of(Gold(source, target), s_coded with { Events = [s_coded.Events[0] with { Modality = modality }, s_coded.Events[1]] });

    private static GoldEvent Gold(string source, string target) => new("r", "", source, target, "AID", 2, null);
}
