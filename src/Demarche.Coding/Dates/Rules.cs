namespace Demarche.Coding.Dates;

/// <summary>Readings with the rule that they were computed by: <c>DCT-3</c> is three days before the article.</summary>
internal static class Rules
{
    public static DateReading FromArticle(DateOnly article, int end, int days) => new(end, TimeStretch.Day(article.AddDays(days)), Offset("DCT", days));

    /// <summary>From <paramref name="reading"/>, so many days later.</summary>
    public static DateReading Shifted(DateReading reading, int days) =>
        reading with { Time = new TimeStretch(reading.Time.First.AddDays(days), reading.Time.Last.AddDays(days), DateUnit.Day), Rule = Offset(reading.Rule + " ", days) };

    public static string Offset(string from, int count) =>
        count == 0 ? from : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{from}{count:+0;-0}");
}
