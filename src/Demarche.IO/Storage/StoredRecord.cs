using Demarche.IO.Export;

namespace Demarche.IO.Storage;

/// <summary>A record as the tables see it: any of the six kinds, with its parties by role.</summary>
internal sealed record StoredRecord(
    string Kind, Record Record, string? Stance, string? Content, IEnumerable<(string Role, ActorReference Reference)> Parties)
{
    public static StoredRecord Of(CodedEvent coded) =>
        new("event", coded, null, coded.Trigger.Text, [.. As("source", coded.Source), .. As("target", coded.Target)]);

    public static StoredRecord Of(Demand demand) =>
        new("demand", demand, ContractNames.Of(demand.Strength), demand.Content.Text, [.. As("by", demand.By), .. As("on", demand.On)]);

    public static StoredRecord Of(FormatStance format) =>
        new("format", format, ContractNames.Of(format.Stance), format.Name,
            [("party", format.Party), .. As("mediators", format.Mediators)]);

    public static StoredRecord Of(Claim claim) =>
        new("claim", claim, ContractNames.Of(claim.Stance), claim.Content.Text, [.. As("by", claim.By), .. As("about", claim.About)]);

    public static StoredRecord Of(Transfer transfer) =>
        new("transfer", transfer, ContractNames.Of(transfer.Status), transfer.What.Text,
            [.. As("giver", transfer.Giver), .. As("recipient", transfer.Recipient), .. As("via", transfer.Via)]);

    public static StoredRecord Of(Alignment alignment) =>
        new("alignment", alignment, ContractNames.Of(alignment.Direction), null,
            [("party", alignment.Party), .. As("toward", alignment.Toward), .. As("desiredBy", alignment.DesiredBy)]);

    private static IEnumerable<(string, ActorReference)> As(string role, IEnumerable<ActorReference> references) =>
        references.Select(reference => (role, reference));

    private static IEnumerable<(string, ActorReference)> As(string role, ActorReference? reference) =>
        reference is null ? [] : [(role, reference)];
}
