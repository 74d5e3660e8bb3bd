using System.Collections.Immutable;
using System.Globalization;
using Demarche.Sameness;

namespace Demarche.Analysis.Merging;

/// <summary>
/// When records of two articles are of one fact. <see cref="Agree"/> says that nothing they state differs; <see cref="Likeness"/>
/// how much they share: content words, by rarity, and what both name alike of parties, day, town and number. They are taken for one
/// from <see cref="Threshold"/> on.
/// </summary>
/// <param name="weight">How much a content word tells: more the rarer it is.</param>
internal sealed class SamenessRule(Func<uint, double> weight)
{
    /// <summary>Likeness from which two agreeing records are one fact; set on the open half of tests/Accuracy/merging.</summary>
    public const double Threshold = 0.4;

    private const double BothSides = 0.2;
    private const double SameDay = 0.15;
    private const double SameTown = 0.2;
    private const double SameNumber = 0.2;
    private const double OtherLabel = -0.3;
    private const double Words = -0.2;

    /// <summary>Whether nothing speaks against two records being one fact: kind, standing, parties, days, town and number.</summary>
    public static bool Agree(Traits one, Traits other) =>
        one.Kind == other.Kind
        && one.Standing == other.Standing
        && PartiesAgree(one, other)
        && one.When.Overlaps(other.When)
        && (one.Town is null || other.Town is null || one.Town == other.Town)
        && QuantitiesAgree(one.Quantity, other.Quantity);

    /// <summary>How much two agreeing records share; about 0 to 2.</summary>
    public double Likeness(Traits one, Traits other) =>
        one.Words.Overlap(other.Words, weight)
        + (one.By.Length > 0 && one.On.Length > 0 && SidesAreSame(one, other) ? BothSides : 0)
        + (one.IsDated && other.IsDated ? SameDay : 0)
        + (one.Town is not null && other.Town is not null ? SameTown : 0)
        + (one.Quantity?.Value is not null && other.Quantity?.Value == one.Quantity.Value ? SameNumber : 0)
        + (one.Label == other.Label ? 0 : OtherLabel)
        + (one.IsVerbal ? Words : 0);

    private static bool PartiesAgree(Traits one, Traits other) =>
        (SideAgrees(one.By, other.By) && SideAgrees(one.On, other.On) && Meet(one, other)) || SidesAreSwapped(one, other);

    /// <summary>A side that one leaves unnamed, or of which it names a part, agrees.</summary>
    private static bool SideAgrees(ImmutableArray<string> one, ImmutableArray<string> other) =>
        one.All(other.Contains) || other.All(one.Contains);

    private static bool Meet(Traits one, Traits other) => one.By.Any(other.By.Contains) || one.On.Any(other.On.Contains);

    /// <summary>What two do with each other may be told from either side.</summary>
    private static bool SidesAreSwapped(Traits one, Traits other) =>
        IsMutual(one) && IsMutual(other) && one.Parties.Order(StringComparer.Ordinal).SequenceEqual(other.Parties.Order(StringComparer.Ordinal));

    private static bool IsMutual(Traits traits) => traits.Label is nameof(EventCategory.Consult) or nameof(EventCategory.Cooperate) or nameof(EventCategory.Agree) or nameof(EventCategory.Support);

    private static bool SidesAreSame(Traits one, Traits other) =>
        (one.By.SequenceEqual(other.By) && one.On.SequenceEqual(other.On)) || SidesAreSwapped(one, other);

    /// <summary>Two numbers differ only when they count the same thing.</summary>
    private static bool QuantitiesAgree(Quantity? one, Quantity? other) =>
        one?.Value is not { } value || other?.Value is not { } that || value == that || Unit(one) != Unit(other);

    private static string Unit(Quantity quantity) =>
        string.Join(' ', (quantity.Unit is { } unit ? ContentWords.Of(unit).Keys : []).Select(key => key.ToString(CultureInfo.InvariantCulture)));
}
