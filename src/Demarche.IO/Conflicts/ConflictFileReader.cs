using System.Collections.Immutable;
using Demarche.Analysis.Conflicts;

namespace Demarche.IO.Conflicts;

/// <summary>Reads <c>*.conflict.yaml</c> files; <c>docs/reference/conflict-model.md</c> describes them.</summary>
public static class ConflictFileReader
{
    private static readonly string[] s_preferences = ["prefers", "weights", "great from", "ranking", "pairwise"];
    private static readonly string[] s_words = ["not", "and", "or", "if", "then", "iff"];

    /// <param name="text">The file's content.</param>
    /// <param name="file">Its name, for messages.</param>
    /// <exception cref="ConflictFileException">What is written there is no conflict.</exception>
    public static ConflictFile Parse(string text, string file)
    {
        var root = FileNode.Read(file, text);
        try
        {
            return (root.Find("states") is null ? ReadOptions(root) : ReadGraph(root)) with { Source = root.Find("source")?.Text ?? "" };
        }
        catch (ConflictException wrong)
        {
            throw new ConflictFileException(file, 0, wrong.Message);
        }
    }

    private static ConflictFile ReadOptions(FileNode root)
    {
        root.AllowOnly("title", "source", "decision makers", "infeasible", "coalesced", "status quo", "published");
        var makers = root.Get("decision makers").Entries.ToList();
        foreach (var (_, maker) in makers)
            maker.AllowOnly([.. s_preferences, "options"]);
        ImmutableArray<ConflictOption> options = [.. makers.SelectMany(maker => ReadOwn(maker.Key.Text, maker.Value))];
        ImmutableArray<string> names = [.. options.Select(option => option.Name)];
        if (names.GroupBy(name => name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(same => same.Skip(1).Any()) is { } alike)
            throw root.Error($"Two options are named '{alike.Key}', which conditions could not tell apart: give one another name.");
        var conflict = new Conflict(root.Get("title").Text, [.. makers.Select(maker => new DecisionMaker(maker.Key.Text, PreferenceReader.Indifferent))], options)
        {
            Infeasible = ReadConditions(root.Find("infeasible"), names),
            Coalesced = ReadConditions(root.Find("coalesced"), names),
        };
        var states = new OptionStates(new StateSpace(conflict));
        return new(conflict with
        {
            DecisionMakers = [.. makers.Select(maker => new DecisionMaker(maker.Key.Text, PreferenceReader.Read(maker.Value, names, states)))],
            StatusQuo = root.Find("status quo") is { } statusQuo ? states.One(statusQuo) : null,
        }, null)
        { Published = ReadPublished(root, states) };
    }

    private static ConflictFile ReadGraph(FileNode root)
    {
        root.AllowOnly("title", "source", "states", "decision makers", "status quo", "published");
        ImmutableArray<string> names = [.. root.Get("states").Items.Select(state => state.Text)];
        var states = new NamedStates(names);
        var makers = root.Get("decision makers").Entries.ToList();
        foreach (var (_, maker) in makers)
            maker.AllowOnly("moves", "ranking", "pairwise");
        var moves = from maker in makers.Select((maker, place) => (maker.Value, Place: place))
                    where maker.Value.Find("moves") is not null
                    from entry in maker.Value.Get("moves").Entries
                    from to in entry.Value.Items
                    select new Move(maker.Place, states.One(entry.Key), states.One(to));
        var graph = new ExplicitGraph(
            root.Get("title").Text,
            [.. makers.Select(maker => new DecisionMaker(maker.Key.Text, PreferenceReader.Read(maker.Value, [], states)))],
            names,
            [.. moves])
        { StatusQuo = root.Find("status quo") is { } statusQuo ? states.One(statusQuo) : null };
        return new(null, graph) { Published = ReadPublished(root, states) };
    }

    private static IEnumerable<ConflictOption> ReadOwn(string owner, FileNode maker) => maker.Find("options") switch
    {
        null => [],
        { IsList: true } names => names.Items.Select(name => new ConflictOption(OptionName(name), owner)),
        { IsText: true } one => [new ConflictOption(OptionName(one), owner)],
        { } named => named.Entries.Select(option => new ConflictOption(OptionName(option.Key), owner, ReadDirection(option.Value))),
    };

    /// <summary>A name that conditions can speak of.</summary>
    private static string OptionName(FileNode node) => node.Text switch
    {
        var word when s_words.Contains(word, StringComparer.OrdinalIgnoreCase) => throw node.Error($"'{word}' is a word of conditions: give the option another name."),
        var name when name.All(char.IsAsciiDigit) => throw node.Error($"'{name}' would be read as the number of an option: give it a name."),
        var name => name,
    };

    private static OptionDirection ReadDirection(FileNode node) => node.Text switch
    {
        "both" => OptionDirection.Both,
        "forward" => OptionDirection.Forward,
        "back" => OptionDirection.Back,
        var other => throw node.Error($"'{other}' is no direction: write 'both', 'forward' (can only be taken) or 'back' (can only be dropped)."),
    };

    private static ImmutableArray<Condition> ReadConditions(FileNode? list, ImmutableArray<string> options) =>
        list is { } conditions ? [.. conditions.Items.Select(condition => PreferenceReader.ReadCondition(condition, options))] : [];

    private static ImmutableSortedDictionary<SolutionConcept, ImmutableArray<int>> ReadPublished(FileNode root, IStateNames states) =>
        root.Find("published") is not { } published
            ? ImmutableSortedDictionary<SolutionConcept, ImmutableArray<int>>.Empty
            : published.Entries.ToImmutableSortedDictionary(
                entry => Enum.TryParse<SolutionConcept>(entry.Key.Text, ignoreCase: true, out var concept)
                    ? concept
                    : throw entry.Key.Error($"'{entry.Key.Text}' is no concept: write one of {string.Join(", ", Enum.GetNames<SolutionConcept>())}."),
                entry => entry.Value.Items.SelectMany(states.Some).Order().ToImmutableArray());
}
