using System.Diagnostics;
using Demarche.Coding.Lexicons;

namespace Demarche.Coding.Tests.Lexicons;

public sealed class ActorLexiconTests
{
    [Theory]
    [InlineData("Armenia", NameKind.Name, "ARM")]
    [InlineData("Iravan", NameKind.Capital, "ARM")]
    [InlineData("Azeri", NameKind.Adjective, "AZE")]
    [InlineData("Danes", NameKind.People, "DNK")]
    [InlineData("U.S.", NameKind.Name, "USA")]
    [InlineData("Kosovo", NameKind.Name, "KOS")]
    [InlineData("Elysee Palace", NameKind.Metonym, "FRA")]
    [InlineData("EU executive", NameKind.Name, "EUCOMMISSION")]
    [InlineData("Nagorno Karabakh", NameKind.Name, "ARTSAKH")]
    public void A_name_stands_for_its_party(string name, NameKind kind, string id)
    {
        var entry = DataFolder.Lexicon.FindName(name)[0];

        Assert.Equal((kind, id), (entry.Kind, entry.Party!.Id));
    }

    [Theory]
    [InlineData("GRL", "DNK", "GOV")]
    [InlineData("KOS", "KOS", "GOV")]
    [InlineData("HKG", "HKG", "GOV")]
    [InlineData("ESH", "MAR", "PRE")]
    [InlineData("ABKHAZIA", "GEO", "PRE")]
    [InlineData("NCYPRUS", "CYP", "PRE")]
    [InlineData("UNSC", "UNO", null)]
    [InlineData("WST", "WST", null)]
    public void Parties_carry_the_codes_of_PLOVER(string id, string code, string? sector)
    {
        var party = DataFolder.Lexicon.Party(id)!;

        Assert.Equal((code, sector), (party.Code, party.Sector));
    }

    [Theory]
    [InlineData("Ursula von der Leyen", "2023-11-16", "President of the European Commission")]
    [InlineData("Ursula von der Leyen", "2015-01-01", "defence minister")]
    [InlineData("Ursula von der Leyen", "2019-09-01", null)]
    [InlineData("Charles Michel", "2023-11-16", "President of the European Council")]
    [InlineData("Charles Michel", "2016-01-01", "prime minister")]
    [InlineData("Donald Trump", "2023-01-01", null)]
    [InlineData("Vladimir Putin", "2010-01-01", "prime minister")]
    [InlineData("Nikol Pashinyan", "1999-01-01", null)]
    [InlineData("Nikol Pashinyan", null, null)]
    [InlineData("Nikol Pashinyan", "2099-01-01", null)]
    public void An_office_is_told_only_for_dates_on_which_it_is_known(string person, string? date, string? office)
    {
        var known = DataFolder.Lexicon.FindName(person)[0].Person!;
        DateOnly? day = date is null ? null : DateOnly.ParseExact(date, "yyyy-MM-dd", null);

        Assert.Equal(office, known.OfficeOn(day)?.Office);
    }

    [Theory]
    [InlineData("Foreign Minister", AgentKind.Person, "GOV")]
    [InlineData("troops", AgentKind.Body, "MIL")]
    [InlineData("lawmaker", AgentKind.Person, "LEG")]
    [InlineData("court", AgentKind.Body, "JUD")]
    [InlineData("protester", AgentKind.Person, "CVL")]
    [InlineData("journalist", AgentKind.Person, "JRN")]
    [InlineData("spokeswoman", AgentKind.Relational, null)]
    public void Agents_carry_a_sector(string phrase, AgentKind kind, string? sector)
    {
        var agent = DataFolder.Lexicon.FindAgent(phrase)!;

        Assert.Equal((kind, sector), (agent.Kind, agent.Sector));
    }

    [Fact]
    public void Loading_again_gives_the_same_hash_within_the_time_allowed()
    {
        var first = DataFolder.Lexicon;
        var clock = Stopwatch.StartNew();
        var second = ActorLexicon.Load(DataFolder.Path);
        clock.Stop();

        Assert.Equal(first.Hash, second.Hash);
        Assert.True(clock.ElapsedMilliseconds < 1500, $"loading took {clock.ElapsedMilliseconds} ms");
        TestContext.Current.TestOutputHelper!.WriteLine($"loaded in {clock.ElapsedMilliseconds} ms, {second.NameCount} names, {second.Places.Count} places");
    }

    [Theory]
    [InlineData("Minister", true)]
    [InlineData("foreign Minister", true)]
    [InlineData("vice-president", true)]
    [InlineData("green minister", false)]
    [InlineData("bridges", false)]
    public void Words_are_known_to_stand_side_by_side_in_an_agents_phrase(string words, bool isPart) => Assert.Equal(isPart, DataFolder.Lexicon.IsAgentPart(words));
}
