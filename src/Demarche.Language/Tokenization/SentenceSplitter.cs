using Demarche.Language.Tokens;

namespace Demarche.Language.Tokenization;

/// <summary>
/// Finds where sentences end inside a paragraph, with a linear classifier that sees the words and shapes around the gap,
/// what the sentence so far looks like, and how far other closing signs are.
/// </summary>
internal sealed class SentenceSplitter(IJudge judge)
{
    /// <summary>Most tokens of a sentence; a longer one is cut where a sentence end is likeliest.</summary>
    public const int MaxLength = 400;

    private readonly ParagraphTokens _tokens = new();
    private int[] _scores = new int[256];
    private int _paragraphs;
    private CasingHabit _habit;

    /// <summary>Forgets the last document.</summary>
    public void Reset()
    {
        _tokens.Clear();
        _paragraphs = 0;
        _habit = default;
    }

    /// <summary>Adds the token that consists of <paramref name="pieces"/>.</summary>
    public void Add(ReadOnlySpan<Piece> pieces, bool continuesToken) => _tokens.Add(pieces, continuesToken);

    /// <summary>Closes the sentences of the tokens added since the last paragraph ended.</summary>
    public void EndParagraph(DocumentBuilder document)
    {
        if (_tokens.Count == 0)
            return;
        if (_scores.Length < _tokens.Count)
            Array.Resize(ref _scores, int.Max(_tokens.Count, 2 * _scores.Length));
        _habit.Note(_tokens.Shape(0));
        var state = new SentenceState(_tokens, _paragraphs++, _habit);
        for (var gap = 0; gap + 1 < _tokens.Count; gap++)
        {
            state.Move(gap);
            _scores[gap] = Score(state, gap);
            if (_scores[gap] > 0)
                state.Start(gap + 1);
        }
        _habit = state.Habit;
        Close(document);
        _tokens.Clear();
    }

    private int Score(in SentenceState state, int gap)
    {
        if (!state.MayEnd(gap))
            return _tokens.IsGlued(gap + 1) ? int.MinValue : _tokens.IsWord(gap) ? int.MinValue + 1 : int.MinValue + 2;
        if (state.MustEnd(gap))
            return int.MaxValue;
        var features = new FeatureList(stackalloc uint[FeatureList.Capacity]);
        state.AddFeatures(ref features, gap);
        return judge.Judge(_tokens.Start(gap + 1), features.Features);
    }

    private void Close(DocumentBuilder document)
    {
        var first = 0;
        for (var gap = 0; gap < _tokens.Count; gap++)
        {
            if (gap + 1 < _tokens.Count && _scores[gap] <= 0 && gap - first + 1 < MaxLength)
                continue;
            if (gap + 1 < _tokens.Count && _scores[gap] <= 0)
                gap = LikeliestGap(first, gap);
            for (var token = first; token <= gap; token++)
                document.AddToken(_tokens.Start(token), _tokens.Length(token), _tokens.ContinuesToken(token));
            document.EndSentence();
            first = gap + 1;
        }
    }

    /// <summary>The gap with the highest score in the later three quarters of a sentence; the last of equals.</summary>
    private int LikeliestGap(int first, int last)
    {
        var best = last;
        for (var gap = last - 1; gap > first + MaxLength / 4; gap--)
        {
            if (_scores[gap] > _scores[best])
                best = gap;
        }
        return best;
    }
}
