namespace Demarche.Application.Evaluation.Standoff;

/// <summary>ISO 3166 codes that users assign: private names, so that two of them are never compared.</summary>
internal static class UserAssigned
{
    public static bool Is(string code) => code is "AA" or "ZZ"
        || (code is ['A', 'A', >= 'M' and <= 'Z'] or ['Q', >= 'M' and <= 'Z', _] or ['X', _, _] or ['Z', 'Z', _] && code.All(char.IsAsciiLetterUpper));
}
