using System.Collections.Immutable;
using Demarche.IO.Export;

namespace Demarche.Application.Briefs.Sections;

/// <summary>Which party takes which negotiating table: parties down, formats across.</summary>
internal static class FormatSection
{
    public static BriefSection Of(CodedDocument document, Wording words)
    {
        var stances = document.Formats.InTextOrder().ToImmutableArray();
        var tables = stances.Select(Wording.Table).Distinct(StringComparer.OrdinalIgnoreCase).ToImmutableArray();
        return new BriefSection("formats", "Who sits at which table", ["Party", .. tables],
            [.. stances.GroupBy(stance => words.Party(stance.Party), StringComparer.Ordinal).Select(group => Row(group.Key, [.. group], tables, words))]);
    }

    private static BriefRow Row(string party, ImmutableArray<FormatStance> stances, ImmutableArray<string> tables, Wording words) => new(
        stances is [var only] ? only.Id : null,
        party,
        string.Join("; ", stances.Select(words.Predicate)),
        [[new BriefPoint(party)], .. tables.Select(table => Cell(table, stances))],
        stances is [var single] ? words.Note(single) : null,
        [.. stances.Select(words.Quote).DistinctBy(quote => quote.Number)]);

    private static ImmutableArray<BriefPoint> Cell(string table, ImmutableArray<FormatStance> stances) =>
        [.. from stance in stances
            where string.Equals(Wording.Table(stance), table, StringComparison.OrdinalIgnoreCase)
            select new BriefPoint(ContractNames.Of(stance.Stance), Wording.Number(stance), stances.Length > 1 ? stance.Id : null)];
}
