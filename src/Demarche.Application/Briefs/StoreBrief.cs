using System.Collections.Immutable;
using Demarche.Application.Running;
using Demarche.IO.Storage;

namespace Demarche.Application.Briefs;

/// <summary>A brief of the current coding of every article in a store, which can be kept there as the last one.</summary>
public sealed class StoreBrief
{
    private readonly StoreChoice _choice;
    private readonly ImmutableHashSet<string> _articles;

    private StoreBrief(StoreChoice choice, Brief brief, ImmutableHashSet<string> articles) => (_choice, Brief, _articles) = (choice, brief, articles);

    /// <summary>The brief; its <see cref="Brief.Since"/> is null when the last brief was asked for and there is none.</summary>
    public Brief Brief { get; }

    /// <param name="choice">The store.</param>
    /// <param name="since">From when on things are marked as new; null to mark none.</param>
    /// <param name="cancellation">Ends the waiting for a store in use.</param>
    /// <exception cref="DemarcheException">There is no such store, or it cannot be read.</exception>
    public static async Task<StoreBrief> ReadAsync(StoreChoice choice, Since? since = null, CancellationToken cancellation = default)
    {
        using var store = await choice.OpenForReadingAsync(cancellation).ConfigureAwait(false);
        try
        {
            var news = since switch
            {
                null => null,
                { Day: { } day } => News.From(day),
                _ => store.LastBrief() is { } last ? News.After(last) : null,
            };
            ImmutableArray<CodedDocument> documents = [.. store.Documents()];
            return new StoreBrief(choice, BuildBrief.Of(documents, [], news), [.. documents.Select(document => document.Article.Sha256)]);
        }
        catch (StoreException exception)
        {
            throw new DemarcheException(exception.Message, exception);
        }
    }

    /// <summary>Keeps in the store that the brief was written, as what the next one counts from.</summary>
    /// <param name="day">Today.</param>
    /// <param name="cancellation">Ends the waiting for a store in use.</param>
    /// <returns>Why it could not be kept; null when it was.</returns>
    public async Task<string?> KeepAsync(DateOnly day, CancellationToken cancellation = default)
    {
        try
        {
            var (store, problem) = await _choice.OpenAsync(cancellation).ConfigureAwait(false);
            using (store)
                store?.Keep(new KeptBrief(day, _articles));
            return problem;
        }
        catch (Exception exception) when (exception is StoreException or DemarcheException)
        {
            return exception.Message;
        }
    }
}
