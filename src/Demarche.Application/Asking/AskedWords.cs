using System.Collections.Immutable;
using Demarche.Coding.Lexicons;

namespace Demarche.Application.Asking;

/// <summary>The subject of a question: words that must all be in the sentence of a record, whatever their ending.</summary>
internal sealed record AskedWords(ImmutableArray<string> Stems)
{
    private static readonly string[] s_endings = ["ing", "es", "ed", "s"];

    private static readonly HashSet<string> s_empty = new(StringComparer.Ordinal)
    {
        "the", "a", "an", "of", "on", "in", "to", "for", "with", "by", "about", "that", "this", "any", "some", "what", "which", "it", "its", "their", "there", "is", "are", "was", "were",
        "will", "would", "issue", "question", "matter", "anything", "something", "somebody", "someone", "anyone",
    };

    /// <param name="words">The words of the question; empty for none.</param>
    public static AskedWords Of(string words) =>
        new([.. NameFolding.Fold(words).Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => !s_empty.Contains(word)).Select(Stem)]);

    public bool AreIn(string text)
    {
        if (Stems.IsEmpty)
            return true;
        var words = NameFolding.Fold(text).Split([' ', ',', ';', ':', '(', ')', '/', '!', '?', '$'], StringSplitOptions.RemoveEmptyEntries);
        return Stems.All(stem => words.Any(word => word.StartsWith(stem, StringComparison.Ordinal)));
    }

    private static string Stem(string word)
    {
        var ending = Array.Find(s_endings, ending => word.Length >= ending.Length + 3 && word.EndsWith(ending, StringComparison.Ordinal));
        return ending is null ? word : word[..^ending.Length];
    }
}
