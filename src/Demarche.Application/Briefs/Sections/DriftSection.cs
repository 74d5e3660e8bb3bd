namespace Demarche.Application.Briefs.Sections;

/// <summary>Who moves closer to whom, or away, as reported or as wanted.</summary>
internal static class DriftSection
{
    public static BriefSection Of(CodedDocument document, Wording words) => new(
        "drift", "Who drifts where", ["Who", "Which way", "Measured against", "Wanted by"],
        [.. document.Alignments.InTextOrder().Select(alignment => Rows.Of(
            alignment, words,
            words.Subject(alignment), Wording.Way(alignment.Direction), words.Parties(alignment.Toward), words.Parties(alignment.DesiredBy)))]);
}
