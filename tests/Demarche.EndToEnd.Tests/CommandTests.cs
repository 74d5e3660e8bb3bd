using System.Text;
using System.Text.Json;
using Demarche.Testing;
using Xunit;

namespace Demarche.EndToEnd.Tests;

public sealed class CommandTests : IDisposable
{
    private static readonly string[] s_threadCounts = ["1", "2"];

    private readonly DemarcheProcess _demarche = new();

    private static string Samples => Path.Combine(AppContext.BaseDirectory, "samples");

    public void Dispose() => _demarche.Dispose();

    [Fact]
    public void Every_sample_is_coded_by_the_contract_and_the_same_on_any_number_of_threads()
    {
        var outcome = _demarche.Run("code", Samples, "--no-store", "--threads", "1");
        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Errors));
        var lines = outcome.Output.TrimEnd().Split('\n');
        Assert.Equal(8, lines.Length);
        foreach (var line in lines)
            Assert.Empty(ContractChecker.Faults(Encoding.UTF8.GetBytes(line), RawText(line)));
        Assert.Equal(outcome.Output, _demarche.Run("code", Samples, "--no-store", "--threads", "3").Output);
    }

    [Fact]
    public void A_brief_names_parties_events_and_what_was_left_out()
    {
        var outcome = _demarche.Run("brief", Path.Combine(Samples, "2024-03-12-dam-on-the-kwando.txt"), "--no-store");
        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Errors));
        Assert.Contains("Zambia (ZMB", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("Grace Mwanakatwe, Foreign Minister", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("Zambia → Brazil: ACCUSE", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("“Zambia accused Brazil of fuelling an arms race.” [sentence", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("Left out, and why", outcome.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', outcome.Output);
        Assert.All(outcome.Output.Split('\n'), line => Assert.InRange(line.TrimEnd('\r').Length, 0, 80));
    }

    [Fact]
    public void A_brief_of_the_store_is_the_brief_of_the_articles()
    {
        _demarche.Write("2024-02-01-a.txt", "Kenya met Somalia.");
        var direct = _demarche.Run("brief", "2024-02-01-a.txt", "--store", "mine.duckdb", "--format", "markdown");
        Assert.Equal((0, ""), (direct.ExitCode, direct.Errors));
        var stored = _demarche.Run("brief", "--store", "mine.duckdb", "--format", "markdown");
        Assert.Equal(direct.Output, stored.Output);
    }

    [Fact]
    public void A_brief_of_the_store_says_what_is_new_since_the_last_one()
    {
        _demarche.Write("2024-02-01-a.txt", "Kenya met Somalia.");
        _demarche.Write("2024-02-02-b.txt", "Ghana sued Togo.");
        _demarche.Run("code", "2024-02-01-a.txt", "--store", "mine.duckdb");
        var first = _demarche.Run("brief", "--store", "mine.duckdb", "--since", "last");
        Assert.Equal((0, "demarche: nothing is marked as new: this is the first brief of the store"), (first.ExitCode, first.Errors.TrimEnd()));
        _demarche.Run("code", "2024-02-02-b.txt", "--store", "mine.duckdb");
        var next = _demarche.Run("brief", "--store", "mine.duckdb", "--since", "last", "--format", "markdown");
        Assert.Equal((0, ""), (next.ExitCode, next.Errors));
        Assert.Matches(@"## New since \d{4}-\d\d-\d\d\n\n- \*\*2024-02-02\*\* Ghana", next.Output.ReplaceLineEndings("\n"));
        Assert.DoesNotContain("Kenya", next.Output.Split("## What the articles tell together")[0].Split("## New")[1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_brief_is_written_as_a_page()
    {
        var outcome = _demarche.Run("brief", Path.Combine(Samples, "2024-03-12-dam-on-the-kwando.txt"), "--no-store", "--format", "html", "--output", "brief.html");
        Assert.Equal((0, "", ""), (outcome.ExitCode, outcome.Errors, outcome.Output));
        Assert.Contains("<h1>Brief</h1>", File.ReadAllText(Path.Combine(_demarche.Folder, "brief.html")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_question_is_answered_with_the_sentence()
    {
        var outcome = _demarche.Run("ask", "Whom does Zambia accuse?", Path.Combine(Samples, "2024-03-12-dam-on-the-kwando.txt"), "--no-store");
        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Errors));
        Assert.Contains("“Zambia accused Brazil of fuelling an arms race.”", outcome.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Who threatens France?", 0, "No record answers this.", "")]
    [InlineData("Why is the river low?", 2, "", "what does A demand of B")]
    public void A_question_without_an_answer_or_a_shape_is_told_so(string question, int exitCode, string output, string errors)
    {
        _demarche.Write("a.txt", "Ghana sued Togo.");
        var outcome = _demarche.Run("ask", question, "a.txt", "--no-store");
        Assert.Equal(exitCode, outcome.ExitCode);
        Assert.Contains(output, outcome.Output, StringComparison.Ordinal);
        Assert.Contains(errors, outcome.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Given_mentions_are_related_line_by_line()
    {
        const string lines = """
            {"id": "a", "text": "Peru sued Chile over the port.", "source": "Peru", "target": "Chile"}
            {"id": "b", "text": "Peru sued Chile over the port.", "source": [0, 99]}
            """;
        var outcome = _demarche.Run(lines, ["relate", "-"]);
        Assert.Equal(3, outcome.ExitCode);
        Assert.Contains("line 2: the span 0 to 99", outcome.Errors, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(outcome.Output);
        var act = Assert.Single(json.RootElement.GetProperty("events").EnumerateArray());
        Assert.Equal(("a", "ACCUSE"), (json.RootElement.GetProperty("id").GetString(), act.GetProperty("event").GetString()));
    }

    [Fact]
    public void Standard_input_is_read()
    {
        var outcome = _demarche.Run("Kenya met Somalia.", ["code", "-", "--no-store", "--id", "piped", "--date", "2024-02-01"]);
        using var json = JsonDocument.Parse(outcome.Output);
        var document = json.RootElement.GetProperty("document");
        Assert.Equal(("piped", "2024-02-01"), (document.GetProperty("id").GetString(), document.GetProperty("date").GetString()));
    }

    [Fact]
    public void A_tiny_article_has_a_short_honest_brief()
    {
        _demarche.Write("tiny.txt", "Rain.");
        var outcome = _demarche.Run("brief", "tiny.txt", "--no-store");
        Assert.Equal(0, outcome.ExitCode);
        Assert.Contains("no event or position could be coded", outcome.Output.ReplaceLineEndings(" "), StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_says_why_and_what_was_tried()
    {
        _demarche.Write("a.txt", "Ghana sued Togo. The fog attacked the coast.");
        var outcome = _demarche.Run("explain", "a.txt");
        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Errors));
        Assert.Matches(@"accuse\.tsv:\d+: S sue T ← Ghana … sued … Togo", outcome.Output);
        Assert.Contains("attacked: no known party to it (assault.tsv:", outcome.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', outcome.Output);
        Assert.All(outcome.Output.Split('\n'), line => Assert.InRange(line.TrimEnd('\r').Length, 0, 80));
        using var json = JsonDocument.Parse(_demarche.Run("explain", "a.txt", "--format", "json").Output);
        var sentences = json.RootElement.GetProperty("sentences");
        Assert.Equal("ACCUSE", sentences[0].GetProperty("events")[0].GetProperty("event").GetString());
        Assert.Equal("attacked", sentences[1].GetProperty("tried")[0].GetProperty("word").GetProperty("text").GetString());
    }

    [Fact]
    public void Eval_events_scores_a_labelled_set()
    {
        _demarche.Write("gold.jsonl", """{"id":"1","text":"Ghana sued Togo.","source":"Ghana","target":"Togo","root":"ACCUSE"}""");
        var outcome = _demarche.Run("eval", "events", "gold.jsonl");
        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Errors));
        Assert.Contains("\nlabels\t1.0000\t1.0000\t", outcome.Output, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(_demarche.Run("eval", "events", "gold.jsonl", "--format", "json", "--cut", "1").Output);
        Assert.Equal(0, json.RootElement.GetProperty("cut").GetProperty("answers").GetInt32());
        Assert.Equal(2, _demarche.Run("eval", "events", "gold.jsonl", "--cut", "2").ExitCode);
    }

    [Theory]
    [InlineData("language")]
    [InlineData("code")]
    public void Bench_gives_one_checksum_on_any_number_of_threads(string line)
    {
        var text = Path.Combine(Samples, "2024-03-12-dam-on-the-kwando.txt");
        var outcomes = s_threadCounts.Select(threads => _demarche.Run("bench", line, text, "--seconds", "0.1", "--threads", threads)).ToList();
        Assert.All(outcomes, outcome => Assert.Equal((0, ""), (outcome.ExitCode, outcome.Errors)));
        Assert.Single(outcomes.Select(outcome => outcome.Output.TrimEnd().Split('\n')[^1]).Distinct());
    }

    [Fact]
    public void Parse_prints_conllu_and_keeps_given_words()
    {
        _demarche.Write("a.txt", "Kenya met Somalia.");
        var raw = _demarche.Run("parse", "a.txt");
        Assert.Equal((0, ""), (raw.ExitCode, raw.Errors));
        Assert.Contains("\n2\tmet\tmeet\tVERB\t", raw.Output, StringComparison.Ordinal);
        _demarche.Write("a.conllu", raw.Output);
        Assert.Equal(raw.Output, _demarche.Run("parse", "a.conllu", "--input", "conllu").Output);
    }

    [Fact]
    public void Parse_draws_a_page_and_a_picture()
    {
        _demarche.Write("a.txt", "Kenya met Somalia.");
        Assert.Equal(new Outcome(0, "", ""), _demarche.Run("parse", "a.txt", "--html", "a.html", "--svg", "a.svg"));
        Assert.StartsWith("<!doctype html>", File.ReadAllText(Path.Combine(_demarche.Folder, "a.html")), StringComparison.Ordinal);
        Assert.StartsWith("<svg", File.ReadAllText(Path.Combine(_demarche.Folder, "a.svg")), StringComparison.Ordinal);
    }

    [Fact]
    public void Doctor_says_that_all_is_well()
    {
        var outcome = _demarche.Run("doctor", "--store", "mine.duckdb");
        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Errors));
        Assert.EndsWith("All is well.", outcome.Output.TrimEnd(), StringComparison.Ordinal);
    }

    private static string RawText(string line)
    {
        using var json = JsonDocument.Parse(line);
        var document = json.RootElement.GetProperty("document");
        return document.GetProperty("text").GetString() ?? File.ReadAllText(Path.Combine(Samples, document.GetProperty("id").GetString() + ".txt"));
    }
}
