using Demarche.Testing;

namespace Demarche.Coding.Tests.Events;

public class EventGroundsTests
{
    [Fact]
    public void AnEventNamesItsRowAndTheWordsThatFilledIt()
    {
        var evidence = Evidence("Ghana/NNP/2:nsubj sued=sue/VBD/0:root Togo/NNP/2:obj");
        Assert.StartsWith("accuse.tsv:", evidence.Rule, StringComparison.Ordinal);
        Assert.StartsWith("S ", evidence.Pattern, StringComparison.Ordinal);
        Assert.Equal(["Ghana", "sued", "Togo"], evidence.Words.Select(word => word.Text));
    }

    [Fact]
    public void AnEmbeddedActNamesBothRows()
    {
        var evidence = Evidence("Ghana/NNP/2:nsubj pursued=pursue/VBD/0:root its=its/PRP$/4:nmod:poss attack/NN/2:obj on/IN/6:case Togo/NNP/4:nmod");
        Assert.Matches(@"^operators\.tsv:\d+ \+ \w+\.tsv:\d+$", evidence.Rule);
        Assert.Contains(" + ", evidence.Pattern, StringComparison.Ordinal);
        Assert.Contains("attack", evidence.Words.Select(word => word.Text));
    }

    private static EventEvidence Evidence(string sentence) =>
        Assert.Single(Coder.Code(Shorthand.Read(sentence).Build()).Events).Evidence!;
}
