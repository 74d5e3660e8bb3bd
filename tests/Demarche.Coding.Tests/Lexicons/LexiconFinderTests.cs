using Demarche.Coding.Lexicons;

namespace Demarche.Coding.Tests.Lexicons;

public sealed class LexiconFinderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("foreign minister", "agents.tsv", "agent, person, sector GOV")]
    [InlineData("Foreign Minister", "agents.tsv", "agent, person, sector GOV")]
    [InlineData("Kremlin", "metonyms.tsv", "stands for RUS, sector GOV")]
    [InlineData("armenian", "countries.tsv", "adjective of Armenia, state ARM")]
    [InlineData("Yerevan", "countries.tsv", "seat of government of Armenia, state ARM")]
    [InlineData("Gothenburg", "cities.tsv", "town in SWE")]
    public void A_phrase_is_answered_by_a_row(string phrase, string file, string meaning)
    {
        var answer = LexiconFinder.Find(DataFolder.Path, null, phrase).First();

        Assert.Matches($"^{file}:[0-9]+$", answer.Place);
        Assert.StartsWith(meaning, answer.Meaning, StringComparison.Ordinal);
        Assert.False(answer.IsUsers);
    }

    [Fact]
    public void A_users_row_answers_in_place_of_the_shipped_one()
    {
        Write("agents.tsv", "phrase\tkind\tcode\tsector\totherSectors\nforeign minister\tperson\t\tELI\t\n");

        var answer = LexiconFinder.Find(DataFolder.Path, _folder, "foreign minister").First();

        Assert.Equal(new LexiconAnswer("agents.tsv:2", true, "agent, person, sector ELI"), answer);
    }

    [Fact]
    public void A_removed_row_no_longer_answers()
    {
        Write("metonyms.tsv", "phrase\tactor\tsector\top\nKremlin\t\t\tremove\n");

        Assert.Empty(LexiconFinder.Find(DataFolder.Path, _folder, "Kremlin"));
    }

    [Fact]
    public void A_line_of_a_users_dictionary_comes_first()
    {
        Write("x.actors.txt", "# invented\nLYDIA_ [LYD]\n+SARDIS\n");

        Assert.Equal(new LexiconAnswer("x.actors.txt:3", true, "+SARDIS"), LexiconFinder.Find(DataFolder.Path, _folder, "Sardis").First());
    }

    [Fact]
    public void An_office_is_told_with_its_time_and_source()
    {
        Write("offices.tsv", "person\taliases\toffice\tactor\tsector\tfrom\tto\tchecked\tsource\nGrace Mwanakatwe\t\tForeign Minister\tZMB\tGOV\t2024-01-09\t\t2024-03\town\n");

        Assert.Equal("Grace Mwanakatwe, Foreign Minister, ZMB, sector GOV, from 2024-01-09, still held when checked in 2024-03; source: own",
            Assert.Single(LexiconFinder.Find(DataFolder.Path, _folder, "Mwanakatwe")).Meaning);
    }

    [Fact]
    public void What_no_row_has_is_not_answered() => Assert.Empty(LexiconFinder.Find(DataFolder.Path, null, "gribbleworth"));

    private void Write(string file, string text) => File.WriteAllText(Path.Combine(_folder, file), text);
}
