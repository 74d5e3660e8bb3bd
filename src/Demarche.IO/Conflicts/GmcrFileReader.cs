using System.Collections.Immutable;
using System.Text.Json;
using Demarche.Analysis.Conflicts;

namespace Demarche.IO.Conflicts;

/// <summary>
/// Reads the <c>.gmcr</c> files of GMCR+ (Petersons 2013): JSON with options, decision makers, infeasible conditions, and
/// preferences as prioritised statements or as a ranking of the feasible states, which it numbers from 1 in ascending order.
/// Coalitions and misperceptions in such a file are left out.
/// </summary>
public static class GmcrFileReader
{
    private const int MaxParts = 1_000;

    /// <param name="json">The file's content.</param>
    /// <param name="file">Its name, for messages.</param>
    /// <exception cref="ConflictFileException">The file is not as GMCR+ writes it.</exception>
    public static Conflict Parse(string json, string file)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return Read(document.RootElement, Path.GetFileNameWithoutExtension(file));
        }
        catch (JsonException broken)
        {
            throw new ConflictFileException(file, (int)(broken.LineNumber ?? 0) + 1, $"This is no JSON: {broken.Message}");
        }
        catch (Exception wrong) when (wrong is KeyNotFoundException or InvalidOperationException or IndexOutOfRangeException or FormatException or ConflictException)
        {
            throw new ConflictFileException(file, 0, $"This is no conflict of GMCR+: {wrong.Message}");
        }
    }

    private static Conflict Read(JsonElement root, string title)
    {
        var makers = root.GetProperty("decisionMakers").EnumerateArray().ToList();
        var options = ReadOptions(root.GetProperty("options"), makers);
        string[] names = [.. options.Select(option => option.Name)];
        var conflict = new Conflict(title, [.. makers.Select(maker => new DecisionMaker(NameOf(maker), PreferenceReader.Indifferent))], options)
        {
            Infeasible = [.. root.GetProperty("infeasibles").EnumerateArray().Select(condition => ReadCondition(condition, names))],
        };
        int[] feasible = [.. new StateSpace(conflict).Feasible];
        var isRanked = IsTrue(root, "useManualPreferenceRanking") || IsTrue(root, "useManualPreferenceVectors");
        return conflict with
        {
            DecisionMakers = [.. makers.Select(maker => new DecisionMaker(NameOf(maker), isRanked ? ReadRanking(maker, feasible) : ReadPriorities(maker, names)))],
        };
    }

    /// <summary>The options, each named after its owner too when decision makers use a name twice.</summary>
    private static ImmutableArray<ConflictOption> ReadOptions(JsonElement list, List<JsonElement> makers)
    {
        var options = list.EnumerateArray().ToArray();
        var owners = new string[options.Length];
        foreach (var maker in makers)
        {
            foreach (var place in maker.GetProperty("options").EnumerateArray())
                owners[place.GetInt32()] = NameOf(maker);
        }
        var repeated = options.GroupBy(NameOf).Where(same => same.Skip(1).Any()).Select(same => same.Key).ToHashSet();
        return
        [
            .. options.Select((option, place) => new ConflictOption(
                repeated.Contains(NameOf(option)) ? $"{NameOf(option)} by {owners[place]}" : NameOf(option),
                owners[place] ?? throw new ConflictException($"option '{NameOf(option)}' has no owner"),
                option.GetProperty("permittedDirection").GetString() switch
                {
                    "fwd" => OptionDirection.Forward,
                    "back" => OptionDirection.Back,
                    _ => OptionDirection.Both,
                })),
        ];
    }

    private static Preference.Priorities ReadPriorities(JsonElement maker, string[] options) => new(
        [.. maker.GetProperty("preferences").EnumerateArray().Select(statement => new Statement(ReadCondition(statement, options)))]);

    private static Preference.Ranking ReadRanking(JsonElement maker, int[] feasible)
    {
        var ranking = maker.TryGetProperty("preferenceRanking", out var newer) ? newer : maker.GetProperty("preferenceVector");
        return new(
        [
            .. ranking.EnumerateArray().Select(tier => new Tier(tier.ValueKind == JsonValueKind.Array
                ? [.. tier.EnumerateArray().Select(State)]
                : [State(tier)])),
        ]);

        int State(JsonElement number) => feasible[number.GetInt32() - 1];
    }

    /// <summary>Pairs of option and Y or N that all hold, or a compound of such lists of which one holds.</summary>
    private static Condition ReadCondition(JsonElement condition, string[] options) => condition.ValueKind == JsonValueKind.Object
        ? Parts(condition.GetProperty("members")).Select(member => ReadCases(member, options))
            .Aggregate((left, right) => new Condition.Disjunction(left, right))
        : ReadCases(condition, options);

    private static Condition ReadCases(JsonElement literals, string[] options) => Parts(literals)
        .Select(literal => ReadLiteral(literal, options))
        .Aggregate((left, right) => new Condition.Conjunction(left, right));

    private static JsonElement.ArrayEnumerator Parts(JsonElement condition) => condition.GetArrayLength() is > 0 and <= MaxParts
        ? condition.EnumerateArray()
        : throw new ConflictException($"a condition has {condition.GetArrayLength()} parts, where 1 to {MaxParts} are wanted");

    private static Condition ReadLiteral(JsonElement literal, string[] options)
    {
        var option = new Condition.Taken(options[literal[0].GetInt32()]);
        return literal[1].GetString() == "Y" ? option : new Condition.Negation(option);
    }

    private static string NameOf(JsonElement named) => named.GetProperty("name").GetString() ?? "";

    private static bool IsTrue(JsonElement root, string flag) => root.TryGetProperty(flag, out var value) && value.ValueKind == JsonValueKind.True;
}
