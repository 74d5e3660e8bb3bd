using Demarche.Coding.Syntax;
using Demarche.Language.Tokens;

namespace Demarche.Coding.Statements;

/// <summary>What follows if a demand is not met, as the same sentence adds it: "or the airspace closes", "otherwise …", "after which …".</summary>
/// <param name="First">The token that opens it.</param>
/// <param name="Words">What follows.</param>
internal readonly record struct Alternative(int First, Mention Words)
{
    private const int Reach = 10;
    private static readonly WordSet Facing = new(["face", "risk", "suffer", "lose", "pay"]);

    /// <summary>The alternative after the words that <paramref name="content"/> heads; null when there is none.</summary>
    /// <param name="content">Head of what is to be done.</param>
    /// <param name="isUltimatum">Whether the demand is one by its own words, so that a bare "or" is enough.</param>
    public static Alternative? After(Token content, bool isUltimatum)
    {
        var (document, end) = (content.Document, content.Sentence.End);
        for (var index = content.Index + 1; index < end - 1; index++)
        {
            if (document[index].Form is "–" or "—" or "--" or ";")
                return null;
            if (Opening(document, index, end, isUltimatum) is var first and > 0 && first < end)
                return new Alternative(index, Mention.Of(document.Text, document.SpanOf(first, Last(document, first, end) + 1)));
        }
        return null;
    }

    /// <summary>Where the words begin that token <paramref name="index"/> introduces; 0 when it introduces none.</summary>
    private static int Opening(AnnotatedDocument document, int index, int end, bool isUltimatum)
    {
        var (word, next) = (document[index], document[index + 1]);
        if (word.Lemma is "otherwise" && IsAfterBreak(document, index))
            return index + 1;
        if (word.Lemma is "after" or "failing" && next.Lemma is "which")
            return index + 2;
        if (word.Lemma is not "or")
            return 0;
        if (next.Lemma is "else" or "otherwise")
            return index + 2;
        if (Facing.Contains(next.Lemma))
            return index + 1;
        var breaks = IsAfterBreak(document, index);
        return (isUltimatum && breaks) || ((isUltimatum || breaks || next.Upos == UniversalPos.PUNCT) && IsClauseAhead(document, index + 1, end)) ? index + 1 : 0;
    }

    private static bool IsAfterBreak(AnnotatedDocument document, int index) => document[index - 1].Upos == UniversalPos.PUNCT;

    private static bool IsClauseAhead(AnnotatedDocument document, int first, int end)
    {
        for (var index = first; index < Math.Min(first + Reach, end); index++)
        {
            if (document[index].Form is "," or ";")
                return false;
            if (document[index].Xpos is "MD" or "VBZ" or "VBP")
                return true;
        }
        return false;
    }

    private static int Last(AnnotatedDocument document, int first, int end)
    {
        var last = first;
        while (last + 1 < end && document[last + 1].Form is not ("–" or "—" or "--" or ";"))
            last++;
        while (last > first && document[last].Upos == UniversalPos.PUNCT)
            last--;
        return last;
    }
}
