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
