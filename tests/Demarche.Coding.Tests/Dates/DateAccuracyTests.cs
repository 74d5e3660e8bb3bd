using Demarche.Coding.Dates;
using Demarche.Coding.Tests.Lexicons;

namespace Demarche.Coding.Tests.Dates;

/// <summary>Holds the share of dates read exactly right in <c>tests/Accuracy/dates.tsv</c>, for each author of its rows.</summary>
public sealed class DateAccuracyTests(ITestOutputHelper output)
{
    private const double Floor = .92;

    public static bool HasModel => Coder.HasModel;

    [Fact(Skip = "models/en is not there", SkipUnless = nameof(HasModel))]
    public void Dates_are_read_exactly()
    {
        var rows = File.ReadLines(Path.Combine(DataFolder.Path, "..", "tests", "Accuracy", "dates.tsv")).Skip(1).Select(line => line.Split('\t')).ToList();
        var read = rows.ConvertAll(row => (Author: row[0], Date: row[1], Sentence: row[2], Right: row[3], Read: Value(row[2], DateOnly.Parse(row[1], null))));
        foreach (var author in read.GroupBy(row => row.Author))
            output.WriteLine($"{author.Key}: {author.Count(row => row.Read == row.Right)} of {author.Count()}");
        foreach (var (author, date, sentence, right, value) in read.Where(row => row.Read != row.Right))
            output.WriteLine($"{author} {date} {sentence} {right}, read {value}");

        Assert.All(read.GroupBy(row => row.Author), author => Assert.InRange(author.Average(row => row.Read == row.Right ? 1 : 0), Floor, 1));
    }

    /// <summary>What is read in the brackets; several readings are joined with a plus.</summary>
    private static string Value(string marked, DateOnly date)
    {
        var (start, end) = (marked.IndexOf('[', StringComparison.Ordinal), marked.IndexOf(']', StringComparison.Ordinal) - 1);
        var document = Coder.Annotate(marked.Remove(end + 1, 1).Remove(start, 1));
        var reader = new DateReader(document, date);
        var values = document.Sentences.SelectMany(reader.Read)
            .Where(found => document[found.First].Span.Start < end && document[found.End - 1].Span.Start + document[found.End - 1].Span.Length > start)
            .Select(found => found.Value);
        return string.Join('+', values) is { Length: > 0 } value ? value : "-";
    }
}
