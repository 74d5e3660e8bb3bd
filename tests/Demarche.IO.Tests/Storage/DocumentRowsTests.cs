using System.Globalization;
using Demarche.IO.Storage;
using Demarche.Testing;
using DuckDB.NET.Data;
using Xunit;

namespace Demarche.IO.Tests.Storage;

public sealed class DocumentRowsTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("demarche-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("SELECT string_agg(kind, ' ' ORDER BY record) FROM records", "alignment claim demand event event format transfer")]
    [InlineData("SELECT string_agg(record, ' ' ORDER BY record) FROM records WHERE NOT is_fact", "e1")]
    [InlineData("SELECT string_agg(concat_ws(' ', category, mode, cameo, date), ', ' ORDER BY record) FROM events", "THREATEN restrict 138 2024-03-11, AID weapons 072")]
    [InlineData("SELECT string_agg(stance, ' ' ORDER BY record) FROM positions", "closer denies ultimatum prefers delivered")]
    [InlineData("SELECT string_agg(role || ' ' || actor, ', ' ORDER BY role) FROM parties WHERE record = 't1'", "giver bra, recipient ago, via zmb")]
    [InlineData("SELECT string_agg(name, ', ' ORDER BY actor) FROM actors", "Angola, Brazil, Grace Mwanakatwe, Zambia")]
    [InlineData("SELECT concat_ws(' ', kind, actor, cue) FROM attributions", "indirect mwanakatwe said")]
    [InlineData("SELECT text[\"start\" + 1:\"end\"] FROM mentions JOIN documents USING (run_id, sha256) WHERE record = 'e1'", "close its border")]
    public void The_tables_answer(string sql, string expected)
    {
        var run = new CodingRun("0.1.0", "en 1.0", "accurate", "abc");
        var path = Path.Combine(_folder.FullName, "store.duckdb");
        using (var store = EventStore.Open(path))
        {
            store.Begin(run);
            store.Add(run, SampleDocuments.EveryKind() with { Events = [] }, new LedgerEntry("border.txt", ArticleOutcome.Coded));
            store.Add(run, SampleDocuments.EveryKind(), new LedgerEntry("border.txt", ArticleOutcome.Coded));
        }
        using var connection = new DuckDBConnection($"DataSource={path};ACCESS_MODE=READ_ONLY");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        Assert.Equal(expected, Convert.ToString(command.ExecuteScalar(), CultureInfo.InvariantCulture));
    }
}
