namespace Demarche.Application.Evaluation.Standoff;

/// <summary>A coded record that is an annotated item.</summary>
/// <param name="Coded">The record.</param>
/// <param name="Gold">The telling that it matches best.</param>
/// <param name="Attributes">What else of it is right.</param>
internal sealed record Answer(CodedItem Coded, GoldItem Gold, List<(string Name, bool IsRight)> Attributes)
{
    public double Share => Attributes.Count == 0 ? 0 : (double)Attributes.Count(attribute => attribute.IsRight) / Attributes.Count;
}

/// <summary>
/// The records of one kind in one passage beside its gold: each cluster has at most one record and each record one cluster,
/// required clusters first, as many as can be matched.
/// </summary>
internal sealed class KindAnswers
{
    private static readonly StandoffKind[] s_closed = [StandoffKind.Events, StandoffKind.Transfers];
    private readonly GoldCluster[] _clusters;
    private readonly CodedItem[] _coded;
    private readonly Dictionary<GoldCluster, Answer[]> _fitting;
    private readonly Dictionary<CodedItem, GoldCluster> _owners = [];

    public KindAnswers(StandoffKind kind, GoldPassage gold, CodedPassage coded)
    {
        _clusters = [.. GoldCluster.Of(gold, kind)];
        _coded = coded.Items[kind];
        _fitting = _clusters.ToDictionary(cluster => cluster, cluster => _coded.Select(item => Fit(item, cluster, gold)).OfType<Answer>()
            .OrderByDescending(answer => answer.Share).ToArray());
        foreach (var required in (bool[])[true, false])
        {
            foreach (var cluster in _clusters.Where(cluster => cluster.IsRequired == required))
                Match(cluster, []);
        }
        Share();
        Twice = [.. CountTwice()];
        Trapped = [.. FindTraps(kind, gold)];
        var bad = Trapped.Select(trap => trap.Coded).ToHashSet();
        var unknown = _coded.Where(item => !_owners.ContainsKey(item) && !Extras.ContainsKey(item) && !Twice.Contains(item) && !bad.Contains(item)).ToList();
        False = [.. unknown.Where(item => s_closed.Contains(kind) && item.Record.IsPresentedAsFact)];
        Unjudged = unknown.Count - False.Count;
    }

    /// <summary>The clusters found, each with its record.</summary>
    public Dictionary<GoldCluster, Answer> Found { get; } = [];

    /// <summary>Further records that rightly tell a found cluster.</summary>
    public Dictionary<CodedItem, GoldCluster> Extras { get; } = [];

    /// <summary>Records that tell a found cluster once too often.</summary>
    public List<CodedItem> Twice { get; }

    /// <summary>Records that fall into traps, with the trap; null for a rule that its party breaks.</summary>
    public List<(CodedItem Coded, GoldItem? Trap)> Trapped { get; }

    /// <summary>Records told as fact that the gold has not, of the kinds that it has in full.</summary>
    public List<CodedItem> False { get; }

    /// <summary>Records that the gold does not judge.</summary>
    public int Unjudged { get; }

    public IEnumerable<GoldCluster> Required => _clusters.Where(cluster => cluster.IsRequired);

    /// <summary>Tellings found only as a comment of the writer, or not as fact, though the gold has them as fact.</summary>
    public IEnumerable<GoldItem> Hedged => Found.Values.Where(answer =>
        !answer.Coded.Record.IsPresentedAsFact && answer.Gold.AttributedTo is null
        && (answer.Gold.Modality ?? "asserted") is "asserted" or "intended" or "demanded" or "denied"
        && !answer.Gold.Own(answer.Coded.Kind).Any(party => party.IsAuthor)).Select(answer => answer.Gold);

    /// <summary>Clusters of which a record has everything right but the number.</summary>
    public int WrongNumbers => _clusters.Count(cluster => !Found.ContainsKey(cluster) && _coded.Any(item =>
        item.Kind == StandoffKind.Transfers && !_owners.ContainsKey(item)
        && cluster.Items.Any(gold => item.Sentences.Contains(gold.Sentence) && item.Matches(gold, anyQuantity: true))));

