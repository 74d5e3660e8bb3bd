using Demarche.Coding.Lexicons;

namespace Demarche.Coding.Tests.Lexicons;

public sealed class PetrarchDictionaryTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Actors_and_their_synonyms_become_names()
    {
        var lexicon = Load("""
            <!-- an invented
            country -->
            LYDIA_ [LYD] # ab 1 Jan 2020
            +LYDIAN
            SARDIS [LYDGOV]
            CROESUS
            +KROISOS
            	[LYDELI <900101]
            	[LYDKNG]
            NOBODY [---]
            """, "");

        Assert.Equal("LYD", lexicon.FindName("Lydia")[0].Party!.Code);
        Assert.Equal("LYD", lexicon.FindName("Lydian")[0].Party!.Code);
        Assert.Equal("LYDGOV", lexicon.FindName("Sardis")[0].Party!.Code);
        Assert.Equal("LYDKNG", lexicon.FindName("Kroisos")[0].Party!.Code);
        Assert.True(lexicon.FindName("Nobody").IsEmpty);
    }

    [Theory]
    [InlineData("1989-12-31", "LYDELI")]
    [InlineData("1995-06-01", "LYDGOV")]
    [InlineData("1999-12-31", "LYDGOV")]
    [InlineData("2000-01-01", "LYDKNG")]
    public void A_dated_code_holds_in_its_time(string date, string code)
    {
        var lexicon = Load("""
            CROESUS [LYDKNG]
            	[LYDELI <891231]
            	[LYDGOV 19950601 - 19991231]
            """, "");

        Assert.Equal(code, lexicon.FindName("Croesus")[0].Party!.On(DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture)).Code);
    }

    [Fact]
    public void An_actor_without_a_code_for_the_day_has_none()
    {
        var lexicon = Load("CROESUS [LYDGOV <891231]\n", "");

        Assert.Null(lexicon.FindName("Croesus")[0].Party!.On(new DateOnly(2001, 1, 1)).Code);
        Assert.Equal("LYDGOV", lexicon.FindName("Croesus")[0].Party!.On(null).Code);
    }

    [Fact]
    public void Codes_with_a_slash_are_several_parties()
    {
        var lexicon = Load("THE_TWO_KINGDOMS [LYD/PHR]\n", "");

        Assert.Equal(["LYD", "PHR"], lexicon.FindName("the Two Kingdoms")[0].Party!.Parts.Select(part => part.Code));
    }

    [Fact]
    public void A_time_that_is_none_is_refused()
    {
        var error = Assert.Throws<LexiconFormatException>(() => Load("CROESUS [LYDGOV <1989]\n", ""));

        Assert.Contains("951231", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("army", "LYD", "LYDMIL")]
    [InlineData("army", "LYDMIL", "LYDMIL")]
    [InlineData("army", null, "MIL")]
    [InlineData("wardens of the poor", "LYD", "NGOLYD")]
    [InlineData("mountain army", "LYD", "LYDMIL")]
    [InlineData("weavers", "ALAB", "ALABLAB")]
    public void Codes_are_joined_as_the_dictionary_says(string phrase, string? party, string code)
    {
        var lexicon = Load("", "ARMY [~MIL]\nWARDENS_OF_THE_POOR {} [NGO~]\nMOUNTAIN_ARMY [~MIL]\nWEAVERS [~LAB]\n");

        Assert.Equal(code, lexicon.FindAgent(phrase)!.Of(party));
    }

    [Fact]
    public void Longer_phrases_of_ours_have_the_code_of_the_dictionarys_shorter_one()
    {
        var lexicon = Load("", "PRIME_MINISTER [~GOVPMN]\n");

        Assert.Equal("LYDGOVPMN", lexicon.FindAgent("deputy prime minister")!.Of("LYD"));
    }

    [Fact]
    public void A_users_actor_hides_the_one_of_the_same_name()
    {
        var lexicon = Load("GEORGIA [LYD]\n", "");

        Assert.Equal("LYD", lexicon.FindName("Georgia")[0].Party!.Code);
    }

    [Fact]
    public void Agents_become_agents_with_plurals_and_substitutions()
    {
        var lexicon = Load("", """
            !PERSON! = MAN, WOMEN
            GOLDSMITH {GOLDSMITHS} [~BUS]
            TEMPLE!PERSON! [~REL]
            WARDENS_OF_THE_POOR {} [NGO~]
            """);

        Assert.Equal("BUS", lexicon.FindAgent("goldsmiths")!.Sector);
        Assert.Equal("REL", lexicon.FindAgent("templewomen")!.Sector);
        Assert.Equal("NGO", lexicon.FindAgent("wardens of the poor")!.Code);
    }

    [Fact]
    public void A_line_without_a_code_names_its_place()
    {
        var error = Assert.Throws<LexiconFormatException>(() => Load("LYDIA [LYD]\nSARDIS\nPACTOLUS [LYD]\n", ""));

        Assert.Equal(2, error.Line);
    }

    private ActorLexicon Load(string actors, string agents)
    {
        File.WriteAllText(Path.Combine(_folder, "x.actors.txt"), actors);
        File.WriteAllText(Path.Combine(_folder, "x.agents.txt"), agents);
        return ActorLexicon.Load(DataFolder.Path, _folder);
    }
}
