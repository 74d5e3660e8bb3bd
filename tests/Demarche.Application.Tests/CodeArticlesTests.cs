using Demarche.IO.Storage;
using Xunit;

namespace Demarche.Application.Tests;

public sealed class CodeArticlesTests : IDisposable
{
    private static readonly CodingRun s_run = new("0.1.0", "en", "accurate", "abc");

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("demarche-");

    public CodeArticlesTests()
    {
        Write("a.txt", "The minister said that it was the end of the road.");
        Write("b.txt", "");
        Write("c.txt", "Le ministre a dit que la route est fermée et que les deux pays ne sont pas en guerre.");
        Write("d.txt", "A text on which the coder fails, for a test.");
        Write("e.txt", "Kenya met Somalia.");
    }

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task Every_article_has_a_result_in_input_order(int threads)
    {
        var results = await Run(new() { Paths = [_folder.FullName, Path.Combine(_folder.FullName, "missing.txt")], Threads = threads });
        Assert.Equal(
            ["a.txt Coded", "b.txt Failed", "c.txt Skipped", "d.txt Failed", "e.txt Coded", "missing.txt Failed"],
            results.Select(result => $"{Path.GetFileName(result.Entry.Input)} {result.Entry.Outcome}"));
        Assert.Equal("its language is 'fr'; only English is read", results[2].Entry.Reason);
        Assert.Equal("could not be coded: InvalidOperationException: no verb", results[3].Entry.Reason);
        Assert.Equal(["a", "e"], results.Where(result => result.Document is not null).Select(result => result.Document!.Article.Id));
    }

    [Fact]
    public async Task A_strict_run_stops_at_the_first_failure()
    {
        var results = await Run(new() { Paths = [_folder.FullName], Threads = 1, Strict = true });
        Assert.Equal(["a", "b"], results.Select(result => Path.GetFileNameWithoutExtension(result.Entry.Input)));
    }

    [Fact]
    public async Task What_the_caller_knows_goes_to_the_article()
    {
        var given = new DateOnly(2024, 5, 6);
        var result = Assert.Single(await Run(new() { Paths = [Path.Combine(_folder.FullName, "e.txt")], Id = "mine", Date = given }));
        Assert.Equal(("mine", given), (result.Document!.Article.Id, result.Document.Article.Date));
    }

    [Fact]
    public async Task The_store_has_documents_and_a_ledger_that_balances()
    {
        using var store = EventStore.Open(Path.Combine(_folder.FullName, "store.duckdb"));
        await Run(new() { Paths = [_folder.FullName] }, store);
        var ledger = store.LedgerOf(s_run);
        Assert.Equal((5, 2, 1, 2), (ledger.Received, ledger.Coded, ledger.Skipped, ledger.Failed));
        Assert.Equal(["a", "e"], store.Documents().Select(document => document.Article.Id));
    }

    private static async Task<List<ArticleResult>> Run(CodeArticlesRequest request, EventStore? store = null)
    {
        var results = new List<ArticleResult>();
        await foreach (var result in new CodeArticles(s_run, () => Code, store).RunAsync(request, TestContext.Current.CancellationToken))
            results.Add(result);
        return results;
    }

    private static CodedDocument Code(Article article) => article.Id == "d"
        ? throw new InvalidOperationException("no verb")
        : new CodedDocument { Article = article };

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder.FullName, name), text);
}