    private static Answer? Fit(CodedItem item, GoldCluster cluster, GoldPassage gold) => cluster.Items
        .Where(telling => item.Sentences.Contains(telling.Sentence) && item.Matches(telling))
        .Select(telling => new Answer(item, telling, item.Attributes(telling, cluster.Items, gold)))
        .OrderByDescending(answer => answer.Share)
        .ThenByDescending(answer => answer.Gold.Sentence == item.Sentences[0])
        .ThenByDescending(answer => answer.Gold.Id, StringComparer.Ordinal).FirstOrDefault();

    /// <summary>Finds a record for a cluster; another cluster gives its record up when it finds a further one.</summary>
    private bool Match(GoldCluster cluster, HashSet<CodedItem> seen)
    {
        foreach (var answer in _fitting[cluster])
        {
            if (!seen.Add(answer.Coded))
                continue;
            if (!_owners.TryGetValue(answer.Coded, out var owner) || (owner.IsRequired == cluster.IsRequired && Match(owner, seen)))
            {
                (_owners[answer.Coded], Found[cluster]) = (cluster, answer);
                return true;
            }
        }
        return false;
    }

    private void Share()
    {
        foreach (var cluster in _clusters.Where(cluster => cluster.IsShared && !Found.ContainsKey(cluster)))
        {
            if (_fitting[cluster].FirstOrDefault(answer => _owners.TryGetValue(answer.Coded, out var owner) && owner.Budget == cluster.Budget) is { } shared)
                Found[cluster] = shared;
        }
    }

    private IEnumerable<CodedItem> CountTwice()
    {
        var used = _owners.Values.CountBy(cluster => cluster.Budget).ToDictionary(StringComparer.Ordinal);
        foreach (var item in _coded.Where(item => !_owners.ContainsKey(item)))
        {
            var fitting = _clusters.Where(cluster => _fitting[cluster].Any(answer => answer.Coded == item)).ToList();
            if (fitting.Count == 0)
                continue;
            if (fitting.Find(cluster => used.GetValueOrDefault(cluster.Budget) < cluster.Limit) is { } free)
            {
                used[free.Budget] = used.GetValueOrDefault(free.Budget) + 1;
                Extras[item] = free;
            }
            else
                yield return item;
        }
        foreach (var group in _owners.GroupBy(pair => pair.Value.Budget, StringComparer.Ordinal))
        {
            if (group.Key.StartsWith("rule ", StringComparison.Ordinal))
            {
                foreach (var (item, _) in group.Skip(group.First().Value.Limit))
                    yield return item;
            }
        }
    }

    /// <summary>A further mention of a record is excused in a sentence where its own cluster is told.</summary>
    private IEnumerable<(CodedItem Coded, GoldItem? Trap)> FindTraps(StandoffKind kind, GoldPassage gold)
    {
        var traps = gold.Sentences.SelectMany(sentence => sentence.Items(kind)).Where(item => item.Level == GoldLevel.Mustnot).ToList();
        var never = gold.DocRules.Where(rule => rule.Rule == "never_party").SelectMany(rule => rule.Codes).ToHashSet(StringComparer.Ordinal);
        foreach (var item in _coded)
        {
            var home = (_owners.GetValueOrDefault(item) ?? Extras.GetValueOrDefault(item))?.Items.Select(telling => telling.Sentence).ToHashSet() ?? [];
            var fallen = traps.Where(trap => item.Sentences.Index().Any(mention =>
                mention.Item == trap.Sentence && (mention.Index == 0 || !home.Contains(mention.Item)) && item.FallsInto(trap))).ToList();
            foreach (var trap in fallen)
                yield return (item, trap);
            if (fallen.Count == 0 && item.Parties.Any(party => party.RawCode is { } code && never.Contains(code)))
                yield return (item, null);
        }
    }
}
