using Demarche.Application.Briefs;
using Demarche.Application.Running;
using Demarche.IO.Storage;
using Demarche.Testing;
using Xunit;

namespace Demarche.Application.Tests.Briefs;

public sealed class StoreBriefTests : IDisposable
{
    private static readonly Since s_last = new(Day: null);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("demarche-");

    private StoreChoice Store => new(Path.Combine(_folder.FullName, "store.duckdb"), IsRequired: false);

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Is_the_brief_of_what_was_coded()
    {
        var document = SampleDocuments.EveryKind();
        Add(document);
        Assert.Equal(BriefMarkdown.Write(BuildBrief.Of([document], [])), BriefMarkdown.Write((await ReadAsync(null)).Brief));
    }

    [Fact]
    public async Task Since_the_last_brief_is_new_what_no_article_of_it_told()
    {
        var first = SampleDocuments.EveryKind() with { Claims = [], Alignments = [] };
        Add(first);
        var brief = await ReadAsync(s_last);
        Assert.Null(brief.Brief.Since);
        Assert.Null(await brief.KeepAsync(new DateOnly(2024, 4, 1), TestContext.Current.CancellationToken));
        Assert.Equal(("2024-04-01", 0), News(await ReadAsync(s_last)));
        var retold = first with
        {
            Article = first.Article with { Id = "later", Date = new DateOnly(2024, 3, 13), Sha256 = new string('b', 64) },
            Transfers = [first.Transfers[0] with { Recipient = first.Demands[0].By[0], What = first.Demands[0].Content }],
        };
        Add(retold);
        var later = await ReadAsync(s_last);
        Assert.Equal(("2024-04-01", 1), News(later));
        Assert.Equal([false, true], later.Brief.Articles.Select(article => article.IsNew ?? false));
        var news = Assert.Single(later.Brief.Together, section => section.Id == "new");
        Assert.Contains("Brazil → Zambia: “stop the dam”", Assert.Single(news.Rows).Line, StringComparison.Ordinal);
        await later.KeepAsync(new DateOnly(2024, 4, 2), TestContext.Current.CancellationToken);
        Assert.Equal(("2024-04-02", 0), News(await ReadAsync(s_last)));
    }

    [Fact]
    public async Task A_store_that_is_not_there_is_named_and_not_made()
    {
        var exception = await Assert.ThrowsAsync<DemarcheException>(
            () => ReadAsync(null));
        Assert.Equal($"{Store.Path}: no such store; code some articles into it first", exception.Message);
        Assert.Empty(_folder.GetFileSystemInfos());
    }

    private static (string? Since, int? Records) News(StoreBrief read) => (read.Brief.Since, read.Brief.Articles.Sum(article => article.Count.New));

    private Task<StoreBrief> ReadAsync(Since? since) => StoreBrief.ReadAsync(Store, since, TestContext.Current.CancellationToken);

    private void Add(CodedDocument document)
    {
        using var store = EventStore.Open(Store.Path);
        var run = new CodingRun("0.1.0", "en 1.0.0", "accurate", "abc");
        store.Begin(run);
        store.Add(run, document, new LedgerEntry($"{document.Article.Id}.txt", ArticleOutcome.Coded));
    }
}
