using Demarche.Language.Tokens;

namespace Demarche.Training.Morphology;

/// <summary>A word form with its lemma, from a dictionary.</summary>
/// <param name="IsIrregular">Whether the dictionary lists it as an exception.</param>
public readonly record struct LexicalFact(UniversalPos Upos, string Xpos, string Form, string Lemma, bool IsIrregular);

/// <summary>
/// Inflected forms: the exceptions of WordNet 3.0, and the forms of michmech's lemmatization list whose lemma WordNet 3.1
/// knows as a verb, noun or adjective.
/// </summary>
public sealed class LexicalFacts
{
    /// <summary>Verbs whose past is their infinitive.</summary>
    private const string Invariant =
        "beset bet bid broadcast burst bust cast cost cut forecast hit hurt let offset outbid overbid podcast put quit recast rid set shed shut slit split spread sublet telecast thrust typecast undercut upset wed";

    private static readonly string[] s_pastTags = ["VBD", "VBN"];

    private readonly string _folder;
    private readonly HashSet<string> _verbs;
    private readonly HashSet<string> _nouns;
    private readonly HashSet<string> _modifiers;

    /// <param name="folder">Holds <c>wn30-lemma-exceptions.tsv</c> and the other dictionaries.</param>
    public LexicalFacts(string folder)
    {
        _folder = folder;
        _verbs = [.. Rows("wn31-verbs.tsv").SelectMany(row => row[2].Split('|')).Where(IsPlain)];
        _nouns = [.. Rows("wn31-nouns.tsv").SelectMany(row => row[2].Split('|')).Where(IsPlain)];
        _modifiers = [.. Rows("wn31-adj-adv-words.tsv").Select(row => row[1])];
    }

    /// <summary>All facts, in the order of the files.</summary>
    public IEnumerable<LexicalFact> Read() => [.. Exceptions(), .. Invariants(), .. Inflections()];

    /// <summary>Whether WordNet knows a lemma as a word of this kind; true for kinds that it does not cover.</summary>
    public bool IsLemma(UniversalPos upos, string lemma) => upos switch
    {
        UniversalPos.VERB => _verbs.Contains(lemma),
        UniversalPos.NOUN => _nouns.Contains(lemma),
        _ => true,
    };

    /// <summary>Adjectives that are only written with a capital, as "Dutch".</summary>
    public IEnumerable<string> CapitalisedAdjectives() => _modifiers
        .Where(word => word.Length > 2 && word.All(char.IsAsciiLetter) && char.IsAsciiLetterUpper(word[0]) && !_modifiers.Contains(word.ToLowerInvariant()))
        .Order(StringComparer.Ordinal);

    private IEnumerable<LexicalFact> Exceptions() =>
        from row in Rows("wn30-lemma-exceptions.tsv").Skip(1)
        where !row[1].Contains('_', StringComparison.Ordinal)
        let tags = row[0] switch
        {
            "n" => (UniversalPos.NOUN, "NNS"),
            "v" => (UniversalPos.VERB, _verbs.Contains(row[1]) ? "VBD VBN VBG VBZ" : "VBD VBN VBG VBZ VBP VB"),
            "a" => (UniversalPos.ADJ, "JJR JJS"),
            _ => (UniversalPos.ADV, "RBR RBS"),
        }
        from xpos in tags.Item2.Split(' ')
        select new LexicalFact(tags.Item1, xpos, row[1], row[2], true);

    private static IEnumerable<LexicalFact> Invariants() =>
        from verb in Invariant.Split(' ')
        from xpos in s_pastTags
        select new LexicalFact(UniversalPos.VERB, xpos, verb, verb, true);

    private IEnumerable<LexicalFact> Inflections() =>
        from row in Rows("michmech-lemma-en.tsv")
        where IsPlain(row[0]) && IsPlain(row[1])
        from tags in TagsOf(row[0], row[1])
        select new LexicalFact(tags.Upos, tags.Xpos, row[1], row[0], false);

    private IEnumerable<(UniversalPos Upos, string Xpos)> TagsOf(string lemma, string form)
    {
        var ending = form switch
        {
            [.., 'i', 'n', 'g'] => 'g',
            [.., 's', 't'] => 't',
            _ => form[^1],
        };
        if (_verbs.Contains(lemma))
        {
            foreach (var xpos in ending switch { 'g' => ["VBG"], 's' => ["VBZ"], _ => new[] { "VBD", "VBN" } })
                yield return (UniversalPos.VERB, xpos);
        }
        if (_nouns.Contains(lemma) && ending == 's')
            yield return (UniversalPos.NOUN, "NNS");
        if (_modifiers.Contains(lemma) && ending is 'r' or 't')
            yield return (UniversalPos.ADJ, ending == 'r' ? "JJR" : "JJS");
    }

    private IEnumerable<string[]> Rows(string file) =>
        File.ReadLines(Path.Combine(_folder, file)).Select(line => line.Split('\t')).Where(row => row.Length > 1);

    private static bool IsPlain(string word) => word.Length > 1 && word.All(char.IsAsciiLetterLower);
}
