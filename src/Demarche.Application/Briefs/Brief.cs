using System.Collections.Immutable;

namespace Demarche.Application.Briefs;

/// <summary>What a reader wants to know of some articles, each item with the sentence it comes from.</summary>
/// <param name="Together">What all articles tell, each fact once: what is new, where that was asked, and everything, where there are several.</param>
/// <param name="Articles">One part for each article, in input order.</param>
/// <param name="NotRead">Articles that were skipped or failed, with the reason.</param>
/// <param name="Since">Day from which on things are new, as YYYY-MM-DD; null when that was not asked, or no brief was kept before.</param>
public sealed record Brief(
    ImmutableArray<BriefSection> Together, ImmutableArray<ArticleBrief> Articles, ImmutableArray<LedgerEntry> NotRead, string? Since = null);

/// <summary>What one article reports.</summary>
/// <param name="Number">From 1, in the order of the brief.</param>
/// <param name="Id">Name of the article.</param>
/// <param name="Title">Headline; null when none was found.</param>
/// <param name="Date">Publication date as YYYY-MM-DD; null when unknown.</param>
/// <param name="DateSource">Where the date was found, in words; null when unknown.</param>
/// <param name="Source">Publisher or address; null when unknown.</param>
/// <param name="IsNew">Whether a reader has not seen the article; null when that was not asked.</param>
/// <param name="Parties">States, organisations, groups and blocs, the most named first.</param>
/// <param name="People">Persons, the most named first.</param>
/// <param name="Count">How much was coded.</param>
/// <param name="Sections">What the article says by subject; a section with nothing in it is left out.</param>
/// <param name="Relations">Who did or said what to whom, added up; what the picture shows.</param>
/// <param name="Sentences">The article's text, with the words that carry records.</param>
public sealed record ArticleBrief(
    int Number,
    string Id,
    string? Title,
    string? Date,
    string? DateSource,
    string? Source,
    bool? IsNew,
    ImmutableArray<BriefActor> Parties,
    ImmutableArray<BriefActor> People,
    BriefCount Count,
    ImmutableArray<BriefSection> Sections,
    ImmutableArray<Relation> Relations,
    ImmutableArray<BriefSentence> Sentences);

/// <summary>How much was coded of an article.</summary>
/// <param name="Sentences">Sentences in the article.</param>
/// <param name="Events">Coded events.</param>
/// <param name="Facts">Events that nothing hedges.</param>
/// <param name="Positions">Demands, format stances, claims, transfers and alignments.</param>
/// <param name="New">Events and positions that no article seen tells; null when that was not asked.</param>
public sealed record BriefCount(int Sentences, int Events, int Facts, int Positions, int? New);

/// <summary>A party or person.</summary>
/// <param name="Name">Canonical name; for a speaker without one, a description in words.</param>
/// <param name="Code">PLOVER code; null when none applies.</param>
/// <param name="Sector">PLOVER sector; null when none applies.</param>
/// <param name="Office">Office held at the article's date; null when none, or unknown.</param>
/// <param name="Mentions">How often the article names it.</param>
public sealed record BriefActor(string Name, string? Code, string? Sector, string? Office, int Mentions);

/// <summary>The sentence that an item comes from.</summary>
/// <param name="Number">From 1, in reading order.</param>
/// <param name="Text">The sentence, with white space as single spaces.</param>
/// <param name="Retold">How many more mentions tell the same.</param>
/// <param name="Article">Number of the article; null in an article's own part.</param>
public sealed record BriefQuote(int Number, string Text, int Retold, int? Article = null);
