using System.Collections.Immutable;

namespace Demarche;

/// <summary>What became of an article.</summary>
public enum ArticleOutcome
{
    Coded,

    /// <summary>Left alone on purpose, such as a text that is not English.</summary>
    Skipped,

    /// <summary>Could not be read, coded or kept.</summary>
    Failed,
}

/// <summary>What became of one article.</summary>
/// <param name="Input">The path or name it was read from.</param>
/// <param name="Outcome">Coded, skipped or failed.</param>
/// <param name="Reason">Why it was skipped or failed; null when it was coded.</param>
public sealed record LedgerEntry(string Input, ArticleOutcome Outcome, string? Reason = null);

/// <summary>What became of every article received. It always balances: received = coded + skipped + failed.</summary>
/// <param name="Entries">One entry for each article received.</param>
public sealed record Ledger(ImmutableArray<LedgerEntry> Entries)
{
    public int Received => Entries.Length;

    public int Coded => Count(ArticleOutcome.Coded);

    public int Skipped => Count(ArticleOutcome.Skipped);

    public int Failed => Count(ArticleOutcome.Failed);

    private int Count(ArticleOutcome outcome) => Entries.Count(entry => entry.Outcome == outcome);
}
