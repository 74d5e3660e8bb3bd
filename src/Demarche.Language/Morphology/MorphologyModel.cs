using System.Runtime.InteropServices;
using System.Text;
using Demarche.Language.Tokens;

namespace Demarche.Language.Morphology;

/// <summary>Lemma rules and feature sets by word ending and tag, learned from treebanks. Immutable.</summary>
/// <remarks>
/// File: format (int32); lemma rules (count, then cut and appended text); feature sets (count, then text); the lemma table;
/// the feature table. Texts are UTF-8 after their length (int32).
/// </remarks>
public sealed class MorphologyModel
{
    /// <summary>Format that this program reads and writes.</summary>
    public const int Format = 1;

    private readonly LemmaRule[] _rules;
    private readonly MorphologicalFeatures[] _features;
    private readonly SuffixTable _lemmaTable;
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
        _lemmaTable = new SuffixTable(ref file);
        _featureTable = new SuffixTable(ref file);
    }

    /// <summary>The lemma of a form with these tags. Only proper nouns keep their case.</summary>
    public string Lemma(ReadOnlySpan<char> form, UniversalPos upos, string xpos)
    {
        Span<char> lower = form.Length <= 256 ? stackalloc char[form.Length] : new char[form.Length];
        form.ToLowerInvariant(lower);
        var answer = _lemmaTable.Find(LemmaContext(upos, xpos), lower);
        var written = upos == UniversalPos.PROPN ? form : lower;
        return answer < 0 ? written.ToString() : _rules[answer].Apply(written);
    }

    /// <summary>The features of a form with these tags in this setting.</summary>
    public MorphologicalFeatures Features(ReadOnlySpan<char> form, UniversalPos upos, string xpos, VerbSetting setting)
    {
        Span<char> lower = form.Length <= 256 ? stackalloc char[form.Length] : new char[form.Length];
        form.ToLowerInvariant(lower);
        var answer = _featureTable.Find(FeatureContext(upos, xpos, setting), lower);
        return answer < 0 ? MorphologicalFeatures.None : _features[answer];
    }

    /// <summary>The context of the lemma table.</summary>
    public static ulong LemmaContext(UniversalPos upos, string xpos) => FeatureContext(upos, xpos, VerbSetting.Plain);

    /// <summary>The context of the feature table.</summary>
    public static ulong FeatureContext(UniversalPos upos, string xpos, VerbSetting setting)
    {
        var context = ((ulong)upos << 8) | (ulong)setting;
        foreach (var unit in xpos)
            context = (context * 131) + unit;
        return context;
    }

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

/// <summary>What the dependencies of a verb say about its form.</summary>
public enum VerbSetting : byte
{
    Plain,

    /// <summary>A passive auxiliary depends on it.</summary>
    Passive,

    /// <summary>Another auxiliary depends on it.</summary>
    WithAuxiliary,

    /// <summary>"to" or another marker depends on it.</summary>
    Marked,

    /// <summary>It modifies a noun.</summary>
    Modifier,

    /// <summary>It is a clause without a subject of its own.</summary>
    Open,
}
