using System.Security.Cryptography;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Demarche.Application.Briefs;
using Demarche.Application.Briefs.Html;
using Demarche.Testing;
using Xunit;

namespace Demarche.Application.Tests.Briefs.Html;

public sealed class BriefHtmlTests
{
    private static readonly CodedDocument s_document = SampleDocuments.EveryKind();

    private static readonly string s_page =
        BriefHtml.Write(BuildBrief.Of([s_document, s_document with { Article = s_document.Article with { Id = "again" } }], [new LedgerEntry("bad<1>.txt", ArticleOutcome.Failed, "empty & sad")]));

    private static readonly string[] s_formats = ["f1", "f2", "f3"];

    private static IDocument Parse(string page) => new HtmlParser(new HtmlParserOptions { IsStrictMode = true }).ParseDocument(page);

    [Fact]
    public void The_page_reads_as_expected()
    {
        var page = BriefHtml.Write(BuildBrief.Of([s_document], []));
        Golden.Matches("every-kind.html", page.Replace(BriefStyle.Sheet, "STYLE", StringComparison.Ordinal).Replace(BriefStyle.Hash, "HASH", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_link_leads_to_one_place_in_the_page()
    {
        var page = Parse(s_page);
        var ids = page.QuerySelectorAll("[id]").Select(element => element.Id!).ToArray();
        Assert.Equal(ids.Distinct(), ids);
        Assert.All(page.QuerySelectorAll("a"), link => Assert.Contains(link.GetAttribute("href")![1..], ids));
        Assert.All(page.QuerySelectorAll("[aria-labelledby]"), element => Assert.All(element.GetAttribute("aria-labelledby")!.Split(' '), id => Assert.Contains(id, ids)));
    }

    [Fact]
    public void Nothing_comes_from_elsewhere_and_the_policy_lets_in_its_own_style_only()
    {
        var page = Parse(s_page);
        Assert.Empty(page.QuerySelectorAll("script, link, img, iframe, object, embed, form, [src], [style], [srcset]"));
        Assert.All(page.QuerySelectorAll("[href]"), element => Assert.StartsWith("#", element.GetAttribute("href"), StringComparison.Ordinal));
        var style = Assert.Single(page.QuerySelectorAll("style")).TextContent;
        Assert.DoesNotContain("url(", style, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("@import", style, StringComparison.OrdinalIgnoreCase);
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)));
        Assert.Equal(
            $"default-src 'none'; style-src 'sha256-{hash}'; base-uri 'none'; form-action 'none'",
            page.QuerySelector("meta[http-equiv='Content-Security-Policy']")!.GetAttribute("content"));
    }

    [Fact]
    public void Tables_pictures_and_parts_have_what_a_screen_reader_needs()
    {
        var page = Parse(s_page);
        Assert.All(page.QuerySelectorAll("th"), cell => Assert.True(cell.GetAttribute("scope") is "col" or "row"));
        Assert.All(page.QuerySelectorAll("svg[role=img]"), picture => Assert.True(picture.QuerySelector("title") is not null && picture.QuerySelector("desc") is not null));
        Assert.Single(page.QuerySelectorAll("main"));
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.Equal("#brief", page.QuerySelector("a.skip")!.GetAttribute("href"));
        Assert.All(page.QuerySelectorAll("table"), table => Assert.All(table.QuerySelectorAll("tbody tr"), row => Assert.Equal(table.QuerySelectorAll("thead th").Length, row.Children.Length)));
    }

    [Fact]
    public void What_an_article_holds_is_text()
    {
        const string bad = "</title><script>alert(1)</script>\u202e";
        var document = s_document with { Article = s_document.Article with { Title = bad, Id = bad, Source = bad }, Actors = [.. s_document.Actors.Select(actor => actor with { Name = bad })] };
        var page = BriefHtml.Write(BuildBrief.Of([document], [new LedgerEntry(bad, ArticleOutcome.Failed, bad)]));
        Assert.Empty(Parse(page).QuerySelectorAll("script"));
        Assert.DoesNotContain('\u202e', page);
    }

    [Fact]
    public void The_text_is_whole_and_every_record_of_it_leads_to_its_row()
    {
        var format = s_document.Formats[0];
        var page = Parse(BriefHtml.Write(BuildBrief.Of([s_document with { Formats = [format, format with { Id = "f2", Name = "the Lusaka process" }, format with { Id = "f3" }] }], [])));
        foreach (var mark in page.QuerySelectorAll(".sentence sup a:not(.number)"))
            Assert.NotNull(page.GetElementById(mark.GetAttribute("href")![1..])!.Closest("tr"));
        Assert.Equal(["LI", "SPAN", "LI"], s_formats.Select(id => page.GetElementById($"a1-formats-{id}")!.TagName));
        Assert.Equal(["e1", "c1"], page.QuerySelectorAll("#a1-s1 sup a:not(.number)").Select(link => link.TextContent));
        foreach (var addition in page.QuerySelectorAll(".sentence sup, .sentence .tag").ToArray())
            addition.Remove();
        Assert.Equal(
            s_document.Sentences.Select(sentence => sentence.Span.Of(s_document.Article.Text).ToString()),
            page.QuerySelectorAll(".sentence").Select(sentence => sentence.TextContent));
    }

    [Fact]
    public void An_article_without_records_has_an_honest_page()
    {
        var empty = new CodedDocument { Article = new Article { Id = "tiny", Text = "Rain.", Sha256 = new string('0', 64) }, Sentences = [new CodedSentence(0, new TextSpan(0, 5), SentenceKind.Report, [])] };
        var page = Parse(BriefHtml.Write(BuildBrief.Of([empty], [])));
        Assert.Contains("no event or position could be coded", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("table"));
        Assert.Equal("1Rain.", page.GetElementById("a1-s1")!.TextContent);
    }
}
