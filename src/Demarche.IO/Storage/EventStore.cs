using System.Collections.Immutable;
using System.Text;
using Demarche.IO.Export;
using DuckDB.NET.Data;

namespace Demarche.IO.Storage;

/// <summary>
/// Coded documents in a DuckDB file: the contract JSON and the raw text of each, so that nothing is lost, and actors,
/// events and their parties as tables, to ask questions of. Storing is idempotent: the same bytes coded by the same run
/// replace themselves. One process owns the file at a time; not thread-safe.
/// </summary>
public sealed class EventStore : IDisposable
{
    private readonly DuckDBConnection _connection;
    private readonly string _path;

    private EventStore(DuckDBConnection connection, string path) => (_connection, _path) = (connection, path);

    /// <summary>Opens the store at <paramref name="path"/>, and makes it, with its folders, when there is none.</summary>
    /// <exception cref="StoreException">Another process has it open, or it is no store, or a newer one, or cannot be written.</exception>
    public static EventStore Open(string path)
    {
        var connection = new DuckDBConnection(
            $"Data Source={path};autoinstall_known_extensions=false;autoload_known_extensions=false");
        try
        {
            if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder)
                Directory.CreateDirectory(folder);
            connection.Open();
            StoreSchema.BringUpToDate(connection, path);
            return new EventStore(connection, path);
        }
        catch (Exception exception) when (exception is DuckDBException or IOException or UnauthorizedAccessException)
        {
            connection.Dispose();
            throw Refusal(path, exception);
        }
        catch (StoreException)
        {
            connection.Dispose();
            throw;
        }
    }

    public void Dispose() => _connection.Dispose();

    /// <summary>Makes <paramref name="run"/> known, and the current one.</summary>
    public void Begin(CodingRun run) => InTransaction(() => Execute(
        "INSERT OR REPLACE INTO runs SELECT $1, coalesce(max(number), 0) + 1, $2, $3, $4, $5 FROM runs",
        run.Id, run.Program, run.Model, run.Tier, run.Lexicons));

    /// <summary>Stores a coded document with the ledger's entry on it, both or neither.</summary>
    public void Add(CodingRun run, CodedDocument document, LedgerEntry entry) => InTransaction(() =>
    {
        var article = document.Article;
        foreach (var table in (string[])["actors", "events", "event_parties"])
            Execute($"DELETE FROM {table} WHERE run_id = $1 AND sha256 = $2", run.Id, article.Sha256);
        Execute(
            "INSERT OR REPLACE INTO documents VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
            run.Id, article.Sha256, article.Id, article.Title, article.Date,
            article.DateSource is { } source ? ContractNames.Of(source) : null,
            article.Language, article.Source, article.Text, Encoding.UTF8.GetString(CodedDocumentJson.Line(document)));
        AppendActors(run.Id, document);
        AppendEvents(run.Id, document);
        AppendParties(run.Id, document);
        Note(run, entry);
    });

    /// <summary>Stores what became of an article that was not coded.</summary>
    public void Add(CodingRun run, LedgerEntry entry) => InTransaction(() => Note(run, entry));

    /// <summary>The current coding of every article in the store, by date, then by name; articles without a date come last.</summary>
    /// <exception cref="StoreException">A document in the store is broken.</exception>
    public IEnumerable<CodedDocument> Documents()
    {
        using var command = Command("""
            SELECT contract, text FROM documents JOIN runs USING (run_id)
            QUALIFY row_number() OVER (PARTITION BY sha256 ORDER BY number DESC) = 1
            ORDER BY date NULLS LAST, id, sha256
            """);
        using var reader = command.ExecuteReader();
        while (reader.Read())
            yield return Parse(reader.GetString(0), reader.GetString(1));
    }

    /// <summary>What became of every article that <paramref name="run"/> received, by the name of the article.</summary>
    public Ledger LedgerOf(CodingRun run)
    {
        using var command = Command("SELECT input, outcome, reason FROM ledger WHERE run_id = $1 ORDER BY input", run.Id);
        using var reader = command.ExecuteReader();
        var entries = ImmutableArray.CreateBuilder<LedgerEntry>();
        while (reader.Read())
            entries.Add(new LedgerEntry(
                reader.GetString(0), ContractNames.Parse<ArticleOutcome>(reader.GetString(1)), reader.IsDBNull(2) ? null : reader.GetString(2)));
        return new Ledger(entries.ToImmutable());
    }

    private CodedDocument Parse(string contract, string text)
    {
        try
        {
            return CodedDocumentJson.Parse(Encoding.UTF8.GetBytes(contract), text);
        }
        catch (FormatException exception)
        {
            throw new StoreException(_path, exception.Message, exception);
        }
    }

    private void AppendActors(string run, CodedDocument document)
    {
        using var appender = _connection.CreateAppender("actors");
        foreach (var actor in document.Actors)
        {
            appender.CreateRow()
                .AppendValue(run).AppendValue(document.Article.Sha256).AppendValue(actor.Id).AppendValue(actor.Name)
                .AppendValue(ContractNames.Of(actor.Type)).AppendValue(actor.Code).AppendValue(actor.Sector)
                .AppendValue(actor.Office).AppendValue(actor.Wikidata)
                .EndRow();
        }
    }

    private void AppendEvents(string run, CodedDocument document)
    {
        using var appender = _connection.CreateAppender("events");
        foreach (var coded in document.Events)
        {
            var (sentence, span) = coded.Mentions[0];
            appender.CreateRow()
                .AppendValue(run).AppendValue(document.Article.Sha256).AppendValue(coded.Id).AppendValue(coded.Date?.Value)
                .AppendValue(ContractNames.Of(coded.Category)).AppendValue(coded.Mode).AppendValue(coded.Cameo)
                .AppendValue(coded.Goldstein).AppendValue((int)coded.Quad).AppendValue(ContractNames.Of(coded.Modality))
                .AppendValue(coded.IsPresentedAsFact).AppendValue(coded.Confidence).AppendValue(coded.Trigger.Text)
                .AppendValue(sentence).AppendValue(span.Start).AppendValue(span.End)
                .EndRow();
        }
    }

    private void AppendParties(string run, CodedDocument document)
    {
        using var appender = _connection.CreateAppender("event_parties");
        foreach (var coded in document.Events)
        {
            foreach (var (role, party) in coded.Source.Select(party => ("source", party)).Concat(coded.Target.Select(party => ("target", party))))
            {
                appender.CreateRow()
                    .AppendValue(run).AppendValue(document.Article.Sha256).AppendValue(coded.Id).AppendValue(role)
                    .AppendValue(party.Actor).AppendValue(party.Code).AppendValue(party.Sector)
                    .EndRow();
            }
        }
    }

    private void Note(CodingRun run, LedgerEntry entry) => Execute(
        "INSERT OR REPLACE INTO ledger VALUES ($1, $2, $3, $4)", run.Id, entry.Input, ContractNames.Of(entry.Outcome), entry.Reason);

    private void InTransaction(Action write)
    {
        try
        {
            using var transaction = _connection.BeginTransaction();
            write();
            transaction.Commit();
        }
        catch (DuckDBException exception)
        {
            throw Refusal(_path, exception);
        }
    }

    private void Execute(string sql, params object?[] values)
    {
        using var command = Command(sql, values);
        command.ExecuteNonQuery();
    }

    private DuckDBCommand Command(string sql, params object?[] values)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        foreach (var value in values)
            command.Parameters.Add(new DuckDBParameter(value ?? DBNull.Value));
        return command;
    }

    private static StoreException Refusal(string path, Exception exception)
    {
        var message = exception.Message.Split('\n')[0].Trim();
        var isInUse = message.Contains("Could not set lock", StringComparison.Ordinal)
            || message.Contains("being used by another process", StringComparison.Ordinal);
        var problem = isInUse ? "in use by another process; wait for it, or name another --store"
            : message.Contains("not a valid DuckDB", StringComparison.Ordinal) ? "not a Demarche store, or a broken one; name another --store"
            : message.Contains("version number", StringComparison.Ordinal) ? "written by another version of DuckDB; update Demarche or name another --store"
            : $"the store failed: {message}";
        return new StoreException(path, problem, exception) { IsInUse = isInUse };
    }
}
