using Demarche.Language.Tokens;

namespace Demarche.Coding.Sentences;

/// <summary>What a stretch of words holds.</summary>
internal static class Words
{
    /// <summary>Whether a verb with tense, or a modal, is among the tokens from <paramref name="first"/> to <paramref name="end"/>.</summary>
    public static bool HasFiniteVerb(AnnotatedDocument document, int first, int end)
    {
        for (var index = first; index < end; index++)
        {
            if (document[index].Xpos is "VBD" or "VBZ" or "VBP" or "MD")
                return true;
        }
        return false;
    }
}
