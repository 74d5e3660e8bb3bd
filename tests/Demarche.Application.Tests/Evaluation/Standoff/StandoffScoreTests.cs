using System.Collections.Immutable;
using Demarche.Application.Evaluation.Standoff;
using Xunit;

namespace Demarche.Application.Tests.Evaluation.Standoff;

/// <summary>Scores of one small passage, whose gold is in the file beside this one and whose coding each test makes.</summary>
public sealed class StandoffScoreTests
{
    private static readonly GoldPassage s_gold = GoldSet.Read(Path.Combine(AppContext.BaseDirectory, "Evaluation", "Standoff", "Expected", "passage.json")).Passages[0];

    [Fact]
    public void A_record_with_the_right_label_and_parties_is_found_whatever_else_is_wrong()
    {
        var score = Score(Document() with { Events = [Threat() with { Cameo = "100", Mode = "violence" }] }).Kinds[0];
        Assert.Equal((1, 1, 1.0), (score.Found, score.Must, score.F1));
        Assert.Equal(
            [("attribution", 1), ("cameo", 0), ("date", 1), ("modality", 1), ("mode", 0), ("parties", 1), ("sector", 1), ("trigger", 1)],
            score.Attributes.Select(tally => (tally.Name, tally.Right)));
    }

    [Theory]
    [InlineData(EventCategory.Sanction, 1)]
    [InlineData(EventCategory.Assault, 0)]
    public void Another_label_counts_only_where_the_gold_allows_it(EventCategory category, int found) =>
        Assert.Equal(found, Score(Document() with { Events = [Threat() with { Category = category }] }).Kinds[0].Found);

    [Fact]
    public void Parties_on_the_wrong_side_are_no_match_but_a_false_record()
    {
        var threat = Threat();
        var score = Score(Document() with { Events = [threat with { Source = threat.Target, Target = threat.Source }] }).Kinds[0];
        Assert.Equal((0, 1), (score.Found, score.False));
    }

    [Fact]
    public void A_second_record_for_one_item_is_counted_twice()
    {
        var score = Score(Document() with { Events = [Threat(), Threat() with { Id = "e2" }] }).Kinds[0];
        Assert.Equal((1, 1, 0.5), (score.Matched, score.Twice, score.Precision));
    }

    [Fact]
    public void A_record_of_the_retelling_alone_finds_the_item()
    {
        var retold = Threat() with { Mentions = [Told("Again: no aid for Mali.")], Trigger = Said("no aid") };
        Assert.Equal(1, Score(Document() with { Events = [retold] }).Kinds[0].Found);
    }

    [Fact]
    public void What_is_told_as_fact_falls_into_the_trap_and_what_is_supposed_does_not()
    {
        var talks = Threat() with
        {
            Id = "e2",
            Category = EventCategory.Consult,
            Source = [Party("mli", "MLI", "Mali")],
            Target = [Party("ner", "NER", "Niger")],
            Trigger = Said("talks"),
        };
        var told = Score(Document() with { Events = [Threat(), talks] });
        Assert.Equal((1, 50.0, 0.5), (told.Traps, told.TrapsPerHundred, told.Kinds[0].Precision));
        Assert.Contains(told.Misses, miss => miss is { Fault: "TRAP", Place: "T1.S1.x2" });
        Assert.Equal(0, Score(Document() with { Events = [Threat(), talks with { Modality = Modality.Conditional }] }).Traps);
    }

    [Fact]
    public void An_unknown_giver_must_stay_unknown()
    {
        var transfer = new Transfer
        {
            Id = "t1",
            Recipient = Party("mli", "MLI", "Mali"),
            What = Said("40 trucks"),
            Quantity = new Quantity(40, "truck", Said("40 trucks")),
            Status = TransferStatus.Suspended,
            Mentions = [Told("Chad told Mali that 40 trucks stay put until it returns to the talks with Niger.")],
            Confidence = 1,
        };
        Assert.Equal(1, Score(Document() with { Transfers = [transfer] }).Kinds[4].Found);
        Assert.Equal(0, Score(Document() with { Transfers = [transfer with { Giver = Party("ner", "NER", "Niger") }] }).Kinds[4].Found);
    }

