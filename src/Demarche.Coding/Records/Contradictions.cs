using System.Collections.Immutable;

namespace Demarche.Coding.Records;

/// <summary>
/// Links records of one party that sit badly with each other: asserting and denying one thing, taking and refusing one table,
/// promising and suspending one transfer, an act told as done and as not done. Both are kept.
/// </summary>
internal static class Contradictions
{
    /// <summary>Likeness of the words from which two claims are about one thing.</summary>
    private const double SameThing = 0.5;

    /// <summary>The document with <see cref="Record.Contradicts"/> filled, each pair on its later record.</summary>
    public static CodedDocument In(CodedDocument coded) => coded with
    {
        Claims = Linked(coded.Claims, Contradict, (claim, ids) => claim with { Contradicts = ids }),
        Formats = Linked(coded.Formats, Contradict, (stance, ids) => stance with { Contradicts = ids }),
        Transfers = Linked(coded.Transfers, Contradict, (transfer, ids) => transfer with { Contradicts = ids }),
        Events = Linked(coded.Events, Contradict, (item, ids) => item with { Contradicts = ids }),
    };

    private static ImmutableArray<TRecord> Linked<TRecord>(
        ImmutableArray<TRecord> records, Func<TRecord, TRecord, bool> contradict, Func<TRecord, ImmutableArray<string>, TRecord> with) where TRecord : Record =>
        [.. records.Select((later, index) => records.Take(index).Where(earlier => contradict(earlier, later)).Select(earlier => earlier.Id).ToImmutableArray() is { IsEmpty: false } ids
            ? with(later, ids) : later)];

    private static bool Contradict(Claim earlier, Claim later) =>
        Answers.AreJoined(earlier.By, later.By) && (earlier.Stance == ClaimStance.Asserts) != (later.Stance == ClaimStance.Asserts)
        && (earlier.Stance == ClaimStance.Denies || later.Stance == ClaimStance.Denies)
        && Wording.Likeness(earlier.Content.Text, later.Content.Text) >= SameThing;

    private static bool Contradict(FormatStance earlier, FormatStance later) =>
        Answers.AreJoined([earlier.Party], [later.Party]) && IsConsent(earlier) != IsConsent(later)
        && (IsRefusal(earlier) || IsRefusal(later)) && Answers.IsTable(earlier, later) && IsTold(earlier, later);

    private static bool IsConsent(FormatStance stance) => stance.Stance is FormatStanceKind.Accepts or FormatStanceKind.Proposes or FormatStanceKind.Prefers;

    private static bool IsRefusal(FormatStance stance) => stance.Stance is FormatStanceKind.Refuses or FormatStanceKind.Boycotts;

    private static bool Contradict(Transfer earlier, Transfer later) =>
        earlier.Giver is { } giver && later.Giver is { } other && Answers.AreJoined([giver], [other])
        && Answers.AreJoined(Side(earlier.Recipient), Side(later.Recipient))
        && (earlier.Status == TransferStatus.Suspended) != (later.Status == TransferStatus.Suspended)
        && (earlier.Status is TransferStatus.Promised or TransferStatus.Ongoing || later.Status is TransferStatus.Promised or TransferStatus.Ongoing)
        && Wording.Shared(earlier.What.Text, later.What.Text) > 0 && IsTold(earlier, later);

    private static bool Contradict(CodedEvent earlier, CodedEvent later) =>
        earlier.Category == later.Category && (earlier.Modality == Modality.Asserted) != (later.Modality == Modality.Asserted)
        && (IsNot(earlier) || IsNot(later)) && Answers.AreJoined(earlier.Source, later.Source)
        && !earlier.Target.IsEmpty && Answers.AreJoined(earlier.Target, later.Target) && earlier.Attribution.IsEmpty == later.Attribution.IsEmpty
        && earlier.Date?.Value == later.Date?.Value && IsTold(earlier, later);

    private static bool IsNot(CodedEvent item) => item.Modality is Modality.Negated or Modality.Denied;

    /// <summary>Whether both are presented as fact or as not having happened, not as a comment.</summary>
    private static bool IsTold(Record earlier, Record later) => !earlier.IsComment && !later.IsComment;

    private static ImmutableArray<ActorReference> Side(ActorReference? party) => party is null ? [] : [party];
}
