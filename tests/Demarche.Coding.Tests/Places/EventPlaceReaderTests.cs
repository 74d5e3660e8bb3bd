using Demarche.Coding.Lexicons;
using Demarche.Coding.Tests.Lexicons;

namespace Demarche.Coding.Tests.Places;

/// <summary>Holds the share of acts of <c>tests/Accuracy/places.tsv</c> whose place is right; words have none ("-").</summary>
public sealed class EventPlaceReaderTests(ITestOutputHelper output)
{
    private const double Floor = .92;

    public static bool HasModel => Coder.HasModel;

    [Fact(Skip = "models/en is not there", SkipUnless = nameof(HasModel))]
    public void Acts_are_where_their_words_say()
    {
        var rows = File.ReadLines(Path.Combine(DataFolder.Path, "..", "tests", "Accuracy", "places.tsv")).Skip(1).Select(line => line.Split('\t')).ToList();
        var wrong = rows.Select(row => (Sentence: row[0], Right: $"{row[1]} {row[2]}", Read: Place(row[0]))).Where(row => NameFolding.Fold(row.Read) != NameFolding.Fold(row.Right)).ToList();
        output.WriteLine($"{rows.Count - wrong.Count} of {rows.Count}");
        foreach (var (sentence, right, read) in wrong)
            output.WriteLine($"{sentence} {right}, read {read}");

        Assert.InRange(1 - ((double)wrong.Count / rows.Count), Floor, 1);
    }

    [Theory]
    [InlineData("Washington", "Washington", "4140963", 38.895)]
    [InlineData("Washington DC", "Washington", "4140963", 38.895)]
    [InlineData("Sucre", "Sucre", "3903987", -19.033)]
    [InlineData("La Paz", "La Paz", "3911925", -16.5)]
    [InlineData("Rangoon", "Rangoon", "1298824", 16.81)]
    [InlineData("Geneva", "Geneva", "2660646", 46.2)]
    public void A_name_gives_the_row_of_the_gazetteer(string name, string shown, string id, double latitude)
    {
        var place = DataFolder.Lexicon.Places.Find(name)!;

        Assert.Equal((shown, id, latitude), (place.Name, place.Id, place.Latitude));
    }

    /// <summary>The place of the first act whose sentence has one; an event that is not found has no place.</summary>
    private static string Place(string sentence)
    {
        var events = Coder.Code(sentence).Events;
        return events.IsEmpty ? "no event" : events.Select(found => found.Place).FirstOrDefault(place => place is not null) is { } place ? $"{place.Name} {place.Country ?? "-"}" : "- -";
    }
}
