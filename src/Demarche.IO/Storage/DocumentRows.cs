using System.Collections.Immutable;
using Demarche.IO.Export;
using DuckDB.NET.Data;

namespace Demarche.IO.Storage;

/// <summary>The rows of one coded document in the tables that queries read.</summary>
internal sealed class DocumentRows(StoreConnection store, string runId, CodedDocument document)
{
    private static readonly string[] s_tables =
        ["actors", "records", "mentions", "attributions", "parties", "events", "positions"];

    private readonly (string RunId, string Sha256) _key = (runId, document.Article.Sha256);

    /// <summary>Removes the rows that an earlier coding of the same bytes by the same run left; scans the tables.</summary>
    public void Delete()
    {
        foreach (var table in s_tables)
            store.Execute($"DELETE FROM {table} WHERE run_id = $1 AND sha256 = $2", _key.RunId, _key.Sha256);
    }

    public void Append()
    {
        Append("actors", document.Actors, (actor, row) => row
            .AppendValue(actor.Id).AppendValue(actor.Name).AppendValue(ContractNames.Of(actor.Type))
            .AppendValue(actor.Code).AppendValue(actor.Sector).AppendValue(actor.Office).AppendValue(actor.Wikidata));
        Append("events", document.Events, (coded, row) => row
            .AppendValue(coded.Id).AppendValue(ContractNames.Of(coded.Category)).AppendValue(coded.Mode)
            .AppendValue(coded.Cameo).AppendValue(coded.Goldstein).AppendValue((int)coded.Quad)
            .AppendValue(coded.Date?.Value).AppendValue(coded.Place?.Name).AppendValue(coded.Place?.Country)
            .AppendValue(coded.Trigger.Text));
        AppendRecords([.. document.Events.Select(StoredRecord.Of), .. Positions]);
        Append("positions", Positions, (position, row) => row
            .AppendValue(position.Record.Id).AppendValue(position.Stance).AppendValue(position.Content));
    }

    private IEnumerable<StoredRecord> Positions =>
    [
        .. document.Demands.Select(StoredRecord.Of),
        .. document.Formats.Select(StoredRecord.Of),
        .. document.Claims.Select(StoredRecord.Of),
        .. document.Transfers.Select(StoredRecord.Of),
        .. document.Alignments.Select(StoredRecord.Of),
    ];

    private void AppendRecords(ImmutableArray<StoredRecord> records)
    {
        Append("records", records, (stored, row) => row
            .AppendValue(stored.Record.Id).AppendValue(stored.Kind).AppendValue(ContractNames.Of(stored.Record.Modality))
            .AppendValue(stored.Record.IsPresentedAsFact).AppendValue(stored.Record.Confidence));
        Append("mentions", Numbered(stored => stored.Record.Mentions), (mention, row) => row
            .AppendValue(mention.RecordId).AppendValue(mention.Position).AppendValue(mention.Item.Sentence)
            .AppendValue(mention.Item.Span.Start).AppendValue(mention.Item.Span.End));
        Append("attributions", Numbered(stored => stored.Record.Attribution), (attribution, row) => row
            .AppendValue(attribution.RecordId).AppendValue(attribution.Position).AppendValue(ContractNames.Of(attribution.Item.Kind))
            .AppendValue(attribution.Item.Actor).AppendValue(attribution.Item.Code)
            .AppendValue(attribution.Item.Mention?.Text).AppendValue(attribution.Item.Cue));
        Append("parties", records.SelectMany(stored => stored.Record.Parties.Select(party => (stored.Record.Id, party.Role, party.Reference))), (party, row) => row
            .AppendValue(party.Id).AppendValue(party.Role).AppendValue(party.Reference.Actor).AppendValue(party.Reference.Code)
            .AppendValue(party.Reference.Sector).AppendValue(party.Reference.Mention?.Text));

        IEnumerable<(string RecordId, int Position, T Item)> Numbered<T>(Func<StoredRecord, IEnumerable<T>> items) =>
            records.SelectMany(stored => items(stored).Select((item, position) => (stored.Record.Id, position, item)));
    }

    private void Append<T>(string table, IEnumerable<T> items, Action<T, IDuckDBAppenderRow> write) =>
        store.Append(table, _key, items, write);
}
