using Demarche.Analysis.Conflicts;
using Xunit;

namespace Demarche.Analysis.Tests.Conflicts;

public sealed class ConditionTextTests
{
    private static readonly string[] s_options = ["suspend", "deliver", "talks", "talks in Geneva", "search and rescue"];

    [Theory]
    [InlineData("suspend", "suspend")]
    [InlineData("not (suspend and deliver)", "not (suspend and deliver)")]
    [InlineData("not suspend and deliver", "not suspend and deliver")]
    [InlineData("suspend or deliver and talks", "suspend or deliver and talks")]
    [InlineData("(suspend or deliver) and talks", "(suspend or deliver) and talks")]
    [InlineData("if suspend then not talks", "if suspend then not talks")]
    [InlineData("not talks if suspend", "if suspend then not talks")]
    [InlineData("talks iff suspend or deliver", "talks iff suspend or deliver")]
    [InlineData("not (if suspend then talks)", "not (if suspend then talks)")]
    [InlineData("talks in Geneva and search and rescue", "talks in Geneva and search and rescue")]
    [InlineData("NOT Suspend AND 'talks'", "not suspend and talks")]
    [InlineData("not 2 or 5", "not deliver or search and rescue")]
    public void Reads_what_people_write(string text, string meant) =>
        Assert.Equal(meant, ConditionText.Parse(text, s_options).ToString());

    [Theory]
    [InlineData("talks or not deliver and (if suspend then talks)")]
    [InlineData("not not suspend")]
    [InlineData("(suspend iff deliver) or talks in Geneva")]
    public void Reads_again_what_a_condition_calls_itself(string text)
    {
        var condition = ConditionText.Parse(text, s_options);
        Assert.Equal(condition, ConditionText.Parse(condition.ToString(), s_options));
    }

    [Theory]
    [InlineData("", "''")]
    [InlineData("suspend and", "''")]
    [InlineData("suspend deliver", "'deliver'")]
    [InlineData("(suspend", "''")]
    [InlineData("if suspend not talks", "'not talks'")]
    [InlineData("not boycott", "'boycott'")]
    [InlineData("6", "'6'")]
    [InlineData("'boycott'", "''boycott''")]
    public void Names_the_place_that_it_cannot_read(string text, string place)
    {
        var message = Assert.Throws<ConflictException>(() => ConditionText.Parse(text, s_options)).Message;
        Assert.Contains($"cannot be read at {place}:", message, StringComparison.Ordinal);
        Assert.Contains("'search and rescue'", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_what_would_exhaust_the_stack()
    {
        Assert.Contains("split it", Refusal(string.Join(" or ", Enumerable.Repeat("talks", 5_000))), StringComparison.Ordinal);
        Assert.Contains("at most 100 times", Refusal(new string('(', 1_000)), StringComparison.Ordinal);
        Assert.Contains("at most 100 times", Refusal(string.Concat(Enumerable.Repeat("not ", 400)) + "talks"), StringComparison.Ordinal);
    }

    [Fact]
    public void Reads_names_with_brackets_and_quotes() => Assert.Equal(
        "if sanctions (EU) then don't yield",
        ConditionText.Parse("if sanctions (EU) then (don't yield)", ["sanctions (EU)", "don't yield"]).ToString());

    private static string Refusal(string text) => Assert.Throws<ConflictException>(() => ConditionText.Parse(text, s_options)).Message;
}
