namespace Demarche.Coding.Sentences;

/// <summary>What a sentence is: a narrated fact, someone's words, the writer's comment, a question, a heading, a list item.</summary>
/// <param name="Kind">Its kind, one of the output contract.</param>
/// <param name="Flags">Flags of the output contract.</param>
/// <param name="Cue">Token of the words that make it comment; -1 when there are none.</param>
/// <param name="RetortFirst">Token where the writer's retort to a reported lead begins; -1 when there is none.</param>
internal sealed record SentenceReading(SentenceKind Kind, IReadOnlyList<SentenceFlag> Flags, int Cue, int RetortFirst)
{
    /// <summary>Token where "…; that is not so" takes back what stands before it; -1 when nothing does.</summary>
    public int RebuttalFirst { get; init; } = -1;

    /// <summary>The idioms and metaphors of the sentence, from first token to end.</summary>
    public IReadOnlyList<(int First, int End)> Figures { get; init; } = [];

    /// <summary>Whether token <paramref name="index"/> is part of an idiom or metaphor.</summary>
    public bool IsFigurative(int index)
    {
        foreach (var (first, end) in Figures)
        {
            if (index >= first && index < end)
                return true;
        }
        return false;
    }
}
