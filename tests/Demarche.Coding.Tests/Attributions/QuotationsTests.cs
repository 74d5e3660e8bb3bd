using Demarche.Coding.Attributions;
using Demarche.Language.Tokens;

namespace Demarche.Coding.Tests.Attributions;

public class QuotationsTests
{
    [Theory]
    [InlineData("He said : “ We will go . ”", "We will go .", true)]
    [InlineData("He said : \" We will go . \" Then he left", "We will go .", true)]
    [InlineData("“ We will go . They will too", "We will go . They will too", false)]
    [InlineData("« We will go » , he said", "We will go", true)]
    public void QuotationsArePairedOrEndWithTheParagraph(string text, string quoted, bool closed)
    {
        var document = Words(text);
        var quotation = Assert.Single(new Quotations(document).All);
        Assert.Equal(quoted, document.SpanOf(quotation.First, quotation.End).Of(document.Text).ToString());
        Assert.Equal(closed, quotation.Closed);
    }

    [Fact]
    public void AnOpenQuotationDoesNotCrossABlankLine()
    {
        var quotations = new Quotations(Words("“ We will go .\n\nThe army left ."));
        Assert.True(quotations.At(1) >= 0);
        Assert.Equal(-1, quotations.At(6));
    }

    private static AnnotatedDocument Words(string text)
    {
        var builder = new DocumentBuilder();
        builder.Reset(text);
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOfAny([' ', '\n'], start);
            end = end < 0 ? text.Length : end;
            if (end > start)
                builder.AddToken(start, end - start);
            start = end + 1;
        }
        builder.EndSentence();
        return builder.Build();
    }
}
