using System.Collections.Frozen;
using Demarche.Language.Tokens;

namespace Demarche.Coding.Sentences;

/// <summary>Phrases found in one pass over the tokens. A word of a phrase stands for all its forms, "~" for any one word.</summary>
internal sealed class PhraseList
{
    private const string AnyWord = "~";
    private readonly FrozenDictionary<string, string[][]> _phrases;

    public PhraseList(IEnumerable<string> phrases)
    {
        _phrases = phrases.Select(phrase => phrase.Split(' '))
            .GroupBy(words => words[0], StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(words => words.Length).ToArray(), StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The token after the longest phrase that begins at token <paramref name="first"/> and ends before <paramref name="end"/>; -1 when none does.</summary>
    public int EndOf(AnnotatedDocument document, int first, int end)
    {
        var word = document[first];
        var byForm = Longest(document, word.Form, first, end);
        return word.Form.Equals(word.Lemma, StringComparison.OrdinalIgnoreCase) ? byForm : Math.Max(byForm, Longest(document, word.Lemma, first, end));
    }

    private int Longest(AnnotatedDocument document, ReadOnlySpan<char> word, int first, int end)
    {
        if (!_phrases.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var phrases))
            return -1;
        foreach (var phrase in phrases)
        {
            if (first + phrase.Length <= end && Matches(document, phrase, first))
                return first + phrase.Length;
        }
        return -1;
    }

    private static bool Matches(AnnotatedDocument document, string[] phrase, int first)
    {
        for (var i = 1; i < phrase.Length; i++)
        {
            var token = document[first + i];
            if (phrase[i] is not AnyWord && !token.Form.Equals(phrase[i], StringComparison.OrdinalIgnoreCase) && !token.Lemma.Equals(phrase[i], StringComparison.OrdinalIgnoreCase))
                return false;
        }
        return true;
    }
}
