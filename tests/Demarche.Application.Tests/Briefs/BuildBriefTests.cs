using Demarche.Application.Briefs;
using Demarche.Testing;
using Xunit;

namespace Demarche.Application.Tests.Briefs;

public sealed class BuildBriefTests
{
    private readonly CodedDocument _document = SampleDocuments.EveryKind();

    [Fact]
    public void The_brief_reads_as_expected()
    {
        var brief = BuildBrief.Of([_document], [new LedgerEntry("bad.txt", ArticleOutcome.Failed, "empty: there is nothing to read")]);
        Assert.Equal(Expected("every-kind.md"), BriefMarkdown.Write(brief));
    }

    [Fact]
    public void Events_come_by_date_and_the_undatable_last()
    {
        var coded = _document.Events[0];
        CodedEvent On(string id, string? date) => coded with { Id = id, Trigger = coded.Trigger with { Text = id }, Date = date is null ? null : new EventDate(date, DatePrecision.Day, "stated") };
        var document = _document with { Events = [On("none", null), On("late", "2024-05"), On("early", "2024-03-01"), On("year", "2024")] };
        Assert.Equal(["2024", "2024-03-01", "2024-05", null], BuildBrief.Of([document], []).Articles[0].Events.Select(item => item.Date));
    }

    [Fact]
    public void A_brief_of_nothing_says_so()
    {
        var empty = new CodedDocument { Article = new Article { Id = "tiny", Text = "Rain.", Sha256 = new string('0', 64) }, Sentences = [new CodedSentence(0, new TextSpan(0, 5), SentenceKind.Report, [])] };
        Assert.Equal(Expected("tiny.md"), BriefMarkdown.Write(BuildBrief.Of([empty], [])));
    }

    [Theory]
    [InlineData(Modality.Asserted, "the article reports")]
    [InlineData(Modality.Intended, "the article reports; planned, promised or wanted")]
    [InlineData(Modality.Negated, "the article reports; told as not having happened")]
    [InlineData(Modality.Questioned, "the article reports; asked as a question, not told as fact")]
    public void The_standing_says_how_an_event_is_meant(Modality modality, string standing)
    {
        var document = _document with { Events = [_document.Events[1] with { Modality = modality }] };
        Assert.Equal(standing, BuildBrief.Of([document], []).Articles[0].Events[0].Standing);
    }

    [Fact]
    public void The_writer_comments_and_does_not_report()
    {
        var comment = new Attribution(Actor.AuthorId, null, null, null, AttributionKind.Author);
        var document = _document with { Events = [_document.Events[1] with { Attribution = [comment] }] };
        var item = BuildBrief.Of([document], []).Articles[0].Events[0];
        Assert.Equal(("the writer comments", false), (item.Standing, item.IsPresentedAsFact));
    }

    [Fact]
    public void Json_has_what_the_brief_has()
    {
        using var json = System.Text.Json.JsonDocument.Parse(ReadableJson.Write(BuildBrief.Of([_document], [])));
        var item = json.RootElement.GetProperty("articles")[0].GetProperty("events")[0];
        Assert.Equal("THREATEN", item.GetProperty("category").GetString());
        Assert.Equal(1, item.GetProperty("quote").GetProperty("number").GetInt32());
    }

    private static string Expected(string name) =>
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Briefs", "Expected", name)).ReplaceLineEndings("\n");
}
