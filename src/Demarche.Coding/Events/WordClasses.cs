using System.Collections.Frozen;

namespace Demarche.Coding.Events;

/// <summary>The classes of words that event frames name, such as <c>@weapon</c>: <c>event-classes.tsv</c>.</summary>
internal sealed class WordClasses
{
    private readonly FrozenDictionary<string, string[]> _classes;

    public WordClasses(IEnumerable<KeyValuePair<string, string[]>> classes) =>
        _classes = classes.ToFrozenDictionary(StringComparer.Ordinal);

    /// <exception cref="FormatException">No class has this name.</exception>
    public string[] this[string name] =>
        _classes.TryGetValue(name, out var words) ? words : throw new FormatException($"no word class is called '@{name}'");
}
