using System.Runtime.InteropServices;
using System.Text;
using Demarche.Language.Morphology;
using Demarche.Language.Tokens;

namespace Demarche.Training.Morphology;

/// <summary>Learns <see cref="MorphologyModel"/> from the treebanks, with word forms from dictionaries.</summary>
public sealed class TrainMorphology
{
    /// <summary>Treebanks and their weight; where their guidelines differ, those of EWT win.</summary>
    private static readonly (string File, int Weight)[] Treebanks = [("ud/ewt-train.conllu", 2), ("ud/gum-train.conllu", 1)];

    /// <summary>Weight of a dictionary's exception, which outweighs a slip of an annotator.</summary>
    private const int ExceptionWeight = 5;

    private readonly Numbering<LemmaRule> _rules = new();
    private readonly Numbering<string> _features = new();
    private readonly SuffixTableBuilder _ruleTable;
    private readonly SuffixTableBuilder _casingTable = new() { FewestWords = 3, Agreement = 0.7 };
    private readonly SuffixTableBuilder _featureTable = new();

    private TrainMorphology() =>
        _ruleTable = new SuffixTableBuilder { MayEnd = (rule, length) => _rules.Items[rule].Cut <= length };

    /// <param name="data">Folder with <c>ud</c> and <c>lex</c>.</param>
    /// <param name="output">The file to write.</param>
    public static int Run(string data, string output)
    {
        var training = new TrainMorphology();
        foreach (var (file, weight) in Treebanks)
            training.AddTreebank(Path.Combine(data, file), weight);
        training.AddFacts(new LexicalFacts(Path.Combine(data, "lex")));
        training.Write(output);
        return 0;
    }

    private void AddTreebank(string path, int weight)
    {
        var reader = new SettingReader();
        foreach (var (gold, tagged) in GoldTrees.Read(path))
        {
            var settings = reader.Read(tagged);
            foreach (var token in gold.Tokens)
                AddToken(token, settings[token.Index], weight);
        }
    }

    private void AddToken(Token token, GrammaticalSetting setting, int weight)
    {
        var form = token.Form.ToString();
        var (lower, lemma) = (form.ToLowerInvariant(), token.Lemma.ToLowerInvariant());
        var isRegular = !token.Features.Has("Typo", "Yes");
        var context = MorphologyModel.Context(token.Upos, token.Xpos);
        _ruleTable.Add(context, lower, _rules.Of(LemmaRule.Between(lower, lemma)), weight, isRegular);
        _casingTable.Add(MorphologyModel.CasingContext(context, form), lower, (ushort)Casings.Between(form, token.Lemma), weight);
        var features = _features.Of(token.Features.Conllu);
        _featureTable.Add(context, lower, features, weight, isRegular);
        if (setting != default)
            _featureTable.Add(MorphologyModel.Context(token.Upos, token.Xpos, setting), lower, features, weight, isRegular);
    }

    private void AddFacts(LexicalFacts facts)
    {
        foreach (var fact in facts.Read())
        {
            var context = MorphologyModel.Context(fact.Upos, fact.Xpos);
            var isSlip = _ruleTable.Answer(context, fact.Form) is { } answer && !facts.IsLemma(fact.Upos, _rules.Items[answer].Apply(fact.Form).ToString());
            if (fact.IsIrregular || isSlip || !_ruleTable.Knows(context, fact.Form))
                _ruleTable.Add(context, fact.Form, _rules.Of(LemmaRule.Between(fact.Form, fact.Lemma)), fact.IsIrregular || isSlip ? ExceptionWeight : 1);
        }
        foreach (var adjective in facts.CapitalisedAdjectives())
        {
            var context = MorphologyModel.CasingContext(MorphologyModel.Context(UniversalPos.ADJ, "JJ"), adjective);
            if (!_casingTable.Knows(context, adjective.ToLowerInvariant()))
                _casingTable.Add(context, adjective.ToLowerInvariant(), (ushort)Casing.AsWritten, 1, isRegular: false);
        }
    }

    private void Write(string output)
    {
        using var writer = new BinaryWriter(File.Create(output));
        writer.Write(MorphologyModel.Format);
        writer.Write(_rules.Items.Count);
        foreach (var rule in _rules.Items)
        {
            writer.Write(rule.Cut);
            WriteText(writer, rule.Append);
        }
        writer.Write(_features.Items.Count);
        foreach (var set in _features.Items)
            WriteText(writer, set);
        _ruleTable.Write(writer);
        _casingTable.Write(writer);
        _featureTable.Write(writer);
    }

    private static void WriteText(BinaryWriter writer, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        writer.Write(bytes.Length);
        writer.Write(bytes);
    }

    private sealed class Numbering<T> where T : notnull
    {
        private readonly Dictionary<T, ushort> _numbers = [];

        public List<T> Items { get; } = [];

        public ushort Of(T item)
        {
            ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_numbers, item, out var known);
            if (!known)
            {
                number = checked((ushort)Items.Count);
                Items.Add(item);
            }
            return number;
        }
    }
}
