using System.Collections.Immutable;

namespace Demarche.Application.Briefs;

/// <summary>What a reader wants to know of some articles, each item with the sentence it comes from.</summary>
/// <param name="Articles">One part for each article, in input order.</param>
/// <param name="NotRead">Articles that were skipped or failed, with the reason.</param>
public sealed record Brief(ImmutableArray<ArticleBrief> Articles, ImmutableArray<LedgerEntry> NotRead);

/// <summary>What one article reports.</summary>
/// <param name="Id">Name of the article.</param>
/// <param name="Title">Headline; null when none was found.</param>
/// <param name="Date">Publication date as YYYY-MM-DD; null when unknown.</param>
/// <param name="DateSource">Where the date was found, in words; null when unknown.</param>
/// <param name="Source">Publisher or address; null when unknown.</param>
/// <param name="Parties">States, organisations, groups and blocs, the most named first.</param>
/// <param name="People">Persons, the most named first.</param>
/// <param name="Events">Coded events by date; the undatable come last.</param>
/// <param name="Positions">Demands, formats, claims, transfers and alignments, in text order.</param>
/// <param name="LeftOut">What was read but not coded, and why.</param>
/// <param name="SentenceCount">Sentences in the article.</param>
public sealed record ArticleBrief(
    string Id,
    string? Title,
    string? Date,
    string? DateSource,
    string? Source,
    ImmutableArray<BriefActor> Parties,
    ImmutableArray<BriefActor> People,
    ImmutableArray<BriefEvent> Events,
    ImmutableArray<BriefPosition> Positions,
    ImmutableArray<BriefOmission> LeftOut,
    int SentenceCount);

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
public sealed record BriefQuote(int Number, string Text, int Retold);

/// <summary>A coded event.</summary>
/// <param name="Date">YYYY, YYYY-MM, YYYY-MM-DD or from/to; null when undatable.</param>
/// <param name="Source">Who acts, in words.</param>
/// <param name="Target">Who is acted on, in words; null when nobody is.</param>
/// <param name="Category">PLOVER category.</param>
/// <param name="Mode">PLOVER mode; null when none fits.</param>
/// <param name="Cameo">CAMEO code; null when none fits.</param>
/// <param name="Kind">Verbal or material, cooperation or conflict, in words.</param>
/// <param name="Modality">How it stands to the facts, in the contract's word.</param>
/// <param name="Standing">Who says so, and how it stands to the facts, in words.</param>
/// <param name="IsPresentedAsFact">Whether nothing hedges the event.</param>
/// <param name="Confidence">That the record is right, 0 to 1.</param>
/// <param name="Quote">The sentence.</param>
public sealed record BriefEvent(
    string? Date,
    string Source,
    string? Target,
    string Category,
    string? Mode,
    string? Cameo,
    string Kind,
    string Modality,
    string Standing,
    bool IsPresentedAsFact,
    double Confidence,
    BriefQuote Quote);

/// <summary>A demand, format, claim, transfer or alignment.</summary>
/// <param name="Kind">Which of the five.</param>
/// <param name="Text">Who holds what position, in words.</param>
/// <param name="Standing">Who says so, and how it stands to the facts, in words.</param>
/// <param name="Confidence">That the record is right, 0 to 1.</param>
/// <param name="Quote">The sentence.</param>
public sealed record BriefPosition(string Kind, string Text, string Standing, double Confidence, BriefQuote Quote);

/// <summary>A sentence from which not all was coded.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Quote">The sentence.</param>
public sealed record BriefOmission(string Reason, BriefQuote Quote);
