using System.Collections.Immutable;
using System.Globalization;
using Demarche.Analysis.Merging;
using Demarche.Application.Briefs.Sections;

namespace Demarche.Application.Briefs;

/// <summary>Makes a brief of coded documents, whether just coded or from a store.</summary>
public static class BuildBrief
{
    /// <param name="documents">Coded documents, in the order of the brief.</param>
    /// <param name="notRead">Ledger entries of articles that were not coded.</param>
    /// <param name="since">First day whose articles are marked as new, with what they are the first to tell; null to mark none.</param>
    public static Brief Of(IEnumerable<CodedDocument> documents, IEnumerable<LedgerEntry> notRead, DateOnly? since = null) =>
        Of([.. documents], notRead, since is { } day ? News.From(day) : null);

    internal static Brief Of(ImmutableArray<CodedDocument> documents, IEnumerable<LedgerEntry> notRead, News? news)
    {
        ImmutableArray<Wording> words = [.. documents.Select(document => new Wording(document))];
        var facts = documents.Length > 1 || news is not null ? FactMerger.Merge(documents, []) : [];
        news?.Read(facts);
        return new Brief(
            [.. Together(documents, words, facts, news).Where(section => !section.Rows.IsEmpty)],
            [.. documents.Select((document, index) => Of(index + 1, document, words[index], news))],
            [.. notRead],
            news?.Since);
    }

    /// <summary>What is told of all articles together: what is new, and where there are several, everything.</summary>
    private static IEnumerable<BriefSection> Together(
        ImmutableArray<CodedDocument> documents, ImmutableArray<Wording> words, ImmutableArray<Fact> facts, News? news)
    {
        var section = new FactSection(documents, words);
        if (news is not null)
            yield return section.Of("new", $"New since {news.Since}", facts.Where(news.IsNew), news: null);
        if (documents.Length > 1)
            yield return section.Of("together", "What the articles tell together", facts, news);
    }

    private static ArticleBrief Of(int number, CodedDocument document, Wording words, News? news)
    {
        var article = document.Article;
        var acting = document.Records.SelectMany(record => record.Parties).Select(party => party.Reference.Actor).ToHashSet();
        return new ArticleBrief(
            number,
            article.Id,
            article.Title,
            article.Date?.ToString("O", CultureInfo.InvariantCulture),
            article.DateSource is { } source ? Wording.DateSourceWords(source) : null,
            article.Source,
            IsNew: news?.IsNew(article),
            Actors(document, acting, actor => actor.Type is not (ActorType.Person or ActorType.Place)),
            Actors(document, acting, actor => actor.Type is ActorType.Person && actor.Id != Actor.AuthorId),
            new BriefCount(
                document.Sentences.Length,
                document.Events.Length,
                document.Events.Count(coded => coded.IsPresentedAsFact),
                document.Records.Count() - document.Events.Length,
                news is null ? null : document.Records.Count(news.IsNew)),
            [.. Sections(document, words).Where(section => !section.Rows.IsEmpty).Select(section => Mark(section, document, news))],
            RelationSum.Of(document, words),
            MarkedText.Of(document));
    }

    private static IEnumerable<BriefSection> Sections(CodedDocument document, Wording words) =>
    [
        TimelineSection.Of(document, words),
        StanceSection.Of(document, words),
        FormatSection.Of(document, words),
        DemandSection.Of(document, words),
        ClaimSection.Of(document, words),
        TransferSection.Of(document, words),
        DriftSection.Of(document, words),
        ContradictionSection.Of(document, words),
        RetortSection.Of(document, words),
        OmissionSection.Of(document, words),
    ];

    /// <summary>The section with the rows of new records marked.</summary>
    private static BriefSection Mark(BriefSection section, CodedDocument document, News? news)
    {
        if (news is null)
            return section;
        var fresh = document.Records.Where(news.IsNew).Select(record => record.Id).ToHashSet(StringComparer.Ordinal);
        return section with { Rows = [.. section.Rows.Select(row => row with { IsNew = row.Records.Any(fresh.Contains) })] };
    }

    /// <summary>Actors of a kind: those with a name of their own, and of others those who have a part in a record.</summary>
    private static ImmutableArray<BriefActor> Actors(CodedDocument document, HashSet<string?> acting, Func<Actor, bool> isWanted) =>
        [.. document.Actors.Where(isWanted)
            .Where(actor => Wording.IsProper(Wording.ActorName(actor)) || (acting.Contains(actor.Id) && Wording.IsParty(Wording.ActorName(actor), actor.Code, actor.Sector)))
            .OrderByDescending(actor => actor.Mentions.Length)
            .Select(actor => new BriefActor(Wording.ActorName(actor), actor.Code, actor.Sector, actor.Office, actor.Mentions.Length))];
}
