using Demarche.Application.Asking;
using Demarche.Coding.Lexicons;
using Xunit;

namespace Demarche.Application.Tests.Asking;

public sealed class AskDocumentsTests
{
    private static readonly ActorLexicon s_lexicon = ActorLexicon.Load(DataFolder());

    /// <summary>Questions put to <see cref="AskedCorpus"/>, with the ids of the records that answer, in order.</summary>
    public static TheoryData<string, string> Questions => new()
    {
        { "Who supplies Angola?", "t1" },
        { "Who supplies boats to Angola?", "t1" },
        { "Who sends rifles to Angola?", "" },
        { "Who gave drones to Zambia?", "t2" },
        { "who arms Zambia", "t2" },
        { "Who armed the Zambians with drones?", "t2" },
        { "What did Brazil give to Angola?", "t1" },
        { "What does Brazil deliver?", "t1" },
        { "What did Turkey promise to Zambia?", "t2" },
        { "What did Turkey promise to Angola?", "" },
        { "Whom does Brazil supply?", "t1" },
        { "To whom does Turkey send drones?", "t2" },
        { "What does Angola get from Brazil?", "t1" },
        { "What does Angola receive?", "t1" },
        { "What did Zambia get from Brazil?", "" },
        { "What passes through Namibia?", "t1" },
        { "Which talks does Angola refuse?", "f1" },
        { "Which talks did Luanda boycott?", "" },
        { "What formats does Zambia accept?", "f2" },
        { "Which tables has Botswana proposed?", "f3" },
        { "Which format does Angola prefer?", "f4" },
        { "Which mediation does Angola reject?", "f1" },
        { "Who refuses the Gaborone talks?", "f1" },
        { "Who accepts talks in Gaborone?", "f2" },
        { "Who proposes talks?", "f3" },
        { "Who boycotts the Gaborone format?", "" },
        { "What does Zambia demand of Angola?", "d1" },
        { "What does Zambia demand?", "d1" },
        { "What does Zambia want Angola to do?", "d1" },
        { "What did Angola ask of Zambia?", "d2" },
        { "What is asked of Angola?", "d1" },
        { "What is demanded of Brazil?", "" },
        { "Who demands withdrawal of Zambia?", "d2" },
        { "Who demands a halt to the dam?", "d1" },
        { "What does Angola make conditional on withdrawal?", "d2" },
        { "What are Angola's conditions?", "d2" },
        { "On what condition does Angola attend?", "d2" },
        { "Under what condition would Angola attend talks?", "d2" },
        { "What conditions does Zambia set?", "" },
        { "Who threatens Angola?", "e1" },
        { "Who threatened Zambia?", "" },
        { "Who accuses Brazil?", "e2 c3" },
        { "Who accuses Brazil of fuelling an arms race?", "e2 c3" },
        { "Who blames Brazil for the drought?", "" },
        { "Whom does Zambia accuse?", "e2 c3" },
        { "What does Zambia accuse Brazil of?", "e2 c3" },
        { "Who denies that the dam lowered the river?", "c2" },
        { "Who denies the flow of the river?", "" },
        { "Who claims the river has fallen?", "c1" },
        { "Who says that the river has fallen?", "c1" },
        { "What does Angola deny?", "c2" },
        { "What did Luanda deny about the Kwando?", "" },
        { "What does Zambia claim?", "c1 c3" },
        { "What does Brazil say?", "" },
        { "Who moves closer to Brazil?", "a1" },
        { "Who drifts away from Brazil?", "" },
        { "Who is moving away from Turkey?", "a2" },
        { "Where does Angola drift?", "a1" },
        { "Whom does Angola move closer to?", "a1" },
        { "Where does Zambia stand on the dam?", "d1" },
        { "Where do Zambia and Angola stand on the dam?", "d1 c2" },
        { "Where does Botswana stand?", "f3" },
        { "What is Angola's position on talks?", "f1 d2 f4" },
        { "What contradicts what?", "f4" },
        { "Where does Angola contradict itself?", "f4" },
        { "contradictions of Zambia", "" },
        { "Who answers what?", "c2" },
        { "What did Zambia do to Angola?", "e1" },
        { "What did Lusaka do to Angola?", "e1" },
        { "What did Angola do?", "e3" },
        { "What has Zambia done to Brazil?", "e2" },
        { "What happened between Angola and Zambia?", "e1 e3" },
        { "What happened between Zambia and Angola since 2024-04-01?", "e3" },
        { "What happened before 2024-03-31?", "e1 e2" },
        { "What happened in March 2024?", "e1 e2" },
        { "What happened to Brazil between 1 March 2024 and 31 March 2024?", "e2" },
        { "What happened on 2 April 2024?", "e3" },
        { "What changed between 2024-04-01 and 2024-04-30?", "e3 f4 t2 a2" },
        { "What changed for Turkey since April 2024?", "t2 a2" },
        { "What did Mwanakatwe do?", "e1" },
        { "What did France do to Angola?", "" },
    };

    [Theory, MemberData(nameof(Questions))]
    public void A_question_is_answered_by_the_records_that_fit(string question, string records)
    {
        var asked = AskDocuments.Read(question, s_lexicon);
        Assert.NotNull(asked);
        Assert.Equal(records, string.Join(' ', asked.Of(AskedCorpus.Documents).Answers.Select(answer => answer.Record)));
    }

    [Theory]
    [InlineData("Why is the river low?")]
    [InlineData("Tell me about Zambia")]
    [InlineData("")]
    public void A_question_of_another_shape_is_not_guessed_at(string question) => Assert.Null(AskDocuments.Read(question, s_lexicon));

    [Fact]
    public void An_answer_cites_its_sentence_and_who_says_so()
    {
        var answer = Assert.Single(AskDocuments.Read("What did Turkey promise to Zambia?", s_lexicon)!.Of(AskedCorpus.Documents).Answers);
        Assert.Equal(("april", "t2", "2024-04-10"), (answer.Article, answer.Record, answer.Date));
        Assert.Equal("Turkey → Zambia: “drones”; promised", answer.Text);
        Assert.Equal("the article reports", answer.Note.Standing);
        Assert.Equal("Turkey promised Zambia drones.", Assert.Single(answer.Quotes).Text);
    }

    [Fact]
    public void A_contradiction_cites_both_sentences()
    {
        var answer = Assert.Single(AskDocuments.Read("What contradicts what?", s_lexicon)!.Of(AskedCorpus.Documents).Answers);
        Assert.Equal([2, 3], answer.Quotes.Select(quote => quote.Number));
    }

    [Fact]
    public void The_answer_says_how_the_question_was_taken()
    {
        var answered = AskDocuments.Read("What did Lusaka do to the Angolans since 3 March 2024?", s_lexicon)!.Of([]);
        Assert.Equal("what did A do to B", answered.Shape);
        Assert.Equal(["Zambia", "Angola"], answered.Parties);
        Assert.Equal(("2024-03-03", null), (answered.From, answered.To));
        Assert.Empty(answered.Answers);
    }

    private static string DataFolder()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "demarche.slnx")))
            folder = Path.GetDirectoryName(folder)!;
        return Path.Combine(folder, "data");
    }
}
