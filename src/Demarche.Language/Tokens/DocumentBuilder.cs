namespace Demarche.Language.Tokens;

/// <summary>
/// The columns of one document while its layers are being written. Owned by one worker and reused for every
/// document, so that a steady flow allocates nothing per token; <see cref="Build"/> copies the columns into an
/// immutable <see cref="AnnotatedDocument"/>. Not thread-safe.
/// </summary>
/// <remarks>
/// A token here is a syntactic word of Universal Dependencies. The surface token "don't" is two words, "do" and
/// "n't"; the second has <see cref="ContinuesToken"/> set. Spans returned by the columns are valid until the next
/// token is added.
/// </remarks>
public sealed class DocumentBuilder
{
    private int[] _starts = new int[1024];
    private int[] _lengths = new int[1024];
    private bool[] _continues = new bool[1024];
    private UniversalPos[] _upos = new UniversalPos[1024];
    private string[] _xpos = new string[1024];
    private MorphologicalFeatures[] _features = new MorphologicalFeatures[1024];
    private string[] _lemmas = new string[1024];
    private int[] _heads = new int[1024];
    private Relation[] _relations = new Relation[1024];
    private readonly List<int> _sentenceStarts = [];

    /// <summary>The raw text that token spans point into.</summary>
    public string Text { get; private set; } = "";

    /// <summary>The layers written so far.</summary>
    public AnnotationLayers Layers { get; set; }

    /// <summary>Number of tokens.</summary>
    public int Count { get; private set; }

    /// <summary>Number of sentences closed so far.</summary>
    public int SentenceCount => _sentenceStarts.Count - 1;

    /// <summary>Start of each token in <see cref="Text"/>.</summary>
    public ReadOnlySpan<int> Starts => _starts.AsSpan(0, Count);

    /// <summary>Length of each token in UTF-16 units.</summary>
    public ReadOnlySpan<int> Lengths => _lengths.AsSpan(0, Count);

    /// <summary>Whether the token is part of the same surface token as the one before it.</summary>
    public ReadOnlySpan<bool> ContinuesToken => _continues.AsSpan(0, Count);

    public Span<UniversalPos> Upos => _upos.AsSpan(0, Count);

    /// <summary>Penn Treebank tags.</summary>
    public Span<string> Xpos => _xpos.AsSpan(0, Count);

    public Span<MorphologicalFeatures> Features => _features.AsSpan(0, Count);

    public Span<string> Lemmas => _lemmas.AsSpan(0, Count);

    /// <summary>Document index of each token's head; -1 for the root of a sentence.</summary>
    public Span<int> Heads => _heads.AsSpan(0, Count);

    public Span<Relation> Relations => _relations.AsSpan(0, Count);

    /// <summary>Named entities, in text order, without overlaps.</summary>
    public List<EntityMention> Entities { get; } = [];

    /// <summary>Coreferent mentions, in text order.</summary>
    public List<CoreferentMention> Coreference { get; } = [];

    /// <summary>Forgets the last document and starts one over <paramref name="text"/>.</summary>
    public void Reset(string text)
    {
        Text = text;
        Layers = AnnotationLayers.None;
        Count = 0;
        _sentenceStarts.Clear();
        _sentenceStarts.Add(0);
        Entities.Clear();
        Coreference.Clear();
    }

    /// <summary>Adds a token; its other columns are blank until a stage writes them.</summary>
    public void AddToken(int start, int length, bool continuesToken = false)
    {
        if (Count == _starts.Length)
            Grow();
        _starts[Count] = start;
        _lengths[Count] = length;
        _continues[Count] = continuesToken;
        _upos[Count] = UniversalPos.Unknown;
        _xpos[Count] = "_";
        _features[Count] = MorphologicalFeatures.None;
        _lemmas[Count] = "_";
        _heads[Count] = -1;
        _relations[Count] = Relation.Unknown;
        Count++;
    }

    /// <summary>Closes a sentence after the last token added; does nothing when that would make it empty.</summary>
    public void EndSentence()
    {
        if (_sentenceStarts[^1] != Count)
            _sentenceStarts.Add(Count);
    }

    /// <summary>The first token and the end (exclusive) of sentence <paramref name="index"/>.</summary>
    public (int First, int End) Sentence(int index) => (_sentenceStarts[index], _sentenceStarts[index + 1]);

    /// <summary>The text of token <paramref name="index"/>.</summary>
    public ReadOnlySpan<char> Form(int index) => Text.AsSpan(_starts[index], _lengths[index]);

    /// <summary>An immutable copy of the columns.</summary>
    public AnnotatedDocument Build() => new(this);

    private void Grow()
    {
        var capacity = _starts.Length * 2;
        Array.Resize(ref _starts, capacity);
        Array.Resize(ref _lengths, capacity);
        Array.Resize(ref _continues, capacity);
        Array.Resize(ref _upos, capacity);
        Array.Resize(ref _xpos, capacity);
        Array.Resize(ref _features, capacity);
        Array.Resize(ref _lemmas, capacity);
        Array.Resize(ref _heads, capacity);
        Array.Resize(ref _relations, capacity);
    }
}
