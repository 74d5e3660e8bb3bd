using System.Collections.Immutable;

namespace Demarche.IO.Storage;

/// <summary>That a brief of a store was written.</summary>
/// <param name="Day">When.</param>
/// <param name="Articles">SHA-256 of each article that it was of.</param>
public sealed record KeptBrief(DateOnly Day, ImmutableHashSet<string> Articles);
