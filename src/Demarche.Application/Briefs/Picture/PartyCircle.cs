using System.Collections.Immutable;
using System.Globalization;
using Demarche.Application.Parses;

namespace Demarche.Application.Briefs;

/// <summary>Where a party stands in the picture; lengths in pixels.</summary>
/// <param name="Name">Its full name.</param>
/// <param name="Label">Its name as drawn, shortened when long.</param>
/// <param name="Side">Which way the label goes from the point: -1 left, 1 right, 0 centred above or below.</param>
internal sealed record PartyPlace(string Name, string Label, double X, double Y, double LabelX, double LabelY, int Side)
{
    /// <summary>Left and right edge of the label.</summary>
    public (double Left, double Right) LabelEdges
    {
        get
        {
            var width = TextWidth.Of(Label, PartyCircle.LabelSize);
            var left = LabelX - width * (1 - Side) / 2;
            return (left, left + width);
        }
    }
}

/// <summary>Places parties on a circle, those that deal with each other most side by side; the same relations give the same places.</summary>
internal sealed class PartyCircle
{
    /// <summary>Points in the picture, at most; the parties that deal least are drawn as one.</summary>
    public const int Most = 14;

    public const double LabelSize = 13;

    private const int LongestLabel = 24;

    private const double LabelGap = 12;

    private PartyCircle(ImmutableArray<PartyPlace> places, ImmutableArray<Relation> relations)
    {
        Places = places;
        Relations = relations;
        var (left, right) = (places.Min(place => Math.Min(place.X, place.LabelEdges.Left)), places.Max(place => Math.Max(place.X, place.LabelEdges.Right)));
        Left = left - LabelGap;
        Width = right - left + 2 * LabelGap;
        Height = places.Max(place => Math.Max(place.Y, place.LabelY)) + 2 * LabelGap;
    }

    public ImmutableArray<PartyPlace> Places { get; }

    /// <summary>The relations to draw, between parties that have a place.</summary>
    public ImmutableArray<Relation> Relations { get; }

    public double Left { get; }

    public double Width { get; }

    public double Height { get; }

    /// <param name="relations">At least one.</param>
    public static PartyCircle Of(ImmutableArray<Relation> relations)
    {
        var drawn = Gather(relations);
        var order = Order(drawn);
        var radius = 70 + 10.0 * order.Count;
        var places = order.Select((name, index) => Place(name, Math.Tau * (index + 0.5) / order.Count, radius));
        return new PartyCircle([.. places], drawn);
    }

    private static PartyPlace Place(string name, double turn, double radius)
    {
        var (x, y) = (Math.Round(radius * Math.Sin(turn), 1), Math.Round(radius * (1 - Math.Cos(turn)) + 3 * LabelGap, 1));
        var side = Math.Abs(x) < 1 ? 0 : Math.Sign(x);
        var labelY = side != 0 ? y + LabelSize / 3 : y < radius ? y - LabelGap : y + LabelGap + LabelSize;
        var label = name.Length > LongestLabel ? $"{name[..(LongestLabel - 1)].TrimEnd()}…" : name;
        return new PartyPlace(name, label, x, y, x + side * LabelGap, labelY, side);
    }

    /// <summary>The relations with all parties beyond <see cref="Most"/> as one.</summary>
    private static ImmutableArray<Relation> Gather(ImmutableArray<Relation> relations)
    {
        var byWeight = Weights(relations).OrderByDescending(party => party.Weight).Select(party => party.Name).ToArray();
        if (byWeight.Length <= Most)
            return relations;
        var shown = byWeight.Take(Most - 1).ToHashSet(StringComparer.Ordinal);
        var others = string.Create(CultureInfo.InvariantCulture, $"{byWeight.Length - shown.Count} others");
        string Shown(string name) => shown.Contains(name) ? name : others;
        return [.. relations
            .Select(relation => relation with { From = Shown(relation.From), To = Shown(relation.To) })
            .Where(relation => relation.From != relation.To)
            .GroupBy(relation => (relation.From, relation.To, relation.IsConflict))
            .Select(group => group.First() with { IsMaterial = group.Any(relation => relation.IsMaterial), Count = group.Sum(relation => relation.Count) })];
    }

    /// <summary>Beginning with the party that deals most, each is followed by the one it deals most with of those left.</summary>
    private static List<string> Order(ImmutableArray<Relation> relations)
    {
        var left = Weights(relations).OrderByDescending(party => party.Weight).Select(party => party.Name).ToList();
        var order = new List<string>();
        while (left.Count > 0)
        {
            var next = order.Count == 0 ? left[0] : left.MaxBy(name => Between(relations, order[^1], name))!;
            order.Add(next);
            left.Remove(next);
        }
        return order;
    }

    private static int Between(ImmutableArray<Relation> relations, string one, string other) =>
        relations.Where(relation => (relation.From == one && relation.To == other) || (relation.From == other && relation.To == one)).Sum(relation => relation.Count);

    private static IEnumerable<(string Name, int Weight)> Weights(ImmutableArray<Relation> relations) =>
        relations.SelectMany(relation => new[] { (Name: relation.From, relation.Count), (Name: relation.To, relation.Count) })
            .GroupBy(party => party.Name, StringComparer.Ordinal)
            .Select(group => (group.Key, group.Sum(party => party.Count)));
}
