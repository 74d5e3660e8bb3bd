using System.Collections.Immutable;

namespace Demarche.Coding.Records;

/// <summary>
/// Gives one name, and one list of mediators, to a negotiating table that a document calls by several: "the Brussels format" and
/// "EU-mediated talks in Brussels". Tables are one where they share the venue, and no two known lists of mediators differ.
/// </summary>
internal static class TableJoiner
{
    public static IEnumerable<FormatStance> Join(IReadOnlyList<FormatStance> stances)
    {
        var tables = new Dictionary<string, (string Name, ImmutableArray<ActorReference> Mediators)>(StringComparer.OrdinalIgnoreCase);
        foreach (var stance in stances)
        {
            if (stance.Venue is not { } venue)
                continue;
            if (!tables.TryGetValue(venue, out var known))
                tables.Add(venue, (stance.Name, stance.Mediators));
            else
                tables[venue] = (IsGeneral(known.Name) && !IsGeneral(stance.Name) ? stance.Name : known.Name, known.Mediators.IsEmpty ? stance.Mediators : known.Mediators);
        }
        foreach (var stance in stances)
            yield return stance.Venue is { } venue && tables[venue] is var table && Agree(stance.Mediators, table.Mediators) ? stance with { Name = table.Name, Mediators = table.Mediators } : stance;
    }

    /// <summary>Whether a name only says that there are talks somewhere.</summary>
    private static bool IsGeneral(string name) =>
        name.StartsWith("talks in ", StringComparison.Ordinal) || name.StartsWith("meeting in ", StringComparison.Ordinal);

    private static bool Agree(ImmutableArray<ActorReference> mediators, ImmutableArray<ActorReference> known) =>
        mediators.IsEmpty || mediators.Any(mediator => known.Any(other => other.Actor == mediator.Actor && other.Code == mediator.Code));
}
