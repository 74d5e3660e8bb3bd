using Demarche.Language.Tokens;

namespace Demarche.Coding.Statements;

/// <summary>How what follows hangs on a condition.</summary>
internal enum ConditionForce : byte
{
    /// <summary>Something is withheld, kept up or threatened as long as it is not met: "until", "unless", "if not", "or else".</summary>
    Withholds,

    /// <summary>Something is granted for it: "provided that", "on condition that", "in return for".</summary>
    Grants,

    /// <summary>Something is kept for later, and done for nothing less: "only after", "the day", "first … then".</summary>
    Reserves,

    /// <summary>Something follows it, in time or as an offer: "if", "once", "as soon as".</summary>
    Follows,
}

/// <summary>A condition and what hangs on it, as one sentence joins them.</summary>
/// <param name="Content">Head of what is to be done.</param>
/// <param name="Words">The words of the condition, subordinator included.</param>
/// <param name="Consequence">Head of what follows or stays away.</param>
/// <param name="Force">How the one hangs on the other.</param>
/// <param name="Setter">Who is said to make the one hang on the other; -1 when the consequence tells.</param>
internal readonly record struct Condition(Token Content, TextSpan Words, Token Consequence, ConditionForce Force, int Setter = -1);
