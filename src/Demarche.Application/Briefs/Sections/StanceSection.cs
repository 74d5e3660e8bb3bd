using System.Collections.Immutable;
using Demarche.IO.Export;

namespace Demarche.Application.Briefs.Sections;

/// <summary>Where each party stands: what it asks and is asked, which tables it takes and leaves, what it says and denies.</summary>
internal static class StanceSection
{
    private static readonly ImmutableArray<string> s_columns =
        ["Party", "Asks for", "Is asked for", "Talks taken or proposed", "Talks refused", "Says or charges", "Denies or rejects"];

    public static BriefSection Of(CodedDocument document, Wording words)
    {
        var points = from record in document.Records.InTextOrder()
                     from point in Points(record, words)
                     select point;
        return new BriefSection("stances", "Who stands where", s_columns,
            [.. points.GroupBy(point => point.Party, StringComparer.Ordinal).Select(group => Row(group.Key, [.. group]))]);
    }

    private static BriefRow Row(string party, ImmutableArray<(string Party, int Column, BriefPoint Point)> points)
    {
        var cells = s_columns.Select((_, column) => column == 0
            ? [new BriefPoint(party)]
            : points.Where(point => point.Column == column).Select(point => point.Point).ToImmutableArray()).ToImmutableArray();
        var line = from column in Enumerable.Range(1, s_columns.Length - 1)
                   where !cells[column].IsEmpty
                   select $"{s_columns[column].ToLowerInvariant()}: {string.Join(", ", cells[column].Select(point => point.Text))}";
        return new BriefRow(null, party, string.Join("; ", line), cells, null, []);
    }

    private static IEnumerable<(string Party, int Column, BriefPoint Point)> Points(Record record, Wording words)
    {
        IEnumerable<(ActorReference Party, int Column, string Text)> points = record switch
        {
            Demand demand =>
            [
                .. demand.By.Select(party => (party, 1, Wording.Quoted(demand.Content))),
                .. demand.On.Select(party => (party, 2, Wording.Quoted(demand.Content))),
            ],
            FormatStance { Stance: FormatStanceKind.Refuses or FormatStanceKind.Boycotts } format =>
                [(format.Party, 4, $"{ContractNames.Of(format.Stance)} {Wording.Table(format)}")],
            FormatStance format => [(format.Party, 3, $"{ContractNames.Of(format.Stance)} {Wording.Table(format)}")],
            Claim claim => claim.By.Select(party => (
                party, claim.Stance is ClaimStance.Denies or ClaimStance.Rejects ? 6 : 5, $"{Wording.Verb(claim.Stance)} {Wording.Quoted(claim.Content)}")),
            _ => [],
        };
        return points.Where(point => words.IsParty(point.Party)).Select(point => (words.Party(point.Party), point.Column, new BriefPoint(point.Text, Wording.Number(record))));
    }
}
