using Demarche.Coding.Dates;
using Demarche.Language.Tokens;

namespace Demarche.Coding.Tests.Dates;

public class DateReaderTests
{
    private static readonly DateOnly Thursday = new(2024, 3, 14);

    [Theory]
    [InlineData("They met yesterday", "2024-03-13", DatePrecision.Day, "DCT-1")]
    [InlineData("They met on Monday", "2024-03-11", DatePrecision.Day, "DCT-3")]
    [InlineData("They met on Thursday", "2024-03-14", DatePrecision.Day, "DCT")]
    [InlineData("They met last Thursday", "2024-03-07", DatePrecision.Day, "DCT-7")]
    [InlineData("They meet next Tuesday", "2024-03-19", DatePrecision.Day, "DCT+5")]
    [InlineData("They met three days ago", "2024-03-11", DatePrecision.Day, "DCT-3")]
    [InlineData("They met 2 weeks ago", "2024-02-29", DatePrecision.Day, "DCT-14")]
    [InlineData("They met on 5 March", "2024-03-05", DatePrecision.Day, "stated")]
    [InlineData("They met on November 2nd", "2023-11-02", DatePrecision.Day, "stated")]
    [InlineData("They met on February 29 , 2020", "2020-02-29", DatePrecision.Day, "stated")]
    [InlineData("They met on 2021-07-01", "2021-07-01", DatePrecision.Day, "stated")]
    [InlineData("They have met since January", "2024-01", DatePrecision.Month, "nearest past month")]
    [InlineData("They met in September", "2023-09", DatePrecision.Month, "nearest past month")]
    [InlineData("They met in June 2019", "2019-06", DatePrecision.Month, "stated")]
    [InlineData("They met from June 2019 to", "2019-06", DatePrecision.Month, "stated")]
    [InlineData("They met in 2014", "2014", DatePrecision.Year, "stated")]
    [InlineData("They met last month", "2024-02", DatePrecision.Month, "last month")]
    [InlineData("They met this week", "2024-03-11/2024-03-17", DatePrecision.Interval, "this week")]
    [InlineData("They met last year", "2023", DatePrecision.Year, "last year")]
    public void ExpressionsResolveAgainstTheArticle(string sentence, string value, DatePrecision precision, string rule)
    {
        var found = Assert.Single(Read(sentence, Thursday));
        Assert.Equal((value, precision, rule), (found.Value, found.Precision, found.Rule));
    }

    [Theory]
    [InlineData("They may meet the 30 tanks of 2024 Street")]
    [InlineData("They met at 8 Noyabr Avenue 6")]
    [InlineData("They met on February 31")]
    [InlineData("In sunday school they march on")]
    public void WordsThatOnlyLookLikeDatesAreNone(string sentence) => Assert.Empty(Read(sentence, Thursday));

    [Fact]
    public void WithoutAnArticleDateOnlyFullDatesResolve()
    {
        Assert.Empty(Read("They met yesterday and on Monday in March", null));
        Assert.Equal("2019-06-03", Assert.Single(Read("They met on 3 June 2019", null)).Value);
    }

    private static IReadOnlyList<DateExpression> Read(string sentence, DateOnly? date)
    {
        var builder = new DocumentBuilder();
        builder.Reset(sentence);
        var start = 0;
        foreach (var word in sentence.Split(' '))
        {
            builder.AddToken(start, word.Length);
            start += word.Length + 1;
        }
        builder.EndSentence();
        var document = builder.Build();
        return new DateReader(document, date).Read(document.Sentence(0));
    }
}
