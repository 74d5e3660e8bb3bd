using System.Collections.Immutable;
using Demarche.Application.Briefs;

namespace Demarche.Application.Asking;

/// <summary>A question with the records that answer it.</summary>
/// <param name="Question">As it was asked.</param>
/// <param name="Shape">The shape of question that it was taken for, with its parts in capitals.</param>
/// <param name="Parties">The parties that it names, by the names they were taken for.</param>
/// <param name="From">First day that it asks about, as YYYY, YYYY-MM or YYYY-MM-DD; null for no limit.</param>
/// <param name="To">Last day that it asks about; null for no limit.</param>
/// <param name="Answers">One for each record, by date, then as read; empty when no record answers.</param>
public sealed record Answered(
    string Question, string Shape, ImmutableArray<string> Parties, string? From, string? To, ImmutableArray<Answer> Answers);

/// <summary>A record that answers.</summary>
/// <param name="Article">Name of the article.</param>
/// <param name="Record">Id of the record in it.</param>
/// <param name="Date">Day of the event, or of the article for what is no event; null when unknown.</param>
/// <param name="Text">The record in words.</param>
/// <param name="Note">Who says so, and how sure the coding is.</param>
/// <param name="Quotes">The sentence that it comes from; of a contradiction, both.</param>
public sealed record Answer(string Article, string Record, string? Date, string Text, BriefNote Note, ImmutableArray<BriefQuote> Quotes);
