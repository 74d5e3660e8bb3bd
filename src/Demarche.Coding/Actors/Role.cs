using Demarche.Coding.Lexicons;

namespace Demarche.Coding.Actors;

/// <summary>An agent phrase in a text with what it belongs to: "the Turkish foreign minister", "a spokesman for the army".</summary>
/// <param name="Agent">What the phrase names.</param>
/// <param name="First">First token of the phrase with the modifiers that name what it belongs to.</param>
/// <param name="Head">Its head noun.</param>
/// <param name="End">Just past its last token.</param>
/// <param name="Affiliations">The parties it belongs to, several when they are conjoined; empty when none is named.</param>
/// <param name="BelongsTo">The agent it belongs to: the army of "army spokesman"; null when none.</param>
/// <param name="IsFormer">Whether it is over: "former", "ex-", "ousted".</param>
internal sealed record Role(
    Agent Agent, int First, int Head, int End, IReadOnlyList<NamedParty> Affiliations, Agent? BelongsTo, bool IsFormer)
{
    private const string FormerElite = "ELI";
    private const string Government = "GOV";

    /// <summary>PLOVER code of the role under one of its affiliations.</summary>
    public string? CodeOf(NamedParty? affiliation)
    {
        if (IsFormer && Agent.Template is not null)
            return $"{affiliation?.Code}{FormerElite}";
        var code = BelongsTo is null ? affiliation?.Code : BelongsTo.Of(affiliation?.Code);
        return Agent.Of(code) ?? (affiliation is null ? Agent.Code : null);
    }

    /// <summary>
    /// PLOVER sector of the role under one of its affiliations: its own, else that of the body or organisation it belongs to.
    /// Officials of an armed group or a party carry the group's sector.
    /// </summary>
    public string? SectorOf(NamedParty? affiliation)
    {
        if (IsFormer && Agent.Kind != AgentKind.Body)
            return FormerElite;
        var partySector = affiliation is { Type: not (ActorType.State or ActorType.Igo or ActorType.Place or ActorType.Bloc) } ? affiliation.Sector : null;
        return Agent.Kind switch
        {
            AgentKind.Relational => BelongsTo?.Sector ?? partySector ?? Agent.Sector ?? (affiliation?.Type == ActorType.State ? Government : null),
            _ when Agent.Sector == Government && partySector is not null => partySector,
            _ => Agent.Sector,
        };
    }
}
