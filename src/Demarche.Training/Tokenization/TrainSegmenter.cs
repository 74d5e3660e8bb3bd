using Demarche.Language.Tokenization;
using Demarche.Language.Tokens;

namespace Demarche.Training.Tokenization;

/// <summary>Trains the segmenter on the raw text of EWT and GUM.</summary>
internal static class TrainSegmenter
{
    private static readonly string[] Treebanks = ["ud/ewt-train.conllu", "ud/gum-train.conllu"];

    public static int Run(string data, string output)
    {
        var documents = Treebanks.SelectMany(file => TreebankText.ReadDocuments(Path.Combine(data, file))).ToList();
        var fused = FindFusedWords(documents);
        var (splits, sentences) = Observe(documents, fused);
        Console.WriteLine($"{documents.Count} documents, {splits.Count} splits, {sentences.Count} gaps");
        var model = new SegmenterModel(
            LinearTrainer.Train(splits, classes: 3, rows: 1 << 16, epochs: 8, decay: 1e-5f),
            LinearTrainer.Train(sentences, classes: 1, rows: 1 << 18, epochs: 8, decay: 1e-5f),
            fused);
        using var stream = File.Create(output);
        model.Write(stream);
        return 0;
    }

    private static (List<Example> Splits, List<Example> Sentences) Observe(List<TreebankText> documents, FusedWords fused)
    {
        var text = documents[0];
        var splits = new GoldJudge(
            position => !text.Words.TryGetValue(position, out var continues) ? 0 : continues ? (int)Split.Word : (int)Split.Token,
            label => label);
        var sentences = new GoldJudge(position => text.SentenceStarts.Contains(position) ? 1 : 0, label => label == 1 ? 1 : -1);
        var segmenter = new Segmenter(fused, splits, sentences);
        var builder = new DocumentBuilder();
        foreach (var document in documents)
        {
            text = document;
            builder.Reset(document.Text);
            segmenter.Annotate(builder);
        }
        return (splits.Examples, sentences.Examples);
    }

    /// <summary>
    /// Words of letters that the treebanks split at least twice and more often than not: "cannot", but not "its", which is
    /// far oftener a pronoun than a careless "it's".
    /// </summary>
    private static FusedWords FindFusedWords(List<TreebankText> documents)
    {
        var split = new SortedDictionary<(string Word, int Offset), int>();
        var whole = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var document in documents)
        {
            foreach (var start in document.Words.Keys)
            {
                var (first, end) = LettersAround(document.Text, start);
                var isNegation = end + 1 < document.Text.Length && document.Text[end] is '\'' or '’' && document.Text[end - 1] is 'n' or 'N';
                if (start == end || end - first > FusedWords.MaxLength || isNegation)
                    continue;
                var word = document.Text[first..end].ToLowerInvariant();
                if (first == start)
                    whole[word] = whole.GetValueOrDefault(word) + 1;
                else
                    split[(word, start - first)] = split.GetValueOrDefault((word, start - first)) + 1;
            }
        }
        // A split word starts twice, once where the whole one does.
        return new FusedWords(split
            .Where(pair => pair.Value > 1 && pair.Value * 2 > whole.GetValueOrDefault(pair.Key.Word))
            .GroupBy(pair => pair.Key.Word)
            .ToDictionary(group => group.Key, group => group.MaxBy(pair => pair.Value).Key.Offset, StringComparer.Ordinal));
    }

    private static (int First, int End) LettersAround(string text, int position)
    {
        var (first, end) = (position, position);
        while (first > 0 && char.IsLetter(text[first - 1]))
            first--;
        while (end < text.Length && char.IsLetter(text[end]))
            end++;
        return (first, end);
    }
}
