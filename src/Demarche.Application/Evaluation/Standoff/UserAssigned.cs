using System.Collections.Immutable;

namespace Demarche.Application.Evaluation.Standoff;

/// <summary>ISO 3166 codes that users assign: private names, so that two of them are never compared.</summary>
internal static class UserAssigned
{
    public static bool Is(string code) => code is "AA" or "ZZ"
        || (code is ['A', 'A', >= 'M' and <= 'Z'] or ['Q', >= 'M' and <= 'Z', _] or ['X', _, _] or ['Z', 'Z', _] && code.All(char.IsAsciiLetterUpper));

    public static ImmutableArray<T> OrEmpty<T>(this ImmutableArray<T> values) => values.IsDefault ? [] : values;
}
