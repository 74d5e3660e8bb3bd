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
    public static void BringUpToDate(StoreConnection store)
    {
        var version = Check(store);
        if (version == s_files.Length)
            return;
        store.InTransaction(() =>
        {
            foreach (var file in s_files.Skip(version))
                store.Execute(ReadResource(file));
            store.Execute("CREATE OR REPLACE TABLE demarche_schema AS SELECT $1 AS version", s_files.Length);
        });
    }

    /// <summary>Checks a store that is only read, and so cannot be brought up to date.</summary>
    /// <exception cref="StoreException">The file holds something else, or is of a newer or an older Demarche.</exception>
    public static void CheckUpToDate(StoreConnection store)
    {
        if (Check(store) < s_files.Length)
            throw new StoreException(store.Path, "written by an older Demarche; code an article into it to bring it up to date");
    }

    private static int Check(StoreConnection store)
    {
        var tables = store.Query("SELECT table_name FROM duckdb_tables() WHERE NOT internal", row => row.GetString(0));
        if (tables.Count == 0)
            return 0;
        if (!tables.Contains("demarche_schema"))
            throw new StoreException(store.Path, "a DuckDB database, but no Demarche store; name another --store");
        var version = store.Query("SELECT version FROM demarche_schema", row => row.GetInt32(0)).Single();
        return version <= s_files.Length ? version
            : throw new StoreException(
                store.Path, $"written by a newer Demarche (schema {version}; this one knows {s_files.Length}); update Demarche or name another --store");
    }

    private static string ReadResource(string name)
    {
        using var reader = new StreamReader(typeof(StoreSchema).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
