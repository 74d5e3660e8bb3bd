using System.Collections.Immutable;

namespace Demarche.Coding.Statements;

/// <summary>A table that parties negotiate at, as a phrase or clause names it.</summary>
/// <param name="Name">Short name, articles left out: "direct talks with Mali".</param>
/// <param name="Venues">Where, in text order; empty when unsaid.</param>
/// <param name="Mediators">Who brings the parties together.</param>
/// <param name="Excluded">Where not: "in Oslo, but not in Minsk".</param>
/// <param name="IsBilateral">Whether the parties meet without anyone else.</param>
/// <param name="IsSpecific">Whether anything tells this table from any other: "talks in Oslo", but not "talks".</param>
/// <param name="OwnMediation">Whether whoever speaks of it would bring the parties together: "offered its good offices".</param>
internal sealed record NegotiatingTable(
    string Name, ImmutableArray<string> Venues, ImmutableArray<ActorReference> Mediators, ImmutableArray<string> Excluded,
    bool IsBilateral, bool IsSpecific, bool OwnMediation = false)
{
    private const string Bilateral = "bilateral";

    /// <summary>The table as the records name it at one of its venues.</summary>
    public string NameAt(string? venue)
    {
        var name = venue is null || Name.Contains(venue, StringComparison.OrdinalIgnoreCase) ? Name : $"{Name} in {venue}";
        return IsBilateral && !name.Contains(Bilateral, StringComparison.OrdinalIgnoreCase) ? $"{name} ({Bilateral})" : name;
    }

    /// <summary>The same table with what another telling of it adds.</summary>
    public NegotiatingTable With(NegotiatingTable other) => this with
    {
        Name = IsSpecific ? Name : other.Name,
        Venues = Venues.IsEmpty ? other.Venues : Venues,
        Mediators = Mediators.IsEmpty ? other.Mediators : Mediators,
        Excluded = Excluded.IsEmpty ? other.Excluded : Excluded,
        IsBilateral = IsBilateral || other.IsBilateral,
        IsSpecific = IsSpecific || other.IsSpecific,
    };
}
