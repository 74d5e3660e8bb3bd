namespace Demarche.Coding.Sentences;

/// <summary>What a sentence is: a narrated fact, someone's words, the writer's comment, a question, a heading, a list item.</summary>
/// <param name="Kind">Its kind, one of the output contract.</param>
/// <param name="Flags">Flags of the output contract.</param>
/// <param name="Cue">Token of the words that make it comment; -1 when there are none.</param>
/// <param name="RetortFirst">Token where the writer's retort to a reported lead begins; -1 when there is none.</param>
internal sealed record SentenceReading(SentenceKind Kind, IReadOnlyList<SentenceFlag> Flags, int Cue, int RetortFirst);
