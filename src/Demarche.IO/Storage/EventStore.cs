using System.Text;
using Demarche.IO.Export;

namespace Demarche.IO.Storage;

/// <summary>
/// Coded documents in a DuckDB file: the contract JSON and the raw text of each, so that nothing is lost, and actors,
/// records and their parties as tables, to ask questions of. Storing is idempotent: the same bytes coded by the same run
/// replace themselves. Each document is one transaction, so that an interrupted run leaves whole documents and is simply
/// run again. One process owns the file at a time; not thread-safe.
/// </summary>
/// <remarks>The tables are described in the files of <c>Schema</c>. DuckDB's extensions are never downloaded.</remarks>
public sealed class EventStore : IDisposable
{
    private readonly StoreConnection _store;

    private EventStore(StoreConnection store) => _store = store;

    /// <summary>Opens the store at <paramref name="path"/>, and makes it, with its folders, when there is none.</summary>
    /// <exception cref="StoreException">Another process has it open, or it is no store, or a newer one, or cannot be written.</exception>
    public static EventStore Open(string path)
    {
        MakeFolder(path);
        return Open(path, readOnly: false);
    }

    /// <summary>Opens an existing store, which is not changed: <see cref="Documents"/>, <see cref="LastBrief"/> and <see cref="LedgerOf"/> are of use.</summary>
    /// <exception cref="StoreException">It is not there, or being written by another process, or no store, or a newer or older one.</exception>
    public static EventStore OpenForReading(string path) => Open(path, readOnly: true);

    public void Dispose() => _store.Dispose();

    /// <summary>Makes <paramref name="run"/> known, and the current one.</summary>
    public void Begin(CodingRun run) => _store.Execute(
        """
        INSERT INTO runs
        SELECT $1, coalesce(max(number), 0) + 1, $2, $3, $4, $5 FROM runs
        HAVING coalesce(arg_max(run_id, number), '') <> $1
        ON CONFLICT (run_id) DO UPDATE SET number = excluded.number
        """, run.Id, run.Program, run.Model, run.Tier, run.Lexicons);

    /// <summary>Stores a coded document with the ledger's entry on it, both or neither.</summary>
    public void Add(CodingRun run, CodedDocument document, LedgerEntry entry)
    {
        var contract = Encoding.UTF8.GetString(CodedDocumentJson.Line(document));
        _store.InTransaction(() =>
        {
            var kept = ContractOf(run, document.Article.Sha256);
            if (kept != contract)
                Replace(run, document, contract, isNew: kept is null);
            Note(run, entry);
        });
    }

    /// <summary>Stores what became of an article that was not coded.</summary>
    public void Add(CodingRun run, LedgerEntry entry) => _store.InTransaction(() => Note(run, entry));

    /// <summary>
    /// The current coding of every article in the store, by date, then by name; articles without a date come last. They are
    /// fetched one by one, so that memory does not grow with the store.
    /// </summary>
    /// <exception cref="StoreException">A document in the store is broken.</exception>
    public IEnumerable<CodedDocument> Documents()
    {
        var keys = _store.Query("""
            SELECT run_id, sha256 FROM documents JOIN runs USING (run_id)
            QUALIFY row_number() OVER (PARTITION BY sha256 ORDER BY number DESC) = 1
            ORDER BY date NULLS LAST, id, sha256
            """, row => (RunId: row.GetString(0), Sha256: row.GetString(1)));
        foreach (var (runId, sha256) in keys)
        {
            var (contract, text) = _store.Query(
                "SELECT contract, text FROM documents WHERE run_id = $1 AND sha256 = $2",
                row => (row.GetString(0), row.GetString(1)), runId, sha256).Single();
            yield return Parse(contract, text);
        }
    }

    /// <summary>Keeps that a brief of the store was written.</summary>
    public void Keep(KeptBrief brief) => _store.InTransaction(() =>
    {
        _store.Execute("INSERT INTO briefs SELECT coalesce(max(number), 0) + 1, $1 FROM briefs", brief.Day);
        _store.Execute(
            "INSERT INTO brief_articles SELECT max(number), unnest(string_split($1, ' ')) FROM briefs",
            string.Join(' ', brief.Articles.Order(StringComparer.Ordinal)));
    });

    /// <summary>The last brief that was kept; null when none was.</summary>
    public KeptBrief? LastBrief()
    {
        var days = _store.Query("SELECT day FROM briefs ORDER BY number DESC LIMIT 1", row => row.GetFieldValue<DateOnly>(0));
        return days is [var day]
            ? new KeptBrief(day, [.. _store.Query("SELECT sha256 FROM brief_articles WHERE number = (SELECT max(number) FROM briefs)", row => row.GetString(0))])
            : null;
    }

    /// <summary>What became of every article that <paramref name="run"/> received, by the name of the article.</summary>
    public Ledger LedgerOf(CodingRun run) => new([.. _store.Query(
        "SELECT input, outcome, reason FROM ledger WHERE run_id = $1 ORDER BY input",
        row => new LedgerEntry(
            row.GetString(0), ContractNames.Parse<ArticleOutcome>(row.GetString(1)), row.IsDBNull(2) ? null : row.GetString(2)),
        run.Id)]);

    private static EventStore Open(string path, bool readOnly)
    {
        if (Directory.Exists(path))
            throw new StoreException(path, "a folder; name a file in it as --store");
        var store = new StoreConnection(path, readOnly);
        try
        {
            if (readOnly)
                StoreSchema.CheckUpToDate(store);
            else
                StoreSchema.BringUpToDate(store);
            return new EventStore(store);
        }
        catch
        {
            store.Dispose();
            throw;
        }
    }

    private static void MakeFolder(string path)
    {
        try
        {
            if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder)
                Directory.CreateDirectory(folder);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new StoreException(path, $"its folder cannot be made: {exception.Message}", exception);
        }
    }

    private string? ContractOf(CodingRun run, string sha256) => _store.Query(
        "SELECT contract FROM documents WHERE run_id = $1 AND sha256 = $2", row => row.GetString(0), run.Id, sha256).SingleOrDefault();

    private void Replace(CodingRun run, CodedDocument document, string contract, bool isNew)
    {
        var article = document.Article;
        _store.Execute(
            "INSERT OR REPLACE INTO documents VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
            run.Id, article.Sha256, article.Id, article.Title, article.Date,
            article.DateSource is { } source ? ContractNames.Of(source) : null,
            article.Language, article.Source, article.Text, contract);
        var rows = new DocumentRows(_store, run.Id, document);
        if (!isNew)
            rows.Delete();
        rows.Append();
    }

    private void Note(CodingRun run, LedgerEntry entry) => _store.Execute(
        "INSERT OR REPLACE INTO ledger VALUES ($1, $2, $3, $4)", run.Id, entry.Input, ContractNames.Of(entry.Outcome), entry.Reason);

    private CodedDocument Parse(string contract, string text)
    {
        try
        {
            return CodedDocumentJson.Parse(Encoding.UTF8.GetBytes(contract), text);
        }
        catch (FormatException exception)
        {
            throw new StoreException(_store.Path, exception.Message, exception);
        }
    }
}
