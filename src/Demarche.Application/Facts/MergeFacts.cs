using System.Collections.Immutable;
using Demarche.Analysis.Merging;
using Demarche.Application.Running;
using Demarche.IO.Storage;

namespace Demarche.Application.Facts;

/// <summary>Merges what coded articles tell into facts, each told once with its sources counted.</summary>
public sealed class MergeFacts
{
    private readonly ImmutableArray<FactEdit> _edits;

    /// <param name="edits">File of a reader's corrections, replayed in order; null for none.</param>
    /// <exception cref="DemarcheException">The file cannot be read, or a line of it is no edit; the message names it.</exception>
    public MergeFacts(string? edits)
    {
        try
        {
            _edits = edits is null ? [] : FactEdit.Parse(File.ReadAllText(edits));
        }
        catch (Exception exception) when (exception is FormatException or IOException or UnauthorizedAccessException)
        {
            throw new DemarcheException($"{edits}: {exception.Message}", exception);
        }
    }

    /// <param name="documents">Coded articles, in any order.</param>
    public ImmutableArray<FactView> Of(IEnumerable<CodedDocument> documents) => [.. FactMerger.Merge(documents, _edits).Select(FactView.Of)];

    /// <summary>The facts of the current coding of every article in a store.</summary>
    /// <exception cref="DemarcheException">There is no such store, or it cannot be read.</exception>
    public async Task<ImmutableArray<FactView>> FromStoreAsync(StoreChoice choice, CancellationToken cancellation = default)
    {
        using var store = await choice.OpenForReadingAsync(cancellation).ConfigureAwait(false);
        try
        {
            return Of(store.Documents());
        }
        catch (StoreException exception)
        {
            throw new DemarcheException(exception.Message, exception);
        }
    }
}
