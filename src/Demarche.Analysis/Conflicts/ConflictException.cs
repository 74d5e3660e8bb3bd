namespace Demarche.Analysis.Conflicts;

/// <summary>A conflict that cannot be analysed as it is written. The message names the decision maker, option or state, and what to do.</summary>
public sealed class ConflictException(string message) : Exception(message);
