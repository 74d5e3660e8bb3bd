using System.Collections.Immutable;

namespace Demarche.Application.Evaluation.Standoff;

/// <summary>A coded record beside the gold: its sentences and parties as the gold knows them.</summary>
/// <param name="Record">The record.</param>
/// <param name="Sentences">Gold sentence of each mention; null for one that lies in none.</param>
/// <param name="Sides">Its parties by the contract's field.</param>
/// <param name="Vouching">Who its attribution names.</param>
internal sealed record CodedItem(
    StandoffKind Kind, Record Record, ImmutableArray<string?> Sentences, ILookup<string, CodedParty> Sides, ImmutableArray<CodedParty> Vouching)
{
    public IReadOnlyList<CodedParty> Side(string role) => [.. Sides[role]];

    /// <summary>The parties whose record it is.</summary>
    public IReadOnlyList<CodedParty> Own => Side(OwnRole(Kind));

    public static string OwnRole(StandoffKind kind) => kind switch
    {
        StandoffKind.Events => "source",
        StandoffKind.Demands or StandoffKind.Claims => "by",
        StandoffKind.Formats or StandoffKind.Alignments => "party",
        _ => "giver",
    };

    /// <summary>Whether someone vouches for it who is not its own party.</summary>
    public bool IsAttributedToOthers
    {
        get
        {
            var own = Own.Select(party => party.GoldActor).OfType<string>().ToHashSet(StringComparer.Ordinal);
            return Vouching.Any(party => party.IsAuthor || party.GoldActor is null || !own.Contains(party.GoldActor));
        }
    }

    /// <summary>All parties that a trap may name.</summary>
    public IEnumerable<CodedParty> Parties => Sides.SelectMany(side => side);

    public Quantity? Quantity => Record switch
    {
        CodedEvent item => item.Quantity,
        Transfer item => item.Quantity,
        _ => null,
    };

    /// <summary>The words of what is demanded, claimed or moved.</summary>
    public Mention? Content => Record switch
    {
        Demand item => item.Content,
        Claim item => item.Content,
        Transfer item => item.What,
        _ => null,
    };
}
