using System.Runtime.InteropServices;
using Demarche.Sameness;

namespace Demarche.Analysis.Merging;

/// <summary>Which articles speak for themselves: those of one publisher are one source, and so are reprints of one text.</summary>
internal sealed class IndependentSources
{
    /// <summary>Share of its sentences that an article must have from another to be its reprint.</summary>
    private const double ReprintShare = 0.8;

    /// <summary>Sentences below which two articles may be worded alike by chance.</summary>
    private const int ShortestReprint = 2;

    private readonly Dictionary<CodedDocument, int> _sources = new(ReferenceEqualityComparer.Instance);
    private readonly List<int> _joined = [];

    /// <param name="documents">In an order that does not depend on how they came.</param>
    public IndependentSources(IReadOnlyList<CodedDocument> documents)
    {
        var publishers = new Dictionary<string, int>(StringComparer.Ordinal);
        var originals = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        foreach (var document in documents.OrderByDescending(document => document.Sentences.Length))
        {
            var source = _joined.Count;
            _joined.Add(source);
            _sources.Add(document, source);
            if (document.Article.Source is { } publisher && !publishers.TryAdd(publisher, source))
                Join(source, publishers[publisher]);
            var sentences = document.Sentences.Select(sentence => Wording(document, sentence)).Where(words => words.Length > 0).ToHashSet();
            if (sentences.Count >= ShortestReprint && OriginalOf(sentences, originals) is { } original)
                Join(source, original);
            else
                Remember(sentences, source, originals);
        }
    }

    /// <summary>The number of the source of a document; equal for those that count once.</summary>
    public int Of(CodedDocument document) => Root(_sources[document]);

    private static int? OriginalOf(HashSet<string> sentences, Dictionary<string, List<int>> originals)
    {
        var shared = new Dictionary<int, int>();
        foreach (var sentence in sentences)
        {
            foreach (var original in originals.GetValueOrDefault(sentence, []))
                CollectionsMarshal.GetValueRefOrAddDefault(shared, original, out _)++;
        }
        return shared.Where(original => original.Value >= ReprintShare * sentences.Count).Select(original => (int?)original.Key).Min();
    }

    private static void Remember(HashSet<string> sentences, int source, Dictionary<string, List<int>> originals)
    {
        foreach (var sentence in sentences)
        {
            if (!originals.TryGetValue(sentence, out var those))
                originals[sentence] = those = [];
            those.Add(source);
        }
    }

    private static string Wording(CodedDocument document, CodedSentence sentence) =>
        string.Join(' ', ContentWords.Of(document.Article.Text, sentence.Span, []).Keys);

    private void Join(int source, int other) => _joined[Math.Max(Root(source), Root(other))] = Math.Min(Root(source), Root(other));

    private int Root(int source)
    {
        while (_joined[source] != source)
            source = _joined[source];
        return source;
    }
}
