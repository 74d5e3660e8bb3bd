namespace Demarche.Coding.Tests.Records;

/// <summary>Which claims of a passage answer which: <c>answering words &lt; answered words</c>; empty where none does.</summary>
public class AnswersTests
{
    [Theory]
    [InlineData("Kenya said that Somalia had shelled two villages. Somalia denied that it had shelled the villages.", "it had shelled the villages < Somalia had shelled two villages")]
    [InlineData("Norway accused Russia of jamming its ships. Russia denied the charge.", "the charge < jamming its ships")]
    [InlineData("Iran said that Israel had struck a dam. Israel rejected the allegation.", "the allegation < Israel had struck a dam")]
    [InlineData("Eritrea accused Ethiopia of bombing a port. Ethiopia dismissed the report as gossip.", "gossip < bombing a port")]
    [InlineData("Chad accused Mali of theft. It was a hot day. Mali denied it.", "it < theft")]
    [InlineData("Chad accused Mali of stealing cattle. Mali denied the theft.", "the theft < stealing cattle")]
    [InlineData("Rwanda says there is no soldier in the valley. Burundi says there are four hundred.", "there are four hundred < there is no soldier in the valley")]
    [InlineData("Peru said that Ecuador had fired first; Ecuador said that Peru had fired first.", "Peru had fired first < Ecuador had fired first")]
    [InlineData("Kenya said that Somalia had shelled two villages. Peru said that the harvest had been good.", "")]
    [InlineData("Kenya said that Somalia had shelled two villages. Kenya denied that its own troops had fled.", "")]
    [InlineData("Ghana denied that it had bought drones. Japan denied that its banks had failed.", "")]
    [InlineData("Norway said that the fish had come back. Norway said that the nets were full.", "")]
    public void AnAnswerIsLinkedToWhatItAnswers(string text, string expected)
    {
        Assert.SkipUnless(Coder.HasModel, "The trained model pack is not there.");
        var claims = Coder.Code(text).Claims;
        var links = claims.SelectMany(claim => claim.Answers.Select(id => $"{claim.Content.Text} < {claims.First(other => other.Id == id).Content.Text}"));
        Assert.Equal(expected, string.Join(" / ", links));
    }
}
