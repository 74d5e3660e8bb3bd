using System.Globalization;
using Demarche.Language.Coreference;
using Demarche.Language.Tokens;

namespace Demarche.Training.Coreference;

/// <summary>
/// <c>coreference CONLLU NAMES</c> scores <see cref="CoreferenceResolver"/> on GUM's gold trees, with names derived from
/// GUM's entities; <c>coreference CONLLU --model FOLDER</c> on the model's trees and names over gold tokens. A mention found is the gold mention with the same head word (the widest, where GUM nests several);
/// clusters of one mention do not count.
/// </summary>
internal static class EvaluateCoreference
{
    public static int Run(string conllu, string names) => Run(conllu, GumTrees.Read(conllu, names));

    public static int RunWithModel(string conllu, string model) => Run(conllu, GumTrees.ReadWithModel(conllu, model));

    private static int Run(string conllu, IEnumerable<DocumentBuilder> documents)
    {
        var resolver = new CoreferenceResolver();
        var (muc, bcubed, ceaf) = (default(Ratio), default(Ratio), default(Ratio));
        var rules = new SortedDictionary<CoreferenceRule, (int Right, int Total)>();
        var pronouns = new Ratio();
        var persons = new Ratio();
        foreach (var (gold, document) in GumEntities.Read(conllu).Zip(documents))
        {
            resolver.Annotate(document);
            var keys = MentionKeys(gold);
            var goldClusters = Clusters(gold.Mentions.Select(mention => (mention.Cluster, keys[(mention.Head, mention.First, mention.End)])));
            var foundClusters = Clusters(document.Coreference.Select(mention => (mention.Cluster, KeyOf(mention, gold, keys))));
            muc += CoreferenceScore.Muc(foundClusters, goldClusters);
            bcubed += CoreferenceScore.BCubed(foundClusters, goldClusters);
            ceaf += CoreferenceScore.CeafEntity(foundClusters, goldClusters);
            var clusterOfHead = gold.Mentions.GroupBy(mention => mention.Head).ToDictionary(group => group.Key, group => group.Select(mention => mention.Cluster).ToHashSet());
            foreach (var link in resolver.Links)
            {
                var (right, total) = rules.GetValueOrDefault(link.Rule);
                rules[link.Rule] = (right + (Same(clusterOfHead, link) ? 1 : 0), total + 1);
            }
            pronouns += Pronouns(document, gold, resolver.Links, clusterOfHead);
            persons += Persons(document, gold);
        }
        Print("MUC", muc);
        Print("B-cubed", bcubed);
        Print("CEAF-e", ceaf);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"CoNLL mean F1    {(muc.F1 + bcubed.F1 + ceaf.F1) / 3 * 100:F1}"));
        Print("pronouns", pronouns);
        Print("persons, pairs", persons);
        foreach (var (rule, (right, total)) in rules)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {rule,-12} {right,5} of {total,5} links right, {100.0 * right / total:F1}%"));
        return 0;
    }

    /// <summary>The clusters with at least two mentions; a key belongs to the first cluster that claims it.</summary>
    private static List<List<int>> Clusters<T>(IEnumerable<(T Cluster, int Key)> mentions) =>
        [.. mentions.DistinctBy(mention => mention.Key).GroupBy(mention => mention.Cluster, mention => mention.Key)
            .Select(cluster => cluster.ToList()).Where(cluster => cluster.Count > 1)];

    private static void Print(string name, Ratio ratio) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture, $"{name,-16} P {ratio.Precision * 100:F1}  R {ratio.Recall * 100:F1}  F1 {ratio.F1 * 100:F1}"));

    private static bool Same(Dictionary<int, HashSet<string>> clusterOfHead, CoreferenceLink link) =>
        clusterOfHead.TryGetValue(link.Head, out var left) && clusterOfHead.TryGetValue(link.AntecedentHead, out var right) && left.Overlaps(right);

    /// <summary>Third-person pronouns: whether a cluster's mention before or after it shares its gold cluster, for those that have one.</summary>
    private static Ratio Pronouns(
        DocumentBuilder document, GumDocument gold, IReadOnlyList<CoreferenceLink> links, Dictionary<int, HashSet<string>> clusterOfHead)
    {
        var anaphoric = gold.Mentions.GroupBy(mention => mention.Cluster).Where(cluster => cluster.Count() > 1)
            .SelectMany(cluster => cluster).Where(mention => mention.HeadTag is "PRP" or "PRP$" && IsThirdPerson(document, mention.Head)).Select(mention => mention.Head).Distinct().Count();
        var made = links.Where(link => IsThirdPerson(document, link.Head) && document.Upos[link.Head] == UniversalPos.PRON).ToList();
        var right = made.Count(link => Same(clusterOfHead, link));
        return new Ratio(right, made.Count, right, anaphoric);
    }

    private static bool IsThirdPerson(DocumentBuilder document, int token) =>
        document.Form(token).ToString().ToLowerInvariant() is "he" or "him" or "his" or "himself" or "she" or "her" or "hers" or "herself"
            or "it" or "its" or "itself" or "they" or "them" or "their" or "theirs" or "themselves";

    /// <summary>Pairs of person names: in one cluster here and there.</summary>
    private static Ratio Persons(DocumentBuilder document, GumDocument gold)
    {
        var heads = document.Entities.Where(entity => entity.Type == EntityType.Person)
            .SelectMany(entity => Enumerable.Range(entity.First, entity.End - entity.First)).ToHashSet();
        var goldOf = gold.Mentions.Where(mention => heads.Contains(mention.Head)).GroupBy(mention => mention.Head).ToDictionary(group => group.Key, group => group.First().Cluster);
        var foundOf = document.Coreference.Where(mention => heads.Contains(mention.Head)).GroupBy(mention => mention.Head).ToDictionary(group => group.Key, group => group.First().Cluster);
        var (right, found, total) = (0, 0, 0);
        var ordered = goldOf.Keys.Order().ToList();
        for (var first = 0; first < ordered.Count; first++)
        {
            for (var second = first + 1; second < ordered.Count; second++)
            {
                var same = goldOf[ordered[first]] == goldOf[ordered[second]];
                var linked = foundOf.TryGetValue(ordered[first], out var left) && foundOf.TryGetValue(ordered[second], out var other) && left == other;
                (right, found, total) = (right + (same && linked ? 1 : 0), found + (linked ? 1 : 0), total + (same ? 1 : 0));
            }
        }
        return new Ratio(right, found, right, total);
    }

    /// <summary>A key per gold mention: twice its head, plus one for an inner mention with the head of a wider one.</summary>
    private static Dictionary<(int Head, int First, int End), int> MentionKeys(GumDocument gold)
    {
        var keys = new Dictionary<(int, int, int), int>();
        foreach (var group in gold.Mentions.GroupBy(mention => mention.Head))
        {
            var number = 0;
            foreach (var mention in group.OrderByDescending(mention => mention.End - mention.First))
                keys.TryAdd((mention.Head, mention.First, mention.End), mention.Head * 16 + Math.Min(number++, 15));
        }
        return keys;
    }

    /// <summary>The gold mention with the head of <paramref name="mention"/> whose length is nearest; a key of its own when there is none.</summary>
    private static int KeyOf(CoreferentMention mention, GumDocument gold, Dictionary<(int Head, int First, int End), int> keys)
    {
        var nearest = gold.Mentions.Where(other => other.Head == mention.Head)
            .MinBy(other => Math.Abs(other.First - mention.First) + Math.Abs(other.End - mention.End));
        return nearest is null ? mention.Head * 16 : keys[(nearest.Head, nearest.First, nearest.End)];
    }
}