    [Fact]
    public void A_wrong_number_is_a_miss_that_shows_in_the_attributes()
    {
        var transfer = new Transfer
        {
            Id = "t1",
            Recipient = Party("mli", "MLI", "Mali"),
            What = Said("40 trucks"),
            Status = TransferStatus.Suspended,
            Mentions = [Told("Chad told Mali that 40 trucks stay put until it returns to the talks with Niger.")],
            Confidence = 1,
        };
        var score = Score(Document() with { Transfers = [transfer] }).Kinds[4];
        Assert.Equal((0, new Tally("quantity", 0, 1)), (score.Found, score.Attributes.Single()));
    }

    [Fact]
    public void Content_agrees_when_half_of_the_shorter_span_is_shared()
    {
        var demand = new Demand
        {
            Id = "d1",
            By = [Party("tcd", "TCD", "Chad")],
            On = [Party("mli", "MLI", "Mali")],
            Content = Said("returns to the talks"),
            Strength = DemandStrength.Ultimatum,
            Mentions = [Told("Chad told Mali that 40 trucks stay put until it returns to the talks with Niger.")],
            Confidence = 1,
        };
        Assert.Equal(1, Score(Document() with { Demands = [demand] }).Kinds[1].Found);
        Assert.Equal(0, Score(Document() with { Demands = [demand with { Content = Said("40 trucks stay put") }] }).Kinds[1].Found);
    }

    [Fact]
    public void Sentences_and_actors_are_counted()
    {
        var score = Score(Document() with { Sentences = [Sentence(0, SentenceKind.Report), Sentence(1, SentenceKind.Commentary)] });
        Assert.Equal((1, 2), (score.SentenceKinds.Right, score.SentenceKinds.Of));
        Assert.Equal((2, 3), (score.Actors.Right, score.Actors.Of));
        Assert.Equal((2, 3), (score.Forms.Right, score.Forms.Of));
    }

    [Theory]
    [InlineData("{\"passages\": []}", "no passages")]
    [InlineData("{\"passages\": [{\"id\": \"T1\"}]}", "not a set of annotated passages")]
    [InlineData("{", "not a set of annotated passages")]
    public void A_file_of_another_form_is_named(string text, string message)
    {
        var path = Path.GetTempFileName();
        File.WriteAllText(path, text);
        var exception = Assert.Throws<DemarcheException>(() => GoldSet.Read(path));
        Assert.Contains(message, exception.Message, StringComparison.Ordinal);
        Assert.StartsWith(path, exception.Message, StringComparison.Ordinal);
        File.Delete(path);
    }

    private static StandoffScore Score(CodedDocument coded) => StandoffScore.Of([new PassageAnswers(s_gold, coded)]);

    /// <summary>The passage with two of its three actors and no record.</summary>
    private static CodedDocument Document() => new()
    {
        Article = new Article { Id = "T1", Text = s_gold.Text, Sha256 = "" },
        Actors = [State("tcd", "TCD", "Chad"), State("mli", "MLI", "Mali")],
    };

    private static CodedEvent Threat() => new()
    {
        Id = "e1",
        Source = [Party("tcd", "TCD", "Chad")],
        Target = [Party("mli", "MLI", "Mali")],
        Category = EventCategory.Threaten,
        Mode = "relations",
        Cameo = "131",
        Quad = QuadClass.VerbalConflict,
        Date = new EventDate("2024-05-01", DatePrecision.Day, "document"),
        Trigger = Said("stay put until"),
        Mentions = [Told("Chad told Mali that 40 trucks stay put until it returns to the talks with Niger.")],
        Confidence = 1,
    };

    private static Actor State(string id, string code, string name) => new()
    {
        Id = id,
        Name = name,
        Code = code,
        Type = ActorType.State,
        Mentions = [.. WordMatching.Places(s_gold.Text, name).Select(span => Mention.Of(s_gold.Text, span))],
    };

    private static ActorReference Party(string id, string code, string name) => new(id, code, "GOV", Said(name));

    private static Mention Said(string words) => Mention.Of(s_gold.Text, new TextSpan(s_gold.Text.IndexOf(words, StringComparison.Ordinal), words.Length));

    private static Evidence Told(string words) => new(0, Said(words).Span);

    private static CodedSentence Sentence(int index, SentenceKind kind) =>
        new(index, TextSpan.FromBounds(s_gold.Sentences[index].Start, s_gold.Sentences[index].End), kind, ImmutableArray<SentenceFlag>.Empty);
}
