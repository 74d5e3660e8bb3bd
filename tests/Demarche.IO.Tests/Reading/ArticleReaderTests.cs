using System.Text;
using Demarche.IO.Reading;
using Xunit;

namespace Demarche.IO.Tests.Reading;

public sealed class ArticleReaderTests
{
    [Fact]
    public void Raw_text_is_the_file_unchanged()
    {
        const string text = "  Kenya and #Somalia\r\nmet .\u00a0\tAgain e\u0301\n\n";
        Assert.Equal(text, ReadText(text).Text);
        Assert.False(ReadText(text).IsExtracted);
    }

    [Fact]
    public void A_byte_order_mark_is_dropped_and_says_the_encoding()
    {
        const string text = "Ашхабад answered.";
        foreach (var encoding in new Encoding[] { new UTF8Encoding(true), Encoding.Unicode, Encoding.BigEndianUnicode })
            Assert.Equal(text, Read("a.txt", [.. encoding.GetPreamble(), .. encoding.GetBytes(text)]).Text);
    }

    [Fact]
    public void The_hash_is_that_of_the_bytes() =>
        Assert.Equal("2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae", Read("a.txt", "foo"u8.ToArray()).Sha256);

    [Fact]
    public void The_name_is_that_of_the_file_unless_given()
    {
        Assert.Equal("strait", Read("news/strait.txt", "Ships left."u8.ToArray()).Id);
        Assert.Equal("stdin", Read("-", "Ships left."u8.ToArray()).Id);
        Assert.Equal("mine", ArticleReader.Read("strait.txt", "Ships left."u8.ToArray(), new ReadingOptions("mine")).Id);
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData(" \r\n\t", "empty")]
    [InlineData("%PDF-1.7 and so on", "a PDF file")]
    [InlineData("PK\u0003\u0004xx", "a ZIP archive")]
    [InlineData("a\0b", "NUL")]
    public void What_is_no_text_is_refused_with_the_reason(string content, string reason)
    {
        var exception = Assert.Throws<UnreadableArticleException>(() => ReadText(content));
        Assert.StartsWith("a.txt: ", exception.Message, StringComparison.Ordinal);
        Assert.Contains(reason, exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', exception.Message);
    }

    [Fact]
    public void Bytes_that_cannot_be_decoded_are_refused_with_their_place()
    {
        var exception = Assert.Throws<UnreadableArticleException>(() => Read("a.txt", [.. "Malm"u8, 0xF6, .. " voted"u8]));
        Assert.Equal("a.txt: not utf-8: byte 4 cannot be decoded; save the file as UTF-8", exception.Message);
        Assert.Throws<UnreadableArticleException>(() => Read("a.txt", [0xFF, 0xFE, 0x41, 0x00, 0x00, 0xD8]));
    }

    [Theory]
    [InlineData("2024-03-12-dam.txt", "Zambia waits.", "2024-03-12", DateSource.FileName)]
    [InlineData("2024-03-12-dam.txt", "The dam\n\nLusaka, 14 March 2024\n\nZambia waits.", "2024-03-14", DateSource.Text)]
    [InlineData("dam.txt", "LUSAKA, March 12, 2024 (Wire) - Zambia waits.", "2024-03-12", DateSource.Text)]
    [InlineData("dam.txt", "Published: 2024-03-12 08:30\nZambia waits.", "2024-03-12", DateSource.Text)]
    [InlineData("dam.txt", "The treaty of 12 March 2024 is dead, said Zambia.", null, null)]
    [InlineData("dam.txt", "On 12 March 2024\nnothing happened.", null, null)]
    [InlineData("2024-13-45-dam.txt", "Zambia waits.", null, null)]
    public void The_date_comes_from_the_text_or_else_the_file_name(string path, string text, string? date, DateSource? source)
    {
        var article = Read(path, Encoding.UTF8.GetBytes(text));
        Assert.Equal(date, article.Date?.ToString("O"));
        Assert.Equal(source, article.DateSource);
    }

    [Fact]
    public void A_given_date_comes_first()
    {
        var given = new DateOnly(2001, 2, 3);
        var article = ArticleReader.Read("2024-03-12-dam.txt", "Zambia waits."u8.ToArray(), new ReadingOptions(Date: given));
        Assert.Equal((given, DateSource.Given), (article.Date, article.DateSource));
    }

    [Theory]
    [InlineData("A ferry too many\n\nThe ferry sank.", "A ferry too many")]
    [InlineData("A ferry too many\r\n\r\nThe ferry sank.", "A ferry too many")]
    [InlineData("The ferry sank.\n\nNobody came.", null)]
    [InlineData("A ferry too many\nThe ferry sank.", null)]
    [InlineData("A ferry too many", null)]
    public void A_first_line_set_off_by_a_blank_line_is_the_title(string text, string? title) =>
        Assert.Equal(title, ReadText(text).Title);

    [Fact]
    public void Html_is_known_by_its_name_or_its_opening()
    {
        var page = "<!DOCTYPE html><p>One &amp; two</p>"u8.ToArray();
        Assert.Equal("One & two\n", Read("page.html", page).Text);
        Assert.Equal("One & two\n", Read("-", page).Text);
        Assert.Equal("<!DOCTYPE html><p>One &amp; two</p>", Read("page.txt", page).Text);
    }

    private static Article ReadText(string text) => Read("a.txt", Encoding.UTF8.GetBytes(text));

    private static Article Read(string path, byte[] bytes) => ArticleReader.Read(path, bytes, new ReadingOptions());
}
