using Demarche.Coding.Lexicons;

namespace Demarche.Coding.Tests.Lexicons;

public sealed class LexiconTableTests : IDisposable
{
    private static readonly string[] Columns = ["phrase", "sector"];

    private readonly string _base = Directory.CreateTempSubdirectory().FullName;
    private readonly string _user = Directory.CreateTempSubdirectory().FullName;

    public void Dispose()
    {
        Directory.Delete(_base, recursive: true);
        Directory.Delete(_user, recursive: true);
    }

    [Fact]
    public void A_user_row_replaces_removes_or_adds_by_key()
    {
        WriteBase("phrase\tsector\nwarden\tCOP\nknight\tMIL\nbard\tJRN\n");
        File.WriteAllText(Path.Combine(_user, "t.tsv"), "op\tphrase\tsector\n\tknight\tPRM\nremove\tbard\t\n# a comment\nadd\thobbit\tCVL\n");

        var rows = LexiconTable.Read(_base, _user, "t.tsv", Columns, 1).Rows;

        Assert.Equal(["warden COP", "knight PRM", "hobbit CVL"], rows.Select(row => $"{row[0]} {row[1]}"));
    }

    [Theory]
    [InlineData("word\tsector\nx\tCOP\n", 1, "phrase", "is missing")]
    [InlineData("phrase\tsector\n\nx\tCOP\textra\n", 3, "sector", "3 cells for 2 columns")]
    [InlineData("phrase\tsector\n\tCOP\n", 2, "phrase", "is empty")]
    public void An_error_names_file_line_and_column(string text, int line, string column, string problem)
    {
        WriteBase(text);

        var error = Assert.Throws<LexiconFormatException>(() => LexiconTable.Read(_base, null, "t.tsv", Columns, 1));

        Assert.Equal((line, column), (error.Line, error.Column));
        Assert.EndsWith("t.tsv", error.File, StringComparison.Ordinal);
        Assert.Contains(problem, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_operation_is_refused()
    {
        WriteBase("phrase\tsector\nwarden\tCOP\n");
        File.WriteAllText(Path.Combine(_user, "t.tsv"), "op\tphrase\tsector\ndrop\twarden\t\n");

        var error = Assert.Throws<LexiconFormatException>(() => LexiconTable.Read(_base, _user, "t.tsv", Columns, 1));

        Assert.Contains("'drop' is no operation", error.Message, StringComparison.Ordinal);
    }

    private void WriteBase(string text) => File.WriteAllText(Path.Combine(_base, "t.tsv"), text);
}
