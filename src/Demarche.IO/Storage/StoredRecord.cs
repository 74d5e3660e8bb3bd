using Demarche.IO.Export;

namespace Demarche.IO.Storage;

/// <summary>A record as the tables see it: any of the six kinds.</summary>
internal sealed record StoredRecord(string Kind, Record Record, string? Stance, string? Content)
{
    public static StoredRecord Of(CodedEvent coded) => new("event", coded, null, coded.Trigger.Text);

    public static StoredRecord Of(Demand demand) => new("demand", demand, ContractNames.Of(demand.Strength), demand.Content.Text);

    public static StoredRecord Of(FormatStance format) => new("format", format, ContractNames.Of(format.Stance), format.Name);

    public static StoredRecord Of(Claim claim) => new("claim", claim, ContractNames.Of(claim.Stance), claim.Content.Text);

    public static StoredRecord Of(Transfer transfer) => new("transfer", transfer, ContractNames.Of(transfer.Status), transfer.What.Text);

    public static StoredRecord Of(Alignment alignment) => new("alignment", alignment, ContractNames.Of(alignment.Direction), null);
}
