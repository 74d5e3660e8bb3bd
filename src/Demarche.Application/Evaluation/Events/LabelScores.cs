using System.Collections.Immutable;

namespace Demarche.Application.Evaluation.Events;

/// <summary>How well one label is found. Shares from 0 to 1.</summary>
/// <param name="Label">The label.</param>
/// <param name="Precision">Of those so labelled, how many rightly; 0 when there are none.</param>
/// <param name="Recall">Of those that are so, how many are found; 0 when there are none.</param>
/// <param name="F1">Harmonic mean of the two.</param>
/// <param name="Gold">How many are so.</param>
public sealed record LabelScore(string Label, double Precision, double Recall, double F1, int Gold);

/// <summary>How well the labels of a set are found. Shares from 0 to 1.</summary>
/// <param name="Accuracy">Of all records, how many are labelled rightly; one without an answer is not.</param>
/// <param name="MacroF1">Mean F1 of the labels that occur in the gold.</param>
/// <param name="MicroF1">Harmonic mean of accuracy and precision when answered.</param>
/// <param name="PrecisionAnswered">Of the answered records, how many are labelled rightly.</param>
/// <param name="Coverage">Of all records, how many are answered.</param>
/// <param name="Labels">Each label, in the order of its set.</param>
public sealed record LabelScores(
    double Accuracy, double MacroF1, double MicroF1, double PrecisionAnswered, double Coverage, ImmutableArray<LabelScore> Labels)
{
    /// <param name="pairs">Gold and answer of each record, at least one; null for no answer.</param>
    /// <param name="labels">The labels of the set.</param>
    public static LabelScores Of(IReadOnlyList<(string Gold, string? Answer)> pairs, IEnumerable<string> labels)
    {
        var scores = labels.Select(label => Of(pairs, label)).ToImmutableArray();
        var right = pairs.Count(pair => pair.Gold == pair.Answer);
        var answered = pairs.Count(pair => pair.Answer is not null);
        var (accuracy, precision) = (Share(right, pairs.Count), Share(right, answered));
        return new LabelScores(
            accuracy, scores.Where(score => score.Gold > 0).Average(score => score.F1), Harmonic(precision, accuracy), precision,
            Share(answered, pairs.Count), scores);
    }

    private static LabelScore Of(IReadOnlyList<(string Gold, string? Answer)> pairs, string label)
    {
        var right = pairs.Count(pair => pair.Gold == label && pair.Answer == label);
        var gold = pairs.Count(pair => pair.Gold == label);
        var (precision, recall) = (Share(right, pairs.Count(pair => pair.Answer == label)), Share(right, gold));
        return new LabelScore(label, precision, recall, Harmonic(precision, recall), gold);
    }

    internal static double Share(int part, int whole) => whole == 0 ? 0 : (double)part / whole;

    private static double Harmonic(double first, double second) => first + second == 0 ? 0 : 2 * first * second / (first + second);
}
