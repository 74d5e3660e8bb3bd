using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using CsCheck;
using Demarche.IO.Export;
using Demarche.IO.Storage;
using Demarche.Testing;
using DuckDB.NET.Data;
using Xunit;

namespace Demarche.IO.Tests.Storage;

public sealed class EventStoreTests : IDisposable
{
    private static readonly CodingRun s_run = new("0.1.0", "en 1.0.0", "accurate", "abc");

    private static readonly string[] s_tables = ["documents", "actors", "records", "parties", "ledger"];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("demarche-");
    private readonly CodedDocument _document = SampleDocuments.EveryKind();

    private string StorePath => Path.Combine(_folder.FullName, "new", "folder", "store.duckdb");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Gives_back_what_it_was_given()
    {
        using (var store = EventStore.Open(StorePath))
            Store(store, s_run, _document);
        using var again = EventStore.Open(StorePath);
        var read = Assert.Single(again.Documents());
        Assert.Equal(CodedDocumentJson.Line(_document), CodedDocumentJson.Line(read));
        Assert.Equal(_document.Article.Text, read.Article.Text);
    }

    [Fact]
    public void Storing_twice_changes_nothing()
    {
        using var store = EventStore.Open(StorePath);
        Store(store, s_run, _document);
        var once = Counts();
        Store(store, s_run, _document);
        Assert.Equal(once, Counts());
        Assert.Equal("documents 1, actors 4, records 7, parties 15, ledger 1", once);

        string Counts() => string.Join(
            ", ", s_tables.Select(table => $"{table} {Scalar(StorePath, $"SELECT count(*) FROM {table}")}"));
    }

    [Fact]
    public void Codings_of_two_runs_coexist_and_the_last_used_run_is_current()
    {
        var later = s_run with { Tier = "fast" };
        using var store = EventStore.Open(StorePath);
        Store(store, s_run, _document);
        Store(store, later, _document with { Events = [] });
        Assert.Empty(Assert.Single(store.Documents()).Events);
        store.Begin(s_run);
        Assert.Equal(2, Assert.Single(store.Documents()).Events.Length);
        Assert.Equal("2", Scalar(StorePath, "SELECT count(*) FROM documents"));
    }

    [Fact]
    public void Another_date_replaces_the_coding()
    {
        using var store = EventStore.Open(StorePath);
        Store(store, s_run, _document);
        Store(store, s_run, _document with { Article = _document.Article with { Date = new DateOnly(2025, 1, 1) } });
        Assert.Equal(new DateOnly(2025, 1, 1), Assert.Single(store.Documents()).Article.Date);
        Assert.Equal("7", Scalar(StorePath, "SELECT count(*) FROM records"));
    }

    [Fact]
    public void Adding_that_fails_leaves_nothing()
    {
        using var store = EventStore.Open(StorePath);
        var broken = _document with { Alignments = [_document.Alignments[0] with { Id = null! }] };
        Assert.Throws<StoreException>(() => Store(store, s_run, broken));
        Assert.Empty(store.Documents());
        Assert.Empty(store.LedgerOf(s_run).Entries);
        Store(store, s_run, _document);
        Assert.Single(store.Documents());
    }

    [Fact]
    public void Any_text_keeps_its_offsets()
    {
        using var store = EventStore.Open(StorePath);
        Gen.String[Gen.Char['\u0001', '\uffff'], 0, 200].Sample(text =>
        {
            var sha256 = Convert.ToHexStringLower(SHA256.HashData(MemoryMarshal.AsBytes(text.AsSpan())));
            Store(store, s_run, _document with { Article = _document.Article with { Text = text, Sha256 = sha256 } });
            var read = store.Documents().Single(document => document.Article.Sha256 == sha256).Article.Text;
            return read.Length == text.Length && read.Zip(text).All(pair => pair.First == pair.Second || char.IsSurrogate(pair.Second));
        }, iter: 20, threads: 1);
    }

    [Fact]
    public void The_ledger_balances()
    {
        using var store = EventStore.Open(StorePath);
        Store(store, s_run, _document);
        store.Add(s_run, new LedgerEntry("b.txt", ArticleOutcome.Failed, "empty"));
        store.Add(s_run, new LedgerEntry("c.txt", ArticleOutcome.Skipped, "language 'fr', not English"));
        var ledger = store.LedgerOf(s_run);
        Assert.Equal((3, 1, 1, 1), (ledger.Received, ledger.Coded, ledger.Skipped, ledger.Failed));
        Assert.Equal(new LedgerEntry("b.txt", ArticleOutcome.Failed, "empty"), ledger.Entries[0]);
    }

