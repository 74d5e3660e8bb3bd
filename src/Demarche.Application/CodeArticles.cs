using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Demarche.Application.Running;
using Demarche.IO.Reading;
using Demarche.IO.Storage;

namespace Demarche.Application;

/// <summary>What to code, and how.</summary>
public sealed record CodeArticlesRequest
{
    /// <summary>Files, directories, and <c>-</c> for standard input.</summary>
    public required IReadOnlyList<string> Paths { get; init; }

    /// <summary>Date of every article; null to look for it in each.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Name of the article, when there is only one; null for the file's.</summary>
    public string? Id { get; init; }

    /// <summary>Stop at the first article that fails; by default it is recorded and the run goes on.</summary>
    public bool Strict { get; init; }

    /// <summary>Articles coded at the same time, at least 1; the results are the same for every number. Default: one a processor.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;
}

/// <summary>What became of one article.</summary>
/// <param name="Entry">Its line in the ledger.</param>
/// <param name="Document">What was read out of it; null unless it was coded.</param>
public sealed record ArticleResult(LedgerEntry Entry, CodedDocument? Document);

/// <summary>Reads, annotates, codes and stores articles.</summary>
/// <param name="run">What codes them.</param>
/// <param name="newCoder">Makes the coder of a worker.</param>
/// <param name="store">Where coded documents are kept; null to keep them nowhere.</param>
public sealed class CodeArticles(CodingRun run, Func<ArticleCoder> newCoder, EventStore? store)
{
    private readonly ConcurrentBag<ArticleCoder> _idleCoders = [];

    /// <summary>One result for each article that <paramref name="request"/> leads to, in input order.</summary>
    /// <exception cref="DemarcheException">The store cannot be written.</exception>
    public async IAsyncEnumerable<ArticleResult> RunAsync(
        CodeArticlesRequest request, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        Stored(() => store?.Begin(run));
        var reading = new ReadingOptions(request.Id, request.Date);
        var results = ArticleFile.Find(request.Paths).SelectInOrder(request.Threads, file => Code(file, reading), cancellation);
        await foreach (var result in results.ConfigureAwait(false))
        {
            Stored(() => Keep(result));
            yield return result;
            if (request.Strict && result.Entry.Outcome == ArticleOutcome.Failed)
                yield break;
        }
    }

    private ArticleResult Code(ArticleFile file, ReadingOptions reading)
    {
        try
        {
            var article = ArticleReader.Read(file, reading);
            if (article.Language is not (null or "en"))
                return Without(file, ArticleOutcome.Skipped, $"its language is '{article.Language}'; only English is read");
            return new ArticleResult(new LedgerEntry(file.Path, ArticleOutcome.Coded), Code(article));
        }
        catch (UnreadableArticleException exception)
        {
            return Without(file, ArticleOutcome.Failed, exception.Problem);
        }
        catch (Exception exception) when (exception is not (OperationCanceledException or OutOfMemoryException))
        {
            return Without(file, ArticleOutcome.Failed, $"could not be coded: {exception.GetType().Name}: {exception.Message.ReplaceLineEndings(" ")}");
        }
    }

    private CodedDocument Code(Article article)
    {
        var coder = _idleCoders.TryTake(out var idle) ? idle : newCoder();
        var document = coder(article);
        _idleCoders.Add(coder);
        return document;
    }

    private void Keep(ArticleResult result)
    {
        if (result.Document is { } document)
            store?.Add(run, document, result.Entry);
        else
            store?.Add(run, result.Entry);
    }

    private static ArticleResult Without(ArticleFile file, ArticleOutcome outcome, string reason) =>
        new(new LedgerEntry(file.Path, outcome, reason), null);

    private static void Stored(Action write)
    {
        try
        {
            write();
        }
        catch (StoreException exception)
        {
            throw new DemarcheException(exception.Message, exception);
        }
    }
}
