using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Demarche.Analysis.Conflicts;

namespace Demarche.IO.Conflicts;

/// <summary>Writes a conflict so that people like to edit it and <see cref="ConflictFileReader"/> reads the same again.</summary>
public static class ConflictFileWriter
{
    public static string Write(ConflictFile file)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"title: {Quoted(file.Conflict?.Title ?? file.Graph!.Title)}\n");
        if (file.Source.Length > 0)
            text.Append(CultureInfo.InvariantCulture, $"source: {Quoted(file.Source)}\n");
        if (file.Conflict is { } conflict)
            WriteOptions(text, file, conflict);
        else
            WriteGraph(text, file, file.Graph!);
        return text.ToString();
    }

    private static void WriteOptions(StringBuilder text, ConflictFile file, Conflict conflict)
    {
        var states = new OptionStates(new StateSpace(conflict));
        text.Append("decision makers:\n");
        foreach (var maker in conflict.DecisionMakers)
        {
            var own = conflict.Options.Where(option => option.Owner == maker.Name).ToList();
            text.Append(CultureInfo.InvariantCulture, $"  {Quoted(maker.Name)}:\n    options: {(own.Count == 0 ? "[]\n" : "\n")}");
            foreach (var option in own)
                text.Append(CultureInfo.InvariantCulture, $"      {Quoted(option.Name)}: {NameOf(option.Direction)}\n");
            WritePreference(text, maker.Preference, states);
        }
        WriteConditions(text, "infeasible", conflict.Infeasible);
        WriteConditions(text, "coalesced", conflict.Coalesced);
        WriteEnd(text, file, conflict.StatusQuo, states);
    }

    private static void WriteGraph(StringBuilder text, ConflictFile file, ExplicitGraph graph)
    {
        var states = new NamedStates(graph.States);
        text.Append(CultureInfo.InvariantCulture, $"states: {List(graph.States)}\ndecision makers:\n");
        for (var maker = 0; maker < graph.DecisionMakers.Length; maker++)
        {
            var moves = graph.Moves.Where(move => move.DecisionMaker == maker).GroupBy(move => move.From).ToList();
            text.Append(CultureInfo.InvariantCulture, $"  {Quoted(graph.DecisionMakers[maker].Name)}:\n    moves:{(moves.Count == 0 ? " {}\n" : "\n")}");
            foreach (var from in moves)
                text.Append(CultureInfo.InvariantCulture, $"      {Quoted(graph.States[from.Key])}: {List(from.Select(move => graph.States[move.To]))}\n");
            WritePreference(text, graph.DecisionMakers[maker].Preference, states);
        }
        WriteEnd(text, file, graph.StatusQuo, states);
    }

    private static void WriteEnd(StringBuilder text, ConflictFile file, int? statusQuo, IStateNames states)
    {
        if (statusQuo is { } state)
            text.Append(CultureInfo.InvariantCulture, $"status quo: {Quoted(states.NameOf(state))}\n");
        if (file.Published.IsEmpty)
            return;
        text.Append("published:\n");
        foreach (var (concept, equilibria) in file.Published)
            text.Append(CultureInfo.InvariantCulture, $"  {concept}: {List(equilibria.Select(states.NameOf))}\n");
    }

    private static void WritePreference(StringBuilder text, Preference preference, IStateNames states)
    {
        switch (preference)
        {
            case Preference.Priorities({ IsEmpty: true }):
                break;
            case Preference.Priorities(var statements):
                text.Append("    prefers:\n");
                foreach (var (wish, certainty, great) in statements)
                {
                    var sure = certainty == Certainty.Sure && !great ? "" : PreferenceReader.NameOf(certainty) + ": ";
                    text.Append(CultureInfo.InvariantCulture, $"      - {sure}{Quoted(wish.ToString())}\n{(great ? "        great: true\n" : "")}");
                }
                break;
            case Preference.Weights(var statements, var greatFrom):
                text.Append(CultureInfo.InvariantCulture, $"    weights:{(statements.IsEmpty ? " {}\n" : "\n")}");
                foreach (var (wish, weight) in statements)
                    text.Append(CultureInfo.InvariantCulture, $"      {Quoted(wish.ToString())}: {weight}\n");
                if (greatFrom is { } from)
                    text.Append(CultureInfo.InvariantCulture, $"    great from: {from}\n");
                break;
            case Preference.Ranking(var tiers):
                text.Append("    ranking:\n");
                foreach (var (tier, great) in tiers)
                {
                    text.Append(CultureInfo.InvariantCulture,
                        $"      - {(tier.Length == 1 ? Quoted(states.NameOf(tier[0])) : List(tier.Select(states.NameOf)))}\n{(great ? "      - \">>\"\n" : "")}");
                }
                break;
            case Preference.Pairwise(var comparisons):
                text.Append(CultureInfo.InvariantCulture, $"    pairwise:{(comparisons.IsEmpty ? " []\n" : "\n")}");
                foreach (var (state, relation, other) in comparisons)
                    text.Append(CultureInfo.InvariantCulture, $"      - [{Quoted(states.NameOf(state))}, \"{SignOf(relation)}\", {Quoted(states.NameOf(other))}]\n");
                break;
        }
    }

    private static void WriteConditions(StringBuilder text, string key, ImmutableArray<Condition> conditions)
    {
        if (conditions.IsEmpty)
            return;
        text.Append(CultureInfo.InvariantCulture, $"{key}:\n");
        foreach (var condition in conditions)
            text.Append(CultureInfo.InvariantCulture, $"  - {Quoted(condition.ToString())}\n");
    }

    private static string List(IEnumerable<string> items) => $"[{string.Join(", ", items.Select(Quoted))}]";

    /// <summary>The text as it stands when YAML takes it for a text, else in double quotes.</summary>
    private static string Quoted(string text)
    {
        var isPlain = text.Length > 0 && char.IsLetter(text[0]) && text[^1] != ' '
            && text.All(letter => char.IsLetterOrDigit(letter) || letter is ' ' or '-' or '_' or '(' or ')' or '.' or '/' or '\'');
        return isPlain ? text : $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
    }

    private static string NameOf(OptionDirection direction) => direction switch
    {
        OptionDirection.Forward => "forward",
        OptionDirection.Back => "back",
        _ => "both",
    };

    private static string SignOf(PreferenceRelation relation) => relation switch
    {
        PreferenceRelation.GreatlyPreferred => ">>",
        PreferenceRelation.Preferred => ">",
        PreferenceRelation.Equal => "=",
        _ => "?",
    };
}
