using Demarche.Language.Tokens;

namespace Demarche.Coding.Attributions;

/// <summary>Someone's saying so, as the text shows it.</summary>
/// <param name="Speaker">Token that heads the speaker's phrase; -1 when unnamed.</param>
/// <param name="Cue">First token of the reporting words; -1 when there are none.</param>
/// <param name="CueEnd">Token after the reporting words.</param>
/// <param name="Direct">Whether the words are quoted.</param>
/// <param name="First">First token of what is said.</param>
/// <param name="End">Token after what is said.</param>
/// <param name="Asserts">Whether the speaker vouches for the words; false when he asks for, threatens or promises the deed.</param>
internal readonly record struct SpeechAct(int Speaker, int Cue, int CueEnd, bool Direct, int First, int End, bool Asserts = true)
{
    public int Length => End - First;

    /// <summary>First token of a reporting clause inside the words ("Oslo, he said, has paid"); equal to <see cref="HoleEnd"/> without one.</summary>
    public int HoleFirst { get; init; }

    /// <summary>Token after a reporting clause inside the words.</summary>
    public int HoleEnd { get; init; }

    /// <summary>Whether token <paramref name="index"/> is among the words said.</summary>
    public bool Covers(int index) => index >= First && index < End && !(index >= HoleFirst && index < HoleEnd);

    /// <summary>The same with the subtree of <paramref name="clause"/>, which interrupts the words, cut out.</summary>
    public SpeechAct Without(Token clause)
    {
        var (first, end) = Syntax.Clause.Subtree(clause);
        return this with { HoleFirst = first, HoleEnd = end };
    }
}
