using System.Collections.Immutable;
using System.Globalization;
using Demarche.IO.Export;

namespace Demarche.Application.Briefs;

/// <summary>
/// Puts the records of one document into words. The wording attributes: what a speaker or the writer says is never told as
/// what is so.
/// </summary>
internal sealed class Wording(CodedDocument document)
{
    private readonly Dictionary<string, Actor> _actors =
        document.Actors.GroupBy(actor => actor.Id, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);

    /// <summary>The parties, joined by "and"; null when there are none.</summary>
    public string? Parties(ImmutableArray<ActorReference> references) => references.IsEmpty ? null : string.Join(" and ", references.Select(Party));

    public string Party(ActorReference reference) =>
        Name(reference.Actor) ?? reference.Mention?.Text ?? reference.Code ?? "an unnamed party";

    public static string ActorName(Actor actor) =>
        actor.Name ?? (actor.Id == Actor.AuthorId ? "the writer" : actor.Mentions.IsEmpty ? "an unnamed speaker" : actor.Mentions[0].Text);

    /// <summary>Who vouches for the record, outermost first, and how it stands to the facts: "Zambia said; possible".</summary>
    public string Standing(Record record)
    {
        var speakers = record.Attribution.Select(Speaker).DefaultIfEmpty("the article reports");
        var modality = record.Modality switch
        {
            Modality.Asserted => null,
            Modality.Intended => "planned, promised or wanted",
            Modality.Demanded => "asked for, not done",
            Modality.Conditional => "only on a condition",
            Modality.Hypothetical => "possible, not told as fact",
            Modality.Negated => "told as not having happened",
            Modality.Denied => "a party denies it",
            Modality.Questioned => "asked as a question, not told as fact",
            _ => throw new ArgumentOutOfRangeException(nameof(record), record.Modality, null),
        };
        var said = string.Join(", ", speakers);
        return modality is null ? said : $"{said}; {modality}";
    }

    public BriefQuote Quote(Record record) => Quote(record.Mentions[0].Sentence) with { Retold = record.Mentions.Length - 1 };

    public BriefQuote Quote(int sentence) => new(sentence + 1, OneLine(document.Sentences[sentence].Span.Of(document.Article.Text)), 0);

    /// <summary>"by Zambia on Angola, as an ultimatum: “stop the dam”; or else: “close the border”; by 2024-03-15".</summary>
    public string Demand(Demand demand) => Join(
        $"by {Parties(demand.By) ?? "somebody unnamed"}{(Parties(demand.On) is { } on ? $" on {on}" : "")}{demand.Strength switch
        {
            DemandStrength.Request => ", as a request",
            DemandStrength.Ultimatum => ", as an ultimatum",
            _ => "",
        }}: {Quoted(demand.Content)}",
        demand.Condition is { } condition ? $"condition: {Quoted(condition)}" : null,
        demand.Consequence is { } consequence ? $"or else: {Quoted(consequence)}" : null,
        demand.Deadline is { } deadline ? $"by {deadline.Value ?? OneLine(deadline.Mention.Text)}" : null);

    public string Format(FormatStance format) => Join(
        $"{format.Stance switch
        {
            FormatStanceKind.Accepts => "accepted",
            FormatStanceKind.Refuses => "refused",
            FormatStanceKind.Boycotts => "boycotted",
            FormatStanceKind.Proposes => "proposed",
            _ => "preferred",
        }} by {Party(format.Party)}: {format.Name}{(format.Venue is { } venue ? $" in {venue}" : "")}",
        Parties(format.Mediators) is { } mediators ? $"mediated by {mediators}" : null);

    public string Claim(Claim claim) => Join(
        $"{claim.Stance switch
        {
            ClaimStance.Asserts => "asserted",
            ClaimStance.Denies => "denied",
            ClaimStance.Rejects => "rejected",
            _ => "charged",
        }} by {Parties(claim.By) ?? "somebody unnamed"}: {Quoted(claim.Content)}",
        Parties(claim.About) is { } about ? $"about {about}" : null);

    public string Transfer(Transfer transfer) => Join(
        $"{(transfer.Giver is { } giver ? Party(giver) : "a giver not named")} to "
        + $"{(transfer.Recipient is { } recipient ? Party(recipient) : "a recipient not named")}: {Quoted(transfer.What)}",
        Parties(transfer.Via) is { } via ? $"through {via}" : null,
        transfer.Quantity?.Value is { } value ? string.Create(CultureInfo.InvariantCulture, $"{value} {transfer.Quantity.Unit}").TrimEnd() : null,
        ContractNames.Of(transfer.Status));

    public string Alignment(Alignment alignment) => Join(
        $"{Party(alignment.Party)} {(alignment.Direction switch
        {
            AlignmentDirection.Closer => "closer to",
            AlignmentDirection.Away => "away from",
            _ => "balancing against",
        })} {Parties(alignment.Toward) ?? "a side not named"}",
        Parties(alignment.DesiredBy) is { } wanting ? $"wanted by {wanting}" : null);

    public static string QuadWords(QuadClass quad) => quad switch
    {
        QuadClass.VerbalCooperation => "verbal cooperation",
        QuadClass.MaterialCooperation => "material cooperation",
        QuadClass.VerbalConflict => "verbal conflict",
        QuadClass.MaterialConflict => "material conflict",
        _ => throw new ArgumentOutOfRangeException(nameof(quad), quad, null),
    };

    public static string DateSourceWords(DateSource source) => source switch
    {
        DateSource.Given => "given by the caller",
        DateSource.Metadata => "from the file's metadata",
        DateSource.Text => "from a dateline in the text",
        DateSource.FileName => "from the file's name",
        _ => throw new ArgumentOutOfRangeException(nameof(source), source, null),
    };

    private string Speaker(Attribution attribution)
    {
        if (attribution.Kind == AttributionKind.Author)
            return "the writer comments";
        var speaker = Name(attribution.Actor) ?? OneLine(attribution.Mention?.Text ?? "an unnamed source");
        return $"{speaker}: {(attribution.Kind == AttributionKind.Direct ? "in quotation" : "as reported")}{(attribution.Cue is { } cue ? $" (“{OneLine(cue)}”)" : "")}";
    }

    private string? Name(string? actor) => actor is not null && _actors.TryGetValue(actor, out var known) ? ActorName(known) : null;

    private static string Quoted(Mention mention) => $"“{OneLine(mention.Text)}”";

    private static string Join(params string?[] parts) => string.Join("; ", parts.Where(part => part is not null));

    private static string OneLine(ReadOnlySpan<char> text) =>
        string.Join(' ', text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
