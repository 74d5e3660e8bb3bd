using System.Diagnostics;
using CsCheck;
using Demarche.Analysis.Merging;
using Xunit;

namespace Demarche.Analysis.Tests.Merging;

public sealed class FactMergerTests
{
    [Theory]
    [InlineData("PER > CHL : Coerce 2024-03-05 : arrested an officer in Arica", "PER > CHL : Coerce 2024-03-05 : police took a navy officer, arrested in Arica")]
    [InlineData("PER > CHL : Coerce 2024-03-05 : arrested an officer in Arica", "PER > CHL : Coerce - : arrested the officer")]
    [InlineData("PER > CHL : Coerce 2024-03-05 : arrested an officer in Arica", "PER > - : Coerce 2024-03-05 : arrested an officer in Arica")]
    [InlineData("PER > CHL : Consult 2024-03-05 : talks on the fisheries of Arica", "CHL > PER : Consult 2024-03-05 : met for talks on fisheries")]
    [InlineData("PER > CHL : Accuse - : accused its neighbour of jamming radars", "PER > CHL : Accuse - : charged that its radars were jammed")]
    [InlineData("PER > CHL : Aid 2024-03-05 : delivered 40 trucks", "PER > CHL : Aid - : gave 40 trucks")]
    [InlineData("PER > CHL : Aid 2024-03-05 : delivered 40 trucks", "PER > CHL : Aid 2024-03-05 : delivered trucks")]
    public void Two_articles_tell_one_fact(string one, string other)
    {
        var fact = Assert.Single(FactMerger.Merge([Told.By("mail-1", "2024-03-06", one), Told.By("star-1", "2024-03-07", other)], []));
        Assert.Equal((2, 2), (fact.Sources, fact.Articles));
    }

    [Theory]
    [InlineData("PER > CHL : Coerce 2024-03-05 : arrested an officer in Arica", "PER > CHL : Coerce 2024-03-06 : arrested an officer in Arica")]
    [InlineData("PER > CHL : Coerce 2024-03-05 : arrested an officer in Arica", "CHL > PER : Coerce 2024-03-05 : arrested an officer in Arica")]
    [InlineData("PER > CHL : Coerce 2024-03-05 : arrested an officer in Arica", "PER > BOL : Coerce 2024-03-05 : arrested an officer in Arica")]
    [InlineData("PER > CHL : Aid 2024-03-05 : delivered 40 trucks", "PER > CHL : Aid - : delivered 15 trucks")]
    [InlineData("PER > CHL : Accuse - : accused its neighbour of jamming radars", "PER > CHL : Accuse - : accused its neighbour of stealing water")]
    [InlineData("PER > CHL : Coerce 2024-03-05 : arrested an officer in Arica", "PER > CHL : Request 2024-03-05 : arrested an officer in Arica")]
    public void Two_articles_tell_two_facts(string one, string other) =>
        Assert.Equal(2, FactMerger.Merge([Told.By("mail-1", "2024-03-06", one), Told.By("star-1", "2024-03-07", other)], []).Length);

    [Fact]
    public void What_lies_further_back_than_a_week_is_not_what_an_article_without_a_date_for_it_tells() =>
        Assert.Equal(2, FactMerger.Merge(
            [Told.By("mail-1", "2024-03-06", "PER > CHL : Coerce - : arrested an officer"), Told.By("star-1", "2024-03-14", "PER > CHL : Coerce - : arrested an officer")], []).Length);

    [Fact]
    public void A_telling_between_two_facts_joins_the_liker_and_does_not_make_them_one()
    {
        var facts = FactMerger.Merge(
            [
                Told.By("mail-1", "2024-03-06", "PER > CHL : Coerce 2024-03-05 : arrested an officer of the navy in Arica"),
                Told.By("star-1", "2024-03-07", "PER > CHL : Coerce - : arrested an officer of the navy"),
                Told.By("post-1", "2024-03-07", "PER > CHL : Coerce 2024-03-06 : arrested a fisherman"),
            ], []);
        Assert.Equal(["mail-1:e1 star-1:e1", "post-1:e1"], Names(facts));
    }