    [Fact]
    public void Documents_come_by_date_with_the_undated_last()
    {
        using var store = EventStore.Open(StorePath);
        foreach (var (id, date) in new (string, DateOnly?)[] { ("none", null), ("late", new(2024, 2, 1)), ("early", new(2023, 5, 5)) })
        {
            var article = _document.Article with { Id = id, Date = date, DateSource = date is null ? null : DateSource.Given, Sha256 = id.PadRight(64, '0') };
            Store(store, s_run, _document with { Article = article });
        }
        Assert.Equal(["early", "late", "none"], store.Documents().Select(document => document.Article.Id));
    }

    [Fact]
    public void What_is_no_store_is_refused_in_one_line()
    {
        var path = Path.Combine(_folder.FullName, "text.duckdb");
        File.WriteAllText(path, "This is certainly no database, but long enough to look like a file of one.");
        AssertRefused(path, "not a Demarche store, or a broken one");
        Assert.StartsWith("This is", File.ReadAllText(path), StringComparison.Ordinal);
    }

    [Fact]
    public void A_foreign_database_is_refused_and_left_alone()
    {
        var path = Path.Combine(_folder.FullName, "foreign.duckdb");
        Scalar(path, "CREATE TABLE mine (x INTEGER)");
        AssertRefused(path, "a DuckDB database, but no Demarche store");
        Assert.Equal("1", Scalar(path, "SELECT count(*) FROM duckdb_tables()"));
    }

    [Fact]
    public void A_newer_store_is_refused()
    {
        EventStore.Open(StorePath).Dispose();
        Scalar(StorePath, "UPDATE demarche_schema SET version = 99");
        AssertRefused(StorePath, "written by a newer Demarche (schema 99;");
    }

    [Fact]
    public void An_older_store_is_brought_up_to_date_when_it_may_be_changed()
    {
        EventStore.Open(StorePath).Dispose();
        Scalar(StorePath, "DROP TABLE briefs; DROP TABLE brief_articles; UPDATE demarche_schema SET version = 1");
        var exception = Assert.Throws<StoreException>(() => EventStore.OpenForReading(StorePath));
        Assert.Contains("written by an older Demarche", exception.Message, StringComparison.Ordinal);
        EventStore.Open(StorePath).Dispose();
        using var store = EventStore.OpenForReading(StorePath);
        Assert.Null(store.LastBrief());
    }

    [Fact]
    public void The_last_brief_is_that_which_was_kept_last()
    {
        using var store = EventStore.Open(StorePath);
        store.Keep(new KeptBrief(new DateOnly(2024, 4, 2), ["a", "b"]));
        store.Keep(new KeptBrief(new DateOnly(2024, 4, 1), ["b", "c"]));
        var last = store.LastBrief();
        Assert.Equal((new DateOnly(2024, 4, 1), "b c"), (last!.Day, string.Join(' ', last.Articles.Order(StringComparer.Ordinal))));
    }

    [Fact]
    public void A_damaged_store_is_refused()
    {
        EventStore.Open(StorePath).Dispose();
        using (var file = File.OpenWrite(StorePath))
        {
            file.Position = 12;
            file.WriteByte(0xF0);
        }
        AssertRefused(StorePath, "a damaged store");
    }

    [Fact]
    public void Reading_changes_nothing_and_makes_nothing()
    {
        var exception = Assert.Throws<StoreException>(() => EventStore.OpenForReading(StorePath));
        Assert.StartsWith($"{StorePath}: no such store", exception.Message, StringComparison.Ordinal);
        using (var store = EventStore.Open(StorePath))
            Store(store, s_run, _document);
        var before = File.ReadAllBytes(StorePath);
        using (var store = EventStore.OpenForReading(StorePath))
            Assert.Single(store.Documents());
        Assert.Equal(before, File.ReadAllBytes(StorePath));
    }

    [Fact]
    public void A_path_may_hold_what_a_connection_string_may_not()
    {
        var path = Path.Combine(_folder.FullName, "a;b=c.duckdb");
        EventStore.Open(path).Dispose();
        Assert.True(File.Exists(path));
    }

    [Fact]
    public void A_folder_is_no_store() => AssertRefused(_folder.FullName, "a folder");

    private static void Store(EventStore store, CodingRun run, CodedDocument document)
    {
        store.Begin(run);
        store.Add(run, document, new LedgerEntry(document.Article.Id + ".txt", ArticleOutcome.Coded));
    }

    private static void AssertRefused(string path, string problem)
    {
        var exception = Assert.Throws<StoreException>(() => EventStore.Open(path));
        Assert.StartsWith($"{path}: {problem}", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', exception.Message);
    }

    private static string Scalar(string path, string sql)
    {
        using var connection = new DuckDBConnection($"Data Source={path}");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToString(command.ExecuteScalar(), CultureInfo.InvariantCulture) ?? "";
    }
}
