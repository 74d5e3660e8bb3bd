using Demarche.IO.Storage;
using Xunit;

namespace Demarche.EndToEnd.Tests;

/// <summary>Every bad input comes to one clear line on standard error and the right exit code; nothing is lost.</summary>
public sealed class BadInputTests : IDisposable
{
    private readonly DemarcheProcess _demarche = new();

    public BadInputTests()
    {
        _demarche.Write("good.txt", "Kenya met Somalia.");
        _demarche.Write("empty.txt");
        _demarche.Write("binary.txt", 0x41, 0x00, 0x42);
        _demarche.Write("latin1.txt", [.. "Malm"u8, 0xF6, .. " voted"u8]);
        _demarche.Write("french.txt", "Le ministre a dit que la route est fermée et que les deux pays ne sont pas en guerre.");
        _demarche.Write("broken.duckdb", "This is certainly no database, but long enough to look like a file of one.");
        Directory.CreateDirectory(Path.Combine(_demarche.Folder, "bare"));
    }

    public void Dispose() => _demarche.Dispose();

    [Theory]
    [InlineData(1, "missing.txt: no such file or directory", "code missing.txt --no-store")]
    [InlineData(1, "bare: no articles (.txt .html .htm .xhtml) in this directory", "brief bare --no-store")]
    [InlineData(1, "empty.txt: empty: there is nothing to read", "code empty.txt --no-store")]
    [InlineData(1, "binary.txt: holds NUL characters", "code binary.txt --no-store")]
    [InlineData(1, "latin1.txt: not utf-8: byte 4 cannot be decoded", "code latin1.txt --no-store")]
    [InlineData(1, "french.txt: its language is 'fr'; only English is read", "code french.txt --no-store")]
    [InlineData(1, "broken.duckdb: not a Demarche store, or a broken one", "code good.txt --store broken.duckdb")]
    [InlineData(1, "No model pack in 'bare'", "code good.txt --no-store --models bare")]
    [InlineData(1, "--data or DEMARCHE_DATA names another folder", "code good.txt --no-store --data bare")]
    [InlineData(1, "missing.txt: no such file or directory", "parse missing.txt")]
    [InlineData(2, "--date is '12/3/2024'; it must be a date such as 2024-03-12.", "code good.txt --date 12/3/2024")]
    [InlineData(2, "--format is 'xml'; it must be one of json, jsonl, table.", "code good.txt --format xml")]
    [InlineData(2, "--threads is 0; it must be at least 1.", "code good.txt --threads 0")]
    [InlineData(2, "--tier is 'slow'; it must be one of accurate, fast.", "parse good.txt --tier slow")]
    [InlineData(2, "--store and --no-store exclude each other.", "code good.txt --store a.duckdb --no-store")]
    [InlineData(2, "Unrecognized command or argument 'frobnicate'.", "frobnicate")]
    [InlineData(2, "Required argument 'paths' missing", "code")]
    [InlineData(2, "--id names one article", "code good.txt empty.txt --id x --no-store")]
    public void One_line_says_what_is_wrong(int exitCode, string message, string arguments)
    {
        var outcome = _demarche.Run(arguments.Split(' '));
        Assert.Equal(exitCode, outcome.ExitCode);
        Assert.StartsWith("demarche: ", outcome.Errors, StringComparison.Ordinal);
        Assert.Contains(message, outcome.Errors, StringComparison.Ordinal);
        Assert.Single(outcome.Errors.TrimEnd().Split('\n'));
        Assert.Empty(outcome.Output);
    }

    [Fact]
    public void A_damaged_model_file_is_named()
    {
        var pack = Directory.CreateDirectory(Path.Combine(_demarche.Folder, "pack"));
        foreach (var file in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "models", "en")))
            File.Copy(file, Path.Combine(pack.FullName, Path.GetFileName(file)));
        _demarche.Write("pack/words.bin", "torn");
        var outcome = _demarche.Run("code", "good.txt", "--no-store", "--models", "pack");
        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("words.bin' is not the one on its card", outcome.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void An_article_that_fails_is_told_and_the_others_are_coded()
    {
        var outcome = _demarche.Run("code", "missing.txt", "good.txt", "french.txt", "--format", "table");
        Assert.Equal(3, outcome.ExitCode);
        Assert.Contains("good\t", outcome.Output, StringComparison.Ordinal);
        Assert.Equal(
            ["demarche: missing.txt: no such file or directory", "demarche: french.txt: its language is 'fr'; only English is read", "demarche: of 3 articles 1 was coded, 1 skipped, 1 failed"],
            outcome.Errors.ReplaceLineEndings("\n").TrimEnd().Split('\n'));
    }

    [Fact]
    public void A_strict_run_stops_at_the_failure()
    {
        var outcome = _demarche.Run("code", "missing.txt", "good.txt", "--strict", "--no-store");
        Assert.Equal(1, outcome.ExitCode);
        Assert.Empty(outcome.Output);
    }

    [Fact]
    public void A_store_in_use_is_named()
    {
        using var holder = EventStore.Open(Path.Combine(_demarche.Folder, "held.duckdb"));
        var outcome = _demarche.Run("code", "good.txt", "--store", "held.duckdb");
        Assert.Equal(1, outcome.ExitCode);
        Assert.Equal("demarche: held.duckdb: in use by another process; wait for it, or name another --store", outcome.Errors.TrimEnd());
    }

    [Fact]
    public void The_users_own_store_in_use_does_not_keep_the_result_back()
    {
        using var holder = EventStore.Open(Path.Combine(_demarche.Folder, "demarche", "store.duckdb"));
        var outcome = _demarche.Run("code", "good.txt");
        Assert.Equal(3, outcome.ExitCode);
        Assert.StartsWith("{", outcome.Output, StringComparison.Ordinal);
        Assert.StartsWith("demarche: nothing is stored: ", outcome.Errors, StringComparison.Ordinal);
    }
}