    [Fact]
    public void Articles_of_one_publisher_and_reprints_are_one_source()
    {
        string[] text = ["PER > CHL : Coerce 2024-03-05 : arrested an officer in Arica", "CHL > PER : Accuse 2024-03-05 : accused its neighbour of taking hostages"];
        var facts = FactMerger.Merge(
            [
                Told.By("mail-1", "2024-03-06", text), Told.By("copy-1", "2024-03-07", text), Told.By("mail-2", "2024-03-07", "PER > CHL : Coerce 2024-03-05 : officer arrested"),
                Told.By("star-1", "2024-03-07", "PER > CHL : Coerce 2024-03-05 : police arrested one navy officer"),
            ], []);
        Assert.Equal([(2, 4), (1, 2)], facts.Select(fact => (fact.Sources, fact.Articles)));
    }

    [Fact]
    public void The_order_of_the_articles_does_not_matter()
    {
        var gen = Articles.SelectMany(articles => Gen.Shuffle(articles).Select(shuffled => (articles, shuffled)));
        gen.Sample(pair => Names(FactMerger.Merge(pair.articles, [])).SequenceEqual(Names(FactMerger.Merge(pair.shuffled, []))), iter: 300);
    }

    [Fact]
    public void A_split_is_undone_by_a_join_or_by_taking_it_out() =>
        Gen.Select(Articles, Gen.Int[0, 99]).Sample((articles, choice) =>
        {
            var facts = FactMerger.Merge(articles, []);
            if (facts.FirstOrDefault(fact => fact.Tellings.Length > 1) is not { } fact)
                return;
            var (moved, kept) = (fact.Tellings[choice % fact.Tellings.Length], fact.Tellings[(choice + 1) % fact.Tellings.Length]);
            FactEdit split = new(moved.Name, null), join = new(moved.Name, kept.Name);
            Assert.Equal(facts.Length + 1, FactMerger.Merge(articles, [split]).Length);
            Assert.Equal(Names(facts), Names(FactMerger.Merge(articles, [split, join])));
        }, iter: 300);

    [Fact]
    public void An_edit_of_what_is_not_there_does_nothing()
    {
        var article = Told.By("mail-1", "2024-03-06", "PER > CHL : Coerce 2024-03-05 : arrested an officer");
        Assert.Equal(["mail-1:e1"], Names(FactMerger.Merge([article], [new("gone-1:e1", null), new("mail-1:e1", "gone-1:e1"), new("gone-1:e1", "mail-1:e1")])));
    }

    [Fact]
    public void A_hundred_thousand_events_merge_in_seconds()
    {
        string[] words = ["bridge", "harbour", "convoy", "depot", "ferry", "tunnel", "dam", "mill", "market", "barracks"];
        var articles = Enumerable.Range(0, 20_000).Select(article =>
        {
            var day = new DateOnly(2020, 1, 1).AddDays(article % 1000).ToString("yyyy-MM-dd", null);
            return Told.By($"a{article % 40}-{article}", day, [.. Enumerable.Range(0, 5).Select(act =>
                $"S{(article + (7 * act)) % 150} > T{article * act % 150} : Coerce {day} : shelled the {words[(article + act) % 10]} and the {words[article / 10 % 10]}")]);
        }).ToList();
        var watch = Stopwatch.StartNew();
        Assert.NotEmpty(FactMerger.Merge(articles, []));
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 30);
    }

    private static Gen<CodedDocument[]> Articles { get; } = Gen.Select(
        Any("PER > CHL", "CHL > PER", "PER > -", "PER+BOL > CHL"), Any("Coerce", "Assault", "Accuse"),
        Any("-", "2024-03-05", "2024-03-06"), Any("arrested 2 officers", "arrested 3 officers", "officers of the navy", "shelled Arica", "shelled the navy in Arica"))
        .Select((sides, category, day, words) => $"{sides} : {category} {day} : {words}").Array[1, 3].Array[2, 8]
        .Select(articles => articles.Select((acts, index) => Told.By($"{(char)('a' + (index % 5))}-{index}", $"2024-03-{6 + (index % 3):00}", acts)).ToArray());

    private static Gen<string> Any(params string[] choices) => Gen.Int[0, choices.Length - 1].Select(choice => choices[choice]);

    private static IEnumerable<string> Names(IEnumerable<Fact> facts) =>
        facts.Select(fact => string.Join(' ', fact.Tellings.Select(telling => telling.Name)));
}
