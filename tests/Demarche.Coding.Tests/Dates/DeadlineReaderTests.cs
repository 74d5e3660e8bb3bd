namespace Demarche.Coding.Tests.Dates;

/// <summary>Only a limit of time is a deadline; the article is of Thursday, 14 March 2024.</summary>
public sealed class DeadlineReaderTests
{
    public static bool HasModel => Coder.HasModel;

    [Theory(Skip = "models/en is not there", SkipUnless = nameof(HasModel))]
    [InlineData("Poland demanded that Belarus release the prisoners by 1 May.", "2024-05-01", "1 May")]
    [InlineData("Turkey urged Greece to withdraw its ships by Friday.", "2024-03-15", "Friday")]
    [InlineData("Kenya called on Somalia to withdraw its troops within 48 hours.", "2024-03-16", "within 48 hours")]
    [InlineData("Serbia asked Kosovo to reopen the crossing before the end of the month.", "2024-03-31", "the end of the month")]
    [InlineData("Japan demanded that China withdraw no later than 20 March.", "2024-03-20", "20 March")]
    public void Limits_of_time_are_deadlines(string text, string value, string words)
    {
        var deadline = Assert.Single(Coder.Code(text).Demands).Deadline;

        Assert.Equal((value, words), (deadline?.Value, deadline?.Mention.Text));
    }

    [Theory(Skip = "models/en is not there", SkipUnless = nameof(HasModel))]
    [InlineData("Poland demanded on Monday that Belarus release the prisoners.")]
    [InlineData("Turkey urged Greece to withdraw the ships that it sent before Christmas.")]
    [InlineData("Kenya called on Somalia to hold talks on Friday.")]
    [InlineData("Japan demanded that China honour the accord of 20 March 2019.")]
    public void Other_dates_are_none(string text) => Assert.All(Coder.Code(text).Demands, demand => Assert.Null(demand.Deadline));
}
