using Demarche.Application.Briefs;
using Demarche.Application.Running;
using Demarche.Coding;
using Demarche.IO.Export;
using Demarche.IO.Reading;

namespace Demarche.Application.Explanations;

/// <summary>Codes one article and says, sentence by sentence, why.</summary>
/// <param name="Path">A text or HTML file, or <c>-</c> for standard input.</param>
/// <param name="Date">Date of the article; null to look for it there.</param>
public sealed record ExplainArticle(string Path, DateOnly? Date = null)
{
    /// <exception cref="DemarcheException">The file, a model or a lexicon cannot be read.</exception>
    public ArticleExplanation Run(EngineOptions engine)
    {
        try
        {
            var article = ArticleFile.Find([Path]).Select(file => ArticleReader.Read(file, new ReadingOptions(Date: Date))).First();
            return Of(CodingEngine.Load(engine).Explain(article));
        }
        catch (UnreadableArticleException exception)
        {
            throw new DemarcheException(exception.Message, exception);
        }
    }

    internal static ArticleExplanation Of(Explanation explanation)
    {
        var document = explanation.Document;
        var wording = new Wording(document);
        var events = document.Events.SelectMany(item => item.Mentions.Select(mention => (mention.Sentence, Event: item))).ToLookup(told => told.Sentence, told => told.Event);
        var reasons = document.Omissions.ToLookup(omission => omission.Sentence, omission => omission.Reason);
        return new ArticleExplanation(document.Article.Id, [.. document.Sentences.Select(sentence => new SentenceExplanation(
            sentence.Index + 1,
            WordSpan.Of(Mention.Of(document.Article.Text, sentence.Span)),
            ContractNames.Of(sentence.Kind),
            [.. events[sentence.Index].Distinct().Select(item => Of(item, sentence.Index, wording))],
            reasons[sentence.Index].FirstOrDefault(),
            [.. explanation.Trials[sentence.Index].Select(trial => new TriedWord(WordSpan.Of(trial.Word), trial.Rule, trial.Pattern, trial.Reason))]))]);
    }

    private static EventExplanation Of(CodedEvent item, int sentence, Wording wording) => new(
        item.Id, wording.Parties(item.Source), ContractNames.Of(item.Category), wording.Parties(item.Target), ContractNames.Of(item.Modality),
        item.Confidence, item.Evidence!.Rule, item.Evidence.Pattern, [.. item.Evidence.Words.Select(WordSpan.Of)],
        item.Mentions[0].Sentence != sentence);
}
