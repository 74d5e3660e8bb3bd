namespace Demarche.Language.Tokenization;

/// <summary>Where the sentence splitter stands in a paragraph, and the features of the gap after a token.</summary>
internal struct SentenceState(ParagraphTokens tokens, int paragraph, CasingHabit habit)
{
    private readonly uint _paragraph = Hash.Bucket(Math.Min(paragraph, 3));
    private readonly uint _ending = (uint)tokens.MarkOf(tokens.Count - 1);
    private CasingHabit _habit = habit;
    private int _start;
    private int _previousStart = -1;
    private int _previousLength;
    private int _closed;
    private int _open;
    private int _nextClosing = -1;
    private int _capitals;
    private int _words;
    private int _brackets;
    private int _quotes;
    private int _lastClosing = -1;

    public readonly CasingHabit Habit => _habit;

    /// <summary>A sentence starts at <paramref name="token"/>.</summary>
    public void Start(int token)
    {
        if (IsClosing(token - 1) || IsClosing(token - 2))
            _closed++;
        else
            _open++;
        (_previousLength, _previousStart, _start) = (token - _start, _start, token);
        (_capitals, _words, _brackets) = (0, 0, 0);
    }

    /// <summary>Moves past token <paramref name="gap"/>; call for every token in turn.</summary>
    public void Move(int gap)
    {
        var shape = tokens.Shape(gap);
        if (tokens.IsWord(gap))
            _words++;
        if (Shapes.IsCapital(shape))
            _capitals++;
        switch (tokens.MarkOf(gap))
        {
            case Mark.Open: _brackets++; break;
            case Mark.Close: _brackets = Math.Max(0, _brackets - 1); break;
            case Mark.Quote: _quotes ^= 1; break;
        }
        if (IsClosing(gap - 1))
        {
            _lastClosing = gap - 1;
            if (tokens.MarkOf(gap - 1) == Mark.Stop)
                _habit.Note(shape);
        }
        if (_nextClosing <= gap)
        {
            _nextClosing = gap + 1;
            while (_nextClosing < tokens.Count && !IsClosing(_nextClosing))
                _nextClosing++;
        }
    }

    /// <summary>
    /// Whether a sentence may end after token <paramref name="gap"/>: not after a title, hardly ever where no
    /// white space follows, and not at a stray stop of a writer who starts sentences with capitals.
    /// </summary>
    public readonly bool MayEnd(int gap)
    {
        var mark = tokens.MarkOf(gap);
        if (mark == Mark.Abbreviation && Shapes.IsCapital(tokens.Shape(gap + 1)) && Abbreviations.IsTitleWithStop(tokens.Hash(gap)))
            return false;
        if (mark == Mark.Stop && tokens.Shape(gap + 1) == Shapes.Lower && _habit.Code == CasingHabit.Capitals)
            return false;
        if (mark is Mark.Stop or Mark.Ellipsis or Mark.Terminal)
            return true;
        if (tokens.IsGlued(gap + 1))
            return mark is Mark.Quote or Mark.Close or Mark.Abbreviation && !Shapes.StartsLower(tokens.Shape(gap + 1));
        return mark != Mark.Open;
    }

    /// <summary>Whether a sentence must end: after "U.S." and its like, where the next word only has a capital at a start.</summary>
    public readonly bool MustEnd(int gap) => tokens.MarkOf(gap) == Mark.Abbreviation && Shapes.IsCapital(tokens.Shape(gap) & 15)
        && tokens.Shape(gap + 1) == Shapes.Title && SentenceStarters.Contains(tokens.Hash(gap + 1));

