using Demarche.Application.Running;
using Demarche.IO.Reading;
using Demarche.Language.Conllu;
using Demarche.Language.Models;
using Demarche.Language.Tokenization;
using Demarche.Language.Tokens;

namespace Demarche.Application.Parses;

/// <summary>Annotates one file and writes what the language engine sees in it.</summary>
/// <param name="Path">A text or HTML file, a CoNLL-U file, or <c>-</c> for standard input.</param>
/// <param name="IsConllu">Whether the file is CoNLL-U, whose words and sentences are kept; its other columns are read anew.</param>
public sealed record ParseText(string Path, bool IsConllu)
{
    /// <exception cref="DemarcheException">The file, or the model pack, cannot be read.</exception>
    public ParseResult Run(EngineOptions engine)
    {
        var model = LanguageEngine.Load(engine);
        try
        {
            return IsConllu ? ParseGiven(model) : ParseRaw(model);
        }
        catch (UnreadableArticleException exception)
        {
            throw new DemarcheException(exception.Message, exception);
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            throw new DemarcheException($"{Path}: {exception.Message.ReplaceLineEndings(" ")}", exception);
        }
    }

    private ParseResult ParseRaw(LanguageModel model)
    {
        var article = ArticleFile.Find([Path]).Select(file => ArticleReader.Read(file, new ReadingOptions())).First();
        return new ParseResult(article.Id, [model.CreatePipeline().Annotate(article.Text)]);
    }

    private ParseResult ParseGiven(LanguageModel model)
    {
        var tokens = new GivenTokens();
        var pipeline = model.CreatePipeline(tokens);
        using var reader = Path == ArticleFile.StandardInput ? new StreamReader(Console.OpenStandardInput()) : new StreamReader(Path);
        var documents = new List<AnnotatedDocument>();
        foreach (var given in ConlluReader.Read(reader))
        {
            tokens.Source = given;
            documents.Add(pipeline.Annotate(given.Text));
        }
        return new ParseResult(System.IO.Path.GetFileNameWithoutExtension(Path), documents);
    }
}

/// <summary>The documents of a file, annotated.</summary>
/// <param name="Name">Name of the file.</param>
/// <param name="Documents">One for a text; one for each document of a CoNLL-U file.</param>
public sealed record ParseResult(string Name, IReadOnlyList<AnnotatedDocument> Documents)
{
    public void WriteConllu(TextWriter writer)
    {
        foreach (var document in Documents)
            ConlluWriter.Write(document, writer, Documents.Count == 1 ? Name : null);
    }

    /// <summary>A page that draws the first document.</summary>
    public string ToHtml() => ParseDrawing.ToHtml(Documents[0], Name);

    /// <summary>A picture of the first document.</summary>
    public string ToSvg() => ParseDrawing.ToSvg(Documents[0], Name);
}
