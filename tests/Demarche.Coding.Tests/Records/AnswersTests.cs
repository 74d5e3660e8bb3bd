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
    [InlineData("Iran accused Iraq of smuggling oil. Iraq called the charge absurd.", "absurd < smuggling oil")]
    [InlineData("Serbia blamed Kosovo for the blackout. Kosovo denied any involvement in the blackout.", "any involvement in the blackout < the blackout")]
    [InlineData("Cuba said that Spain had seized its boat; Spain replied that the boat had sunk.", "the boat had sunk < Spain had seized its boat")]
    [InlineData("Yemen said that Oman had closed the road. Oman said that it had never closed the road.", "it had never closed the road < Oman had closed the road")]
    [InlineData("“Georgia has mined the bridge,” Russia said. Georgia denied having mined the bridge.", "having mined the bridge < Georgia has mined the bridge")]
    [InlineData("According to Laos, Thailand had moved the border posts. Thailand rejected the claim.", "the claim < Thailand had moved the border posts")]
    [InlineData("Sudan accused Chad of the raid, and Chad denied it.", "it < the raid")]
    [InlineData("Togo alleged that Benin had jammed its radio. Benin dismissed the allegation as a joke.", "a joke < Benin had jammed its radio")]
    [InlineData("Fiji said that Tonga had fired on a trawler. Tonga said that no shots were fired on the trawler.", "no shots were fired on the trawler < Tonga had fired on a trawler")]
    [InlineData("Norway accused Russia of jamming its ships. Sweden praised Norway. Finland said that the lakes were frozen.", "")]
    [InlineData("Chad said that the well was dry. Mali said that the road was open.", "")]
    [InlineData("Chad denied the raid. Chad denied the theft.", "")]
    [InlineData("Peru said that its harvest had been good. Chile demanded that Peru pay its debt.", "")]
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
