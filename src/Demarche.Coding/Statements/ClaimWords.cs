using Demarche.Coding.Events;
using Demarche.Coding.Syntax;

namespace Demarche.Coding.Statements;

/// <summary>Words that tell what a claim does to its hearer.</summary>
/// <param name="Misdeeds">Verbs of doing wrong: "lie", "smuggle", "breach".</param>
/// <param name="Slurs">What one calls a wrongdoer or a wrong.</param>
/// <param name="Falsehoods">What one calls an untrue claim.</param>
internal sealed record ClaimWords(WordSet Misdeeds, WordSet Slurs, WordSet Falsehoods)
{
    /// <summary>What one calls a claim that one shares.</summary>
    public WordSet Praise { get; } = new(["credible", "true", "accurate", "correct", "reliable", "plausible", "convincing", "serious", "right", "well-founded"]);

    /// <summary>Verbs of starting violence.</summary>
    public WordSet Attacks { get; } = new(["fire", "shoot", "attack", "begin", "start", "open", "shell", "bomb", "cross", "break", "provoke", "kill", "block", "strike", "invade"]);

    public static ClaimWords Of(WordClasses classes) => new(
        new WordSet(classes["misdeed"]), new WordSet([.. classes["slur"], .. classes["wrong"], .. classes["shameful"], .. classes["crime"]]), new WordSet(classes["falsehood"]));
}
