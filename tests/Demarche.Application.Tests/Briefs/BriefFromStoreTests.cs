using Demarche.Application.Briefs;
using Demarche.Application.Running;
using Demarche.IO.Storage;
using Demarche.Testing;
using Xunit;

namespace Demarche.Application.Tests.Briefs;

public sealed class BriefFromStoreTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("demarche-");

    private StoreChoice Store => new(Path.Combine(_folder.FullName, "store.duckdb"), IsRequired: false);

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Is_the_brief_of_what_was_coded()
    {
        var document = SampleDocuments.EveryKind();
        using (var store = EventStore.Open(Store.Path))
        {
            var run = new CodingRun("0.1.0", "en 1.0.0", "accurate", "abc");
            store.Begin(run);
            store.Add(run, document, new LedgerEntry("border.txt", ArticleOutcome.Coded));
        }
        var brief = await BuildBrief.FromStoreAsync(Store, cancellation: TestContext.Current.CancellationToken);
        Assert.Equal(BriefMarkdown.Write(BuildBrief.Of([document], [])), BriefMarkdown.Write(brief));
    }

    [Fact]
    public async Task A_store_that_is_not_there_is_named_and_not_made()
    {
        var exception = await Assert.ThrowsAsync<DemarcheException>(
            () => BuildBrief.FromStoreAsync(Store, cancellation: TestContext.Current.CancellationToken));
        Assert.Equal($"{Store.Path}: no such store; code some articles into it first", exception.Message);
        Assert.Empty(_folder.GetFileSystemInfos());
    }
}
