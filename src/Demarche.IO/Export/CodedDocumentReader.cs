using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace Demarche.IO.Export;

/// <summary>Reads the objects of the output contract back; fields it does not know are ignored.</summary>
internal static class CodedDocumentReader
{
    public static CodedDocument Read(JsonElement root, string text) => new()
    {
        Article = ReadArticle(root.GetProperty("document"), text),
        Sentences = List(root, "sentences", ReadSentence),
        Actors = List(root, "actors", ReadActor),
        Events = List(root, "events", ReadEvent),
        Demands = List(root, "demands", ReadDemand),
        Formats = List(root, "formats", ReadFormat),
        Claims = List(root, "claims", ReadClaim),
        Transfers = List(root, "transfers", ReadTransfer),
        Alignments = List(root, "alignments", ReadAlignment),
        Omissions = root.TryGetProperty("omissions", out _)
            ? List(root, "omissions", element => new Omission(Index(element, "sentence"), Text(element, "reason")))
            : [],
    };

    private static Article ReadArticle(JsonElement element, string text) => new()
    {
        Id = Text(element, "id"),
        Title = OptionalText(element, "title"),
        Date = OptionalText(element, "date") is { } date ? DateOnly.ParseExact(date, "O", CultureInfo.InvariantCulture) : null,
        DateSource = OptionalText(element, "dateSource") is { } source ? ContractNames.Parse<DateSource>(source) : null,
        Language = OptionalText(element, "language"),
        Sha256 = Text(element, "sha256"),
        Source = OptionalText(element, "source"),
        IsExtracted = OptionalText(element, "text") is not null,
        Text = text,
    };

    private static CodedSentence ReadSentence(JsonElement element) => new(
        Index(element, "index"), Span(element), Word<SentenceKind>(element, "kind"),
        [.. Strings(element, "flags").Select(ContractNames.Parse<SentenceFlag>)]);

    private static Actor ReadActor(JsonElement element) => new()
    {
        Id = Text(element, "id"),
        Name = OptionalText(element, "name"),
        Type = Word<ActorType>(element, "type"),
        Code = OptionalText(element, "code"),
        Sector = OptionalText(element, "sector"),
        OtherSectors = Strings(element, "otherSectors"),
        Office = OptionalText(element, "office"),
        Wikidata = OptionalText(element, "wikidata"),
        Mentions = List(element, "mentions", ReadMention),
    };

    private static CodedEvent ReadEvent(JsonElement element) => WithRecord(element, new CodedEvent
    {
        Id = Text(element, "id"),
        Mentions = Evidence(element),
        Confidence = Confidence(element),
        Source = List(element, "source", ReadReference),
        Target = List(element, "target", ReadReference),
        Category = Word<EventCategory>(element, "event"),
        Mode = OptionalText(element, "mode"),
        Contexts = Strings(element, "context"),
        Cameo = OptionalText(element, "cameo"),
        Goldstein = OptionalNumber(element, "goldstein"),
        Quad = (QuadClass)Index(element, "quad"),
        Date = Optional(element, "date", date => new EventDate(
            Text(date, "value"), Word<DatePrecision>(date, "precision"), OptionalText(date, "rule") ?? "")),
        Place = Optional(element, "place", place => new EventPlace(
            Text(place, "name"), OptionalText(place, "country"), OptionalNumber(place, "lat"), OptionalNumber(place, "lon"),
            OptionalText(place, "precision") is { } precision ? ContractNames.Parse<PlacePrecision>(precision) : null,
            place.TryGetProperty("id", out _) ? OptionalText(place, "id") : null)),
        Trigger = ReadMention(element.GetProperty("trigger")),
        Quantity = Optional(element, "quantity", ReadQuantity),
        Evidence = element.TryGetProperty("evidence", out _) ? Optional(element, "evidence", ReadEvidence) : null,
    });

    private static EventEvidence ReadEvidence(JsonElement element) =>
        new(Text(element, "rule"), Text(element, "pattern"), List(element, "words", ReadMention));

    private static Demand ReadDemand(JsonElement element) => WithRecord(element, new Demand
    {
        Id = Text(element, "id"),
        Mentions = Evidence(element),
        Confidence = Confidence(element),
        By = List(element, "by", ReadReference),
        On = List(element, "on", ReadReference),
        Content = ReadMention(element.GetProperty("content")),
        Condition = Optional(element, "condition", ReadMention),
        Consequence = Optional(element, "consequence", ReadMention),
        Deadline = Optional(element, "deadline", deadline => new Deadline(OptionalText(deadline, "value"), ReadMention(deadline))),
        Strength = Word<DemandStrength>(element, "strength"),
    });

