namespace Demarche.Coding.Tests.Dates;

/// <summary>An act has the date of its own words, not of a neighbour's; the article is of Thursday, 14 March 2024.</summary>
public sealed class EventDateReaderTests
{
    public static bool HasModel => Coder.HasModel;

    [Theory(Skip = "models/en is not there", SkipUnless = nameof(HasModel))]
    [InlineData("Turkey expelled two diplomats on Monday, a day after Greece recalled its envoy.", EventCategory.Sanction, "2024-03-11")]
    [InlineData("After the United States imposed sanctions on Iran in 2018, Iran attacked Israel last month.", EventCategory.Assault, "2024-02")]
    [InlineData("Russia, which annexed Crimea in 2014, attacked Kharkiv overnight.", EventCategory.Assault, "2024-03-13/2024-03-14")]
    [InlineData("Russia, which annexed Crimea in 2014, attacked Kharkiv overnight.", EventCategory.Coerce, "2014")]
    [InlineData("China accused Japan of violating the 2015 accord.", EventCategory.Accuse, "2024-03-14")]
    [InlineData("France condemned Israel over the raid of 3 January 2009.", EventCategory.Accuse, "2024-03-14")]
    [InlineData("Poland demanded that Belarus release the prisoners by 1 May.", EventCategory.Request, "2024-03-14")]
    [InlineData("Since January, Egypt has sent aid to Gaza.", EventCategory.Aid, "2024-01")]
    [InlineData("Israel bombed Damascus on 3 March and denied it on 5 March.", EventCategory.Assault, "2024-03-03")]
    [InlineData("Armenia and Azerbaijan met in Washington on Monday.", EventCategory.Consult, "2024-03-11")]
    [InlineData("Armenia and Azerbaijan will meet in Washington on Monday.", EventCategory.Agree, "2024-03-14")]
    [InlineData("Talks between India and Pakistan in Geneva on Tuesday ended without a deal.", EventCategory.Consult, "2024-03-12")]
    [InlineData("Talks between India and Pakistan ended on Tuesday.", EventCategory.Consult, "2024-03-12")]
    [InlineData("Serbia said on Tuesday that Kosovo had attacked its police on Sunday.", EventCategory.Assault, "2024-03-10")]
    [InlineData("Serbia said on Tuesday that Kosovo had attacked its police.", EventCategory.Assault, "2024-03-14")]
    [InlineData("On Friday, Kenya attacked Somalia and captured a town.", EventCategory.Assault, "2024-03-08")]
    [InlineData("Monday's attack by Sudan on Chad killed nine.", EventCategory.Assault, "2024-03-11")]
    [InlineData("Ukraine attacked Russia in May 2023 and again on Tuesday.", EventCategory.Assault, "2023-05")]
    public void Acts_have_the_date_of_their_own_words(string text, EventCategory category, string date) =>
        Assert.Contains(date, Coder.Code(text).Events.Where(found => found.Category == category).Select(found => found.Date?.Value));
}
