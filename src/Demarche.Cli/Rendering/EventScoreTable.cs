using System.Globalization;
using Demarche.Application.Evaluation.Events;

namespace Demarche.Cli.Rendering;

/// <summary>Prints the scores of coded acts as tables with a header each, cells separated by tabs, an empty line between.</summary>
internal static class EventScoreTable
{
    public static void Write(EventScore score, TextWriter output)
    {
        WriteRow(output, "classes", "accuracy", "macro F1", "micro F1", "precision when answered", "coverage");
        WriteScores(output, "labels", score.Root);
        WriteScores(output, "penta", score.Penta);
        WriteScores(output, "binary", score.Binary);
        output.Write('\n');
        WriteRow(output, "measure", "value");
        WriteRow(output, "records", Text(score.Records));
        WriteRow(output, "records with several events", Text(score.Several));
        WriteRow(output, "label found in any event", Text(score.AnyEventRecall));
        WriteRow(output, "expected calibration error", Text(score.Calibration.Error));
        WriteRow(output, $"precision from confidence {Text(score.Cut.Confidence)}", Text(score.Cut.Precision));
        WriteRow(output, $"recall from confidence {Text(score.Cut.Confidence)}", Text(score.Cut.Recall));
        output.Write('\n');
        WriteRow(output, "label", "precision", "recall", "F1", "gold");
        foreach (var label in score.Root.Labels.Concat(score.Penta.Labels.Select(label => label with { Label = $"penta {label.Label}" })))
            WriteRow(output, label.Label, Text(label.Precision), Text(label.Recall), Text(label.F1), Text(label.Gold));
        output.Write('\n');
        WriteRow(output, ["gold \\ coded", .. score.Confusion.Select(row => row.Gold), "none"]);
        foreach (var row in score.Confusion)
            WriteRow(output, [row.Gold, .. row.Answers.Select(Text), Text(row.Silent)]);
        output.Write('\n');
        WriteRow(output, "confidence from", "to", "answers", "mean confidence", "right");
        foreach (var bin in score.Calibration.Bins)
            WriteRow(output, Text(bin.From), Text(bin.To), Text(bin.Answers), Text(bin.Confidence), Text(bin.Right));
    }

    private static void WriteScores(TextWriter output, string name, LabelScores scores) => WriteRow(
        output, name, Text(scores.Accuracy), Text(scores.MacroF1), Text(scores.MicroF1), Text(scores.PrecisionAnswered), Text(scores.Coverage));

    private static void WriteRow(TextWriter output, params IEnumerable<string> cells) => output.Write($"{string.Join('\t', cells)}\n");

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Text(double share) => share.ToString("0.0000", CultureInfo.InvariantCulture);
}
