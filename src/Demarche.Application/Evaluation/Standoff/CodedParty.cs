namespace Demarche.Application.Evaluation.Standoff;

/// <summary>A party of a coded record, as the gold knows it.</summary>
/// <param name="GoldActor">Id of the gold's actor; null when it is none of them.</param>
/// <param name="Code">PLOVER code; null when none applies, or when users assigned it.</param>
/// <param name="RawCode">PLOVER code as coded.</param>
internal sealed record CodedParty(string? GoldActor, string? Code, string? RawCode, string? Sector, string? Text, string? Name, bool IsAuthor)
{
    /// <summary>Whether it is <paramref name="gold"/>. Where one country is on both sides, its code alone does not tell.</summary>
    public bool Is(GoldParty gold, IReadOnlySet<string> ambiguous)
    {
        if (gold.IsAuthor || IsAuthor)
            return gold.IsAuthor && IsAuthor;
        if (GoldActor is not null && gold.ActorId == GoldActor)
            return true;
        return Code is not null && gold.Codes.Contains(Code)
            && (!ambiguous.Contains(Code) || (Sector is not null && gold.Sectors.Contains(Sector)));
    }

    /// <summary>Whether it is none of <paramref name="golds"/>, and somebody known.</summary>
    public bool IsOutside(IReadOnlyCollection<GoldParty> golds)
    {
        if (IsAuthor)
            return !golds.Any(gold => gold.IsAuthor);
        return Code is null
            ? GoldActor is not null && golds.All(gold => gold.ActorId != GoldActor)
            : !golds.Any(gold => gold.Codes.Contains(Code));
    }

    /// <summary>Whether a trap's field names it.</summary>
    public bool IsNamed(GoldForbidden values) =>
        (values.IsAny && (Code is not null || RawCode is not null || GoldActor is not null || Text is not null))
        || values.Names(RawCode) || values.Names(GoldActor) || (IsAuthor && values.Names(GoldParty.Author)) || values.Names(Name)
        || (Text is { Length: > 3 } && values.Names(Text));
}

/// <summary>Comparing sides of records.</summary>
internal static class Sides
{
    private static readonly HashSet<string> s_none = [];

    public static IReadOnlySet<string> None => s_none;

    /// <summary>The codes that stand on both sides.</summary>
    public static IReadOnlySet<string> Ambiguous(IEnumerable<GoldParty> left, IEnumerable<GoldParty> right) =>
        left.SelectMany(party => party.Codes).Intersect(right.SelectMany(party => party.Codes)).ToHashSet(StringComparer.Ordinal);

    /// <summary>
    /// Whether a coded side is the gold's: at least one of its parties, and nobody else. A side may be empty where the text
    /// implies it, or as <paramref name="mayBeEmpty"/> says.
    /// </summary>
    public static bool Fit(
        IReadOnlyCollection<CodedParty> coded, IReadOnlyCollection<GoldParty> gold, IReadOnlySet<string>? ambiguous = null, bool? mayBeEmpty = null)
    {
        if (coded.Any(party => party.IsOutside(gold)))
            return false;
        if (coded.Count == 0)
            return mayBeEmpty ?? gold.All(party => party.Implicit || party.Optional);
        return gold.Count == 0
            ? coded.All(party => party.Code is null && party.GoldActor is null)
            : coded.Any(party => gold.Any(wanted => party.Is(wanted, ambiguous ?? None)));
    }
}
