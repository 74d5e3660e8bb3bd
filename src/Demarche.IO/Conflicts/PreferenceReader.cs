using System.Collections.Immutable;
using System.Globalization;
using Demarche.Analysis.Conflicts;

namespace Demarche.IO.Conflicts;

/// <summary>Reads what a decision maker prefers, in whichever of the four ways it is written.</summary>
internal static class PreferenceReader
{
    /// <summary>The mark in a ranking after states that are greatly preferred to all that follow.</summary>
    public const string GreatlyPreferred = ">>";

    public static Preference Indifferent { get; } = new Preference.Priorities([]);

    public static Preference Read(FileNode maker, ImmutableArray<string> options, IStateNames states)
    {
        string[] ways = ["prefers", "weights", "ranking", "pairwise"];
        var given = ways.Where(way => maker.Find(way) is not null).ToList();
        if (given.Count > 1)
            throw maker.Get(given[1]).Error($"The preference is given twice, as '{given[0]}' and as '{given[1]}': keep one.");
        return given.SingleOrDefault() switch
        {
            "prefers" => new Preference.Priorities([.. maker.Get("prefers").Items.Select(item => ReadStatement(item, options))]),
            "weights" => new Preference.Weights(
                [.. maker.Get("weights").Entries.Select(entry => new WeightedStatement(ReadCondition(entry.Key, options), WholeNumber(entry.Value)))],
                maker.Find("great from") is { } from ? WholeNumber(from) : null),
            "ranking" => new Preference.Ranking(ReadTiers(maker.Get("ranking"), states)),
            "pairwise" => new Preference.Pairwise([.. maker.Get("pairwise").Items.Select(pair => ReadComparison(pair, states))]),
            _ => Indifferent,
        };
    }

    public static Condition ReadCondition(FileNode node, ImmutableArray<string> options)
    {
        try
        {
            return ConditionText.Parse(node.Text, options);
        }
        catch (ConflictException wrong)
        {
            throw node.Error(wrong.Message);
        }
    }

    private static Statement ReadStatement(FileNode node, ImmutableArray<string> options)
    {
        if (node.IsText)
            return new(ReadCondition(node, options));
        node.AllowOnly("sure", "guessed", "open", "great");
        var great = node.Find("great") is { } flag && YesOrNo(flag);
        foreach (var certainty in Enum.GetValues<Certainty>())
        {
            if (node.Find(NameOf(certainty)) is { } wish)
                return new(ReadCondition(wish, options), certainty, great);
        }
        throw node.Error("A statement is wanted here: write it after 'sure:', 'guessed:' or 'open:'.");
    }

    public static string NameOf(Certainty certainty) => certainty switch
    {
        Certainty.Sure => "sure",
        Certainty.Guessed => "guessed",
        _ => "open",
    };

    private static ImmutableArray<Tier> ReadTiers(FileNode ranking, IStateNames states)
    {
        var tiers = ImmutableArray.CreateBuilder<Tier>();
        foreach (var item in ranking.Items)
        {
            if (!item.IsText || item.Text != GreatlyPreferred)
                tiers.Add(new([.. item.Items.SelectMany(states.Some)]));
            else if (tiers.Count > 0)
                tiers[^1] = tiers[^1] with { Great = true };
            else
                throw item.Error($"'{GreatlyPreferred}' stands between states: write the better ones before it.");
        }
        return tiers.ToImmutable();
    }

    private static Comparison ReadComparison(FileNode node, IStateNames states)
    {
        var parts = node.Items.ToList();
        if (parts.Count != 3)
            throw node.Error("A pair is written as [state, relation, state], such as [YN, '>', NN].");
        return new(states.One(parts[0]), ReadRelation(parts[1]), states.One(parts[2]));
    }

    private static PreferenceRelation ReadRelation(FileNode node) => node.Text switch
    {
        ">" => PreferenceRelation.Preferred,
        ">>" => PreferenceRelation.GreatlyPreferred,
        "=" => PreferenceRelation.Equal,
        "?" => PreferenceRelation.Unknown,
        var other => throw node.Error($"'{other}' is no relation: write '>', '>>', '=' or '?'."),
    };

    private static int WholeNumber(FileNode node) =>
        int.TryParse(node.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw node.Error($"'{node.Text}' is no whole number.");

    private static bool YesOrNo(FileNode node) => node.Text switch
    {
        "true" or "yes" => true,
        "false" or "no" => false,
        var other => throw node.Error($"'{other}' is neither 'true' nor 'false'."),
    };
}
