using Demarche.Analysis.Merging;
using Demarche.Application.Running;

namespace Demarche.Application.Evaluation.Merging;

/// <summary>Codes the articles of a set in which events recur, merges their facts and scores what was brought together.</summary>
/// <param name="Path">The gold, JSON Lines; tests/Accuracy/README.md describes it.</param>
public sealed record EvaluateMerging(string Path)
{
    /// <exception cref="DemarcheException">The file, a model or a lexicon cannot be read; the message names it.</exception>
    public MergingScore Run(EngineOptions engine)
    {
        var stories = GoldStory.Read(Path);
        var code = CodingEngine.Load(engine).NewCoder();
        var facts = FactMerger.Merge(stories.Select(story => code(Article(story))), []);
        var told = facts
            .SelectMany(fact => fact.Tellings, (fact, telling) => (Fact: fact.Id, Telling: telling))
            .SelectMany(pair => pair.Telling.Record.Mentions, (pair, mention) => (pair.Fact, pair.Telling.Document.Article.Id, mention.Span.Start))
            .ToLookup(pair => pair.Id, StringComparer.Ordinal);
        var items = stories.SelectMany(story => story.Sentences.Select((sentence, index) => (Story: story, Sentence: sentence, Index: index)))
            .Where(item => !item.Sentence.Events.IsEmpty).ToList();
        return MergingScore.Of(
            stories.Length,
            [.. items.Select(item => $"{item.Story.Id}: {item.Sentence.Text}")],
            items.ConvertAll(item => told[item.Story.Id].Where(pair => item.Story.SentenceAt(pair.Start) == item.Index).Select(pair => pair.Fact).ToHashSet()),
            items.ConvertAll(item => item.Sentence.Events.ToHashSet()));
    }

    private static Article Article(GoldStory story) => new()
    {
        Id = story.Id,
        Text = story.Text,
        Sha256 = "",
        Date = story.Date,
        DateSource = DateSource.Given,
        Source = story.Source,
    };
}
