using System.Collections.Immutable;
using Demarche.Analysis.Conflicts;

namespace Demarche.IO.Conflicts;

/// <summary>What a <c>*.conflict.yaml</c> file says: a conflict in option form or an explicit graph, one of the two.</summary>
/// <param name="Conflict">The conflict in option form; null when the file lists states.</param>
/// <param name="Graph">The explicit graph; null when the file has options.</param>
public sealed record ConflictFile(Conflict? Conflict, ExplicitGraph? Graph)
{
    /// <summary>Where the model is from; empty when it is not said.</summary>
    public string Source { get; init; } = "";

    /// <summary>Equilibria that the source gives, states ascending; empty by default.</summary>
    public ImmutableSortedDictionary<SolutionConcept, ImmutableArray<int>> Published { get; init; } =
        ImmutableSortedDictionary<SolutionConcept, ImmutableArray<int>>.Empty;
}

/// <summary>A conflict file that cannot be read. The message names the file, the line and what to do.</summary>
/// <param name="file">Its name, as it was given.</param>
/// <param name="line">Counted from 1; 0 when no one line is at fault.</param>
/// <param name="problem">What is wrong, and what to do.</param>
public sealed class ConflictFileException(string file, int line, string problem)
    : Exception(line > 0 ? $"{file}:{line}: {problem}" : $"{file}: {problem}")
{
    /// <summary>Counted from 1; 0 when no one line is at fault.</summary>
    public int Line { get; } = line;
}
