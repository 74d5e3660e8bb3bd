using System.Globalization;
using Demarche.IO.Export;

namespace Demarche.Application.Evaluation.Standoff;

/// <summary>Whether a coded record falls into a trap: does all that the trap forbids.</summary>
internal static class TrapMatching
{
    public static bool FallsInto(this CodedItem coded, GoldItem trap)
    {
        if (trap.Forbid is null || (trap.Scope == "fact" && !coded.Record.IsPresentedAsFact))
            return false;
        return trap.Forbid.All(field => field.Key switch
        {
            "unattributed" => !coded.IsAttributedToOthers,
            "any_event" => true,
            _ => Does(coded, field.Key[..^"_any".Length], field.Value),
        });
    }

    private static bool Does(CodedItem coded, string field, GoldForbidden values) => field switch
    {
        "actor" => coded.Side("source").Concat(coded.Side("target")).Any(party => party.IsNamed(values)),
        "source" or "target" or "giver" or "recipient" or "party" or "toward" or "by" or "on" => coded.Side(field).Any(party => party.IsNamed(values)),
        "quantity" => IsQuantity(coded.Quantity, values),
        "deadline" => coded.Record is Demand { Deadline: { } deadline } && (values.IsAny || values.Names(deadline.Value)
            || values.Values.Any(value => deadline.Mention.Text.Contains(value, StringComparison.Ordinal))),
        "date" => coded.Record is CodedEvent { Date: { } date } && values.Names(date.Value),
        "venue" => coded.Record is FormatStance { Venue: { } venue } && values.Names(venue.TrimStart('#')),
        "content" => coded.Content is { } content && values.Values.Any(value => content.Text.Contains(value, StringComparison.OrdinalIgnoreCase)),
        "place" => coded.Record is CodedEvent { Place: { } place } && values.Names(place.Name),
        "mode" => coded.Record is CodedEvent { Mode: { } mode } && values.Names(mode),
        "modality" => values.Names(ContractNames.Of(coded.Record.Modality)),
        "event" => coded.Record is CodedEvent item && values.Names(ContractNames.Of(item.Category)),
        "status" => coded.Record is Transfer item && values.Names(ContractNames.Of(item.Status)),
        "direction" => coded.Record is Alignment item && values.Names(ContractNames.Of(item.Direction)),
        "strength" => coded.Record is Demand item && values.Names(ContractNames.Of(item.Strength)),
        "stance" => values.Names(coded.Record switch
        {
            FormatStance item => ContractNames.Of(item.Stance),
            Claim item => ContractNames.Of(item.Stance),
            _ => null,
        }),
        _ => throw new DemarcheException($"a trap forbids '{field}', which is no field of a record."),
    };

    private static bool IsQuantity(Quantity? quantity, GoldForbidden values) =>
        quantity is not null && (values.IsAny || values.Names(quantity.Value?.ToString(CultureInfo.InvariantCulture))
            || WordMatching.Words(quantity.Mention.Text).Any(word => !word.All(char.IsAsciiDigit) && values.Names(word)));
}
