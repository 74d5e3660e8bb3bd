using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Demarche.Coding;
using Demarche.Coding.Lexicons;
using Demarche.Coding.Relations;
using Demarche.Language.Models;

namespace Demarche.Application.Running;

/// <summary>All that coding needs, loaded once and shared by all workers: the language model and the lexicons.</summary>
internal sealed class CodingEngine
{
    private CodingEngine(LanguageModel model, CodingLexicons lexicons, CodingRun run) =>
        (Model, Coding, Run) = (model, new CodingPipeline(lexicons, LoadClassifier(model)), run);

    /// <summary>What annotates.</summary>
    public LanguageModel Model { get; }

    /// <summary>What codes annotated articles.</summary>
    public CodingPipeline Coding { get; }

    /// <summary>What this engine's codings are codings of.</summary>
    public CodingRun Run { get; }

    /// <exception cref="DemarcheException">A model or a lexicon is missing or cannot be used.</exception>
    public static CodingEngine Load(EngineOptions options)
    {
        var lexicons = Task.Run(() => LoadLexicons(options));
        var data = Task.Run(() => HashOf(options.Data, options.Lexicon));
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
        var pipeline = Model.CreatePipeline();
        return article => Coding.Code(article, pipeline.Annotate(article.Text));
    }

    /// <summary>Codes one article and says why.</summary>
    public Explanation Explain(Article article) => Coding.Explain(article, Model.CreatePipeline().Annotate(article.Text));

    /// <exception cref="DemarcheException">A table is missing or cannot be used; the message says which and why.</exception>
    internal static CodingLexicons LoadLexicons(EngineOptions options)
    {
        try
        {
            return CodingLexicons.Load(options.Data, options.Lexicon);
        }
        catch (Exception exception) when (exception is LexiconFormatException or IOException or UnauthorizedAccessException)
        {
            throw new DemarcheException($"{exception.Message.ReplaceLineEndings(" ")} (--data or {EngineOptions.DataVariable} names another folder.)", exception);
        }
    }

    /// <summary>What says what one given party does to another, over the lexicons and a model.</summary>
    /// <exception cref="DemarcheException">A lexicon or the classifier is missing or cannot be used.</exception>
    internal static RelationReader LoadRelations(EngineOptions options, LanguageModel model) => new(LoadLexicons(options), LoadClassifier(model));

    /// <exception cref="DemarcheException">The classifier is not in the model pack, or damaged.</exception>
    internal static PairClassifier LoadClassifier(LanguageModel model)
    {
        try
        {
            return model.Load("relations.bin", file => new PairClassifier(file, model.Vectors));
        }
        catch (ModelPackException exception)
        {
            throw new DemarcheException(exception.Message.ReplaceLineEndings(" "), exception);
        }
    }

    private static string HashOf(ModelManifest manifest) =>
        ShortHash(string.Concat(manifest.Files.OrderBy(file => file.Name, StringComparer.Ordinal).Select(file => $"{file.Name} {file.Sha256}\n")));

    /// <summary>Hash of the names and contents of all lexicon files in the folders; one that is not there counts as empty.</summary>
    private static string HashOf(params ReadOnlySpan<string?> folders)
    {
        var listing = new StringBuilder();
        foreach (var folder in folders)
        {
            var paths = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.t??", SearchOption.AllDirectories) : [];
            foreach (var path in paths.Order(StringComparer.Ordinal))
                listing.Append(CultureInfo.InvariantCulture, $"{Path.GetRelativePath(folder!, path).Replace('\\', '/')} {Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)))}\n");
        }
        return ShortHash(listing.ToString());
    }

    private static string ShortHash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 8));
}
