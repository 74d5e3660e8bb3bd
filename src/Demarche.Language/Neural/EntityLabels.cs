using Demarche.Language.Tokens;

namespace Demarche.Language.Neural;

/// <summary>
/// The labels of the entity head: O, then Begin, Inside, End and Single for each of the four types that all training
/// sets share. Locations cover geopolitical entities; a later stage tells them apart.
/// </summary>
public static class EntityLabels
{
    /// <summary>Label 0: outside every name.</summary>
    public const int Outside = 0;

    public static ReadOnlySpan<EntityType> Types =>
        [EntityType.Person, EntityType.Organization, EntityType.Location, EntityType.Miscellaneous];

    /// <summary>Number of labels of one head.</summary>
    public const int Count = 17;

    public static int Begin(int type) => (type * 4) + 1;

    public static int Inside(int type) => (type * 4) + 2;

    public static int End(int type) => (type * 4) + 3;

    public static int Single(int type) => (type * 4) + 4;

    /// <summary>Whether a token labelled <paramref name="next"/> may follow one labelled <paramref name="label"/>.</summary>
    public static bool MayFollow(int label, int next)
    {
        var open = label != Outside && (label - 1) % 4 <= 1;
        var continues = next != Outside && (next - 1) % 4 is 1 or 2;
        return open ? continues && (label - 1) / 4 == (next - 1) / 4 : !continues;
    }

    /// <summary>Whether a sentence may end after <paramref name="label"/>.</summary>
    public static bool MayEnd(int label) => MayFollow(label, Outside);
}
