using Demarche.Language.Neural;
using Demarche.Language.Tokens;

namespace Demarche.Training.Neural;

/// <summary>Accuracies on gold tokens, in percent, and exact-span entity F1 over persons, organisations and locations.</summary>
public sealed record DevelopmentScore(double Upos, double Xpos, double Uas, double Las, double EntityF1)
{
    public override string ToString() => FormattableString.Invariant(
        $"UPOS {Upos:0.00}  XPOS {Xpos:0.00}  UAS {Uas:0.00}  LAS {Las:0.00}  NER {EntityF1:0.00}");

    /// <summary>Scores the joint decision of <paramref name="networks"/>.</summary>
    public static DevelopmentScore Of(IReadOnlyList<TrainingNetwork> networks, IReadOnlyList<TrainingSentence> sentences, int xposCount)
    {
        var (tokens, upos, xpos, uas, las) = (0, 0, 0, 0, 0);
        var (found, gold, right) = (0, 0, 0);
        foreach (var reading in Ensemble.Read(networks, sentences, xposCount))
        {
            var sentence = reading.Sentence;
            for (var i = 0; i < sentence.Length; i++)
            {
                tokens++;
                upos += reading.Upos[i] == sentence.Upos?[i] ? 1 : 0;
                xpos += reading.Xpos[i] == sentence.Xpos?[i] ? 1 : 0;
                if (sentence.Heads is null || reading.Heads[i] != sentence.Heads[i])
                    continue;
                uas++;
                las += reading.Relations[i].Universal() == sentence.Relations![i].Universal() ? 1 : 0;
            }
            if (sentence.Entities is null)
                continue;
            var (foundSpans, goldSpans) = (Spans(reading.Entities), Spans(sentence.Entities));
            found += foundSpans.Count;
            gold += goldSpans.Count;
            right += foundSpans.Count(goldSpans.Contains);
        }
        return new DevelopmentScore(
            100.0 * upos / tokens, 100.0 * xpos / tokens, 100.0 * uas / tokens, 100.0 * las / tokens, 200.0 * right / Math.Max(1, found + gold));
    }

    private static HashSet<(int First, int End, int Type)> Spans(int[] labels)
    {
        var spans = new HashSet<(int, int, int)>();
        var first = 0;
        for (var i = 0; i < labels.Length; i++)
        {
            if (labels[i] == EntityLabels.Outside)
                continue;
            var (type, part) = ((labels[i] - 1) / 4, (labels[i] - 1) % 4);
            if (part is 0 or 3)
                first = i;
            if (part is 2 or 3 && type < 3)
                spans.Add((first, i + 1, type));
        }
        return spans;
    }
}
