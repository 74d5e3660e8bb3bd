using CsCheck;
using Demarche.Language.Coreference;
using Demarche.Testing;
using Xunit;

namespace Demarche.Language.Tests.Coreference;

public class CoreferenceResolverTests
{
    [Fact]
    public void Surname_follows_full_name_and_she_follows_both() => AssertClusters(
        """
        Mrs/NNP/2:nmod:desc [PER Ada/NNP/4:nsubj Marsh/NNP/2:flat ] resigned=resign/VBD/0:root ././4:punct
        [PER Marsh/NNP/2:nsubj ] said=say/VBD/0:root she/PRP/4:nsubj wrote=write/VBD/2:ccomp her=her/PRP$/6:nmod:poss letter/NN/4:obj ././2:punct
        """,
        "Mrs Ada Marsh, Marsh, she, her");

    [Fact]
    public void A_pronoun_does_not_cross_gender() => AssertClusters(
        """
        [PER Peter/NNP/3:nsubj Holm/NNP/1:flat ] met=meet/VBD/0:root [PER Maria/NNP/3:obj Lund/NNP/4:flat ] ././3:punct
        She/PRP/2:nsubj smiled=smile/VBD/0:root ././2:punct
        """,
        "Maria Lund, She");

    [Theory]
    [InlineData("O'Brien", "Obrien")]
    [InlineData("Karpenko", "Karpenka")]
    [InlineData("Šimić", "Simic")]
    public void A_surname_written_two_ways_is_one_person(string once, string again) => AssertClusters(
        $"""
        [PER Ivan/NNP/3:nsubj {once}/NNP/1:flat ] spoke=speak/VBD/0:root ././3:punct
        [PER Ivan/NNP/3:nsubj {again}/NNP/1:flat ] left=leave/VBD/0:root ././3:punct
        """,
        $"Ivan {once}, Ivan {again}");

    [Fact]
    public void Different_given_names_are_different_persons() => AssertClusters(
        """
        [PER Ivan/NNP/3:nsubj Petrov/NNP/1:flat ] spoke=speak/VBD/0:root ././3:punct
        [PER Oleg/NNP/3:nsubj Petrov/NNP/1:flat ] left=leave/VBD/0:root ././3:punct
        """);

    [Fact]
    public void An_acronym_follows_its_expansion() => AssertClusters(
        """
        The/DT/4:det [ORG River/NNP/4:compound Basin/NNP/4:compound Council/NNP/5:nsubj ] met=meet/VBD/0:root ././5:punct
        The/DT/2:det [ORG RBC/NNP/3:nsubj ] adjourned=adjourn/VBD/0:root ././3:punct
        """,
        "The River Basin Council, The RBC");

    [Fact]
    public void The_names_of_a_country_are_one() => AssertClusters(
        """
        The/DT/3:det [GPE United/NNP/3:compound States/NNP/4:nsubj ] agreed=agree/VBD/0:root ././4:punct
        Canada/NNP/2:nsubj thanked=thank/VBD/0:root the/DT/4:det [GPE U.S./NNP/2:obj ] ././2:punct
        """,
        "The United States, the U.S.");

    [Fact]
    public void A_title_is_remembered() => AssertClusters(
        """
        Danish=Danish/JJ/2:amod Minister/NNP/3:nmod:desc [PER Lars/NNP/5:nsubj Holt/NNP/3:flat ] arrived=arrive/VBD/0:root ././5:punct
        The/DT/2:det minister/NN/3:nsubj refused=refuse/VBD/0:root ././3:punct
        """,
        "Danish Minister Lars Holt, The minister");

    [Fact]
    public void A_senior_diplomat_is_the_one_of_that_country() => AssertClusters(
        """
        American=American/JJ/2:amod envoy/NN/3:nmod:desc [PER Joan/NNP/5:nsubj Reed/NNP/3:flat ] met=meet/VBD/0:root Danish=Danish/JJ/7:amod minister/NN/8:nmod:desc [PER Lars/NNP/5:obj Holt/NNP/8:flat ] ././5:punct
        The/DT/4:det senior/JJ/4:amod American=American/JJ/4:amod diplomat/NN/5:nsubj left=leave/VBD/0:root ././5:punct
        """,
        "American envoy Joan Reed, The senior American diplomat");

    [Fact]
    public void The_country_is_the_only_country_nearby() => AssertClusters(
        """
        [GPE Chile/NNP/2:nsubj ] protested=protest/VBD/0:root ././2:punct
        The/DT/2:det country/NN/3:nsubj recalled=recall/VBD/0:root its/PRP$/5:nmod:poss envoy/NN/3:obj ././3:punct
        """,
        "Chile, The country, its");

    [Fact]
    public void Two_countries_leave_the_country_open() => AssertClusters(
        """
        [GPE Chile/NNP/2:nsubj ] warned=warn/VBD/0:root [GPE Peru/NNP/2:obj ] ././2:punct
        The/DT/2:det country/NN/3:nsubj waited=wait/VBD/0:root ././3:punct
        """);

