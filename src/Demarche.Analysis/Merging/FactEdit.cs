using System.Collections.Immutable;

namespace Demarche.Analysis.Merging;

/// <summary>
/// A reader's correction of the merging. Edits are a log, replayed in order on every merge; taking a line out undoes it. One that
/// names a telling that is not there does nothing.
/// </summary>
/// <param name="Telling">Name of a telling, as <c>report-2:e1</c>.</param>
/// <param name="With">The telling whose fact it joins; null to take it out of its fact, as a fact of its own.</param>
public sealed record FactEdit(string Telling, string? With)
{
    /// <summary>
    /// Reads a log: a line is <c>split</c>, a tab and a telling, or <c>join</c> and two tellings. Empty lines and those that start
    /// with <c>#</c> are left out.
    /// </summary>
    /// <exception cref="FormatException">A line is neither; the message gives its number.</exception>
    public static ImmutableArray<FactEdit> Parse(string log)
    {
        var edits = ImmutableArray.CreateBuilder<FactEdit>();
        var number = 0;
        foreach (var line in log.AsSpan().EnumerateLines())
        {
            number++;
            if (line.IsWhiteSpace() || line[0] == '#')
                continue;
            edits.Add(line.ToString().Split('\t') switch
            {
                ["split", var telling] => new(telling, null),
                ["join", var telling, var with] => new(telling, with),
                _ => throw new FormatException($"line {number}: not 'split', a tab and a telling, or 'join' and two tellings, all parted by tabs"),
            });
        }
        return edits.ToImmutable();
    }
}
