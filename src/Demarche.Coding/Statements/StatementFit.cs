using Demarche.Coding.Events;
using Demarche.Coding.Syntax;
using Demarche.Language.Tokens;

namespace Demarche.Coding.Statements;

/// <summary>A frame of a statement that fits a predicate. Token indices; -1 for what is left unsaid.</summary>
/// <param name="Head">The predicate.</param>
/// <param name="Pattern">The row.</param>
/// <param name="Subject">The phrase in the place of the subject, whatever the voice.</param>
/// <param name="Fillers">What fills each element of the frame.</param>
/// <param name="Score">How closely it fits, 0 to about 20.</param>
internal sealed record StatementFit<TLabel>(Token Head, StatementPattern<TLabel> Pattern, int Subject, int[] Fillers, int Score) where TLabel : struct, Enum
{
    /// <summary>The phrase that has a role; -1 when the frame has none, or the sentence leaves it unsaid.</summary>
    public int this[Role role]
    {
        get
        {
            for (var i = 0; i < Fillers.Length; i++)
            {
                if (Pattern.Frame.Elements[i].Role == role && Fillers[i] >= 0)
                    return Fillers[i];
            }
            return Pattern.Frame.Subject == role ? Subject : -1;
        }
    }

    /// <summary>The frames of <paramref name="lexicon"/> that fit a predicate, the closest fit first, of equals the first of the lexicon.</summary>
    public static StatementFit<TLabel>[] Of(FrameIndex<StatementPattern<TLabel>> lexicon, Token head)
    {
        var patterns = lexicon.For(head);
        if (patterns.IsEmpty)
            return [];
        var predicate = PredicateArguments.Of(head);
        Span<int> fillers = stackalloc int[FrameMatcher.MaximumElements];
        var words = WordSigns.Around(head);
        List<StatementFit<TLabel>>? fits = null;
        foreach (var pattern in patterns)
        {
            if (pattern.Frame.MayFit(words) && FrameMatcher.Fits(pattern.Frame, predicate, fillers, out var score))
                (fits ??= []).Add(new StatementFit<TLabel>(head, pattern, predicate.Agent, fillers[..pattern.Frame.Elements.Length].ToArray(), score));
        }
        return fits is null ? [] : [.. fits.OrderByDescending(fit => fit.Score)];
    }
}
