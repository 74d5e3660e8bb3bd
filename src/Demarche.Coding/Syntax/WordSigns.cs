using System.Runtime.Intrinsics;
using Demarche.Language.Tokens;

namespace Demarche.Coding.Syntax;

/// <summary>
/// Some words at a glance: one bit of 256 for each, the same whatever its case. Where two have no bit in common they have
/// no word in common (Bloom 1970, with one hash).
/// </summary>
internal readonly struct WordSigns
{
    private readonly Vector256<uint> _bits;

    private WordSigns(ReadOnlySpan<uint> bits) => _bits = Vector256.Create(bits);

    /// <summary>Of the lemmas of the sentence that a token stands in.</summary>
    public static WordSigns Around(Token token)
    {
        Span<uint> bits = stackalloc uint[8];
        var sentence = token.Sentence;
        for (var index = sentence.First; index < sentence.End; index++)
            Add(token.Document[index].Lemma, bits);
        return new WordSigns(bits);
    }

    /// <summary>Of the lemmas that a token may have to be in a set.</summary>
    public static WordSigns Of(WordSet words)
    {
        Span<uint> bits = stackalloc uint[8];
        foreach (var word in words.LastWords)
            Add(word, bits);
        return new WordSigns(bits);
    }

    /// <summary>Whether the two may have a word in common.</summary>
    public bool MayMeet(WordSigns other) => (_bits & other._bits) != Vector256<uint>.Zero;

    private static void Add(string word, Span<uint> bits)
    {
        if (word.Length == 0)
            return;
        var hash = (uint)word.Length + (Letter(word[0]) * 5) + (Letter(word[word.Length / 2]) * 131) + (Letter(word[^1]) * 3571);
        hash = (hash * 0x9E3779B1) >> 24;
        bits[(int)(hash >> 5)] |= 1U << (int)(hash & 31);
    }

    private static uint Letter(char letter) => letter > 127 ? 0 : (uint)letter | 0x20;
}
