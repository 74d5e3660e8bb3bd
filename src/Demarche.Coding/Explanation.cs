using System.Collections.Immutable;

namespace Demarche.Coding;

/// <summary>A coded document with what was tried on the sentences that gave no event.</summary>
/// <param name="Document">What was coded; each of its events says why in <see cref="CodedEvent.Evidence"/>.</param>
/// <param name="Trials">What was tried, by the index of the sentence; empty for sentences with an event.</param>
public sealed record Explanation(CodedDocument Document, ImmutableArray<ImmutableArray<Trial>> Trials);

/// <summary>A word that could have carried an event, and why it did not.</summary>
/// <param name="Word">The word.</param>
/// <param name="Rule">The row of the pattern that came nearest, as <c>aid.tsv:12</c>.</param>
/// <param name="Pattern">The frame of that row, as written.</param>
/// <param name="Reason">Why it is no event, in a few words.</param>
public sealed record Trial(Mention Word, string Rule, string Pattern, string Reason);
