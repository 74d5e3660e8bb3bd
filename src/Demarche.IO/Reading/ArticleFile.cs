namespace Demarche.IO.Reading;

/// <summary>A place to read one article from.</summary>
/// <param name="Path">A file; <see cref="StandardInput"/> for standard input.</param>
/// <param name="Problem">Why nothing can be read from there; null when that is not known yet.</param>
public sealed record ArticleFile(string Path, string? Problem = null)
{
    /// <summary>The path that means standard input.</summary>
    public const string StandardInput = "-";

    /// <summary>Extensions of the files that are looked for in directories.</summary>
    public static readonly IReadOnlyList<string> Extensions = [".txt", ".html", ".htm", ".xhtml"];

    /// <summary>
    /// The articles at <paramref name="paths"/>, in their order: each file as it is named, whatever its extension; of a
    /// directory all files below it with one of the <see cref="Extensions"/>, ordered by path. A path that leads nowhere,
    /// or to a directory without articles, is an entry with a <see cref="Problem"/>, so that nothing is lost silently.
    /// </summary>
    public static IEnumerable<ArticleFile> Find(IEnumerable<string> paths) => paths.SelectMany(Find);

    private static IEnumerable<ArticleFile> Find(string path)
    {
        if (path == StandardInput || File.Exists(path))
            return [new ArticleFile(path)];
        if (!Directory.Exists(path))
            return [new ArticleFile(path, "no such file or directory")];
        try
        {
            var files = Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories)
                .Where(file => Extensions.Contains(System.IO.Path.GetExtension(file), StringComparer.OrdinalIgnoreCase))
                .Order(StringComparer.Ordinal)
                .Select(file => new ArticleFile(file))
                .ToArray();
            return files.Length > 0 ? files : [new ArticleFile(path, $"no articles ({string.Join(' ', Extensions)}) in this directory")];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return [new ArticleFile(path, exception.Message)];
        }
    }
}
