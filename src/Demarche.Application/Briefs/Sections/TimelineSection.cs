namespace Demarche.Application.Briefs.Sections;

/// <summary>What happened, by date; the undatable come last.</summary>
internal static class TimelineSection
{
    public static BriefSection Of(CodedDocument document, Wording words) => new(
        "timeline", "What happened", ["Date", "Who", "To whom", "What", "Where"],
        [.. InOrder(document).Select(coded => Row(coded, words))]);

    /// <summary>The events by date, then as the text has them.</summary>
    public static IEnumerable<CodedEvent> InOrder(CodedDocument document) =>
        document.Events.InTextOrder().OrderBy(coded => coded.Date?.Value ?? "~", StringComparer.Ordinal);

    private static BriefRow Row(CodedEvent coded, Wording words)
    {
        var date = coded.Date?.Value ?? "undated";
        var act = $"{Wording.Act(coded)}: {Wording.Quoted(coded.Trigger)}";
        var row = Rows.Of(coded, words, date, words.Subject(coded), words.Parties(coded.Target), act, coded.Place?.Name);
        return row with { Lead = date, Line = words.Sentence(coded) };
    }
}
