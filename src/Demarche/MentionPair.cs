using System.Collections.Immutable;

namespace Demarche;

/// <summary>Two parties by their mentions in a text, of which is asked what the first does to the second.</summary>
/// <param name="Source">The words that name the first, in spans that may stand apart; none when it is asked what anyone does to the second.</param>
/// <param name="Target">The words that name the second; none when it is asked what the first does to anyone.</param>
public sealed record MentionPair(ImmutableArray<TextSpan> Source, ImmutableArray<TextSpan> Target)
{
    /// <summary>Whether a mention of either party overlaps <paramref name="span"/>.</summary>
    public bool Covers(TextSpan span) => Overlaps(Source, span) || Overlaps(Target, span);

    private static bool Overlaps(ImmutableArray<TextSpan> mentions, TextSpan span)
    {
        foreach (var mention in mentions)
        {
            if (mention.Overlaps(span))
                return true;
        }
        return false;
    }
}
