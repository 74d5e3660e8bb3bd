using System.Collections.Immutable;

namespace Demarche.Coding.Records;

/// <summary>
/// Links records to the earlier ones that they answer: a denial to the charge, a rejection to the claim or offer, a refusal or
/// consent to the demand. An answer comes from another side, stands near, and crosses the parties or repeats the words.
/// </summary>
internal static class Answers
{
    /// <summary>Most sentences between a claim and its answer.</summary>
    private const int Reach = 4;

    /// <summary>Words that an answer repeats when neither party names the other.</summary>
    private const int FewestSharedWords = 2;

    /// <summary>The document with <see cref="Record.Answers"/> filled.</summary>
    public static CodedDocument In(CodedDocument coded) => coded with
    {
        Claims = [.. coded.Claims.Select(claim => claim with { Answers = OfClaim(claim, coded) })],
        Events = [.. coded.Events.Select(item => item with { Answers = OfAct(item, coded.Demands) })],
        Formats = [.. coded.Formats.Select(stance => stance with { Answers = OfStance(stance, coded) })],
    };

    private static ImmutableArray<string> OfClaim(Claim claim, CodedDocument coded)
    {
        if (Best(coded.Claims, other => IsOpposed(other, claim) ? Weight(other, claim) : 0, claim) is { } answered)
            return [answered.Id];
        if (claim.Stance != ClaimStance.Rejects)
            return [];
        return Best(coded.Demands, other => Distance(other, claim) is 0 or 1 && AreApart(other.By, claim.By) && !other.By.IsEmpty ? 1 : 0, claim) is { } demand ? [demand.Id] : [];
    }

    /// <summary>Whether two claims may be claim and answer: by different sides, and not both denials.</summary>
    private static bool IsOpposed(Claim earlier, Claim answer) =>
        earlier.Id != answer.Id && AreApart(earlier.By, answer.By) && !answer.By.IsEmpty && !(IsRebuttal(earlier) && IsRebuttal(answer)) && !(earlier.Stance == ClaimStance.Rejects && !IsRebuttal(answer));

    private static bool IsRebuttal(Claim claim) => claim.Stance is ClaimStance.Denies or ClaimStance.Rejects;

    /// <summary>How much speaks for an answer, 0 for none.</summary>
    private static int Weight(Claim earlier, Claim answer)
    {
        var distance = Distance(earlier, answer);
        if (distance is < -1 or > Reach || (distance == -1 && !IsRebuttal(answer)))
            return 0;
        var shared = Wording.Shared(earlier.Content.Text, answer.Content.Text);
        if (distance == -1)
            return shared >= FewestSharedWords ? 10 + shared : 0;
        var crossed = AreJoined(earlier.About, answer.By);
        var parallel = shared > 0 || crossed || HaveOneStart(earlier, answer);
        var points = answer.Stance switch
        {
            ClaimStance.Rejects when distance <= 2 => 4,
            ClaimStance.Denies when distance <= 2 && Wording.IsReference(answer.Content.Text) => 4,
            ClaimStance.Denies when crossed || shared >= FewestSharedWords => 4,
            ClaimStance.Denies when distance <= 1 && earlier.Stance == ClaimStance.Accuses && Wording.IsDefinite(answer.Content.Text) => 3,
            ClaimStance.Denies when distance == 0 && parallel => 3,
            ClaimStance.Asserts or ClaimStance.Accuses when distance == 0 && parallel && earlier.Content.Span.End <= answer.Content.Span.Start => 3,
            ClaimStance.Asserts or ClaimStance.Accuses when distance == 1 && IsRebuttal(earlier) && parallel => 3,
            ClaimStance.Asserts or ClaimStance.Accuses when distance == 1 && crossed && shared > 0 => 3,
            _ => 0,
        };
        return points == 0 ? 0 : (3 * points) + (crossed ? 3 : 0) + shared + (2 * (Reach - distance)) + (earlier.Stance == ClaimStance.Accuses ? 1 : 0);
    }

    /// <summary>"There is no soldier", "there are four thousand".</summary>
    private static bool HaveOneStart(Claim earlier, Claim answer) =>
        Wording.FirstWord(earlier.Content.Text) is "it" or "there" && Wording.FirstWord(earlier.Content.Text) == Wording.FirstWord(answer.Content.Text);

    /// <summary>A refusal of, or consent to, what the other side asked for.</summary>
    private static ImmutableArray<string> OfAct(CodedEvent item, ImmutableArray<Demand> demands)
    {
        if (item.Category is not (EventCategory.Reject or EventCategory.Agree or EventCategory.Concede) || item.Source.IsEmpty)
            return [];
        return Best(demands, demand => Distance(demand, item) is >= 0 and <= 2 && AreApart(demand.By, item.Source) && AreJoined(demand.On, item.Source)
            && (AreJoined(demand.By, item.Target) || item.Target.IsEmpty) && demand.Mentions[0].Span.Start < item.Mentions[0].Span.Start ? 1 : 0, item) is { } answered ? [answered.Id] : [];
    }

    /// <summary>What another side proposed and this one takes or refuses, or demanded and this one already grants.</summary>
    private static ImmutableArray<string> OfStance(FormatStance stance, CodedDocument coded)
    {
        if (stance.Stance is FormatStanceKind.Proposes or FormatStanceKind.Prefers)
            return [];
        if (Best(coded.Formats, other => other.Stance is FormatStanceKind.Proposes && other.Id != stance.Id && AreApart([other.Party], [stance.Party])
            && Distance(other, stance) is >= 0 and <= 2 && IsTable(other, stance) ? 1 : 0, stance) is { } proposal)
            return [proposal.Id];
        return Best(coded.Demands, demand => AreApart(demand.By, [stance.Party]) && AreJoined(demand.On, [stance.Party]) && Distance(demand, stance) is >= 0 and <= Reach
            && stance.Venue is { } venue && demand.Content.Text.Contains(venue, StringComparison.Ordinal) ? 1 : 0, stance) is { } demanded ? [demanded.Id] : [];
    }

    /// <summary>Whether two stances are on one table.</summary>
    public static bool IsTable(FormatStance one, FormatStance other) =>
        one.Venue is { } venue ? venue == other.Venue : other.Venue is null && Wording.Likeness(one.Name, other.Name) >= 0.5;

    /// <summary>The weightiest of <paramref name="records"/>, of equals the nearest before; null when none has weight.</summary>
    private static TRecord? Best<TRecord>(ImmutableArray<TRecord> records, Func<TRecord, int> weigh, Record answer) where TRecord : Record
    {
        TRecord? best = null;
        var most = 0;
        foreach (var record in records)
        {
            if (record.Mentions[0].Sentence > answer.Mentions[0].Sentence + 1)
                continue;
            if (weigh(record) is var weight and > 0 && weight >= most)
                (best, most) = (record, weight);
        }
        return best;
    }

    /// <summary>Sentences from one record to a later one; negative when it is earlier.</summary>
    private static int Distance(Record earlier, Record later) => later.Mentions[0].Sentence - earlier.Mentions[0].Sentence;

    /// <summary>Whether no party of one side is on the other.</summary>
    private static bool AreApart(ImmutableArray<ActorReference> one, ImmutableArray<ActorReference> other) => !AreJoined(one, other);

    /// <summary>Whether a party, or its country, is on both sides.</summary>
    public static bool AreJoined(ImmutableArray<ActorReference> one, ImmutableArray<ActorReference> other) =>
        one.Any(party => other.Any(party.IsOfSideOf));
}
