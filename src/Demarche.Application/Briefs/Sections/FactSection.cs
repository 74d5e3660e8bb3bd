using System.Collections.Immutable;
using System.Globalization;
using Demarche.Analysis.Merging;

namespace Demarche.Application.Briefs.Sections;

/// <summary>What several articles tell, each fact once, by date, with its sentences in each of them.</summary>
internal sealed class FactSection
{
    /// <summary>The articles' wordings, in the order of the brief.</summary>
    private readonly ImmutableArray<Wording> _words;

    /// <summary>The place of each article in the brief, from 0.</summary>
    private readonly Dictionary<CodedDocument, int> _places = new(ReferenceEqualityComparer.Instance);

    /// <param name="documents">The articles, in the order of the brief.</param>
    /// <param name="words">Their words, in the same order.</param>
    public FactSection(ImmutableArray<CodedDocument> documents, ImmutableArray<Wording> words)
    {
        _words = words;
        for (var place = 0; place < documents.Length; place++)
            _places.TryAdd(documents[place], place);
    }

    public BriefSection Of(string id, string title, IEnumerable<Fact> facts, News? news) => new(
        id, title, ["Date", "Who", "What", "How widely"],
        [.. facts.OrderBy(fact => Day(fact).Value ?? "~", StringComparer.Ordinal).Select(fact => Row(fact, news))]);

    private BriefRow Row(Fact fact, News? news)
    {
        var (document, record) = fact.Tellings[0];
        var told = _words[_places[document]];
        var date = Day(fact) switch
        {
            (null, _) => "undated",
            (var day, true) => day,
            (var day, false) => $"reported {day}",
        };
        var count = BriefSummary.Told(fact.Articles, fact.Sources);
        return new BriefRow(
            null,
            date,
            $"{told.Sentence(record)}; told by {count}",
            Rows.Cells(date, told.Subject(record), told.Predicate(record), count),
            told.Note(record),
            [.. fact.Tellings.SelectMany(Quotes)],
            news?.IsNew(fact) is true);
    }

    /// <summary>The day of an event, and of anything else that on which it was first reported.</summary>
    private static (string? Value, bool IsItsOwn) Day(Fact fact) =>
        fact.Tellings[0].Record is CodedEvent { Date: { } date }
            ? (date.Value, true)
            : (fact.Tellings[0].Document.Article.Date?.ToString("O", CultureInfo.InvariantCulture), false);

    private IEnumerable<BriefQuote> Quotes(Telling telling)
    {
        var index = _places[telling.Document];
        return telling.Record.Mentions.Select(mention => mention.Sentence).Distinct()
            .Select(sentence => _words[index].Quote(sentence) with { Article = index + 1 });
    }
}
