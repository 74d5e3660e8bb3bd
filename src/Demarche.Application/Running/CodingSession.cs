using Demarche.IO.Storage;

namespace Demarche.Application.Running;

/// <summary>An engine and a store, ready to code articles.</summary>
public sealed class CodingSession : IDisposable
{
    private readonly CodingEngine _engine;
    private readonly EventStore? _store;

    private CodingSession(CodingEngine engine, EventStore? store, string? storeProblem) =>
        (_engine, _store, StoreProblem) = (engine, store, storeProblem);

    /// <summary>What codes the articles.</summary>
    public CodingRun Run => _engine.Run;

    /// <summary>Why coded documents are kept nowhere though a store was wanted; null when all is well.</summary>
    public string? StoreProblem { get; }

    /// <param name="engine">Which engine reads.</param>
    /// <param name="store">Where coded documents are kept; null to keep them nowhere.</param>
    /// <param name="cancellation">Ends the wait for a store in use.</param>
    /// <exception cref="DemarcheException">A model, a lexicon or a required store cannot be used.</exception>
    public static async Task<CodingSession> OpenAsync(EngineOptions engine, StoreChoice? store, CancellationToken cancellation = default)
    {
        var loading = Task.Run(() => CodingEngine.Load(engine), cancellation);
        var (opened, problem) = store is null ? default : await store.OpenAsync(cancellation).ConfigureAwait(false);
        try
        {
            return new CodingSession(await loading.ConfigureAwait(false), opened, problem);
        }
        catch
        {
            opened?.Dispose();
            throw;
        }
    }

    /// <inheritdoc cref="CodeArticles.RunAsync"/>
    public IAsyncEnumerable<ArticleResult> CodeAsync(CodeArticlesRequest request, CancellationToken cancellation = default) =>
        new CodeArticles(_engine.Run, _engine.NewCoder, _store).RunAsync(request, cancellation);

    public void Dispose() => _store?.Dispose();
}
