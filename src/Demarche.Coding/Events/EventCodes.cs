using System.Collections.Frozen;

namespace Demarche.Coding.Events;

/// <summary>How far an act got.</summary>
internal enum ActState : byte
{
    Done,
    Intended,
    Negated,
    Halted,
}

/// <summary>
/// The rules that let mode decide the label: what an act becomes when it is only intended, did not happen or was halted
/// (<c>event-modes.tsv</c>), and the finer code of an act that embeds another (<c>event-complements.tsv</c>).
/// </summary>
internal sealed class EventCodes(
    IEnumerable<KeyValuePair<(EventCategory, ActState), EventCode>> modes,
    IEnumerable<KeyValuePair<(string, EventCategory), (string? Mode, string Cameo)>> complements)
{
    private readonly FrozenDictionary<(EventCategory, ActState), EventCode> _modes = modes.ToFrozenDictionary();
    private readonly FrozenDictionary<(string, EventCategory), (string? Mode, string Cameo)> _complements = complements.ToFrozenDictionary();

    /// <summary>What <paramref name="code"/> becomes in <paramref name="state"/>; null when it stays what it is.</summary>
    public EventCode? Changed(EventCode code, ActState state) => _modes.GetValueOrDefault((code.Category, state));

    /// <summary>The code of an act <paramref name="code"/> that embeds one of category <paramref name="embedded"/>.</summary>
    public EventCode Embedding(EventCode code, EventCategory embedded) =>
        code.Cameo is not null && _complements.TryGetValue((code.Cameo, embedded), out var finer)
            ? code with { Mode = finer.Mode ?? code.Mode, Cameo = finer.Cameo }
            : code;
}
