using Demarche.Language;
using Demarche.Language.Conllu;
using Demarche.Language.Evaluation;
using Demarche.Language.Models;
using Demarche.Language.Tokenization;
using Demarche.Language.Tokens;

namespace Demarche.Application.Evaluation;

/// <summary>Scores the language engine on treebanks and sets of named entities.</summary>
/// <param name="Treebanks">CoNLL-U files; scored on gold tokens and from raw text.</param>
/// <param name="Names">Token-per-line files of named entities; scored on gold tokens.</param>
/// <param name="Tier">Which network reads.</param>
public sealed record EvaluateLanguage(IReadOnlyList<string> Treebanks, IReadOnlyList<string> Names, Tier Tier)
{
    /// <exception cref="InvalidDataException">A file is not in its format; the message names it.</exception>
    public LanguageScores Run(LanguageModel model)
    {
        var tokens = new GivenTokens();
        var given = model.CreatePipeline(tokens);
        var raw = model.CreatePipeline();
        return new LanguageScores(
            [.. Treebanks.Select(path => ScoreTreebank(path, tokens, given, raw))],
            [.. Names.Select(path => ScoreNames(path, tokens, given))]);
    }

    private static TreebankScore ScoreTreebank(string path, GivenTokens tokens, LanguagePipeline given, LanguagePipeline raw)
    {
        var (onGoldTokens, fromRawText) = (new ConlluScore(), new ConlluScore());
        foreach (var gold in Documents(path, ConlluReader.Read))
        {
            tokens.Source = gold;
            onGoldTokens += ConlluScore.Of(gold, given.Annotate(gold.Text));
            fromRawText += ConlluScore.Of(gold, raw.Annotate(gold.Text));
        }
        return new TreebankScore(Path.GetFileName(path), onGoldTokens, fromRawText);
    }

    private static NamesScore ScoreNames(string path, GivenTokens tokens, LanguagePipeline given)
    {
        var count = default(MatchCount);
        foreach (var gold in Documents(path, TaggedNamesReader.Read))
        {
            tokens.Source = gold;
            count += EntityScore.Of(gold, given.Annotate(gold.Text));
        }
        return new NamesScore(Path.GetFileName(path), count);
    }

    private static IEnumerable<AnnotatedDocument> Documents(string path, Func<TextReader, IEnumerable<AnnotatedDocument>> read)
    {
        using var reader = new StreamReader(path);
        using var documents = read(reader).GetEnumerator();
        while (true)
        {
            try
            {
                if (!documents.MoveNext())
                    break;
            }
            catch (InvalidDataException exception)
            {
                throw new InvalidDataException($"{path}: {exception.Message}", exception);
            }
            yield return documents.Current;
        }
    }
}

/// <summary>Scores on one treebank.</summary>
public sealed record TreebankScore(string Name, ConlluScore GoldTokens, ConlluScore RawText);

/// <summary>Scores on one set of named entities: persons, organisations and places by exact span.</summary>
public sealed record NamesScore(string Name, MatchCount Entities);

/// <summary>What <see cref="EvaluateLanguage"/> found.</summary>
public sealed record LanguageScores(IReadOnlyList<TreebankScore> Treebanks, IReadOnlyList<NamesScore> Names);