    private static FormatStance ReadFormat(JsonElement element) => WithRecord(element, new FormatStance
    {
        Id = Text(element, "id"),
        Mentions = Evidence(element),
        Confidence = Confidence(element),
        Name = Text(element, "name"),
        Venue = OptionalText(element, "venue"),
        Mediators = List(element, "mediators", ReadReference),
        Party = ReadReference(element.GetProperty("party")),
        Stance = Word<FormatStanceKind>(element, "stance"),
    });

    private static Claim ReadClaim(JsonElement element) => WithRecord(element, new Claim
    {
        Id = Text(element, "id"),
        Mentions = Evidence(element),
        Confidence = Confidence(element),
        By = List(element, "by", ReadReference),
        About = List(element, "about", ReadReference),
        Content = ReadMention(element.GetProperty("content")),
        Stance = Word<ClaimStance>(element, "stance"),
    });

    private static Transfer ReadTransfer(JsonElement element) => WithRecord(element, new Transfer
    {
        Id = Text(element, "id"),
        Mentions = Evidence(element),
        Confidence = Confidence(element),
        Giver = Optional(element, "giver", ReadReference),
        Recipient = Optional(element, "recipient", ReadReference),
        Via = List(element, "via", ReadReference),
        What = ReadMention(element.GetProperty("what")),
        Quantity = Optional(element, "quantity", ReadQuantity),
        Status = Word<TransferStatus>(element, "status"),
    });

    private static Alignment ReadAlignment(JsonElement element) => WithRecord(element, new Alignment
    {
        Id = Text(element, "id"),
        Mentions = Evidence(element),
        Confidence = Confidence(element),
        Party = ReadReference(element.GetProperty("party")),
        Toward = List(element, "toward", ReadReference),
        Direction = Word<AlignmentDirection>(element, "direction"),
        DesiredBy = List(element, "desiredBy", ReadReference),
    });

    /// <summary><paramref name="record"/> with the optional fields that all records share.</summary>
    private static T WithRecord<T>(JsonElement element, T record) where T : Record => (T)(record with
    {
        Attribution = List(element, "attribution", ReadAttribution),
        Modality = Word<Modality>(element, "modality"),
        Answers = Strings(element, "answers"),
        Contradicts = Strings(element, "contradicts"),
    });

    private static ImmutableArray<Evidence> Evidence(JsonElement element) =>
        List(element, "mentions", evidence => new Evidence(Index(evidence, "sentence"), Span(evidence)));

    private static double Confidence(JsonElement element) => element.GetProperty("confidence").GetDouble();

    private static Attribution ReadAttribution(JsonElement element) => new(
        OptionalText(element, "actor"), OptionalText(element, "code"), OptionalMention(element),
        OptionalText(element, "cue"), Word<AttributionKind>(element, "kind"));

    private static ActorReference ReadReference(JsonElement element) => new(
        OptionalText(element, "actor"), OptionalText(element, "code"), OptionalText(element, "sector"), OptionalMention(element));

    private static Quantity ReadQuantity(JsonElement element) =>
        new(OptionalNumber(element, "value"), OptionalText(element, "unit"), ReadMention(element));

    private static Mention? OptionalMention(JsonElement element) =>
        element.GetProperty("start").ValueKind == JsonValueKind.Null ? null : ReadMention(element);

    private static Mention ReadMention(JsonElement element) => new(Span(element), Text(element, "text"));

    private static TextSpan Span(JsonElement element) => TextSpan.FromBounds(Index(element, "start"), Index(element, "end"));

    private static ImmutableArray<T> List<T>(JsonElement element, string name, Func<JsonElement, T> read) =>
        [.. element.GetProperty(name).EnumerateArray().Select(read)];

    private static ImmutableArray<string> Strings(JsonElement element, string name) =>
        List(element, name, item => item.GetString() ?? throw new FormatException($"'{name}' holds a null."));

    private static T? Optional<T>(JsonElement element, string name, Func<JsonElement, T> read) where T : class =>
        element.GetProperty(name) is { ValueKind: not JsonValueKind.Null } value ? read(value) : null;

    private static T Word<T>(JsonElement element, string name) where T : struct, Enum =>
        ContractNames.Parse<T>(Text(element, name));

    private static string Text(JsonElement element, string name) =>
        OptionalText(element, name) ?? throw new FormatException($"'{name}' is null.");

    private static string? OptionalText(JsonElement element, string name) => element.GetProperty(name).GetString();

    private static int Index(JsonElement element, string name) => element.GetProperty(name).GetInt32();

    private static double? OptionalNumber(JsonElement element, string name) =>
        element.GetProperty(name) is { ValueKind: JsonValueKind.Number } number ? number.GetDouble() : null;
}
