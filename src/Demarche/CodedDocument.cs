using System.Collections.Immutable;

namespace Demarche;

/// <summary>What a sentence is.</summary>
public enum SentenceKind
{
    /// <summary>Narrated fact.</summary>
    Report,

    /// <summary>Someone's words.</summary>
    AttributedStatement,

    /// <summary>The writer's view.</summary>
    Commentary,

    /// <summary>With or without a question mark.</summary>
    RhetoricalQuestion,

    /// <summary>Title, transition or byline.</summary>
    Heading,

    /// <summary>A reported lead with the writer's retort.</summary>
    ListItem,
}

/// <summary>What else is to be known of a sentence.</summary>
public enum SentenceFlag
{
    Garbled,
    Fragment,

    /// <summary>Retells an earlier sentence.</summary>
    Repeat,
    Sarcasm,
    Figurative,
    UnclosedQuotation,
    Lead,
    Retort,
    Byline,
}

/// <summary>A sentence of the article.</summary>
/// <param name="Index">From 0, in reading order.</param>
public sealed record CodedSentence(int Index, TextSpan Span, SentenceKind Kind, ImmutableArray<SentenceFlag> Flags);

/// <summary>A sentence from which nothing, or not everything, was coded, and why.</summary>
/// <param name="Sentence">Index of the sentence.</param>
/// <param name="Reason">A short reason in words, such as "a question".</param>
public sealed record Omission(int Sentence, string Reason);

/// <summary>All that was read out of one article. Immutable; holds text offsets, never tokens.</summary>
public sealed record CodedDocument
{
    public required Article Article { get; init; }

    public ImmutableArray<CodedSentence> Sentences { get; init; } = [];

    public ImmutableArray<Actor> Actors { get; init; } = [];

    public ImmutableArray<CodedEvent> Events { get; init; } = [];

    public ImmutableArray<Demand> Demands { get; init; } = [];

    public ImmutableArray<FormatStance> Formats { get; init; } = [];

    public ImmutableArray<Claim> Claims { get; init; } = [];

    public ImmutableArray<Transfer> Transfers { get; init; } = [];

    public ImmutableArray<Alignment> Alignments { get; init; } = [];

    /// <summary>Records of all six kinds.</summary>
    public IEnumerable<Record> Records => [.. Events, .. Demands, .. Formats, .. Claims, .. Transfers, .. Alignments];

    /// <summary>What was read but not coded.</summary>
    public ImmutableArray<Omission> Omissions { get; init; } = [];
}
