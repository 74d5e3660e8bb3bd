using System.Collections.Immutable;
using Demarche.Application;
using Demarche.Application.Running;

namespace Demarche.Cli.Commands;

/// <summary>Codes articles and tells the user of every one that was left out.</summary>
internal static class CodingTalk
{
    /// <param name="request">What to code.</param>
    /// <param name="engine">Which engine reads.</param>
    /// <param name="store">Where coded documents are kept; null to keep them nowhere.</param>
    /// <param name="use">Takes each coded document, in input order.</param>
    /// <param name="cancellation">Ends the run between two articles.</param>
    /// <returns>What became of every article, and whether they were kept where they were to be kept.</returns>
    public static async Task<(Ledger Ledger, bool IsStored)> RunAsync(
        CodeArticlesRequest request, EngineOptions engine, StoreChoice? store, Action<CodedDocument> use, CancellationToken cancellation)
    {
        using var session = await CodingSession.OpenAsync(engine, store, cancellation).ConfigureAwait(false);
        if (session.StoreProblem is { } problem)
            Talk.Say($"nothing is stored: {problem} (--no-store leaves it out.)");
        var entries = ImmutableArray.CreateBuilder<LedgerEntry>();
        await foreach (var (entry, document) in session.CodeAsync(request, cancellation).ConfigureAwait(false))
        {
            entries.Add(entry);
            if (document is not null)
                use(document);
            else
                Talk.Say($"{entry.Input}: {entry.Reason}");
        }
        var ledger = new Ledger(entries.ToImmutable());
        if (ledger.Received > 1 && ledger.Coded < ledger.Received)
            Talk.Say($"of {ledger.Received} articles {ledger.Coded} {(ledger.Coded == 1 ? "was" : "were")} coded, {ledger.Skipped} skipped, {ledger.Failed} failed");
        return (ledger, session.StoreProblem is null);
    }
}
