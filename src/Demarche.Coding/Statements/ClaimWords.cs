using Demarche.Coding.Events;
using Demarche.Coding.Syntax;

namespace Demarche.Coding.Statements;

/// <summary>Words that tell what a claim does to its hearer.</summary>
/// <param name="Misdeeds">Verbs of doing wrong: "lie", "smuggle", "breach".</param>
/// <param name="Slurs">What one calls a wrongdoer or a wrong.</param>
internal sealed record ClaimWords(WordSet Misdeeds, WordSet Slurs)
{
    public static ClaimWords Of(WordClasses classes) =>
        new(new WordSet(classes["misdeed"]), new WordSet([.. classes["slur"], .. classes["wrong"], .. classes["shameful"], .. classes["crime"]]));
}
