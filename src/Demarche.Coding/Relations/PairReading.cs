using System.Collections.Immutable;
using Demarche.Coding.Events;
using Demarche.Coding.Syntax;
using Demarche.Language.Tokens;

namespace Demarche.Coding.Relations;

/// <summary>Two parties in the text, and what the patterns find in their sentences.</summary>
internal sealed class PairReading
{
    private readonly MentionPair _mentions;

    /// <param name="reading">The document.</param>
    /// <param name="drafts">What the patterns find in the sentences of the two.</param>
    /// <param name="source">The first party; null when none is asked for.</param>
    /// <param name="target">The second party; null when none is asked for.</param>
    /// <param name="mentions">Their mentions.</param>
    public PairReading(DocumentReading reading, IEnumerable<EventDraft> drafts, ActorReference? source, ActorReference? target, MentionPair mentions)
    {
        (Reading, Source, Target, _mentions) = (reading, source, target, mentions);
        SourceHead = mentions.Source is [var sourceSpan, ..] ? reading.Document.HeadOf(sourceSpan) : -1;
        TargetHead = mentions.Target is [var targetSpan, ..] ? reading.Document.HeadOf(targetSpan) : -1;
        Acts = [.. drafts.Select(draft => (Fit: Fit(draft), Draft: draft)).OrderBy(act => act.Fit).ThenBy(act => act.Draft.Act.Head.Index)];
    }

    public DocumentReading Reading { get; }

    public ActorReference? Source { get; }

    public ActorReference? Target { get; }

    /// <summary>Token that heads the first mention of the source; -1 when there is none.</summary>
    public int SourceHead { get; }

    /// <summary>Token that heads the first mention of the target; -1 when there is none.</summary>
    public int TargetHead { get; }

    /// <summary>The head that stands first.</summary>
    public int First => SourceHead < 0 ? TargetHead : TargetHead < 0 ? SourceHead : Math.Min(SourceHead, TargetHead);

    /// <summary>The head that stands last.</summary>
    public int Last => Math.Max(SourceHead, TargetHead);

    /// <summary>What the patterns find, the best fit first.</summary>
    public ImmutableArray<(PairFit Fit, EventDraft Draft)> Acts { get; }

    /// <summary>Where the paths from the two heads towards the root meet; of one head, what it depends on.</summary>
    public Token Meeting()
    {
        var document = Reading.Document;
        if (SourceHead < 0 || TargetHead < 0)
            return document[First].IsRoot ? document[First] : document[First].Head;
        for (var token = document[SourceHead]; ; token = token.Head)
        {
            if (Clause.IsWithin(document[TargetHead], token.Index) || token.IsRoot)
                return token;
        }
    }

    /// <summary>Whether a token is a word of one of the two mentions.</summary>
    public bool IsInside(Token token) => _mentions.Covers(token.Span);

    private PairFit Fit(EventDraft draft)
    {
        var (source, target) = (draft.Source, draft.Target);
        if (Has(source, Source))
            return Has(target, Target) || Has(source, Target) ? PairFit.Both : target.IsEmpty ? PairFit.SourceOnly : PairFit.SourceElsewhere;
        if (Has(target, Source) && Has(target, Target))
            return PairFit.Both;
        if (Has(target, Target))
            return source.IsEmpty ? PairFit.TargetOnly : PairFit.TargetElsewhere;
        return Has(source, Target) || Has(target, Source) ? PairFit.Reversed : PairFit.Neither;
    }

    private static bool Has(ImmutableArray<ActorReference> side, ActorReference? party)
    {
        foreach (var member in side)
        {
            if (party is not null && member.Actor == party.Actor && (member.Actor is not null || member.Code == party.Code))
                return true;
        }
        return false;
    }
}
