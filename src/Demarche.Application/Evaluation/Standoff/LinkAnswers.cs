namespace Demarche.Application.Evaluation.Standoff;

/// <summary>How many contradictions and rebuttals of a passage are linked.</summary>
internal sealed record LinkAnswers(int Found, int Links)
{
    public static LinkAnswers Of(GoldPassage gold, IReadOnlyDictionary<StandoffKind, KindAnswers> kinds)
    {
        var records = kinds.Values.SelectMany(kind => kind.Found).SelectMany(found => found.Key.Items.Select(item => (item.Id, found.Value.Coded.Record.Id)))
            .ToLookup(pair => pair.Item1, pair => pair.Item2, StringComparer.Ordinal);
        var edges = kinds.Values.SelectMany(kind => kind.Found.Values).Select(answer => answer.Coded.Record)
            .SelectMany(record => record.Answers.Concat(record.Contradicts).SelectMany(other => new[] { (record.Id, other), (other, record.Id) })).ToHashSet();
        var required = kinds.Values.SelectMany(kind => kind.Required).SelectMany(cluster => cluster.Items)
            .Where(item => item.Level == GoldLevel.Must).Select(item => item.Id).ToHashSet();
        var rules = gold.DocRules.Where(rule => rule.Rule is "contradiction" or "counterclaims").ToList();
        return new LinkAnswers(rules.Count(rule => IsLinked(rule, records, required, edges)), rules.Count);
    }

    private static bool IsLinked(GoldRule rule, ILookup<string, string> records, HashSet<string> required, HashSet<(string, string)> edges)
    {
        var linked = rule.Items.SelectMany(item => records[item]).Distinct().ToList();
        if (linked.Count < 2 || rule.Items.Any(item => !records.Contains(item) && required.Contains(item)))
            return false;
        var reached = new HashSet<string> { linked[0] };
        var ahead = new Queue<string>(reached);
        while (ahead.TryDequeue(out var record))
        {
            foreach (var next in linked.Where(other => edges.Contains((record, other)) && reached.Add(other)))
                ahead.Enqueue(next);
        }
        return linked.TrueForAll(reached.Contains);
    }
}
