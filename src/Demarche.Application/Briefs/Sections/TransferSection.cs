using Demarche.IO.Export;

namespace Demarche.Application.Briefs.Sections;

/// <summary>Arms, money, goods and aid: from whom to whom, and how far it has come.</summary>
internal static class TransferSection
{
    public static BriefSection Of(CodedDocument document, Wording words) => new(
        "transfers", "Transfers", ["From", "To", "What", "How much", "Through", "Status"],
        [.. document.Transfers.InTextOrder().Select(transfer => Rows.Of(
            transfer, words,
            words.Subject(transfer),
            transfer.Recipient is { } recipient ? words.Party(recipient) : "not named",
            Wording.Quoted(transfer.What),
            Wording.Amount(transfer.Quantity),
            words.Parties(transfer.Via),
            ContractNames.Of(transfer.Status)))]);
}
