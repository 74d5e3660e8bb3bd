using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Demarche.Coding;
using Demarche.Coding.Lexicons;
using Demarche.Language.Models;

namespace Demarche.Application.Running;

/// <summary>All that coding needs, loaded once and shared by all workers: the language model and the lexicons.</summary>
internal sealed class CodingEngine
{
    private readonly LanguageModel _model;
    private readonly CodingPipeline _coding;

    private CodingEngine(LanguageModel model, CodingLexicons lexicons, CodingRun run) =>
        (_model, _coding, Run) = (model, new CodingPipeline(lexicons), run);

    /// <summary>What this engine's codings are codings of.</summary>
    public CodingRun Run { get; }

    /// <exception cref="DemarcheException">A model or a lexicon is missing or cannot be used.</exception>
    public static CodingEngine Load(EngineOptions options)
    {
        var lexicons = Task.Run(() => LoadLexicons(options.Data));
        var data = Task.Run(() => HashOf(options.Data));
        var model = LanguageEngine.Load(options);
        var run = new CodingRun(
            typeof(CodingEngine).Assembly.GetName().Version!.ToString(3),
            $"{model.Manifest.Name} {model.Manifest.Version} {HashOf(model.Manifest)}",
            options.Tier.ToString(),
            data.GetAwaiter().GetResult());
        return new CodingEngine(model, lexicons.GetAwaiter().GetResult(), run);
    }

    /// <summary>A coder for one worker.</summary>
    public ArticleCoder NewCoder()
    {
        var pipeline = _model.CreatePipeline();
        return article => _coding.Code(article, pipeline.Annotate(article.Text));
    }

    private static CodingLexicons LoadLexicons(string folder)
    {
        try
        {
            return CodingLexicons.Load(folder);
        }
        catch (Exception exception) when (exception is LexiconFormatException or IOException or UnauthorizedAccessException)
        {
            throw new DemarcheException($"{exception.Message.ReplaceLineEndings(" ")} (--data or {EngineOptions.DataVariable} names another folder.)", exception);
        }
    }

    private static string HashOf(ModelManifest manifest) =>
        ShortHash(string.Concat(manifest.Files.OrderBy(file => file.Name, StringComparer.Ordinal).Select(file => $"{file.Name} {file.Sha256}\n")));

    /// <summary>Hash of the names and contents of all files in a folder; of a folder that is not there, of nothing.</summary>
    private static string HashOf(string folder)
    {
        var paths = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.tsv", SearchOption.AllDirectories) : [];
        var listing = new StringBuilder();
        foreach (var path in paths.Order(StringComparer.Ordinal))
            listing.Append(CultureInfo.InvariantCulture, $"{Path.GetRelativePath(folder, path).Replace('\\', '/')} {Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)))}\n");
        return ShortHash(listing.ToString());
    }

    private static string ShortHash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 8));
}
