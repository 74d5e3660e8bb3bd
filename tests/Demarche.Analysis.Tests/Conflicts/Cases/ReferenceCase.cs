using System.Collections.Immutable;
using System.IO.Compression;
using System.Reflection;
using System.Text.Json;
using Demarche.Analysis.Conflicts;
using static Demarche.Analysis.Conflicts.Condition;

namespace Demarche.Analysis.Tests.Conflicts.Cases;

/// <summary>A conflict with every answer, found by an implementation that is not ours. States are places in the list of feasible states.</summary>
internal sealed class ReferenceCase(JsonElement json)
{
    public static ImmutableArray<ReferenceCase> Small { get; } = Read("small");

    public static ImmutableArray<ReferenceCase> Large { get; } = Read("large");

    public JsonElement Json { get; } = json;

    public ImmutableArray<int> Feasible { get; } = [.. Numbers(json.GetProperty("feasible"))];

    public Conflict Conflict { get; } = ConflictOf(json);

    /// <summary>A string of 0 and 1 over the feasible states.</summary>
    public string Stable(SolutionConcept concept, int decisionMaker) => Json.GetProperty("stable").GetProperty(NameOf(concept))[decisionMaker].GetString()!;

    public IEnumerable<int> Equilibria(SolutionConcept concept) => Numbers(Json.GetProperty("equilibria").GetProperty(NameOf(concept))).Select(place => Feasible[place]);

    public IEnumerable<int> States(string list, int decisionMaker, int place) => Numbers(Json.GetProperty(list)[decisionMaker][place]).Select(to => Feasible[to]);

    public IEnumerable<int> Ranks(int decisionMaker) => Numbers(Json.GetProperty("dms")[decisionMaker].GetProperty("rank"));

    public static IEnumerable<int> Numbers(JsonElement list) => list.EnumerateArray().Select(number => number.GetInt32());

    public override string ToString() => Conflict.Title;

    private static string NameOf(SolutionConcept concept) => concept.ToString().ToLowerInvariant();

    private static Conflict ConflictOf(JsonElement json)
    {
        var decisionMakers = json.GetProperty("dms").EnumerateArray().ToList();
        var owners = decisionMakers
            .SelectMany(one => Numbers(one.GetProperty("options")).Select(option => (option, Name: one.GetProperty("name").GetString()!)))
            .ToDictionary(pair => pair.option, pair => pair.Name);
        var directions = json.GetProperty("direction").EnumerateArray().Select(direction => direction.GetString() switch
        {
            "fwd" => OptionDirection.Forward,
            "back" => OptionDirection.Back,
            _ => OptionDirection.Both,
        });
        var conflict = new Conflict(
            json.GetProperty("id").GetString()!,
            [.. decisionMakers.Select(one => new DecisionMaker(one.GetProperty("name").GetString()!, PreferenceOf(one, json)))],
            [.. directions.Select((direction, option) => new ConflictOption($"o{option}", owners[option], direction))]);
        return conflict with { Infeasible = [.. json.GetProperty("infeasible").EnumerateArray().Select(ConjunctionOf)] };
    }

    private static Preference PreferenceOf(JsonElement decisionMaker, JsonElement json)
    {
        if (decisionMaker.TryGetProperty("priorities", out var statements))
            return new Preference.Priorities([.. statements.EnumerateArray().Select(statement => new Statement(StatementOf(statement)))]);
        var tiers = Numbers(decisionMaker.GetProperty("rank")).Zip(Numbers(json.GetProperty("feasible")))
            .GroupBy(pair => pair.First, pair => pair.Second).OrderBy(tier => tier.Key);
        return new Preference.Ranking([.. tiers.Select(tier => new Tier([.. tier]))]);
    }

    private static Condition StatementOf(JsonElement disjunction) =>
        disjunction.EnumerateArray().Select(ConjunctionOf).Aggregate((left, right) => new Disjunction(left, right));

    private static Condition ConjunctionOf(JsonElement conjunction) =>
        conjunction.EnumerateArray().Select(LiteralOf).Aggregate((left, right) => new Conjunction(left, right));

    private static Condition LiteralOf(JsonElement literal)
    {
        var taken = new Taken($"o{literal[0].GetInt32()}");
        return literal[1].GetString() == "Y" ? taken : new Negation(taken);
    }

    private static ImmutableArray<ReferenceCase> Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"{name}.jsonl.gz")!;
        using var reader = new StreamReader(new GZipStream(stream, CompressionMode.Decompress));
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => new ReferenceCase(JsonDocument.Parse(line).RootElement))];
    }
}
