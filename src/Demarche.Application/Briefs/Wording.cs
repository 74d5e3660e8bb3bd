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
    public string? Parties(ImmutableArray<ActorReference> references) =>
        references.IsEmpty ? null : string.Join(" and ", references.Select(Party).Distinct(StringComparer.Ordinal));

    public string Party(ActorReference reference) =>
        Name(reference.Actor) ?? (reference.Mention is { } mention ? OneLine(mention.Text) : null) ?? reference.Code ?? "an unnamed party";

    /// <summary>Whether a name is one, and not a description such as "neighbour".</summary>
    public static bool IsProper(string name) => name.Any(char.IsUpper);

    /// <summary>
    /// Whether words name somebody to keep apart as a party: by a name, a country, or as armed people whom nobody names.
    /// "A side" and "the valve" do not.
    /// </summary>
    public static bool IsParty(string name, string? code, string? sector) => IsProper(name) || code is not null || sector is "REB" or "UAF" or "CRM";

    /// <inheritdoc cref="IsParty(string, string?, string?)"/>
    public bool IsParty(ActorReference reference) => IsParty(Party(reference), reference.Code, reference.Sector);

    public static string ActorName(Actor actor) =>
        actor.Name ?? (actor.Id == Actor.AuthorId ? "the writer" : actor.Mentions.IsEmpty ? "an unnamed speaker" : OneLine(actor.Mentions[0].Text));

    /// <summary>Who acts, holds the position or moves.</summary>
    public string Subject(Record record) => record switch
    {
        CodedEvent coded => Parties(coded.Source),
        Demand demand => Parties(demand.By),
        FormatStance format => Party(format.Party),
        Claim claim => Parties(claim.By),
        Transfer transfer => transfer.Giver is { } giver ? Party(giver) : "a giver not named",
        Alignment alignment => Party(alignment.Party),
        _ => null,
    } ?? "somebody unnamed";

    /// <summary>The record as words that follow its <see cref="Subject"/>.</summary>
    public string Predicate(Record record) => record switch
    {
        CodedEvent coded => $"{(Parties(coded.Target) is { } target ? $"→ {target}" : "")}: {Act(coded)} (“{OneLine(coded.Trigger.Text)}”)".TrimStart(':', ' '),
        Demand demand => Join(
            $"{Verb(demand.Strength)}{(Parties(demand.On) is { } on ? $" of {on}" : "")}: {Quoted(demand.Content)}",
            demand.Condition is { } condition ? $"condition: {Quoted(condition)}" : null,
            demand.Consequence is { } consequence ? $"or else: {Quoted(consequence)}" : null,
            demand.Deadline is { } deadline ? $"by {Day(deadline)}" : null),
        FormatStance format => Join(
            $"{ContractNames.Of(format.Stance)} {Table(format)}", Parties(format.Mediators) is { } mediators ? $"mediated by {mediators}" : null),
        Claim claim => Join($"{Verb(claim.Stance)}: {Quoted(claim.Content)}", Parties(claim.About) is { } about ? $"about {about}" : null),
        Transfer transfer => Join(
            $"→ {(transfer.Recipient is { } recipient ? Party(recipient) : "a recipient not named")}: {Quoted(transfer.What)}",
            Amount(transfer.Quantity),
            Parties(transfer.Via) is { } via ? $"through {via}" : null,
            ContractNames.Of(transfer.Status)),
        Alignment alignment => Join(
            $"moves {Way(alignment.Direction)} {Parties(alignment.Toward) ?? "a side not named"}",
            Parties(alignment.DesiredBy) is { } wanting ? $"wanted by {wanting}" : null),
        _ => throw new ArgumentOutOfRangeException(nameof(record), record, null),
    };

    public string Sentence(Record record) => $"{Subject(record)} {Predicate(record)}";

    /// <summary>"THREATEN restrict, CAMEO 138, verbal conflict".</summary>
    public static string Act(CodedEvent coded) => string.Join(", ", new[]
    {
        $"{ContractNames.Of(coded.Category)}{(coded.Mode is { } mode ? $" {mode}" : "")}",
        coded.Cameo is { } cameo ? $"CAMEO {cameo}" : null,
        QuadWords(coded.Quad),
    }.Where(part => part is not null));

    /// <summary>"bilateral talks in Gaborone".</summary>
    public static string Table(FormatStance format) =>
        format.Venue is { } venue && !format.Name.Contains(venue, StringComparison.OrdinalIgnoreCase) ? $"{format.Name} in {venue}" : format.Name;

    public static string? Amount(Quantity? quantity) =>
        quantity?.Value is { } value ? string.Create(CultureInfo.InvariantCulture, $"{value} {quantity.Unit}").TrimEnd() : null;

    public static string Day(Deadline deadline) => deadline.Value ?? OneLine(deadline.Mention.Text);

    public static string Way(AlignmentDirection direction) => direction switch
    {
        AlignmentDirection.Closer => "closer to",
        AlignmentDirection.Away => "away from",
        _ => "to balance between",
    };

    public static string Verb(ClaimStance stance) => stance switch
    {
        ClaimStance.Asserts => "says",
        ClaimStance.Denies => "denies",
        ClaimStance.Rejects => "rejects",
        _ => "makes the charge",
    };

    public static string Quoted(Mention mention) => $"“{OneLine(mention.Text)}”";

    public BriefNote Note(Record record) => new(Standing(record), record.IsPresentedAsFact, Math.Round(record.Confidence, 2));

    public BriefQuote Quote(Record record) => Quote(record.Mentions[0].Sentence) with { Retold = record.Mentions.Length - 1 };

    public BriefQuote Quote(int sentence) => new(sentence + 1, OneLine(document.Sentences[sentence].Span.Of(document.Article.Text)), 0);

    public static int Number(Record record) => record.Mentions[0].Sentence + 1;

    public static string DateSourceWords(DateSource source) => source switch
    {
        DateSource.Given => "given by the caller",
        DateSource.Metadata => "from the file's metadata",
        DateSource.Text => "from a dateline in the text",
        DateSource.FileName => "from the file's name",
        _ => throw new ArgumentOutOfRangeException(nameof(source), source, null),
    };

    /// <summary>Who vouches for the record, outermost first, and how it stands to the facts: "Zambia said; possible".</summary>
    private string Standing(Record record)
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

    private string Speaker(Attribution attribution)
    {
        if (attribution.Kind == AttributionKind.Author)
            return "the writer comments";
        var speaker = Name(attribution.Actor) ?? OneLine(attribution.Mention?.Text ?? "an unnamed source");
        return $"{speaker}: {(attribution.Kind == AttributionKind.Direct ? "in quotation" : "as reported")}{(attribution.Cue is { } cue ? $" (“{OneLine(cue)}”)" : "")}";
    }

    private string? Name(string? actor) => actor is not null && _actors.TryGetValue(actor, out var known) ? ActorName(known) : null;

    private static string QuadWords(QuadClass quad) => quad switch
    {
        QuadClass.VerbalCooperation => "verbal cooperation",
        QuadClass.MaterialCooperation => "material cooperation",
        QuadClass.VerbalConflict => "verbal conflict",
        QuadClass.MaterialConflict => "material conflict",
        _ => throw new ArgumentOutOfRangeException(nameof(quad), quad, null),
    };

    private static string Verb(DemandStrength strength) => strength switch
    {
        DemandStrength.Request => "asks",
        DemandStrength.Ultimatum => "demands, as an ultimatum,",
        _ => "demands",
    };

    private static string Join(params string?[] parts) => string.Join("; ", parts.Where(part => part is not null));

    private static string OneLine(ReadOnlySpan<char> text) =>
        string.Join(' ', text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
