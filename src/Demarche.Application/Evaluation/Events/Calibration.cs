using System.Collections.Immutable;

namespace Demarche.Application.Evaluation.Events;

/// <summary>Answers whose confidence lies in one of ten equal intervals.</summary>
/// <param name="From">Lower bound, included.</param>
/// <param name="To">Upper bound, excluded but for 1.</param>
/// <param name="Answers">How many answers.</param>
/// <param name="Confidence">Their mean confidence; 0 when there are none.</param>
/// <param name="Right">The share of them that is right; 0 when there are none.</param>
public sealed record CalibrationBin(double From, double To, int Answers, double Confidence, double Right);

/// <summary>Whether confidence is what it says: of the answers given with 0.8, are 80 in 100 right?</summary>
/// <param name="Error">Expected calibration error: the mean difference of confidence and share right, bins weighted by their answers. 0 is best.</param>
/// <param name="Bins">Ten, from 0 to 1.</param>
public sealed record Calibration(double Error, ImmutableArray<CalibrationBin> Bins)
{
    private const int Count = 10;

    /// <param name="answers">Confidence, 0 to 1, of each answer, and whether it is right.</param>
    public static Calibration Of(IReadOnlyCollection<(double Confidence, bool IsRight)> answers)
    {
        var inBins = answers.ToLookup(answer => Math.Min((int)(answer.Confidence * Count), Count - 1));
        var bins = Enumerable.Range(0, Count).Select(bin => Bin(bin, [.. inBins[bin]])).ToImmutableArray();
        var error = answers.Count == 0 ? 0 : bins.Sum(bin => bin.Answers * Math.Abs(bin.Confidence - bin.Right)) / answers.Count;
        return new Calibration(error, bins);
    }

    private static CalibrationBin Bin(int bin, (double Confidence, bool IsRight)[] answers) => new(
        bin / (double)Count, (bin + 1) / (double)Count, answers.Length, answers.Select(answer => answer.Confidence).DefaultIfEmpty().Average(),
        LabelScores.Share(answers.Count(answer => answer.IsRight), answers.Length));
}
