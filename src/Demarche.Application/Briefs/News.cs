using System.Collections.Immutable;
using System.Globalization;
using Demarche.Analysis.Merging;
using Demarche.IO.Storage;

namespace Demarche.Application.Briefs;

/// <summary>Which articles a reader has not seen, and which records tell what no article seen told.</summary>
internal sealed class News
{
    private readonly Func<Article, bool> _isNew;

    private readonly HashSet<Record> _records = new(ReferenceEqualityComparer.Instance);

    private News(DateOnly since, Func<Article, bool> isNew) =>
        (Since, _isNew) = (since.ToString("O", CultureInfo.InvariantCulture), isNew);

    /// <summary>The day from which on things are new, as YYYY-MM-DD.</summary>
    public string Since { get; }

    /// <summary>New are the articles of the day and later; one without a date is not.</summary>
    public static News From(DateOnly day) => new(day, article => article.Date >= day);

    /// <summary>New are the articles that the brief was not of.</summary>
    public static News After(KeptBrief last) => new(last.Day, article => !last.Articles.Contains(article.Sha256));

    public void Read(ImmutableArray<Fact> facts) =>
        _records.UnionWith(facts.Where(IsNew).SelectMany(fact => fact.Tellings).Select(telling => telling.Record));

    public bool IsNew(Article article) => _isNew(article);

    public bool IsNew(Record record) => _records.Contains(record);

    public bool IsNew(Fact fact) => fact.Tellings.All(telling => _isNew(telling.Document.Article));
}
