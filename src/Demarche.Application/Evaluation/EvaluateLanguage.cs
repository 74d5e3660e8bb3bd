using Demarche.Application.Running;
using Demarche.Language.Conllu;
using Demarche.Language.Evaluation;
using Demarche.Language.Models;
using Demarche.Language.Tokenization;
using Demarche.Language.Tokens;

namespace Demarche.Application.Evaluation;

/// <summary>Scores the language engine on treebanks and sets of named entities.</summary>
/// <param name="Treebanks">CoNLL-U files; scored on gold tokens and from raw text.</param>
/// <param name="Names">Token-per-line files of named entities; scored on gold tokens.</param>
public sealed record EvaluateLanguage(IReadOnlyList<string> Treebanks, IReadOnlyList<string> Names)
{
    /// <exception cref="DemarcheException">The model pack or a file cannot be read; the message names it.</exception>
    public IReadOnlyList<LanguageScore> Run(EngineOptions engine)
    {
        var model = LanguageEngine.Load(engine);
        return [.. Treebanks.SelectMany(path => ScoreTreebank(path, model)), .. Names.SelectMany(path => ScoreNames(path, model))];
    }

    private static IEnumerable<LanguageScore> ScoreTreebank(string path, LanguageModel model)
    {
        var tokens = new GivenTokens();
        var (given, raw) = (model.CreatePipeline(tokens), model.CreatePipeline());
        var (onGoldTokens, fromRawText) = (new ConlluScore(), new ConlluScore());
        foreach (var gold in Documents(path, ConlluReader.Read))
        {
            tokens.Source = gold;
            onGoldTokens += ConlluScore.Of(gold, given.Annotate(gold.Text));
            fromRawText += ConlluScore.Of(gold, raw.Annotate(gold.Text));
        }
        var name = Path.GetFileName(path);
        return [.. Rows(name, "gold tokens", onGoldTokens).Skip(3), .. Rows(name, "raw text", fromRawText)];
    }

    private static IEnumerable<LanguageScore> Rows(string set, string input, ConlluScore score)
    {
        var measures = new (string Name, MatchCount Count)[]
        {
            ("Tokens", score.Tokens), ("Sentences", score.Sentences), ("Words", score.Words), ("UPOS", score.Upos), ("XPOS", score.Xpos),
            ("UFeats", score.Features), ("Lemmas", score.Lemmas), ("UAS", score.Uas), ("LAS", score.Las), ("CLAS", score.Clas),
        };
        return measures.Select(measure => new LanguageScore(set, input, measure.Name, 100 * measure.Count.F1));
    }

    private static IEnumerable<LanguageScore> ScoreNames(string path, LanguageModel model)
    {
        var tokens = new GivenTokens();
        var pipeline = model.CreatePipeline(tokens);
        var count = default(MatchCount);
        foreach (var gold in Documents(path, TaggedNamesReader.Read))
        {
            tokens.Source = gold;
            count += EntityScore.Of(gold, pipeline.Annotate(gold.Text));
        }
        var name = Path.GetFileName(path);
        yield return new LanguageScore(name, "gold tokens", "NER precision", 100 * count.Precision);
        yield return new LanguageScore(name, "gold tokens", "NER recall", 100 * count.Recall);
        yield return new LanguageScore(name, "gold tokens", "NER F1", 100 * count.F1);
    }

    private static List<AnnotatedDocument> Documents(string path, Func<TextReader, IEnumerable<AnnotatedDocument>> read)
    {
        try
        {
            using var reader = new StreamReader(path);
            return [.. read(reader)];
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            throw new DemarcheException($"{path}: {exception.Message}", exception);
        }
    }
}

/// <summary>One figure of an evaluation.</summary>
/// <param name="Set">Name of the file.</param>
/// <param name="Input">What the engine was given: <c>gold tokens</c> or <c>raw text</c>.</param>
/// <param name="Measure">As the CoNLL 2018 shared task names it.</param>
/// <param name="Percent">0 to 100.</param>
public sealed record LanguageScore(string Set, string Input, string Measure, double Percent);
