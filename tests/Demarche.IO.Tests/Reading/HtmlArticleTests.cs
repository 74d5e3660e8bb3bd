using System.Text;
using Demarche.IO.Reading;
using Xunit;

namespace Demarche.IO.Tests.Reading;

public sealed class HtmlArticleTests
{
    [Theory]
    [InlineData("<p>One</p>\n<p>Two</p>", "One\nTwo\n")]
    [InlineData("<p> One\n <b>bold</b>er&nbsp;  word </p>", "One bolder word\n")]
    [InlineData("One<br>two<br><br>three", "One\ntwo\nthree\n")]
    [InlineData("<div>Lead<p>Inside</p>tail</div>", "Lead\nInside\ntail\n")]
    [InlineData("<ul><li>One</li><li>Two <em>and</em> half</li></ul>", "One\nTwo and half\n")]
    [InlineData("<p>In</p><nav>Home</nav><aside>Ad</aside><script>x()</script><style>p{}</style><form>Sign</form><!-- no -->", "In\n")]
    [InlineData("<p>In<noscript>Enable</noscript><svg><text>Fig</text></svg><iframe>f</iframe><template>t</template></p>", "In\n")]
    [InlineData("<nav>Home</nav><main><p>Main</p></main><p>Out</p>", "Main\n")]
    [InlineData("<main>Main<article><p>Art</p></article></main>", "Art\n")]
    [InlineData("<main>Main<article>One</article><article>Two</article></main>", "Main\nOne\nTwo\n")]
    [InlineData("<p>&ldquo;Caf&eacute;&rdquo; &#x2013; &#8217;</p>", "“Café” – ’\n")]
    [InlineData("<table><tr><td>Cell</td><td>Next</td></tr></table>", "Cell\nNext\n")]
    public void Text_is_one_block_a_line(string body, string text) => Assert.Equal(text, Read($"<html><body>{body}</body></html>").Text);

    [Fact]
    public void Deep_nesting_is_read() =>
        Assert.Equal("deep\n", Read($"<body>{string.Concat(Enumerable.Repeat("<div>", 20_000))}deep").Text);

    [Theory]
    [InlineData("<meta property='article:published_time' content='2022-11-21T23:30:00-04:00'>", "2022-11-21")]
    [InlineData("<meta name='date' content='2024-09-02'>", "2024-09-02")]
    [InlineData("<script type='application/ld+json'>{\"@graph\":[{\"datePublished\":\"2023-05-06T10:00:00Z\"}]}</script>", "2023-05-06")]
    [InlineData("<script type='application/ld+json'>{broken</script>", null)]
    [InlineData("<meta name='date' content='soon'>", null)]
    public void The_date_comes_from_metadata(string head, string? date)
    {
        var article = Read($"<html><head>{head}</head><body><p>Text here.</p></body></html>");
        Assert.Equal(date, article.Date?.ToString("O"));
        Assert.Equal(date is null ? null : DateSource.Metadata, article.DateSource);
    }

    [Fact]
    public void The_date_may_be_that_of_a_time_element() =>
        Assert.Equal(new DateOnly(2021, 4, 3), Read("<body><article><time datetime='2021-04-03'>Saturday</time><p>Text.</p></article>").Date);

    [Fact]
    public void Title_and_source_are_found()
    {
        var article = Read("<head><title>Site - x</title><meta property='og:site_name' content='The Valley'></head><body><article><h1>A  fee</h1><p>Text.</p></article>");
        Assert.Equal(("A fee", "The Valley"), (article.Title, article.Source));
        var bare = Read("<head><title>Only title</title><link rel=canonical href='https://example.org/a'></head><body><p>Text.</p>");
        Assert.Equal(("Only title", "https://example.org/a"), (bare.Title, bare.Source));
    }

    [Theory]
    [InlineData("windows-1251")]
    [InlineData("koi8-r")]
    public void A_declared_encoding_is_used(string charset)
    {
        var page = $"<html><head><meta charset=\"{charset}\"></head><body><p>Тбилиси</p></body></html>";
        Assert.Equal("Тбилиси\n", Read(CodePagesEncodingProvider.Instance.GetEncoding(charset)!.GetBytes(page)).Text);
    }

    [Fact]
    public void An_unknown_encoding_is_named()
    {
        var exception = Assert.Throws<UnreadableArticleException>(() => Read("<meta charset='klingon-8'><p>x</p>"));
        Assert.Contains("'klingon-8'", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_without_text_is_empty() =>
        Assert.Throws<UnreadableArticleException>(() => Read("<html><body><script>x()</script></body></html>"));

    private static Article Read(string html) => Read(Encoding.UTF8.GetBytes(html));

    private static Article Read(byte[] bytes) => ArticleReader.Read("page.html", bytes, new ReadingOptions());
}
