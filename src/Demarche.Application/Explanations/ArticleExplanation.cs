using System.Collections.Immutable;

namespace Demarche.Application.Explanations;

/// <summary>Why the sentences of an article gave the events that they gave, or none.</summary>
/// <param name="Id">Name of the article.</param>
/// <param name="Sentences">In reading order.</param>
public sealed record ArticleExplanation(string Id, ImmutableArray<SentenceExplanation> Sentences);

/// <summary>A sentence with its events, or with what was tried on it.</summary>
/// <param name="Number">From 1, in reading order.</param>
/// <param name="Words">The sentence.</param>
/// <param name="Kind">What the sentence is, in the contract's word.</param>
/// <param name="Events">The events told in it.</param>
/// <param name="Silence">Why there is no event, in a few words; null when there is one.</param>
/// <param name="Tried">The words that could have carried an event, in text order; empty when there is one.</param>
public sealed record SentenceExplanation(
    int Number, WordSpan Words, string Kind, ImmutableArray<EventExplanation> Events, string? Silence, ImmutableArray<TriedWord> Tried);

/// <summary>An event with the pattern that gave it.</summary>
/// <param name="Id">Id in the coded document.</param>
/// <param name="Source">Who acts, in words; null when that is not known.</param>
/// <param name="Event">PLOVER category.</param>
/// <param name="Target">Who is acted on, in words; null when nobody is.</param>
/// <param name="Modality">How it stands to the facts, in the contract's word.</param>
/// <param name="Confidence">That the record is right, 0 to 1.</param>
/// <param name="Rule">The row of the lexicon, as <c>aid.tsv:12</c>.</param>
/// <param name="Pattern">The frame of that row, as written.</param>
/// <param name="Words">The words that filled the frame, in text order.</param>
/// <param name="IsRetold">Whether an earlier or more direct sentence is the one that the pattern was found in.</param>
public sealed record EventExplanation(
    string Id, string? Source, string Event, string? Target, string Modality, double Confidence,
    string Rule, string Pattern, ImmutableArray<WordSpan> Words, bool IsRetold);

/// <summary>A word that could have carried an event.</summary>
/// <param name="Word">The word.</param>
/// <param name="Rule">The row of the pattern that came nearest, as <c>aid.tsv:12</c>.</param>
/// <param name="Pattern">The frame of that row, as written.</param>
/// <param name="Reason">Why it is no event, in a few words.</param>
public sealed record TriedWord(WordSpan Word, string Rule, string Pattern, string Reason);

/// <summary>Words of the raw text.</summary>
/// <param name="Text">The slice from <paramref name="Start"/> to <paramref name="End"/>.</param>
/// <param name="Start">UTF-16 units, from 0.</param>
/// <param name="End">UTF-16 units, excluded.</param>
public sealed record WordSpan(string Text, int Start, int End)
{
    internal static WordSpan Of(Mention mention) => new(mention.Text, mention.Span.Start, mention.Span.End);
}
