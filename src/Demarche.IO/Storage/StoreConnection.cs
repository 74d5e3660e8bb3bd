using System.Data.Common;
using DuckDB.NET.Data;

namespace Demarche.IO.Storage;

/// <summary>A connection to one DuckDB file whose errors come as <see cref="StoreException"/>.</summary>
internal sealed class StoreConnection : IDisposable
{
    private readonly DuckDBConnection _connection;

    /// <summary>Opens the file; when <paramref name="readOnly"/>, it must exist and is not changed.</summary>
    public StoreConnection(string path, bool readOnly)
    {
        Path = path;
        var settings = new DbConnectionStringBuilder
        {
            ["DataSource"] = path,
            ["autoinstall_known_extensions"] = "false",
            ["autoload_known_extensions"] = "false",
            ["memory_limit"] = "512MB",
            ["threads"] = "1", // A document is too small to share: two threads spend twice the processor time on it.
        };
        if (readOnly)
            settings["access_mode"] = "READ_ONLY";
        _connection = new DuckDBConnection(settings.ConnectionString);
        Guard(_connection.Open);
    }

    /// <summary>The store's file.</summary>
    public string Path { get; }

    public void Execute(string sql, params ReadOnlySpan<object?> parameters)
    {
        using var command = Command(sql, parameters);
        Guard(() => command.ExecuteNonQuery());
    }

    public List<T> Query<T>(string sql, Func<DbDataReader, T> read, params ReadOnlySpan<object?> parameters)
    {
        using var command = Command(sql, parameters);
        return Guard(() =>
        {
            using var reader = command.ExecuteReader();
            var rows = new List<T>();
            while (reader.Read())
                rows.Add(read(reader));
            return rows;
        });
    }

    /// <summary>Does <paramref name="work"/> wholly or not at all.</summary>
    public void InTransaction(Action work) => Guard(() =>
    {
        using var transaction = _connection.BeginTransaction();
        work();
        transaction.Commit();
    });

    /// <summary>Adds rows to <paramref name="table"/>, each beginning with <paramref name="key"/>.</summary>
    public void Append<T>(string table, (string RunId, string Sha256) key, IEnumerable<T> items, Action<T, IDuckDBAppenderRow> write)
    {
        using var appender = _connection.CreateAppender(table);
        foreach (var item in items)
        {
            var row = appender.CreateRow().AppendValue(key.RunId).AppendValue(key.Sha256);
            write(item, row);
            row.EndRow();
        }
    }

    public void Dispose() => _connection.Dispose();

    private DuckDBCommand Command(string sql, ReadOnlySpan<object?> parameters)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        foreach (var value in parameters)
            command.Parameters.Add(new DuckDBParameter(value ?? DBNull.Value));
        return command;
    }

    private void Guard(Action work) => Guard<object?>(() =>
    {
        work();
        return null;
    });

    private T Guard<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (DuckDBException error)
        {
            throw StoreException.From(Path, error);
        }
    }
}
