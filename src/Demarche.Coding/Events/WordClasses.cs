using System.Collections.Frozen;
using Demarche.Coding.Syntax;

namespace Demarche.Coding.Events;

/// <summary>The classes of words that event frames name, such as <c>@weapon</c>: <c>event-classes.tsv</c>.</summary>
internal sealed class WordClasses
{
    private readonly FrozenDictionary<string, string[]> _classes;
    private readonly Dictionary<string, WordSet> _sets = new(StringComparer.Ordinal);

    public WordClasses(IEnumerable<KeyValuePair<string, string[]>> classes) =>
        _classes = classes.ToFrozenDictionary(StringComparer.Ordinal);

    /// <exception cref="FormatException">No class has this name.</exception>
    public string[] this[string name] =>
        _classes.TryGetValue(name, out var words) ? words : throw new FormatException($"no word class is called '@{name}'");

    /// <summary>
    /// The set of the alternatives of <paramref name="word"/>, classes resolved; the same word always gives the same set, of which
    /// a lexicon so keeps few. Not for several threads at once.
    /// </summary>
    /// <exception cref="FormatException">A class has no such name.</exception>
    public WordSet SetOf(string word)
    {
        if (!_sets.TryGetValue(word, out var set))
            _sets.Add(word, set = new WordSet(word.Split('|').SelectMany(alternative => alternative.StartsWith('@') ? this[alternative[1..]] : [alternative])));
        return set;
    }
}
