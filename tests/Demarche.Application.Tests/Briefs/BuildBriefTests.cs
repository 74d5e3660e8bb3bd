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
        Golden.Matches("every-kind.md", BriefMarkdown.Write(brief));
    }

    [Fact]
    public void Events_come_by_date_and_the_undatable_last()
    {
        var coded = _document.Events[0];
        CodedEvent On(string id, string? date) => coded with { Id = id, Trigger = coded.Trigger with { Text = id }, Date = date is null ? null : new EventDate(date, DatePrecision.Day, "stated") };
        var document = _document with { Events = [On("none", null), On("late", "2024-05"), On("early", "2024-03-01"), On("year", "2024")] };
        Assert.Equal(["2024", "2024-03-01", "2024-05", "undated"], Section(document, "timeline").Rows.Select(row => row.Lead));
    }

    [Fact]
    public void A_brief_of_nothing_says_so()
    {
        var empty = new CodedDocument { Article = new Article { Id = "tiny", Text = "Rain.", Sha256 = new string('0', 64) }, Sentences = [new CodedSentence(0, new TextSpan(0, 5), SentenceKind.Report, [])] };
        Golden.Matches("tiny.md", BriefMarkdown.Write(BuildBrief.Of([empty], [])));
    }

    [Theory]
    [InlineData(Modality.Asserted, "the article reports")]
    [InlineData(Modality.Intended, "the article reports; planned, promised or wanted")]
    [InlineData(Modality.Negated, "the article reports; told as not having happened")]
    [InlineData(Modality.Questioned, "the article reports; asked as a question, not told as fact")]
    public void The_standing_says_how_an_event_is_meant(Modality modality, string standing)
    {
        var document = _document with { Events = [_document.Events[1] with { Modality = modality }] };
        Assert.Equal(standing, Section(document, "timeline").Rows[0].Note?.Standing);
    }

    [Fact]
    public void The_writer_comments_and_does_not_report()
    {
        var comment = new Attribution(Actor.AuthorId, null, null, null, AttributionKind.Author);
        var document = _document with { Events = [_document.Events[1] with { Attribution = [comment] }] };
        var note = Section(document, "timeline").Rows[0].Note;
        Assert.Equal(("the writer comments", false), (note?.Standing, note?.IsPresentedAsFact));
    }

    [Fact]
    public void Json_has_what_the_brief_has()
    {
        using var json = System.Text.Json.JsonDocument.Parse(ReadableJson.Write(BuildBrief.Of([_document], [])));
        var row = json.RootElement.GetProperty("articles")[0].GetProperty("sections")[0].GetProperty("rows")[0];
        Assert.Equal("e1", row.GetProperty("record").GetString());
        Assert.Equal(1, row.GetProperty("quotes")[0].GetProperty("number").GetInt32());
    }

    [Fact]
    public void An_answer_stands_beside_what_it_answers()
    {
        var claim = _document.Claims[0];
        var answer = claim with { Id = "c2", By = [_document.Formats[0].Party], Stance = ClaimStance.Rejects, Answers = ["c1"] };
        var rows = Section(_document with { Events = [], Claims = [claim, answer] }, "claims").Rows;
        Assert.Equal(["c1"], rows.Select(row => row.Record));
        Assert.Equal("Angola rejects: “close its border”; about Zambia", Assert.Single(rows[0].Cells[2]).Text);
    }

    [Fact]
    public void Both_sides_of_a_contradiction_are_shown_once_whichever_names_the_other()
    {
        var demand = _document.Demands[0] with { Contradicts = ["c1"] };
        var claim = _document.Claims[0] with { Contradicts = ["d1"] };
        var row = Assert.Single(Section(_document with { Demands = [demand], Claims = [claim] }, "contradictions").Rows);
        Assert.Equal([1, 2], row.Quotes.Select(quote => quote.Number));
    }

    [Fact]
    public void A_party_that_accepts_one_table_and_refuses_another_has_both_in_its_row()
    {
        var accepts = _document.Formats[0] with { Stance = FormatStanceKind.Accepts };
        var refuses = accepts with { Id = "f2", Name = "the Lusaka process", Venue = null, Stance = FormatStanceKind.Boycotts };
        var section = Section(_document with { Formats = [accepts, refuses] }, "formats");
        Assert.Equal(["Party", "bilateral talks in Gaborone", "the Lusaka process"], section.Columns);
        Assert.Equal(["Angola", "accepts", "boycotts"], Assert.Single(section.Rows).Cells.Select(cell => Assert.Single(cell).Text));
    }

    [Fact]
    public void Words_of_two_records_that_cross_are_cut_where_they_cross()
    {
        var document = _document with
        {
            Events = [_document.Events[0] with { Mentions = [new Evidence(0, new TextSpan(0, 10))] }],
            Claims = [_document.Claims[0] with { Mentions = [new Evidence(0, new TextSpan(7, 9))] }],
            Demands = [],
            Formats = [],
            Transfers = [],
            Alignments = [],
        };
        var pieces = BuildBrief.Of([document], []).Articles[0].Sentences[0].Pieces;
        Assert.Equal([("Zambia ", "e1"), ("may", "e1 c1"), (" close", "c1")], pieces.Take(3).Select(piece => (piece.Text, string.Join(' ', piece.Records))));
        Assert.Equal(document.Sentences[0].Span.Of(document.Article.Text).ToString(), string.Concat(pieces.Select(piece => piece.Text)));
    }

    [Theory]
    [InlineData("2024-03-12", true, "new since 2024-03-12: 1 article (Zambia \"may\" close its border – 12 км), events and positions that no earlier one tells: 7")]
    [InlineData("2024-03-13", false, "nothing new since 2024-03-13")]
    public void Articles_of_the_day_asked_for_and_later_are_new(string since, bool isNew, string summary)
    {
        var brief = BuildBrief.Of([_document], [], DateOnly.ParseExact(since, "O", System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(isNew, brief.Articles[0].IsNew);
        Assert.Contains(summary, BriefSummary.Of(brief), StringComparison.Ordinal);
    }

    [Fact]
    public void What_two_articles_tell_comes_once_with_the_sentences_of_both()
    {
        var document = _document with { Claims = [], Alignments = [] };
        var reprint = document with { Article = document.Article with { Id = "reprint", Source = "https://example.com/", Date = new DateOnly(2024, 3, 13) } };
        var section = Assert.Single(BuildBrief.Of([reprint, document], []).Together);
        var row = section.Rows[0];
        Assert.Equal("2024-03-11", row.Lead);
        Assert.EndsWith("; told by 2 articles of 1 source", row.Line, StringComparison.Ordinal);
        Assert.Equal(["article 2, sentence 1", "article 1, sentence 1"], row.Quotes.Select(BriefSummary.Pointer));
        Assert.Equal(document.Records.Count(), section.Rows.Length);
    }

    [Fact]
    public void What_an_earlier_article_told_is_not_new()
    {
        var document = _document with { Claims = [], Alignments = [] };
        var later = document with
        {
            Article = _document.Article with { Id = "later", Sha256 = new string('b', 64), Date = new DateOnly(2024, 3, 13) },
            Transfers = [_document.Transfers[0] with { Recipient = _document.Demands[0].By[0], What = _document.Demands[0].Content }],
        };
        var brief = BuildBrief.Of([document, later], [], new DateOnly(2024, 3, 13));
        Assert.Equal(["t1"], brief.Articles[1].Sections.SelectMany(section => section.Rows).Where(row => row.IsNew).Select(row => row.Record));
        Assert.Equal(["new", "together"], brief.Together.Select(section => section.Id));
    }

    [Theory]
    [InlineData("side", null, "GOV", false)]
    [InlineData("tank", null, "MIL", false)]
    [InlineData("gunman", null, "UAF", true)]
    [InlineData("officials", "AGO", "GOV", true)]
    [InlineData("Mouvement du Nord", null, null, true)]
    public void Who_has_no_name_is_a_party_only_with_a_country_or_arms(string name, string? code, string? sector, bool isParty)
    {
        var actor = new Actor { Id = "x", Name = name, Code = code, Sector = sector, Type = ActorType.Group };
        var reference = new ActorReference("x", code, sector, null);
        var coded = _document.Events[1] with { Source = [reference] };
        var article = BuildBrief.Of([_document with { Actors = [.. _document.Actors, actor], Events = [coded], Demands = [_document.Demands[0] with { By = [reference] }] }], []).Articles[0];
        Assert.Equal(isParty, article.Parties.Any(party => party.Name == name));
        Assert.Equal(isParty, article.Relations.Any(relation => relation.From == name));
        Assert.Equal(isParty, article.Sections.Single(section => section.Id == "stances").Rows.Any(row => row.Lead == name));
        Assert.Equal(name, article.Sections.Single(section => section.Id == "demands").Rows[0].Lead);
    }

    private static BriefSection Section(CodedDocument document, string id) =>
        BuildBrief.Of([document], []).Articles[0].Sections.Single(section => section.Id == id);
}
