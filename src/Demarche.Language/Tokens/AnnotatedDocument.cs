using System.Collections.Immutable;

namespace Demarche.Language.Tokens;

/// <summary>
/// The linguistic layers of one text: tokens, sentences, tags, dependencies, entities and coreference. Immutable and
/// safe to share between threads. Layers are columns; <see cref="Token"/> and <see cref="Sentence"/> are views.
/// </summary>
public sealed class AnnotatedDocument
{
    internal readonly int[] Starts;
    internal readonly int[] Lengths;
    internal readonly bool[] ContinuesToken;
    internal readonly UniversalPos[] Upos;
    internal readonly string[] Xpos;
    internal readonly MorphologicalFeatures[] Features;
    internal readonly string[] Lemmas;
    internal readonly int[] Heads;
    internal readonly Relation[] Relations;
    internal readonly int[] SentenceStarts;
    internal readonly int[] SentenceOfToken;
    private readonly int[] _dependents;
    private readonly int[] _dependentStarts;

    internal AnnotatedDocument(DocumentBuilder builder)
    {
        Text = builder.Text;
        Layers = builder.Layers;
        Starts = builder.Starts.ToArray();
        Lengths = builder.Lengths.ToArray();
        ContinuesToken = builder.ContinuesToken.ToArray();
        Upos = builder.Upos.ToArray();
        Xpos = builder.Xpos.ToArray();
        Features = builder.Features.ToArray();
        Lemmas = builder.Lemmas.ToArray();
        Heads = builder.Heads.ToArray();
        Relations = builder.Relations.ToArray();
        SentenceStarts = new int[builder.SentenceCount + 1];
        SentenceOfToken = new int[Starts.Length];
        for (var sentence = 0; sentence < builder.SentenceCount; sentence++)
        {
            var (first, end) = builder.Sentence(sentence);
            SentenceStarts[sentence + 1] = end;
            SentenceOfToken.AsSpan(first, end - first).Fill(sentence);
        }
        Entities = [.. builder.Entities];
        Coreference = [.. builder.Coreference];
        (_dependentStarts, _dependents) = IndexDependents(Heads);
    }

    /// <summary>The raw text that all spans point into.</summary>
    public string Text { get; }

    /// <summary>The layers that were annotated.</summary>
    public AnnotationLayers Layers { get; }

    /// <summary>Number of tokens (syntactic words).</summary>
    public int TokenCount => Starts.Length;

    public int SentenceCount => SentenceStarts.Length - 1;

    /// <summary>Named entities, in text order, without overlaps.</summary>
    public ImmutableArray<EntityMention> Entities { get; }

    /// <summary>Coreferent mentions, in text order; those of one cluster refer to the same thing.</summary>
    public ImmutableArray<CoreferentMention> Coreference { get; }

    /// <summary>The token at <paramref name="index"/>, 0 to <see cref="TokenCount"/> - 1.</summary>
    public Token this[int index] => new(this, index);

    public IEnumerable<Token> Tokens
    {
        get
        {
            for (var index = 0; index < TokenCount; index++)
                yield return new Token(this, index);
        }
    }

    public IEnumerable<Sentence> Sentences
    {
        get
        {
            for (var index = 0; index < SentenceCount; index++)
                yield return new Sentence(this, index);
        }
    }

    /// <summary>The sentence at <paramref name="index"/>, 0 to <see cref="SentenceCount"/> - 1.</summary>
    public Sentence Sentence(int index) => new(this, index);

    /// <summary>The text from token <paramref name="first"/> up to, not including, token <paramref name="end"/>.</summary>
    public TextSpan SpanOf(int first, int end) =>
        first >= end ? new TextSpan(first < TokenCount ? Starts[first] : Text.Length, 0)
        : TextSpan.FromBounds(Starts[first], Starts[end - 1] + Lengths[end - 1]);

    /// <summary>The token of <paramref name="span"/> that its other words depend on; a noun where there are several.</summary>
    /// <exception cref="ArgumentException">The span holds no word.</exception>
    public int HeadOf(TextSpan span)
    {
        var head = -1;
        for (var token = FirstTokenAt(span.Start); token < TokenCount && Starts[token] < span.End; token++)
        {
            if (Upos[token] == UniversalPos.PUNCT || (Heads[token] >= 0 && IsIn(span, Heads[token]) && Upos[Heads[token]] != UniversalPos.PUNCT))
                continue;
            if (head < 0 || (!IsNominal(Upos[head]) && IsNominal(Upos[token])))
                head = token;
        }
        return head >= 0 ? head : throw new ArgumentException($"The span from {span.Start} to {span.End} holds no word.", nameof(span));
    }

    private static bool IsNominal(UniversalPos pos) => pos is UniversalPos.NOUN or UniversalPos.PROPN or UniversalPos.PRON;

    private bool IsIn(TextSpan span, int token) => Starts[token] < span.End && Starts[token] + Lengths[token] > span.Start;

    /// <summary>The first token that ends after <paramref name="offset"/>.</summary>
    private int FirstTokenAt(int offset)
    {
        var (low, high) = (0, TokenCount);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Starts[middle] + Lengths[middle] <= offset)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    internal ReadOnlySpan<int> DependentsOf(int token) =>
        _dependents.AsSpan(_dependentStarts[token], _dependentStarts[token + 1] - _dependentStarts[token]);

    private static (int[] Starts, int[] Dependents) IndexDependents(int[] heads)
    {
        var starts = new int[heads.Length + 1];
        foreach (var head in heads)
        {
            if (head >= 0)
                starts[head + 1]++;
        }
        for (var i = 0; i < heads.Length; i++)
            starts[i + 1] += starts[i];
        var dependents = new int[starts[^1]];
        var next = starts.AsSpan(0, heads.Length).ToArray();
        for (var token = 0; token < heads.Length; token++)
        {
            if (heads[token] >= 0)
                dependents[next[heads[token]]++] = token;
        }
        return (starts, dependents);
    }
}
