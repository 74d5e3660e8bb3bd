using System.Collections.Immutable;

namespace Demarche.Application.Evaluation.Events;

/// <summary>How well the acts of a gold set are coded. Shares from 0 to 1.</summary>
/// <param name="Records">Records in the set.</param>
/// <param name="Several">Records for which more than one event was coded.</param>
/// <param name="AnyEventRecall">Of all records, those for which some event has the right label.</param>
/// <param name="Root">By label.</param>
/// <param name="Penta">By the four classes of <see cref="EventLabels.Penta"/>.</param>
/// <param name="Binary">Cooperation (0) against conflict (1).</param>
/// <param name="Confusion">How often each gold label was answered with which.</param>
/// <param name="Calibration">Whether confidence is what it says.</param>
/// <param name="Cut">What is left of the answers at the cut.</param>
public sealed record EventScore(
    int Records, int Several, double AnyEventRecall, LabelScores Root, LabelScores Penta, LabelScores Binary,
    ImmutableArray<ConfusionRow> Confusion, Calibration Calibration, CutScore Cut)
{
    /// <param name="answers">One for each record, at least one.</param>
    /// <param name="cut">Answers of less confidence are left out of <see cref="Cut"/>.</param>
    public static EventScore Of(IReadOnlyList<EventAnswer> answers, double cut)
    {
        var labels = EventLabels.Of(answers.Select(answer => answer.Gold.Root));
        var roots = answers.Select(answer => (answer.Gold.Root, Answer: answer.Category is { } category ? labels.Label(category) : null)).ToList();
        var pentas = roots.Zip(answers, (root, answer) => (answer.Gold.Penta, Answer: root.Answer is { } label ? EventLabels.Penta(label) : (int?)null)).ToList();
        return new EventScore(
            answers.Count,
            answers.Count(answer => answer.Others.Count > 0),
            LabelScores.Share(answers.Count(answer => IsFound(answer, labels)), answers.Count),
            LabelScores.Of(roots, labels.Names),
            LabelScores.Of([.. pentas.Select(pair => (Text(pair.Penta), pair.Answer is { } penta ? Text(penta) : null))], ["1", "2", "3", "4"]),
            LabelScores.Of([.. pentas.Select(pair => (Side(pair.Penta), pair.Answer is { } penta ? Side(penta) : null))], ["0", "1"]),
            [.. labels.Names.Select(label => ConfusionRow.Of(label, roots, labels.Names))],
            Calibration.Of([.. answers.Zip(roots).Where(pair => pair.Second.Answer is not null).Select(pair => (pair.First.Confidence, pair.Second.Root == pair.Second.Answer))]),
            CutScore.Of(answers, labels, cut));
    }

    private static bool IsFound(EventAnswer answer, EventLabels labels) =>
        answer.Others.Append(answer.Category).OfType<string>().Any(category => labels.Label(category) == answer.Gold.Root);

    private static string Text(int penta) => ((char)('0' + penta)).ToString();

    private static string Side(int penta) => penta < 3 ? "0" : "1";
}

/// <summary>How the records of one label were answered.</summary>
/// <param name="Gold">The label.</param>
/// <param name="Answers">How often each label was the answer, in the order of the set.</param>
/// <param name="Silent">How many have no answer.</param>
public sealed record ConfusionRow(string Gold, ImmutableArray<int> Answers, int Silent)
{
    internal static ConfusionRow Of(string gold, IReadOnlyList<(string Gold, string? Answer)> pairs, ImmutableArray<string> labels) => new(
        gold,
        [.. labels.Select(label => pairs.Count(pair => pair.Gold == gold && pair.Answer == label))],
        pairs.Count(pair => pair.Gold == gold && pair.Answer is null));
}

/// <summary>What is left of the answers when those of little confidence are left out.</summary>
/// <param name="Confidence">The least confidence that counts.</param>
/// <param name="Answers">How many are left.</param>
/// <param name="Precision">Of those, how many are right.</param>
/// <param name="Recall">Of all records, how many have a right answer left.</param>
public sealed record CutScore(double Confidence, int Answers, double Precision, double Recall)
{
    /// <summary>From here on a coding is more likely right than not.</summary>
    public const double DefaultConfidence = 0.5;

    internal static CutScore Of(IReadOnlyList<EventAnswer> answers, EventLabels labels, double cut)
    {
        var left = answers.Where(answer => answer.Category is not null && answer.Confidence >= cut).ToList();
        var right = left.Count(answer => labels.Label(answer.Category!) == answer.Gold.Root);
        return new CutScore(cut, left.Count, LabelScores.Share(right, left.Count), LabelScores.Share(right, answers.Count));
    }
}
