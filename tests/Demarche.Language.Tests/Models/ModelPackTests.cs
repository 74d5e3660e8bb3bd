using Demarche.Language.Models;
using Xunit;

namespace Demarche.Language.Tests.Models;

public sealed class ModelPackTests : IDisposable
{
    private const string Card = """
        {"format":1,"name":"t","version":"1.0.0","language":"en","licence":"CC0-1.0","trainedOn":[],"scores":{},
         "files":[{"name":"a.bin","description":"","bytes":3,"sha256":"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"}]}
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("pack").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_file_that_is_what_the_card_says_is_read()
    {
        Write("model.json", Card);
        Write("a.bin", "abc");
        Assert.Equal("abc"u8.ToArray(), ModelPack.Open(_folder).Read("a.bin"));
    }

    [Theory]
    [InlineData("abd", "is not the one on its card")]
    [InlineData("abcd", "is not the one on its card")]
    [InlineData(null, "is missing")]
    public void A_changed_or_missing_file_is_refused(string? contents, string message)
    {
        Write("model.json", Card);
        if (contents != null)
            Write("a.bin", contents);
        Assert.Contains(message, Assert.Throws<ModelPackException>(() => ModelPack.Open(_folder).Read("a.bin")).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "has no model.json")]
    [InlineData("{", "is not a model card")]
    [InlineData("""{"format":9,"name":"t","version":"1","language":"en","licence":"x","trainedOn":[],"scores":{},"files":[]}""", "has format 9")]
    public void A_folder_without_a_readable_card_is_refused(string? card, string message)
    {
        if (card != null)
            Write("model.json", card);
        Assert.Contains(message, Assert.Throws<ModelPackException>(() => ModelPack.Open(_folder)).Message, StringComparison.Ordinal);
    }

    private void Write(string name, string contents) => File.WriteAllText(Path.Combine(_folder, name), contents);
}
