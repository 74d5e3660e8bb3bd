using System.Collections.Immutable;
using Demarche.Application.Running;
using Demarche.IO.Export;
using Demarche.IO.Storage;

namespace Demarche.Application.Briefs;

/// <summary>Makes a brief of coded documents, whether just coded or from a store.</summary>
public static class BuildBrief
{
    /// <param name="documents">Coded documents, in the order of the brief.</param>
    /// <param name="notRead">Ledger entries of articles that were not coded.</param>
    public static Brief Of(IEnumerable<CodedDocument> documents, IEnumerable<LedgerEntry> notRead) =>
        new([.. documents.Select(Of)], [.. notRead]);

    /// <summary>A brief of the current coding of every article in a store.</summary>
    /// <exception cref="DemarcheException">There is no such store, or it cannot be read.</exception>
    public static async Task<Brief> FromStoreAsync(StoreChoice choice, CancellationToken cancellation = default)
    {
        using var store = await choice.OpenForReadingAsync(cancellation).ConfigureAwait(false);
        try
        {
            return Of(store.Documents(), []);
        }
        catch (StoreException exception)
        {
            throw new DemarcheException(exception.Message, exception);
        }
    }

    private static ArticleBrief Of(CodedDocument document)
    {
        var words = new Wording(document);
        var article = document.Article;
        var acting = document.Records.SelectMany(record => record.Parties).Select(party => party.Reference.Actor).ToHashSet();
        return new ArticleBrief(
            article.Id,
            article.Title,
            article.Date?.ToString("O", System.Globalization.CultureInfo.InvariantCulture),
            article.DateSource is { } source ? Wording.DateSourceWords(source) : null,
            article.Source,
            Actors(document, acting, actor => actor.Type is not (ActorType.Person or ActorType.Place)),
            Actors(document, acting, actor => actor.Type is ActorType.Person && actor.Id != Actor.AuthorId),
            [.. document.Events.OrderBy(coded => coded.Date?.Value ?? "~", StringComparer.Ordinal).ThenBy(Place).Select(coded => Event(coded, words))],
            Positions(document, words),
            [.. document.Omissions.Select(omission => new BriefOmission(omission.Reason, words.Quote(omission.Sentence)))],
            document.Sentences.Length);
    }

    /// <summary>Actors of a kind: those with a name of their own, and others only where a record has them.</summary>
    private static ImmutableArray<BriefActor> Actors(CodedDocument document, HashSet<string?> acting, Func<Actor, bool> isWanted) =>
        [.. document.Actors.Where(isWanted)
            .Where(actor => acting.Contains(actor.Id) || Wording.ActorName(actor).Any(char.IsUpper))
            .OrderByDescending(actor => actor.Mentions.Length)
            .Select(actor => new BriefActor(Wording.ActorName(actor), actor.Code, actor.Sector, actor.Office, actor.Mentions.Length))];

    private static BriefEvent Event(CodedEvent coded, Wording words) => new(
        coded.Date?.Value,
        words.Parties(coded.Source) ?? "somebody unnamed",
        words.Parties(coded.Target),
        ContractNames.Of(coded.Category),
        coded.Mode,
        coded.Cameo,
        Wording.QuadWords(coded.Quad),
        ContractNames.Of(coded.Modality),
        words.Standing(coded),
        coded.IsPresentedAsFact,
        Math.Round(coded.Confidence, 2),
        words.Quote(coded));

    private static ImmutableArray<BriefPosition> Positions(CodedDocument document, Wording words)
    {
        var positions = new List<(Record Record, string Kind, string Text)>();
        positions.AddRange(document.Demands.Select(demand => ((Record)demand, "demand", words.Demand(demand))));
        positions.AddRange(document.Formats.Select(format => ((Record)format, "format", words.Format(format))));
        positions.AddRange(document.Claims.Select(claim => ((Record)claim, "claim", words.Claim(claim))));
        positions.AddRange(document.Transfers.Select(transfer => ((Record)transfer, "transfer", words.Transfer(transfer))));
        positions.AddRange(document.Alignments.Select(alignment => ((Record)alignment, "alignment", words.Alignment(alignment))));
        return [.. positions.OrderBy(position => Place(position.Record)).Select(position => new BriefPosition(
            position.Kind, position.Text, words.Standing(position.Record), Math.Round(position.Record.Confidence, 2), words.Quote(position.Record)))];
    }

    private static int Place(Record record) => record.Mentions[0].Span.Start;
}
