using Demarche.Analysis.Conflicts;
using Demarche.IO.Conflicts;
using Xunit;

namespace Demarche.IO.Tests.Conflicts;

public sealed class ConflictFileReaderTests
{
    private const string Canal = """
        title: Tolls on the Orva canal
        source: "invented: for tests"
        decision makers:
          Velmora:
            options:
              raise tolls: both
              close canal: forward
            prefers:
              - not close canal
              - guessed: if boycott then not raise tolls
              - sure: raise tolls
                great: true
              - open: 3
          Kasteria:
            options: [boycott]
            weights:
              close canal: -5
              not boycott and not raise tolls: 3
            great from: 4
          Observer:
            ranking: [NNN, ">>", [YNN, YN-], --Y]
          Port:
            pairwise:
              - [YNN, ">", NNN]
              - [NNN, ">>", YYN]
              - [NYY, "=", NYN]
              - [YNY, "?", NNN]
        infeasible:
          - close canal and raise tolls and boycott
        status quo: [raise tolls, boycott]
        published:
          Nash: [NNN, 3]
        """;

    [Fact]
    public void Reads_the_options_with_owner_and_direction() => Assert.Equal(
    [
        new("raise tolls", "Velmora"),
        new("close canal", "Velmora", OptionDirection.Forward),
        new("boycott", "Kasteria"),
    ], Read().Options);

    [Fact]
    public void Reads_what_cannot_be_and_what_is()
    {
        Assert.Equal(["close canal and raise tolls and boycott"], Read().Infeasible.Select(condition => condition.ToString()));
        Assert.Equal(0b101, Read().StatusQuo);
    }

    [Fact]
    public void Reads_statements_with_how_sure_they_are() => Assert.Equal(
    [
        ("not close canal", Certainty.Sure, false),
        ("if boycott then not raise tolls", Certainty.Guessed, false),
        ("raise tolls", Certainty.Sure, true),
        ("boycott", Certainty.Open, false),
    ], Assert.IsType<Preference.Priorities>(PreferenceOf(0)).Statements.Select(one => (one.Wish.ToString(), one.Certainty, one.Great)));

    [Fact]
    public void Reads_weights()
    {
        var weights = Assert.IsType<Preference.Weights>(PreferenceOf(1));
        Assert.Equal([("close canal", -5), ("not boycott and not raise tolls", 3)], weights.Statements.Select(one => (one.Wish.ToString(), one.Weight)));
        Assert.Equal(4, weights.GreatFrom);
    }

    [Fact]
    public void Reads_a_ranking_with_patterns_for_feasible_states() => Assert.Equal(
        ["0 True", "1,1,5 False", "4,5,6 False"],
        Assert.IsType<Preference.Ranking>(PreferenceOf(2)).Tiers.Select(tier => $"{string.Join(',', tier.States)} {tier.Great}"));

    [Fact]
    public void Reads_pairs() => Assert.Equal(
    [
        new(1, PreferenceRelation.Preferred, 0),
        new(0, PreferenceRelation.GreatlyPreferred, 3),
        new(6, PreferenceRelation.Equal, 2),
        new(5, PreferenceRelation.Unknown, 0),
    ], Assert.IsType<Preference.Pairwise>(PreferenceOf(3)).Comparisons);

    [Fact]
    public void Reads_again_what_it_writes()
    {
        var written = ConflictFileWriter.Write(ConflictFileReader.Parse(Sound, "canal"));
        Assert.Equal(written, ConflictFileWriter.Write(ConflictFileReader.Parse(written, "canal")));
        Assert.Contains("      - guessed: if boycott then not raise tolls\n", written, StringComparison.Ordinal);
        Assert.Contains("status quo: YNY\n", written, StringComparison.Ordinal);
    }

    [Fact]
    public void Reads_states_that_are_listed_with_their_moves()
    {
        var graph = ConflictFileReader.Parse("""
            title: A ferry
            states: [open, closed, sunk]
            decision makers:
              Port:
                moves: {open: closed, closed: [open, sunk]}
                ranking: [open, [closed, sunk]]
              Line: {}
            status quo: closed
            published: {Nash: [open]}
            """, "ferry").Graph!;
        Assert.Equal([new(0, 0, 1), new(0, 1, 0), new(0, 1, 2)], graph.Moves);
        Assert.Equal(["Port", "Line"], graph.DecisionMakers.Select(maker => maker.Name));
        Assert.Equal(1, graph.StatusQuo);
    }

    [Theory]
    [InlineData("  - close canal and raise tolls and boycott", "  - close canal and strike", 29, "'strike'")]
    [InlineData("close canal: forward", "close canal: onward", 7, "'forward'")]
    [InlineData("close canal: forward", "if: forward", 7, "another name")]
    [InlineData("close canal: forward", "7: forward", 7, "give it a name")]
    [InlineData("source:", "sources:", 2, "'source'")]
    [InlineData("great from: 4", "prefers: [boycott]", 17, "keep one")]
    [InlineData("great from: 4", "great from: much", 19, "no whole number")]
    [InlineData("close canal: -5", "close canal: bad", 17, "no whole number")]
    [InlineData("great: true", "great: maybe", 12, "'true'")]
    [InlineData("- open: 3", "- vague: 3", 13, "'open'")]
    [InlineData("- open: 3", "- open: 4", 13, "1 to 3")]
    [InlineData("[NNN, \">>\"", "[\">>\", NNN", 21, "between states")]
    [InlineData("--Y]", "--X]", 21, "such as 'NNN'")]
    [InlineData("[NYY, \"=\", NYN]", "[NYY, NYN]", 26, "state, relation, state")]
    [InlineData("\"?\"", "\"<\"", 27, "no relation")]
    [InlineData("[raise tolls, boycott]", "[raise tolls, strike]", 30, "no option")]
    [InlineData("[raise tolls, boycott]", "[raise tolls, close canal, boycott]", 30, "infeasible")]
    [InlineData("[raise tolls, boycott]", "-NN", 30, "more than one state")]
    [InlineData("  Nash:", "  Nush:", 32, "Nash")]
    [InlineData("[boycott]", "[Raise Tolls]", 1, "tell apart")]
    [InlineData("title: Tolls on the Orva canal", "title: [", 0, "")]
    public void Names_the_line_and_what_to_do(string sound, string broken, int line, string remedy)
    {
        var text = Canal.Replace(sound, broken, StringComparison.Ordinal);
        Assert.NotEqual(Canal, text);
        var error = Assert.Throws<ConflictFileException>(() => ConflictFileReader.Parse(text, "canal.conflict.yaml"));
        if (line > 0)
            Assert.Equal(line, error.Line);
        Assert.StartsWith("canal.conflict.yaml", error.Message, StringComparison.Ordinal);
        Assert.Contains(remedy, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_what_would_exhaust_the_stack() => Assert.StartsWith(
        "deep:1: More than 20 lists",
        Assert.Throws<ConflictFileException>(() => ConflictFileReader.Parse("title: " + new string('[', 100_000), "deep")).Message,
        StringComparison.Ordinal);

    /// <summary>The canal with a ranking in which each state stands once.</summary>
    private static string Sound => Canal.Replace("[YNN, YN-], --Y", "[YNN, YYN], [-NY, NYY, NYN]", StringComparison.Ordinal);

    private static Conflict Read() => ConflictFileReader.Parse(Canal, "canal").Conflict!;

    private static Preference PreferenceOf(int decisionMaker) => Read().DecisionMakers[decisionMaker].Preference;
}
