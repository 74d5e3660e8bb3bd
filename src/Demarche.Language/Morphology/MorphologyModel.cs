using System.Runtime.InteropServices;
using System.Text;
using Demarche.Language.Tokens;

namespace Demarche.Language.Morphology;

/// <summary>
/// Lemmas and feature sets by word ending, tags and setting, learned from treebanks: a lemma is an edit of the form in small
/// letters, then a casing. Immutable.
/// </summary>
/// <remarks>
/// File: format (int32); lemma rules (count, then cut and appended text); feature sets (count, then text); the tables of
/// rules, casings and features. Texts are UTF-8 after their length (int32).
/// </remarks>
public sealed class MorphologyModel
{
    /// <summary>Format that this program reads and writes.</summary>
    public const int Format = 2;

    private readonly LemmaRule[] _rules;
    private readonly MorphologicalFeatures[] _features;
    private readonly SuffixTable _ruleTable;
    private readonly SuffixTable _casingTable;
    private readonly SuffixTable _featureTable;

    /// <exception cref="InvalidDataException">Another format.</exception>
    public MorphologyModel(ReadOnlySpan<byte> file)
    {
        var format = Number(ref file);
        if (format != Format)
            throw new InvalidDataException($"The morphology has format {format}; this program reads format {Format}.");
        _rules = new LemmaRule[Number(ref file)];
        for (var i = 0; i < _rules.Length; i++)
            _rules[i] = new LemmaRule(Number(ref file), Text(ref file));
        _features = new MorphologicalFeatures[Number(ref file)];
        for (var i = 0; i < _features.Length; i++)
            _features[i] = MorphologicalFeatures.Parse(Text(ref file));
        _ruleTable = new SuffixTable(ref file);
        _casingTable = new SuffixTable(ref file);
        _featureTable = new SuffixTable(ref file);
    }

    /// <summary>The lemma of a form with these tags.</summary>
    public string Lemma(ReadOnlySpan<char> form, UniversalPos upos, string xpos)
    {
        Span<char> lower = form.Length <= 256 ? stackalloc char[form.Length] : new char[form.Length];
        form.ToLowerInvariant(lower);
        var context = Context(upos, xpos);
        var rule = _ruleTable.Find(context, lower);
        var casing = _casingTable.Find(CasingContext(context, form), lower);
        return Casings.Apply(
            casing >= 0 ? (Casing)casing : upos == UniversalPos.PROPN ? Casing.AsWritten : Casing.Lower,
            form, rule >= 0 ? _rules[rule].Apply(lower) : lower);
    }

    /// <summary>The features of a form with these tags in this setting; where the setting is new, those in a plain one.</summary>
    public MorphologicalFeatures Features(ReadOnlySpan<char> form, UniversalPos upos, string xpos, GrammaticalSetting setting)
    {
        Span<char> lower = form.Length <= 256 ? stackalloc char[form.Length] : new char[form.Length];
        form.ToLowerInvariant(lower);
        var answer = _featureTable.Find(Context(upos, xpos, setting), lower);
        if (answer < 0 && setting != default)
            answer = _featureTable.Find(Context(upos, xpos), lower);
        return answer < 0 ? MorphologicalFeatures.None : _features[answer];
    }

    /// <summary>The context of the tables of rules and features.</summary>
    public static ulong Context(UniversalPos upos, string xpos, GrammaticalSetting setting = default)
    {
        var context = ((ulong)upos << 32) | setting.Code;
        foreach (var unit in xpos)
            context = (context * 0x9E3779B1) + unit;
        return context;
    }

    /// <summary>The context of the table of casings.</summary>
    public static ulong CasingContext(ulong context, ReadOnlySpan<char> form) => (context * 31) + (ulong)Casings.WritingOf(form);

    private static int Number(ref ReadOnlySpan<byte> file)
    {
        var number = MemoryMarshal.Read<int>(file);
        file = file[sizeof(int)..];
        return number;
    }

    private static string Text(ref ReadOnlySpan<byte> file)
    {
        var length = Number(ref file);
        var text = Encoding.UTF8.GetString(file[..length]);
        file = file[length..];
        return text;
    }
}
