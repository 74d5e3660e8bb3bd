using System.Globalization;
using DuckDB.NET.Data;

namespace Demarche.IO.Storage;

/// <summary>
/// The numbered SQL files that make a store what it is. A store knows how many it has seen; an older one is brought up to
/// date, a newer one refused.
/// </summary>
internal static class StoreSchema
{
    private static readonly string[] s_files = [.. typeof(StoreSchema).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith("store-schema/", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal)];

    /// <exception cref="StoreException">The file holds something else, or comes from a newer Demarche.</exception>
    public static void BringUpToDate(DuckDBConnection connection, string path)
    {
        var version = Version(connection, path);
        if (version > s_files.Length)
            throw new StoreException(
                path, $"written by a newer Demarche (schema {version}; this one knows {s_files.Length}); update Demarche or name another --store");
        if (version == s_files.Length)
            return;
        using var transaction = connection.BeginTransaction();
        foreach (var file in s_files.Skip(version))
            Execute(connection, ReadResource(file));
        Execute(connection, "CREATE OR REPLACE TABLE demarche_schema AS SELECT " + s_files.Length.ToString(CultureInfo.InvariantCulture) + " AS version");
        transaction.Commit();
    }

    private static int Version(DuckDBConnection connection, string path)
    {
        if (Count(connection, "SELECT count(*) FROM duckdb_tables() WHERE table_name = 'demarche_schema'") == 1)
            return Count(connection, "SELECT version FROM demarche_schema");
        if (Count(connection, "SELECT count(*) FROM duckdb_tables()") > 0)
            throw new StoreException(path, "a DuckDB database, but no Demarche store; name another --store");
        return 0;
    }

    private static string ReadResource(string name)
    {
        using var reader = new StreamReader(typeof(StoreSchema).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }

    private static int Count(DuckDBConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToInt32(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    private static void Execute(DuckDBConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
