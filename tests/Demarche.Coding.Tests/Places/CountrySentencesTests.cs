using Demarche.Coding.Lexicons;
using Demarche.Coding.Tests.Lexicons;

namespace Demarche.Coding.Tests.Places;

/// <summary>
/// Countries, seats of government, adjectives and peoples of the gazetteer in ten sentences, read by the network: what is
/// found at the phrase is of its country and of no other, where the segmenter did not cut it in two ("ta'", in Maltese). Every thirteenth phrase; all of them with
/// <c>DEMARCHE_ALL_COUNTRIES=1</c>.
/// </summary>
public sealed class CountrySentencesTests
{
    private static readonly int Step = Environment.GetEnvironmentVariable("DEMARCHE_ALL_COUNTRIES") == "1" ? 1 : 13;

    [Theory]
    [InlineData(NameKind.Name, "{0} rejected the proposal on Monday.")]
    [InlineData(NameKind.Name, "Officials in {0} condemned the attack.")]
    [InlineData(NameKind.Name, "The ambassador of {0} met reporters in the evening.")]
    [InlineData(NameKind.Name, "The rebels freed four engineers from {0}.")]
    [InlineData(NameKind.Capital, "The talks in {0} ended without a deal.")]
    [InlineData(NameKind.Capital, "On Tuesday {0} accused the rebels of breaking the truce.")]
    [InlineData(NameKind.Capital, "The envoy arrived in {0} on Friday for talks.")]
    [InlineData(NameKind.Adjective, "{0} police arrested two journalists.")]
    [InlineData(NameKind.Adjective, "The {0} foreign minister refused to resign.")]
    [InlineData(NameKind.People, "Soldiers detained three {0} at the border.")]
    public void What_stands_for_a_country_is_of_that_country(NameKind kind, string sentence)
    {
        if (!Coder.HasModel)
            Assert.Skip("the English model pack is not here");
        var phrases = Phrases(kind).Where((_, index) => index % Step == 0).ToList();

        var wrong = phrases.Select(phrase => Wrong(phrase, sentence)).OfType<string>().ToList();

        Assert.True(wrong.Count == 0, $"{wrong.Count} of {phrases.Count}: {string.Join("; ", wrong)}");
    }

    /// <summary>The phrase with what was found in its place, when that is nothing or of another country; else null.</summary>
    private static string? Wrong(string phrase, string sentence)
    {
        var start = sentence.IndexOf("{0}", StringComparison.Ordinal);
        var span = new TextSpan(start, phrase.Length);
        var bearers = DataFolder.Lexicon.FindName(phrase).ToArray().Select(entry => entry.Party).OfType<NamedParty>().SelectMany(party => new[] { party.Id, party.Code }).ToHashSet();
        if (phrase == "Brussels")
            bearers.Add("EUR");
        var document = Coder.Annotate(sentence.Replace("{0}", phrase, StringComparison.Ordinal));
        if (document.Sentences.Skip(1).Any())
            return null;
        var found = Coder.Code(document).Actors
            .Where(actor => actor.Mentions.Any(mention => mention.Span.Start < span.End && span.Start < mention.Span.End)).ToList();
        return found.Count > 0 && found.TrueForAll(actor => bearers.Contains(actor.Code)) ? null : $"{phrase} is {string.Join('+', found.Select(actor => actor.Id))}";
    }

    private static IEnumerable<string> Phrases(NameKind kind) => File.ReadLines(Path.Combine(DataFolder.Path, "gazetteer", "countries.tsv"))
        .Where(line => line[0] != '#').Skip(1).Select(line => line.Split('\t'))
        .SelectMany(cells => kind switch
        {
            NameKind.Name => [cells[4], cells[5], .. cells[6].Split('|')],
            NameKind.Adjective => cells[7].Split('|'),
            NameKind.People => cells[8].Split('|').Select(pair => pair[(pair.IndexOf('=', StringComparison.Ordinal) + 1)..]),
            _ => cells[9].Split('|'),
        })
        .Where(phrase => phrase.Length > 0).Distinct();
}
