using System.Globalization;
using Demarche.Application.Evaluation.Standoff;

namespace Demarche.Cli.Rendering;

/// <summary>Prints the scores of read standoffs as tables with a header each, cells separated by tabs, an empty line between.</summary>
internal static class StandoffScoreTable
{
    public static void Write(StandoffScore score, bool withMisses, TextWriter output)
    {
        WriteRow(output, "kind", "found", "must", "recall", "precision", "F1", "false", "twice", "traps", "hedged", "unjudged");
        foreach (var kind in score.Kinds)
        {
            WriteRow(output, Name(kind.Kind), Text(kind.Found), Text(kind.Must), Text(kind.Recall), Text(kind.Precision), Text(kind.F1),
                Text(kind.False), Text(kind.Twice), Text(kind.Traps), Text(kind.Hedged), Text(kind.Unjudged));
        }
        output.Write('\n');
        WriteRow(output, "kind", "attribute", "right", "of");
        foreach (var kind in score.Kinds)
        {
            foreach (var tally in kind.Attributes)
                WriteRow(output, Name(kind.Kind), tally.Name, Text(tally.Right), Text(tally.Of));
        }
        output.Write('\n');
        WriteRow(output, "measure", "value");
        WriteRow(output, "passages", Text(score.Passages));
        WriteRow(output, "sentences", Text(score.Sentences));
        WriteRow(output, "macro F1", Text(score.MacroF1));
        WriteRow(output, "must found", $"{score.Must.Right} of {score.Must.Of}");
        WriteRow(output, "traps fallen into", Text(score.Traps));
        WriteRow(output, "traps per 100 sentences", Text(score.TrapsPerHundred));
        foreach (var tally in (Tally[])[score.SentenceKinds, score.GarbledFlags, score.Actors, score.Forms, score.Namings, score.Links])
            WriteRow(output, tally.Name, $"{tally.Right} of {tally.Of}");
        WriteRow(output, "actors torn in several", Text(score.Split));
        if (!withMisses)
            return;
        output.Write('\n');
        WriteRow(output, "fault", "kind", "where", "what");
        foreach (var miss in score.Misses)
            WriteRow(output, miss.Fault, miss.Kind is { } kind ? Name(kind) : "actors", miss.Place, miss.Words.ReplaceLineEndings(" "));
    }

    private static string Name(StandoffKind kind) => kind.ToString().ToLowerInvariant();

    private static void WriteRow(TextWriter output, params IEnumerable<string> cells) => output.Write($"{string.Join('\t', cells)}\n");

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Text(double? share) => share?.ToString("0.0000", CultureInfo.InvariantCulture) ?? "-";
}
