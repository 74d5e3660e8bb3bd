namespace Demarche.Language.Coreference;

/// <summary>
/// What a mention may refer to: the classes, genders and numbers that are possible for it. Two mentions agree when they
/// share a possibility of each.
/// </summary>
[Flags]
internal enum Traits : byte
{
    None = 0,
    Person = 1,
    Group = 2,
    Place = 4,
    Thing = 8,
    AnyClass = Person | Group | Place | Thing,
    Male = 16,
    Female = 32,
    AnyGender = Male | Female,
    Singular = 64,
    Plural = 128,
    AnyNumber = Singular | Plural,
    Any = AnyClass | AnyGender | AnyNumber,
}

internal static class TraitsExtensions
{
    public static bool AgreeWith(this Traits traits, Traits other)
    {
        var shared = traits & other;
        return (shared & Traits.AnyClass) != 0
            && (shared & Traits.AnyNumber) != 0
            && ((shared & Traits.AnyClass) != Traits.Person || (shared & Traits.AnyGender) != 0);
    }

    /// <summary>What remains possible when both refer to the same; a dimension in conflict keeps its first value.</summary>
    public static Traits NarrowedBy(this Traits traits, Traits other) =>
        Narrow(traits, other, Traits.AnyClass) | Narrow(traits, other, Traits.AnyGender) | Narrow(traits, other, Traits.AnyNumber);

    private static Traits Narrow(Traits traits, Traits other, Traits dimension)
    {
        var shared = traits & other & dimension;
        return shared != 0 ? shared : traits & dimension;
    }
}
