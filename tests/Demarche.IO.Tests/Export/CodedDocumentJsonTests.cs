using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Demarche.IO.Export;
using Demarche.Testing;
using Xunit;

namespace Demarche.IO.Tests.Export;

public sealed class CodedDocumentJsonTests
{
    private readonly CodedDocument _document = SampleDocuments.EveryKind();

    [Fact]
    public void Keeps_the_contract() =>
        Assert.Empty(ContractChecker.Faults(CodedDocumentJson.Line(_document), _document.Article.Text));

    [Fact]
    public void An_empty_document_keeps_the_contract()
    {
        var empty = new CodedDocument { Article = new Article { Id = "empty", Text = "", Sha256 = new string('0', 64) } };
        Assert.Empty(ContractChecker.Faults(CodedDocumentJson.Line(empty), ""));
    }

    [Fact]
    public void A_line_is_one_line_without_byte_order_mark()
    {
        var line = CodedDocumentJson.Line(_document);
        Assert.Equal((byte)'{', line[0]);
        Assert.DoesNotContain((byte)'\n', line);
        Assert.Contains("– 12 км", Encoding.UTF8.GetString(line), StringComparison.Ordinal);
    }

    [Fact]
    public void Reads_back_what_it_wrote()
    {
        var written = CodedDocumentJson.Line(_document);
        Assert.Equal(written, CodedDocumentJson.Line(CodedDocumentJson.Parse(written, _document.Article.Text)));
        Assert.Equal(written, CodedDocumentJson.Line(CodedDocumentJson.Parse(CodedDocumentJson.Indented(_document), _document.Article.Text)));
    }

    [Fact]
    public void Reads_events_of_programs_that_did_not_say_why()
    {
        var json = JsonNode.Parse(CodedDocumentJson.Line(_document))!;
        json["events"]![0]!.AsObject().Remove("evidence");
        var read = CodedDocumentJson.Parse(Encoding.UTF8.GetBytes(json.ToJsonString()), _document.Article.Text);
        Assert.Null(read.Events[0].Evidence);
    }

    [Fact]
    public void Prints_the_text_only_when_it_was_extracted()
    {
        Assert.Equal(JsonValueKind.Null, TextField(_document).ValueKind);
        var extracted = _document with { Article = _document.Article with { IsExtracted = true } };
        Assert.Equal(_document.Article.Text, TextField(extracted).GetString());
    }

    [Fact]
    public void An_unpaired_surrogate_leaves_valid_utf8_and_the_offsets()
    {
        var broken = _document with { Article = _document.Article with { IsExtracted = true, Text = "a\ud800b" } };
        Assert.Equal("a\ufffdb", TextField(broken).GetString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"document\":{}}")]
    [InlineData("{\"document\":{\"id\":null}}")]
    public void Refuses_what_is_no_coded_document(string json) =>
        Assert.Throws<FormatException>(() => CodedDocumentJson.Parse(Encoding.UTF8.GetBytes(json), ""));

    private static JsonElement TextField(CodedDocument document) =>
        JsonDocument.Parse(CodedDocumentJson.Line(document)).RootElement.GetProperty("document").GetProperty("text");
}
