using System.Collections.Immutable;
using Demarche.Sameness;

namespace Demarche.Analysis.Merging;

/// <summary>Reads off a document's records what is compared with the records of others.</summary>
internal sealed class TraitReader
{
    private readonly CodedDocument _document;
    private readonly Dictionary<string, Actor> _actors;
    private readonly ImmutableArray<TextSpan> _countries;

    public TraitReader(CodedDocument document)
    {
        _document = document;
        _actors = document.Actors.ToDictionary(actor => actor.Id, StringComparer.Ordinal);
        _countries = [.. document.Actors.Where(actor => actor.Type is ActorType.State or ActorType.Igo or ActorType.Bloc)
            .SelectMany(actor => actor.Mentions).Select(mention => mention.Span).Order()];
    }

    public Traits Of(Record record) => record switch
    {
        CodedEvent item => Common(record, $"event {item.Quad}", item.Category.ToString(), item.Source, item.Target) with
        {
            IsVerbal = item.Quad is QuadClass.VerbalConflict or QuadClass.VerbalCooperation,
            When = DayRange.Of(item.Date) ?? DayRange.Before(Published),
            IsDated = DayRange.Of(item.Date) is not null,
            Town = item.Place is { Precision: PlacePrecision.City } place ? place.Name : null,
            Quantity = item.Quantity,
        },
        Demand item => Common(record, "demand", "", item.By, item.On),
        FormatStance item => Common(record, "format", item.Stance.ToString(), [item.Party], []) with
        {
            Town = item.Venue,
            Words = ContentWords.Of($"{item.Name} {item.Venue}"),
        },
        Claim item => Common(record, "claim", item.Stance.ToString(), item.By, item.About),
        Transfer item => Common(record, "transfer", item.Status.ToString(), Side(item.Giver), Side(item.Recipient)) with
        {
            IsVerbal = false,
            Quantity = item.Quantity,
        },
        Alignment item => Common(record, "alignment", item.Direction.ToString(), [item.Party], item.Toward),
        _ => throw new ArgumentException($"{record.GetType().Name} is no kind of record that is merged.", nameof(record)),
    };

    private DateOnly? Published => _document.Article.Date;

    private Traits Common(Record record, string kind, string label, ImmutableArray<ActorReference> by, ImmutableArray<ActorReference> on) => new()
    {
        Kind = kind,
        Label = label,
        Standing = StandingOf(record.Modality),
        By = Names(by),
        On = Names(on),
        IsVerbal = true,
        When = DayRange.Before(Published),
        IsDated = false,
        Words = Words(record),
    };

    /// <summary>The words of the first telling, less those that name the parties: they are compared on their own.</summary>
    private ContentWords Words(Record record)
    {
        var telling = record.Mentions[0].Span;
        var parties = record.Parties.Select(party => party.Reference.Mention?.Span).OfType<TextSpan>();
        return ContentWords.Of(_document.Article.Text, telling, [.. parties.Concat(_countries).Where(telling.Overlaps)]);
    }

    private ImmutableArray<string> Names(ImmutableArray<ActorReference> side) =>
        [.. side.Select(Name).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>A party by what other articles call it too: its country or organisation, else its name, else its words.</summary>
    private string? Name(ActorReference party) =>
        party.Code
        ?? (party.Actor is { } id && _actors.TryGetValue(id, out var actor) ? actor.Code ?? actor.Name : null)?.ToLowerInvariant()
        ?? party.Mention?.Text.ToLowerInvariant();

    private static ImmutableArray<ActorReference> Side(ActorReference? party) => party is null ? [] : [party];

    private static Standing StandingOf(Modality modality) => modality switch
    {
        Modality.Asserted => Standing.Is,
        Modality.Intended or Modality.Demanded => Standing.Wanted,
        Modality.Negated or Modality.Denied => Standing.IsNot,
        _ => Standing.Open,
    };
}
