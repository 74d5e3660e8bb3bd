using Demarche.IO.Export;

namespace Demarche.Application.Briefs.Sections;

/// <summary>Who demands what of whom, on what condition, or else what, by when.</summary>
internal static class DemandSection
{
    public static BriefSection Of(CodedDocument document, Wording words) => new(
        "demands", "Demands and their conditions", ["By", "Of", "What is asked", "Condition", "Or else", "By when", "Strength"],
        [.. document.Demands.InTextOrder().Select(demand => Rows.Of(
            demand, words,
            words.Subject(demand),
            words.Parties(demand.On),
            Wording.Quoted(demand.Content),
            demand.Condition is { } condition ? Wording.Quoted(condition) : null,
            demand.Consequence is { } consequence ? Wording.Quoted(consequence) : null,
            demand.Deadline is { } deadline ? Wording.Day(deadline) : null,
            ContractNames.Of(demand.Strength)))]);
}
