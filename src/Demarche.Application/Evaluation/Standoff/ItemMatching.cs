using Demarche.IO.Export;

namespace Demarche.Application.Evaluation.Standoff;

/// <summary>Whether a coded record is an annotated item.</summary>
internal static class ItemMatching
{
    public static bool Matches(this CodedItem coded, GoldItem gold, bool anyQuantity = false) => coded.Record switch
    {
        CodedEvent item => IsEvent(coded, item, gold),
        Demand item => IsDemand(coded, item, gold),
        FormatStance item => IsFormat(coded, item, gold),
        Claim item => IsClaim(coded, item, gold),
        Transfer item => IsTransfer(coded, item, gold) && (anyQuantity || HasQuantity(coded, gold)),
        Alignment item => IsAlignment(coded, item, gold),
        _ => false,
    };

    /// <summary>Whether <paramref name="modality"/> is among those annotated; a condition is one of the suppositions.</summary>
    public static bool HasModality(Modality modality, IEnumerable<string?> wanted) => wanted.Any(word =>
        word == ContractNames.Of(modality) || (modality == Modality.Conditional && word == "hypothetical"));

    public static bool HasQuantity(CodedItem coded, GoldItem gold) => coded.Quantity?.Value == gold.Quantity?.Value;

    private static bool IsEvent(CodedItem coded, CodedEvent item, GoldItem gold)
    {
        if (!gold.EventAlt.Append(gold.Event).Contains(ContractNames.Of(item.Category)) || !HasModality(item.Modality, gold.Modalities))
            return false;
        if (gold.Symmetric)
        {
            GoldParty[] both = [.. gold.Source, .. gold.Target];
            CodedParty[] parties = [.. coded.Side("source"), .. coded.Side("target")];
            return !parties.Any(party => party.IsOutside(both))
                && both.All(wanted => wanted.Optional || parties.Any(party => party.Is(wanted, Sides.None)));
        }
        var ambiguous = Sides.Ambiguous(gold.Source, gold.Target);
        return Sides.Fit(coded.Side("source"), gold.Source, ambiguous) && Sides.Fit(coded.Side("target"), gold.Target, ambiguous);
    }

    private static bool IsDemand(CodedItem coded, Demand item, GoldItem gold)
    {
        var ambiguous = Sides.Ambiguous(gold.By, gold.On);
        return Sides.Fit(coded.Side("by"), gold.By, ambiguous, mayBeEmpty: gold.By.IsEmpty)
            && Sides.Fit(coded.Side("on"), gold.On, ambiguous)
            && IsContent(coded.Content!, gold.ContentSpan, gold.Content)
            && gold.StrengthAlt.Append(gold.Strength).Contains(ContractNames.Of(item.Strength))
            && (gold.Deadline is not null || item.Deadline is null);
    }

    private static bool IsFormat(CodedItem coded, FormatStance item, GoldItem gold)
    {
        if (!Sides.Fit(coded.Side("party"), gold.Party, mayBeEmpty: false) || !gold.StanceAlt.Append(gold.Stance).Contains(ContractNames.Of(item.Stance)))
            return false;
        var wanted = (gold.Format?.Venue ?? "").Split('|', StringSplitOptions.RemoveEmptyEntries);
        var venue = (item.Venue ?? "").TrimStart('#');
        if (wanted.Length > 0 && venue.Length > 0)
            return wanted.Any(name => venue.Contains(name, StringComparison.OrdinalIgnoreCase) || name.Contains(venue, StringComparison.OrdinalIgnoreCase));
        if (coded.Side("mediators").Any(mediator => (mediator.RawCode is { } code && gold.Format!.Mediator.Contains(code))
            || (mediator.GoldActor is { } actor && gold.Format!.Mediator.Contains(actor))))
            return true;
        return WordMatching.Telling(gold.Format?.Name).Overlaps(WordMatching.Telling(item.Name))
            || wanted.Any(name => WordMatching.Words(item.Name).Contains(name.ToLowerInvariant()));
    }

    private static bool IsClaim(CodedItem coded, Claim item, GoldItem gold)
    {
        var by = coded.Side("by");
        if (gold.By.IsEmpty && by.Any(party => party.RawCode is not null || party.GoldActor is not null || party.IsAuthor))
            return false;
        return (gold.By.IsEmpty || Sides.Fit(by, gold.By, mayBeEmpty: false))
            && gold.StanceAlt.Append(gold.Stance).Contains(ContractNames.Of(item.Stance))
            && IsContent(coded.Content!, gold.ContentSpan, gold.Content);
    }

    private static bool IsTransfer(CodedItem coded, Transfer item, GoldItem gold)
    {
        var giver = coded.Side("giver");
        if (gold.Giver.IsEmpty ? giver.Any(party => party.RawCode is not null || party.GoldActor is not null || party.IsAuthor) : !Sides.Fit(giver, gold.Giver))
            return false;
        return Sides.Fit(coded.Side("recipient"), gold.Recipient)
            && gold.StatusAlt.Append(gold.Status).Contains(ContractNames.Of(item.Status))
            && (WordMatching.Agree(item.What.Span, gold.WhatSpan) is true || WordMatching.Share(item.What.Text, gold.What) || WordMatching.Share(gold.What, item.What.Text));
    }

    private static bool IsAlignment(CodedItem coded, Alignment item, GoldItem gold) =>
        Sides.Fit(coded.Side("party"), gold.Party, mayBeEmpty: false)
        && coded.Side("toward").Any(party => gold.Toward.Any(wanted => party.Is(wanted, Sides.None)))
        && ContractNames.Of(item.Direction) == gold.Direction
        && (gold.Modality == "asserted" || item.Modality != Modality.Asserted);

    private static bool IsContent(Mention coded, GoldSpan? span, string? paraphrase) =>
        WordMatching.Agree(coded.Span, span) ?? WordMatching.Share(coded.Text, paraphrase);
}
