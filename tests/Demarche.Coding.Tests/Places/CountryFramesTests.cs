using Demarche.Coding.Actors;
using Demarche.Coding.Lexicons;
using Demarche.Coding.Tests.Lexicons;
using Demarche.Language.Tokens;
using Demarche.Testing;

namespace Demarche.Coding.Tests.Places;

/// <summary>No country, capital or demonym of the gazetteer is ever read as that of another country.</summary>
public sealed class CountryFramesTests
{
    private static readonly ActorResolver Resolver = new(DataFolder.Lexicon);

    [Fact]
    public void Every_country_is_itself() =>
        AssertEach(NameKind.Name, "{0} rejected=reject/VBD/0:root it=it/PRP/{1}:obj", (index, head, bearers) => bearers.Contains(index.At(head).SingleOrDefault()?.Actor ?? ""));

    [Fact]
    public void Every_capital_that_acts_is_its_government() =>
        AssertEach(NameKind.Capital, "{0} rejected=reject/VBD/0:root it=it/PRP/{1}:obj", (index, head, bearers) => bearers.Contains(index.At(head).SingleOrDefault()?.Actor ?? ""));

    [Fact]
    public void Every_capital_where_something_is_is_a_place_of_its_country() =>
        AssertEach(NameKind.Capital, "{0} it=it/PRP/{1}:nsubj stood=stand/VBD/0:root", (index, head, bearers) =>
            bearers.Contains(index.PlaceAt(head)?.Country ?? "")
            && (index.At(head).IsEmpty || index.PlaceAt(head)!.Precision == PlacePrecision.Country), preposition: true);

    [Fact]
    public void Every_adjective_gives_police_their_country() =>
        AssertEach(NameKind.Adjective, "{0} police/NNS/{1}:nsubj rejected=reject/VBD/0:root", (index, head, bearers) =>
            index.At(head + 1) is [var police] && police.Sector == "COP" && bearers.Any(bearer => DataFolder.Lexicon.Party(bearer)!.Code == police.Code), adjective: true);

    [Fact]
    public void Every_people_is_of_its_country() =>
        AssertEach(NameKind.People, "{0} rejected=reject/VBD/0:root it=it/PRP/{1}:obj", (index, head, bearers) => bearers.Contains(index.At(head).SingleOrDefault()?.Actor ?? ""));

    private static void AssertEach(
        NameKind kind, string frame, Func<ActorIndex, int, IReadOnlySet<string>, bool> isRight, bool preposition = false, bool adjective = false)
    {
        var wrong = new List<string>();
        var phrases = 0;
        foreach (var phrase in Phrases(kind))
        {
            phrases++;
            var bearers = DataFolder.Lexicon.FindName(phrase).ToArray().Select(entry => entry.Party?.Id).OfType<string>().ToHashSet();
            if (phrase == "Brussels")
                bearers.Add("EUR");
            var (document, head) = Build(phrase, frame, preposition, adjective);
            var article = new Article { Id = "test", Text = document.Text, Sha256 = "" };
            if (!isRight(Resolver.Resolve(article, document), head, bearers))
                wrong.Add(phrase);
        }
        Assert.True(phrases > 190, $"only {phrases} phrases");
        Assert.Empty(wrong);
    }

    private static IEnumerable<string> Phrases(NameKind kind) => File.ReadLines(Path.Combine(DataFolder.Path, "gazetteer", "countries.tsv"))
        .Where(line => line[0] != '#').Skip(1).Select(line => line.Split('\t'))
        .SelectMany(cells => kind switch
        {
            NameKind.Name => [cells[4], cells[5], .. cells[6].Split('|')],
            NameKind.Adjective => cells[7].Split('|'),
            NameKind.People => cells[8].Split('|', '='),
            _ => cells[9].Split('|'),
        })
        .Where(phrase => phrase.Length > 0).Distinct();

    /// <summary>The frame with the phrase as a chain of proper nouns under its first word, or as adjectives before "police".</summary>
    private static (AnnotatedDocument Document, int Head) Build(string phrase, string frame, bool preposition, bool adjective)
    {
        var words = phrase.Split(' ');
        var offset = preposition ? 1 : 0;
        var after = offset + words.Length + (adjective || preposition ? 2 : 1);
        var chain = words.Select((word, i) => adjective
            ? $"{word}/JJ/{words.Length + 1}:amod"
            : $"{word}/NNP/{(i == 0 ? after : offset + 1)}:{(i > 0 ? "flat" : preposition ? "obl" : "nsubj")}");
        var name = string.Join(' ', (preposition ? ["In/IN/2:case"] : Array.Empty<string>()).Concat(chain));
        var document = Shorthand.Read(string.Format(System.Globalization.CultureInfo.InvariantCulture, frame, name, after)).Build();
        return (document, adjective ? words.Length - 1 : offset);
    }
}
