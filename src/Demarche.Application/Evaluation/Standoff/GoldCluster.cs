using System.Collections.Immutable;

namespace Demarche.Application.Evaluation.Standoff;

/// <summary>All tellings of one real-world item.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Items">The tellings.</param>
/// <param name="Budget">What limits how many records may tell it: itself, or the rule that counts it once with others.</param>
/// <param name="Limit">How many that are.</param>
internal sealed record GoldCluster(string Name, ImmutableArray<GoldItem> Items, string Budget, int Limit)
{
    public bool IsRequired => Items.Any(item => item.Level == GoldLevel.Must);

    /// <summary>Whether one record may stand for it and for another cluster.</summary>
    public bool IsShared => Budget.Contains('+', StringComparison.Ordinal);

    /// <summary>The clusters of one kind in the order of the text.</summary>
    public static ImmutableArray<GoldCluster> Of(GoldPassage gold, StandoffKind kind) =>
        [.. gold.Sentences.SelectMany(sentence => sentence.Items(kind)).Where(item => item.Level != GoldLevel.Mustnot)
            .GroupBy(item => item.Cluster ?? item.Id, StringComparer.Ordinal).Select(group => Of(gold, kind, group.Key, [.. group]))];

    private static GoldCluster Of(GoldPassage gold, StandoffKind kind, string name, ImmutableArray<GoldItem> items)
    {
        var rule = gold.DocRules.LastOrDefault(rule => rule.Rule == "count_once" && rule.Cluster!.Split('+').Contains(name));
        var limit = items.Max(item => Math.Max(Math.Max(1, item.SplitOk), kind == StandoffKind.Events ? Math.Max(item.Source.Length, item.Target.Length) : 1));
        return rule is null ? new GoldCluster(name, items, name, limit) : new GoldCluster(name, items, $"rule {rule.Cluster}", rule.MaxUnique ?? 1);
    }
}
