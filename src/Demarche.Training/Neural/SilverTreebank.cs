using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Demarche.Language.Tokenization;
using Demarche.Language.Tokens;

namespace Demarche.Training.Neural;

/// <summary>Raw political text as the teachers read it: CoNLL-U whose last column holds the entity label.</summary>
/// <param name="folder">Folder with <c>text</c>.</param>
/// <param name="data">Names the tags.</param>
/// <param name="segmenter">Cuts the texts.</param>
public sealed class SilverTreebank(string folder, TrainingData data, SegmenterModel segmenter)
{
    private const int ShortestSentence = 5;
    private const int LongestSentence = 70;

    /// <summary>Readings whose arcs have a lower mean log-probability are left out.</summary>
    private const float LeastCertainty = -0.35f;

    /// <summary>What is taken from each text, spread evenly over it, in tokens.</summary>
    private static readonly (string File, int Tokens)[] Sources = [
        ("text/wikinews-2019-2020.txt", 300_000),
        ("text/ungdc-2010-2022.txt", 600_000),
        ("text/au-pm-media-1996-2018.txt", 200_000),
        ("text/factbook-prose.txt", 100_000),
        ("text/us-sotu-inaugural.txt", 100_000)];

    /// <param name="load">Loads the teachers, once for each thread that reads.</param>
    public void Write(string path, Func<TrainingNetwork[]> load)
    {
        var sentences = Select();
        var blocks = sentences.Chunk(2000).Select((block, index) => (block, index)).ToList();
        var results = new ConcurrentDictionary<int, string>();
        Parallel.ForEach(
            blocks, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, load,
            (item, _, teachers) =>
            {
                results[item.index] = Format(Ensemble.Read(teachers, item.block, data.XposTags.Count));
                return teachers;
            },
            _ => { });
        File.WriteAllText(path + ".part", string.Concat(blocks.Select(item => results[item.index])));
        File.Move(path + ".part", path, overwrite: true);
    }

    /// <summary>The sentences in an order that mixes the sources.</summary>
    public static List<TrainingSentence> Read(string path)
    {
        var sentences = new List<TrainingSentence>();
        var rows = new List<string[]>();
        foreach (var line in File.ReadLines(path))
        {
            if (line.Length > 0)
            {
                rows.Add(line.Split('\t'));
                continue;
            }
            sentences.Add(new TrainingSentence([.. rows.Select(row => row[1])])
            {
                Upos = [.. rows.Select(row => Enum.Parse<UniversalPos>(row[3]))],
                Xpos = [.. rows.Select(row => Number(row[4]))],
                Heads = [.. rows.Select(row => Number(row[6]))],
                Relations = [.. rows.Select(row => Relations.Parse(row[7]))],
                Entities = [.. rows.Select(row => Number(row[9]))],
            });
            rows.Clear();
        }
        new RandomSequence(11).Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(sentences));
        return sentences;
    }

    private List<TrainingSentence> Select()
    {
        var selected = new List<TrainingSentence>();
        var seen = new HashSet<string>();
        foreach (var (file, wanted) in Sources)
        {
            var sentences = Sentences(File.ReadAllText(Path.Combine(folder, file)))
                .Where(forms => forms.Length is >= ShortestSentence and <= LongestSentence)
                .Where(forms => forms.Count(form => form.Any(char.IsLetter)) * 2 > forms.Length)
                .Where(forms => seen.Add(string.Join(' ', forms)))
                .ToList();
            var step = Math.Max(1.0, sentences.Sum(forms => (double)forms.Length) / wanted);
            for (var next = 0.0; next < sentences.Count; next += step)
                selected.Add(new TrainingSentence(sentences[(int)next]));
        }
        return selected;
    }

    private IEnumerable<string[]> Sentences(string text)
    {
        var (cutter, document) = (new Segmenter(segmenter), new DocumentBuilder());
        foreach (var paragraph in text.Split('\n'))
        {
            document.Reset(paragraph);
            cutter.Annotate(document);
            for (var sentence = 0; sentence < document.SentenceCount; sentence++)
            {
                var (first, end) = document.Sentence(sentence);
                var forms = new string[end - first];
                for (var token = first; token < end; token++)
                    forms[token - first] = document.Form(token).ToString();
                yield return forms;
            }
        }
    }

    private static string Format(IEnumerable<Reading> readings)
    {
        var text = new StringBuilder();
        foreach (var reading in readings.Where(reading => reading.Certainty >= LeastCertainty))
        {
            for (var i = 0; i < reading.Sentence.Length; i++)
            {
                text.Append(CultureInfo.InvariantCulture,
                    $"{i + 1}\t{reading.Sentence.Forms[i]}\t_\t{reading.Upos[i]}\t{reading.Xpos[i]}\t_\t{reading.Heads[i]}\t{reading.Relations[i].ToConllu()}\t_\t{reading.Entities[i]}\n");
            }
            text.Append('\n');
        }
        return text.ToString();
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
