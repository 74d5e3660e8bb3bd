using Demarche.Application.Evaluation.Events;
using Xunit;

namespace Demarche.Application.Tests.Evaluation.Events;

public sealed class EventScoreTests
{
    private static readonly EventAnswer[] s_answers =
    [
        Answer("AID", "AID", 0.9),
        Answer("AID", "SANCTION", 0.8, "AID"),
        Answer("YIELD", "RETREAT", 0.7),
        Answer("YIELD", "CONCEDE", 0.45),
        Answer("ASSAULT", null, 0),
    ];

    private static readonly EventScore s_score = EventScore.Of(s_answers, 0.5);

    [Fact]
    public void Silence_is_wrong_but_not_imprecise()
    {
        Assert.Equal(0.6, s_score.Root.Accuracy, 9);
        Assert.Equal(0.75, s_score.Root.PrecisionAnswered, 9);
        Assert.Equal(0.8, s_score.Root.Coverage, 9);
        Assert.Equal(2 * 0.6 * 0.75 / 1.35, s_score.Root.MicroF1, 9);
    }

    [Fact]
    public void Macro_F1_is_the_mean_over_the_labels_of_the_gold() =>
        Assert.Equal((2.0 / 3 + 1 + 0) / 3, s_score.Root.MacroF1, 9);

    [Fact]
    public void Labels_fall_into_four_classes_and_two_sides()
    {
        Assert.Equal([("1", 0), ("2", 4), ("3", 0), ("4", 1)], s_score.Penta.Labels.Select(label => (label.Label, label.Gold)));
        Assert.Equal([("0", 0.75), ("1", 0)], s_score.Binary.Labels.Select(label => (label.Label, label.Recall)));
    }

    [Fact]
    public void Yield_stands_for_two_categories_only_where_the_gold_says_so()
    {
        Assert.Equal(15, s_score.Root.Labels.Length);
        var plover = EventScore.Of([Answer("RETREAT", "RETREAT", 0.5), Answer("CONCEDE", "RETREAT", 0.5)], 0.5);
        Assert.Equal((16, 0.5), (plover.Root.Labels.Length, plover.Root.Accuracy));
    }

    [Fact]
    public void Confusions_are_counted_by_gold_and_answer()
    {
        var labels = s_score.Confusion.Select(row => row.Gold).ToList();
        var aid = s_score.Confusion[labels.IndexOf("AID")];
        Assert.Equal((1, 1, 0), (aid.Answers[labels.IndexOf("AID")], aid.Answers[labels.IndexOf("SANCTION")], aid.Silent));
        Assert.Equal(1, s_score.Confusion[labels.IndexOf("ASSAULT")].Silent);
    }

    [Fact]
    public void The_right_label_may_be_in_another_event() => Assert.Equal((0.8, 1), (s_score.AnyEventRecall, s_score.Several));

    [Fact]
    public void Only_confident_answers_count_at_the_cut() =>
        Assert.Equal(new CutScore(0.5, 3, 2.0 / 3, 0.4), s_score.Cut);

    [Fact]
    public void Calibration_weighs_the_bins_by_their_answers()
    {
        var calibration = Calibration.Of([(0.75, true), (0.71, false), (1, true), (0.2, false)]);
        Assert.Equal((2 * 0.23 + 0 + 0.2) / 4, calibration.Error, 9);
        Assert.Equal([0, 0, 1, 0, 0, 0, 0, 2, 0, 1], calibration.Bins.Select(bin => bin.Answers));
        Assert.Equal((0.73, 0.5), (Math.Round(calibration.Bins[7].Confidence, 9), calibration.Bins[7].Right));
    }

    private static EventAnswer Answer(string gold, string? category, double confidence, params string[] others) =>
        new(new GoldEvent("r", "", "", "", gold, EventLabels.Penta(gold), null), category, confidence, others);
}