    [Fact]
    public void The_two_sides_are_the_pair() => AssertClusters(
        """
        [GPE Chile/NNP/4:nsubj ] and/CC/3:cc [GPE Peru/NNP/1:conj ] met=meet/VBD/0:root ././4:punct
        The/DT/3:det two/CD/3:nummod sides=side/NNS/4:nsubj signed=sign/VBD/0:root ././4:punct
        """,
        "Chile and Peru, The two sides");

    [Fact]
    public void An_apposition_joins() => AssertClusters(
        """
        [PER Sven/NNP/9:nsubj Aho/NNP/1:flat ] ,/,/5:punct the/DT/5:det president/NN/1:appos of/IN/7:case [GPE Finland/NNP/5:nmod ] ,/,/5:punct resigned=resign/VBD/0:root ././9:punct
        """,
        "Sven Aho, the president of Finland");

    [Fact]
    public void I_in_a_quotation_is_its_speaker() => AssertClusters(
        """
        "/``/3:punct I/PRP/3:nsubj resign/VBP/6:ccomp ,/,/3:punct "/''/3:punct said=say/VBD/0:root [PER Sven/NNP/6:nsubj Aho/NNP/7:flat ] ././6:punct
        "/``/3:punct My=my/PRP$/3:nmod:poss wife/NN/4:nsubj knows=know/VBZ/6:ccomp "/''/4:punct added=add/VBD/0:root [PER Tom/NNP/6:nsubj Berg/NNP/7:flat ] ././6:punct
        """,
        "I, Sven Aho",
        "My, Tom Berg");

    [Fact]
    public void Links_tell_their_rule()
    {
        var resolver = new CoreferenceResolver();
        resolver.Annotate(Shorthand.Read("""
            [GPE Chile/NNP/2:nsubj ] protested=protest/VBD/0:root ././2:punct
            The/DT/2:det country/NN/3:nsubj left=leave/VBD/0:root ././3:punct
            """));
        Assert.Equal([new CoreferenceLink(4, 0, CoreferenceRule.KindOfName)], resolver.Links);
    }

    [Fact]
    public void A_used_resolver_gives_what_a_new_one_gives()
    {
        const string text = """
            [PER Ada/NNP/3:nsubj Marsh/NNP/1:flat ] resigned=resign/VBD/0:root ././3:punct
            She/PRP/2:nsubj left=leave/VBD/0:root ././2:punct
            """;
        var used = new CoreferenceResolver();
        used.Annotate(Shorthand.Read("[PER Ada/NNP/3:nsubj Lund/NNP/1:flat ] left=leave/VBD/0:root ././3:punct"));
        var (first, second) = (Shorthand.Read(text), Shorthand.Read(text));
        used.Annotate(first);
        new CoreferenceResolver().Annotate(second);
        Assert.Equal(second.Coreference, first.Coreference);
    }

    [Fact]
    public void A_long_document_costs_in_proportion_and_nothing_is_allocated_per_word()
    {
        var document = Shorthand.Read(string.Join('\n', Enumerable.Range(0, 2000).Select(number =>
            $"[PER Ada/NNP/3:nsubj Marsh{(char)('a' + number % 26)}/NNP/1:flat ] said=say/VBD/0:root she/PRP/5:nsubj left=leave/VBD/3:ccomp ././3:punct")));
        var resolver = new CoreferenceResolver();
        resolver.Annotate(document);
        var before = GC.GetAllocatedBytesForCurrentThread();
        resolver.Annotate(document);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 4096);
    }

    [Fact]
    public void Any_document_gives_sorted_mentions_and_clusters_of_two_or_more()
    {
        var resolver = new CoreferenceResolver();
        RandomDocument.Any.Sample(document =>
        {
            resolver.Annotate(document);
            Assert.Equal(document.Coreference.OrderBy(mention => mention.First).ThenByDescending(mention => mention.End).ThenBy(mention => mention.Head), document.Coreference);
            Assert.All(document.Coreference, mention => Assert.True(
                0 <= mention.First && mention.First <= mention.Head && mention.Head < mention.End && mention.End <= document.Count));
            Assert.All(document.Coreference.GroupBy(mention => mention.Cluster), cluster => Assert.True(cluster.Count() > 1));
            Assert.Equal(
                Enumerable.Range(0, document.Coreference.Select(mention => mention.Cluster).Distinct().Count()),
                document.Coreference.Select(mention => mention.Cluster).Distinct());
        }, iter: 3000, seed: "0N0XIzNsQ0O2", threads: 1);
    }

    private static void AssertClusters(string text, params string[] expected)
    {
        var builder = Shorthand.Read(text);
        new CoreferenceResolver().Annotate(builder);
        var document = builder.Build();
        var clusters = document.Coreference.GroupBy(mention => mention.Cluster)
            .Select(cluster => string.Join(", ", cluster.Select(mention => document.SpanOf(mention.First, mention.End).Of(document.Text).ToString())));
        Assert.Equal(expected, clusters);
    }
}
