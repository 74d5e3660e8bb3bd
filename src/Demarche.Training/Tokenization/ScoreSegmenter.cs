using System.Globalization;
using Demarche.Language.Tokenization;
using Demarche.Language.Tokens;

namespace Demarche.Training.Tokenization;

/// <summary>
/// Scores the segmenter on the raw text of a treebank by the definition of the CoNLL 2018 shared task: a token, word or
/// sentence is right when it has the same characters, white space aside.
/// </summary>
internal static class ScoreSegmenter
{
    public static int Run(string model, string conllu)
    {
        var segmenter = new Segmenter(SegmenterModel.Load(File.ReadAllBytes(model)));
        var documents = TreebankText.ReadDocuments(conllu).ToList();
        var whole = TreebankText.Join(documents);
        Print("documents", segmenter, documents);
        Print("one text", segmenter, [whole]);
        Print("folded at 80", segmenter, [whole.Fold(80)]);
        return 0;
    }

    private static void Print(string layout, Segmenter segmenter, IEnumerable<TreebankText> documents)
    {
        var (tokens, words, sentences) = (new Counts(), new Counts(), new Counts());
        var builder = new DocumentBuilder();
        foreach (var gold in documents)
        {
            builder.Reset(gold.Text);
            segmenter.Annotate(builder);
            var starts = builder.Starts.ToArray();
            var continues = builder.ContinuesToken.ToArray();
            tokens.Add(gold.Text, gold.Words.Where(word => !word.Value).Select(word => word.Key), starts.Where((_, i) => !continues[i]));
            words.Add(gold.Text, gold.Words.Keys, starts);
            sentences.Add(gold.Text, gold.SentenceStarts, Enumerable.Range(0, builder.SentenceCount).Select(i => starts[builder.Sentence(i).First]));
        }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{layout,-14} tokens {tokens.F1:0.00}  words {words.F1:0.00}  sentences {sentences.F1:0.00} (precision {sentences.Precision:0.00}, recall {sentences.Recall:0.00})"));
    }

    private sealed class Counts
    {
        private int _gold, _found, _right;

        public double Precision => 100.0 * _right / _found;

        public double Recall => 100.0 * _right / _gold;

        public double F1 => 200.0 * _right / (_gold + _found);

        /// <summary>Adds the spans that start at the given places; spans cover the text without gaps, so the next start ends each.</summary>
        public void Add(string text, IEnumerable<int> gold, IEnumerable<int> found)
        {
            var (right, wanted) = (Spans(text, found), Spans(text, gold));
            (_gold, _found) = (_gold + wanted.Count, _found + right.Count);
            right.IntersectWith(wanted);
            _right += right.Count;
        }

        private static HashSet<(int, int)> Spans(string text, IEnumerable<int> starts)
        {
            var bounds = starts.Append(text.Length).ToList();
            return [.. bounds.Zip(bounds.Skip(1))];
        }
    }
}
