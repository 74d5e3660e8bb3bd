using System.Collections.Concurrent;

namespace Demarche.Language.Tokens;

/// <summary>
/// A set of UD morphological features such as <c>Number=Sing|Person=3</c>. Instances are interned: the same
/// set is the same object, so comparing references compares sets.
/// </summary>
public sealed class MorphologicalFeatures
{
    private static readonly ConcurrentDictionary<string, MorphologicalFeatures> Interned = new(StringComparer.Ordinal);
    private readonly (string Name, string Value)[] _features;

    private MorphologicalFeatures(string conllu)
    {
        Conllu = conllu;
        _features = conllu == "_"
            ? []
            : [.. conllu.Split('|').Select(pair => pair.Split('=', 2)).Select(pair => (pair[0], pair.Length > 1 ? pair[1] : ""))];
    }

    /// <summary>The empty set, <c>_</c>.</summary>
    public static MorphologicalFeatures None { get; } = Parse("_");

    /// <summary>The CoNLL-U spelling; <c>_</c> when there is no feature.</summary>
    public string Conllu { get; }

    /// <summary>The set spelled <paramref name="conllu"/>.</summary>
    public static MorphologicalFeatures Parse(string conllu) =>
        Interned.GetOrAdd(conllu, static spelling => new MorphologicalFeatures(spelling));

    /// <summary>The value of the feature <paramref name="name"/>, or null when the set lacks it.</summary>
    public string? this[string name]
    {
        get
        {
            foreach (var (key, value) in _features)
            {
                if (key == name)
                    return value;
            }
            return null;
        }
    }

    /// <summary>Whether the set holds <paramref name="name"/> with this value.</summary>
    public bool Has(string name, string value) => this[name] == value;

    public override string ToString() => Conllu;
}
