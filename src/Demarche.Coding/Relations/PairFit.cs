namespace Demarche.Coding.Relations;

/// <summary>How an event that the patterns found lies to a pair of mentions, best first.</summary>
internal enum PairFit
{
    /// <summary>The first does it to, or with, the second.</summary>
    Both,

    /// <summary>The first does it, to no one named.</summary>
    SourceOnly,

    /// <summary>It is done to the second by no one named.</summary>
    TargetOnly,

    /// <summary>The first does it, to someone else.</summary>
    SourceElsewhere,

    /// <summary>Someone else does it to the second.</summary>
    TargetElsewhere,

    /// <summary>The second does it to the first.</summary>
    Reversed,

    /// <summary>Neither has a part in it.</summary>
    Neither,
}
