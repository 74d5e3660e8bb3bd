namespace Demarche.Language.Tokens;

/// <summary>
/// A noun phrase that refers to the same thing as the others of its cluster.
/// </summary>
/// <param name="First">Document index of the first token.</param>
/// <param name="End">Document index just past the last token.</param>
/// <param name="Head">Document index of the syntactic head.</param>
/// <param name="Cluster">Number of the cluster, from 0 in order of first mention; a cluster has at least two mentions.</param>
public readonly record struct CoreferentMention(int First, int End, int Head, int Cluster);
