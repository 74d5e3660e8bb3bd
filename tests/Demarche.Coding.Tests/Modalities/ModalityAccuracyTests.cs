using Demarche.Language.Tokens;

namespace Demarche.Coding.Tests.Modalities;

/// <summary>The modality of the bracketed act in each sentence of <c>tests/Accuracy/modality.tsv</c>.</summary>
public class ModalityAccuracyTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("rules", 0.95)]
    [InlineData("other", 0.88)]
    [InlineData("fresh", 0.88)]
    public void ActsAreReadAsTheirAuthorMeantThem(string author, double floor)
    {
        Assert.SkipUnless(Coder.HasModel, "The trained model pack is not there.");
        var rows = AccuracyFile.Rows("modality.tsv").Where(row => row[0] == author).ToArray();
        var right = 0;
        foreach (var row in rows)
        {
            var read = Read(row[1]);
            if (read == Enum.Parse<Modality>(row[2], ignoreCase: true))
                right++;
            else
                output.WriteLine($"{row[2]} read as {read}: {row[1]}");
        }
        output.WriteLine($"{author}: {right} of {rows.Length}, accuracy {(double)right / rows.Length:F3}");
        Assert.True(right >= floor * rows.Length, $"{author}: accuracy {(double)right / rows.Length:F3}, below {floor:F2}.");
    }

    private static Modality Read(string marked)
    {
        var (open, close) = (marked.IndexOf('[', StringComparison.Ordinal), marked.IndexOf(']', StringComparison.Ordinal) - 1);
        var document = Coder.Annotate(marked.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal));
        return Coder.Read(document).Modality.Of(Head(document, open, close)).Told;
    }

    /// <summary>The word between the marks on which the others there depend.</summary>
    private static Token Head(AnnotatedDocument document, int start, int end)
    {
        var inside = Enumerable.Range(0, document.TokenCount).Where(index => document[index].Span.Start >= start && document[index].Span.End <= end).ToArray();
        return document[Array.Find(inside, index => document[index].IsRoot || !inside.Contains(document[index].HeadIndex))];
    }
}
