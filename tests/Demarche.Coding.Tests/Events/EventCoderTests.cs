using Demarche.Coding.Tests.Lexicons;

namespace Demarche.Coding.Tests.Events;

/// <summary>What is coded with dictionaries of the older coders, as those coders write it; and what telling of another's wrong is.</summary>
public sealed class EventCoderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("Chad said Mali had shelled a village.", "Accuse TCD > MLI Asserted", "Assault MLI > village Asserted [Indirect TCD]")]
    [InlineData("Chad said that Mali had sent rifles to the Chadian rebels.", "Accuse TCD > MLI Asserted", "Aid MLI > TCD Asserted [Indirect TCD]")]
    [InlineData("Kenya said Mali had shelled Chad.", "Assault MLI > TCD Asserted [Indirect KEN]")]
    public void AWrongThatItsVictimTellsIsACharge(string text, params string[] expected)
    {
        Assert.SkipUnless(Coder.HasModel, "the model pack models/en is absent");
        Assert.Equal(expected, Coder.Code(text).Events.Select(Coder.Show));
    }

    [Theory]
    [InlineData("Lydia met Phrygia.", "LYD>PHR", "PHR>LYD")]
    [InlineData("Lydia will meet Phrygia on Sunday.", "LYD>PHR", "PHR>LYD")]
    [InlineData("Lydia did not meet Phrygia.", "LYD>PHR")]
    [InlineData("Lydia and Phrygia postponed their meeting.", "LYD>PHR", "PHR>LYD")]
    [InlineData("Lydian soldiers arrested weavers in Ankara.", "LYDMIL>LAB")]
    [InlineData("Phrygia criticised weavers from Lydia.", "PHR>LYDLAB")]
    [InlineData("Weavers and soldiers in Lydia condemned Phrygia.", "LYDLAB>PHR", "LYDMIL>PHR")]
    [InlineData("It was noted that Lydia and Phrygia had postponed their meeting.", "LYD>PHR", "PHR>LYD")]
    public void PairsOfCodes(string text, params string[] expected)
    {
        Assert.SkipUnless(Coder.HasModel, "the model pack models/en is absent");
        File.WriteAllText(Path.Combine(_folder, "x.actors.txt"), "LYDIA [LYD]\n+LYDIAN\nPHRYGIA [PHR]\n");
        File.WriteAllText(Path.Combine(_folder, "x.agents.txt"), "SOLDIER [~MIL]\nWEAVER [~LAB]\n");
        var document = Coder.Annotate(text);
        var coded = new CodingPipeline(CodingLexicons.Load(DataFolder.Path, _folder)).Code(Coder.Article(document), document);
        Assert.Equal(expected, coded.Events.SelectMany(item => item.Source.SelectMany(source => item.Target.Select(target => $"{source.Code}>{target.Code}"))));
    }
}
