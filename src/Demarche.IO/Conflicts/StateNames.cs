using System.Collections.Immutable;
using System.Globalization;
using Demarche.Analysis.Conflicts;

namespace Demarche.IO.Conflicts;

/// <summary>How a file speaks of states.</summary>
internal interface IStateNames
{
    /// <summary>The states that are meant, at least one.</summary>
    IEnumerable<int> Some(FileNode node);

    /// <summary>The one state that is meant.</summary>
    int One(FileNode node);

    string NameOf(int state);
}

/// <summary>
/// States of a conflict in option form: a letter an option, Y when it is taken, N when not, and - for either; or the number whose
/// bit k is set when option k, counted from 0, is taken; or for one state the list of what is taken.
/// </summary>
internal sealed class OptionStates(StateSpace space) : IStateNames
{
    public IEnumerable<int> Some(FileNode node)
    {
        var text = node.Text;
        var states = IsPattern(text)
            ? space.Feasible.Where(state => Matches(text, state)).ToList()
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < space.Size && space.IsFeasible(number)
                ? [number]
                : [];
        return states.Count > 0
            ? states
            : throw node.Error($"'{text}' is no feasible state: write {space.Conflict.Options.Length} letters, Y or N for each option, such as '{space.Pattern(space.Feasible.First())}'.");
    }

    public int One(FileNode node)
    {
        if (node.IsList)
        {
            var taken = node.Items.Sum(option => space.Options.TryGetValue(option.Text, out var place)
                ? 1 << place
                : throw option.Error($"'{option.Text}' is no option: write one of {string.Join(", ", space.Options.Keys.Select(name => $"'{name}'"))}."));
            return space.IsFeasible(taken) ? taken : throw node.Error("This state is infeasible: correct it, or the infeasible conditions.");
        }
        var states = Some(node).Take(2).ToList();
        return states.Count == 1 ? states[0] : throw node.Error($"'{node.Text}' means more than one state: write Y or N for each option.");
    }

    public string NameOf(int state) =>
        string.Create(space.Conflict.Options.Length, state, (letters, bits) =>
        {
            for (var option = 0; option < letters.Length; option++)
                letters[option] = (bits >> option & 1) != 0 ? 'Y' : 'N';
        });

    private bool IsPattern(string text) => text.Length == space.Conflict.Options.Length && text.All(letter => letter is 'Y' or 'N' or '-');

    private static bool Matches(string pattern, int state)
    {
        for (var option = 0; option < pattern.Length; option++)
        {
            if (pattern[option] != '-' && pattern[option] == 'Y' != ((state >> option & 1) != 0))
                return false;
        }
        return true;
    }
}

/// <summary>States of an explicit graph, by their names.</summary>
internal sealed class NamedStates(ImmutableArray<string> names) : IStateNames
{
    public IEnumerable<int> Some(FileNode node) => [One(node)];

    public int One(FileNode node) => names.IndexOf(node.Text) is >= 0 and var state
        ? state
        : throw node.Error($"'{node.Text}' is no state: write one of {string.Join(", ", names.Select(name => $"'{name}'"))}.");

    public string NameOf(int state) => names[state];
}
