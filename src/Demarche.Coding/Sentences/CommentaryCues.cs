using System.Collections.Frozen;

namespace Demarche.Coding.Sentences;

/// <summary>How a writer's word or phrase comments on what is told.</summary>
internal enum CommentaryUse : byte
{
    /// <summary>"obviously".</summary>
    Adverb,

    /// <summary>"it is no secret that".</summary>
    Phrase,

    /// <summary>"one wonders": a question without its mark.</summary>
    Question,

    /// <summary>"how generous": the opposite is meant.</summary>
    Sarcasm,

    /// <summary>"that is not so": what stands before it is denied.</summary>
    Rebuttal,
}

/// <summary>The words by which a writer comments on what is told: <c>commentary-cues.tsv</c>.</summary>
internal sealed class CommentaryCues
{
    private readonly FrozenSet<string> _adverbs;

    public CommentaryCues(IEnumerable<(string Cue, CommentaryUse Use)> cues)
    {
        var byUse = cues.ToLookup(cue => cue.Use, cue => cue.Cue);
        _adverbs = byUse[CommentaryUse.Adverb].ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        Phrases = new PhraseList(byUse[CommentaryUse.Phrase]);
        Questions = new PhraseList(byUse[CommentaryUse.Question]);
        Sarcasm = new PhraseList(byUse[CommentaryUse.Sarcasm]);
        Rebuttals = new PhraseList(byUse[CommentaryUse.Rebuttal]);
    }

    public PhraseList Phrases { get; }
    public PhraseList Questions { get; }
    public PhraseList Sarcasm { get; }
    public PhraseList Rebuttals { get; }

    public bool IsAdverb(ReadOnlySpan<char> word) => _adverbs.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
}
