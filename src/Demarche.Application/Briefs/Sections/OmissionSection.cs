using System.Globalization;

namespace Demarche.Application.Briefs.Sections;

/// <summary>What was read but not coded, by reason.</summary>
internal static class OmissionSection
{
    public static BriefSection Of(CodedDocument document, Wording words) => new(
        "omissions", "Left out, and why", ["Why", "Sentences"],
        [.. document.Omissions.GroupBy(omission => omission.Reason, omission => omission.Sentence, StringComparer.Ordinal)
            .Select(group => Row(group.Key, [.. group.Distinct().Order().Select(words.Quote)]))]);

    private static BriefRow Row(string reason, BriefQuote[] quotes) => new(
        null,
        reason,
        $"in sentence{(quotes.Length > 1 ? "s" : "")} {string.Join(", ", quotes.Select(quote => quote.Number.ToString(CultureInfo.InvariantCulture)))}",
        [[new BriefPoint(reason)], [.. quotes.Select(quote => new BriefPoint(quote.Text, quote.Number))]],
        null,
        []);
}
