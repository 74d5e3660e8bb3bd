using System.Collections.Immutable;
using System.Globalization;
using Demarche.Application.Briefs.Sections;
using Demarche.Application.Running;
using Demarche.IO.Storage;

namespace Demarche.Application.Briefs;

/// <summary>Makes a brief of coded documents, whether just coded or from a store.</summary>
public static class BuildBrief
{
    /// <param name="documents">Coded documents, in the order of the brief.</param>
    /// <param name="notRead">Ledger entries of articles that were not coded.</param>
    /// <param name="since">First day whose articles are marked as new; null to mark none.</param>
    public static Brief Of(IEnumerable<CodedDocument> documents, IEnumerable<LedgerEntry> notRead, DateOnly? since = null) =>
        new([.. documents.Select(document => Of(document, since))], [.. notRead], since?.ToString("O", CultureInfo.InvariantCulture));

    /// <summary>A brief of the current coding of every article in a store.</summary>
    /// <exception cref="DemarcheException">There is no such store, or it cannot be read.</exception>
    public static async Task<Brief> FromStoreAsync(StoreChoice choice, DateOnly? since = null, CancellationToken cancellation = default)
    {
        using var store = await choice.OpenForReadingAsync(cancellation).ConfigureAwait(false);
        try
        {
            return Of(store.Documents(), [], since);
        }
        catch (StoreException exception)
        {
            throw new DemarcheException(exception.Message, exception);
        }
    }

    private static ArticleBrief Of(CodedDocument document, DateOnly? since)
    {
        var words = new Wording(document);
        var article = document.Article;
        var acting = document.Records.SelectMany(record => record.Parties).Select(party => party.Reference.Actor).ToHashSet();
        return new ArticleBrief(
            article.Id,
            article.Title,
            article.Date?.ToString("O", CultureInfo.InvariantCulture),
            article.DateSource is { } source ? Wording.DateSourceWords(source) : null,
            article.Source,
            IsNew: since is null ? null : article.Date >= since,
            Actors(document, acting, actor => actor.Type is not (ActorType.Person or ActorType.Place)),
            Actors(document, acting, actor => actor.Type is ActorType.Person && actor.Id != Actor.AuthorId),
            new BriefCount(
                document.Sentences.Length,
                document.Events.Length,
                document.Events.Count(coded => coded.IsPresentedAsFact),
                document.Records.Count() - document.Events.Length),
            [.. Sections(document, words).Where(section => !section.Rows.IsEmpty)],
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

    /// <summary>Actors of a kind: those with a name of their own, and others only where a record has them.</summary>
    private static ImmutableArray<BriefActor> Actors(CodedDocument document, HashSet<string?> acting, Func<Actor, bool> isWanted) =>
        [.. document.Actors.Where(isWanted)
            .Where(actor => acting.Contains(actor.Id) || Wording.ActorName(actor).Any(char.IsUpper))
            .OrderByDescending(actor => actor.Mentions.Length)
            .Select(actor => new BriefActor(Wording.ActorName(actor), actor.Code, actor.Sector, actor.Office, actor.Mentions.Length))];
}