    public readonly void AddFeatures(ref FeatureList features, int gap)
    {
        var (w0, w1, w2) = (tokens.Hash(gap), tokens.Hash(gap - 1), tokens.Hash(gap - 2));
        var (n1, n2, n3) = (tokens.Hash(gap + 1), tokens.Hash(gap + 2), tokens.Hash(gap + 3));
        var (s0, s1, s2) = (tokens.Shape(gap), tokens.Shape(gap - 1), tokens.Shape(gap - 2));
        var (t1, t2, t3) = (tokens.Shape(gap + 1), tokens.Shape(gap + 2), tokens.Shape(gap + 3));
        var mark = (uint)tokens.MarkOf(gap);
        var glued = tokens.IsGlued(gap + 1) ? 1u : 0u;
        var length = Hash.Bucket(gap - _start + 1);
        var toClosing = Hash.Bucket(_nextClosing - gap);
        var closes = _nextClosing < tokens.Count ? toClosing : 64 + toClosing;
        var casing = Hash.Mix(Hash.Bucket(_capitals), Hash.Bucket(_words));
        var first = tokens.Hash(_start);
        var core = Hash.Mix(mark + 32 * glued, t1);

        features.Add(1);
        features.Add(mark, glued);
        features.Add(core);
        features.Add(core, t2);
        features.Add(core, s1);
        features.Add(core, s1, s2);
        features.Add(core, t2, t3);
        features.Add(core, s1, t2);
        features.Add(s0, s1, t1);
        features.Add(w0);
        features.Add(n1);
        features.Add(w0, n1);
        features.Add(w0, t1);
        features.Add(w0, t1, t2);
        features.Add(core, n1);
        features.Add(core, n1, n2);
        features.Add(core, n2);
        features.Add(w1, w0);
        features.Add(w1, core);
        features.Add(w1, w0, n1);
        features.Add(w2, w1, core);
        features.Add(n1, n2);
        features.Add(n1, n2, n3);
        features.Add(tokens.Suffix(gap), core);
        features.Add(tokens.Suffix(gap - 1), core);
        features.Add(core, tokens.Suffix(gap + 1));
        features.Add(mark, length);
        features.Add(core, length);
        features.Add(core, closes);
        features.Add(core, length, closes);
        features.Add(core, casing);
        features.Add(core, (uint)Math.Min(_brackets, 3), (uint)_quotes);
        features.Add(w0, (uint)Math.Min(_brackets, 3), (uint)_quotes, t1);
        features.Add(core, _ending);
        features.Add(core, _ending, closes);
        features.Add(core, _ending, Hash.Bucket(tokens.Count));
        features.Add(core, _paragraph, _ending, Hash.Bucket(gap + 1));
        features.Add(core, tokens.Shape(_start), length);
        features.Add(first, core, length);
        features.Add(first == n1 ? 1u : 0u, mark, tokens.Shape(_start), t1);
        features.Add(core, Hash.Bucket(gap - _lastClosing), _lastClosing < 0 ? 1u : 0u);
        features.Add(core, Hash.Bucket(tokens.Length(gap)), Hash.Bucket(tokens.Count - gap));
        features.Add(tokens.Hash(gap - 3), core);
        features.Add(n3, core);
        features.Add(core, _habit.Code);
        features.Add(core, _habit.Code, s1);
        features.Add(core, _habit.Code, closes, length);
        features.Add(core, Hash.Bucket(_open), Hash.Bucket(_closed));
        features.Add(core, length, Hash.Bucket(_previousLength), Math.Min((uint)_open, 3));
        features.Add(core, tokens.Shape(_previousStart), tokens.Shape(_start), Hash.Bucket(_previousLength));
        features.Add(tokens.Hash(_previousStart) == n1 ? 1u : 0u, first == n1 ? 1u : 0u, core);
        features.Add(core, s1, t2, closes);
        features.Add(w0, n1, closes);
        features.Add(tokens.Suffix(gap), tokens.Suffix(gap + 1), core);
        features.Add(w0, length, t1);
        features.Add(n1, closes, mark, length);
    }

    private readonly bool IsClosing(int token) => tokens.MarkOf(token) is Mark.Stop or Mark.Ellipsis or Mark.Terminal;
}
