using DuckDB.NET.Data;

namespace Demarche.IO.Storage;

/// <summary>A store that cannot be opened, read or written. The message is one line: which file, what is wrong, what to do.</summary>
public sealed class StoreException(string path, string problem, Exception? cause = null) : Exception($"{path}: {problem}", cause)
{
    /// <summary>The store's file.</summary>
    public string Path { get; } = path;

    /// <summary>Whether another process has the store open, so that a later try may succeed.</summary>
    public bool IsInUse { get; init; }

    /// <summary>What DuckDB's <paramref name="error"/> means to the user of the store at <paramref name="path"/>.</summary>
    internal static StoreException From(string path, DuckDBException error)
    {
        var message = error.Message.Split('\n')[0].Trim();
        var isInUse = Says("Could not set lock") || Says("being used by another process");
        var problem = isInUse ? "in use by another process; wait for it, or name another --store"
            : Says("not a valid DuckDB") ? "not a Demarche store, or a broken one; name another --store"
            : Says("Corrupt database file") ? "a damaged store; put back a copy of it, or name another --store"
            : Says("version number") ? "written by another version of DuckDB; update Demarche or name another --store"
            : Says("does not exist") ? "no such store; code some articles into it first"
            : $"the store failed: {message}";
        return new StoreException(path, problem, error) { IsInUse = isInUse };

        bool Says(string words) => message.Contains(words, StringComparison.Ordinal);
    }
}
