using Demarche.IO.Reading;
using Xunit;

namespace Demarche.IO.Tests.Reading;

public sealed class ArticleFileTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("demarche-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void A_directory_gives_its_articles_ordered_by_path()
    {
        foreach (var name in new[] { "b.txt", "a.HTML", "notes.md", "sub/c.htm" })
            Write(name);
        Assert.Equal(["a.HTML", "b.txt", "sub/c.htm"], ArticleFile.Find([_folder.FullName]).Select(Relative));
    }

    [Fact]
    public void A_named_file_is_read_whatever_its_extension()
    {
        Write("notes.md");
        var path = Path.Combine(_folder.FullName, "notes.md");
        Assert.Equal([new ArticleFile(path), new ArticleFile("-")], ArticleFile.Find([path, "-"]));
    }

    [Fact]
    public void Nothing_is_lost_silently()
    {
        Write("notes.md");
        var missing = Path.Combine(_folder.FullName, "missing.txt");
        Assert.Equal(
            ["no such file or directory", "no articles (.txt .html .htm .xhtml) in this directory"],
            ArticleFile.Find([missing, _folder.FullName]).Select(file => file.Problem!));
    }

    private void Write(string name)
    {
        var path = Path.Combine(_folder.FullName, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, "Text.");
    }

    private string Relative(ArticleFile file) => Path.GetRelativePath(_folder.FullName, file.Path).Replace('\\', '/');
}
