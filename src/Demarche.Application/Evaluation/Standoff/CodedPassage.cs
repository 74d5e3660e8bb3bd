using System.Collections.Immutable;

namespace Demarche.Application.Evaluation.Standoff;

/// <summary>
/// A coded document beside its gold. Each coded actor becomes the gold's actor with whose namings its own overlap most; an actor
/// without a naming is told by name or code.
/// </summary>
internal sealed class CodedPassage
{
    private readonly GoldPassage _gold;
    private readonly Dictionary<string, Actor> _actors;
    private readonly Dictionary<string, string> _goldActors = [];
    private readonly Dictionary<string, Dictionary<string, double>> _votes = [];

    public CodedPassage(GoldPassage gold, CodedDocument document)
    {
        (_gold, Document) = (gold, document);
        Namings = [.. GoldNaming.Of(gold)];
        _actors = document.Actors.ToDictionary(actor => actor.Id, StringComparer.Ordinal);
        foreach (var actor in document.Actors)
            Align(actor);
        foreach (var (coded, known) in _goldActors)
        {
            if (!Primary.TryGetValue(known, out var best) || Votes(coded, known) > Votes(best, known))
                Primary[known] = coded;
        }
        Items = Enum.GetValues<StandoffKind>().ToDictionary(kind => kind, kind => Records(kind).Select(record => Item(kind, record)).ToArray());
    }

    public CodedDocument Document { get; }
    public ImmutableArray<GoldNaming> Namings { get; }

    /// <summary>The records of each kind.</summary>
    public Dictionary<StandoffKind, CodedItem[]> Items { get; }

    /// <summary>The coded actor that is a gold actor most.</summary>
    public Dictionary<string, string> Primary { get; } = [];

    /// <summary>The coded actor whose naming overlaps <paramref name="place"/> best; null when none does.</summary>
    public string? ActorAt(TextSpan place) => _actors.Values
        .SelectMany(actor => actor.Mentions.Select(mention => (Ratio: WordMatching.Ratio(place, mention.Span), actor.Id)))
        .Where(naming => naming.Ratio > 0).OrderByDescending(naming => naming.Ratio).ThenByDescending(naming => naming.Id, StringComparer.Ordinal)
        .Select(naming => naming.Id).FirstOrDefault();

    private IEnumerable<Record> Records(StandoffKind kind) => kind switch
    {
        StandoffKind.Events => Document.Events,
        StandoffKind.Demands => Document.Demands,
        StandoffKind.Formats => Document.Formats,
        StandoffKind.Claims => Document.Claims,
        StandoffKind.Transfers => Document.Transfers,
        _ => Document.Alignments,
    };

    private CodedItem Item(StandoffKind kind, Record record) => new(
        kind,
        record,
        [.. record.Mentions.Select(mention => SentenceAt(mention.Span))],
        record.Parties.ToLookup(role => role.Role, role => Party(role.Reference), StringComparer.Ordinal),
        [.. record.Attribution.Select(entry => Party(new ActorReference(entry.Actor, entry.Code, null, entry.Mention), entry.Kind == AttributionKind.Author))]);

    private CodedParty Party(ActorReference reference) => Party(reference, false);

    private CodedParty Party(ActorReference reference, bool isAuthor)
    {
        var actor = reference.Actor is { } id ? _actors.GetValueOrDefault(id) : null;
        if (isAuthor || reference.Actor == Actor.AuthorId)
            return new CodedParty(null, null, null, reference.Sector, reference.Mention?.Text, actor?.Name, true);
        var known = reference.Actor is null ? null : _goldActors.GetValueOrDefault(reference.Actor);
        if (known is null && reference is { Actor: null, Mention: { } mention })
            known = Best(mention.Span) is (var name, >= 0.5) ? name : null;
        var code = reference.Code ?? actor?.Code;
        return new CodedParty(
            known, code is null || UserAssigned.Is(code) ? null : code, code, reference.Sector ?? actor?.Sector, reference.Mention?.Text, actor?.Name, false);
    }

    private void Align(Actor actor)
    {
        if (actor.Id == Actor.AuthorId)
            return;
        var votes = _votes[actor.Id] = [];
        foreach (var mention in actor.Mentions)
        {
            if (Best(mention.Span) is (var known, > 0) best)
                votes[known] = votes.GetValueOrDefault(known) + best.Ratio;
        }
        if (votes.Count > 0)
        {
            _goldActors[actor.Id] = votes.Keys.Order(StringComparer.Ordinal).MaxBy(known => (
                Math.Round(votes[known], 6), IsNamed(known, actor.Name) ? 1 : 0, Known(known).Code == actor.Code ? 1 : 0))!;
        }
        else if (_gold.Actors.FirstOrDefault(known => IsNamed(known.Id, actor.Name)) is { } named)
            _goldActors[actor.Id] = named.Id;
        else if (actor.Type is ActorType.State or ActorType.Igo or ActorType.Bloc && _gold.Actors.Any(known => known.Id == actor.Code))
            _goldActors[actor.Id] = actor.Code!;
    }

    private GoldActor Known(string id) => _gold.Actors.First(actor => actor.Id == id);

    private bool IsNamed(string known, string? name) => name is not null && string.Equals(Known(known).Name, name, StringComparison.OrdinalIgnoreCase);

    private double Votes(string coded, string known) => _votes.GetValueOrDefault(coded)?.GetValueOrDefault(known) ?? 0;

    private (string Actor, double Ratio) Best(TextSpan span) => Namings
        .Select(naming => (naming.Actor, Ratio: WordMatching.Ratio(span, naming.Span)))
        .OrderByDescending(naming => naming.Ratio).ThenByDescending(naming => naming.Actor, StringComparer.Ordinal).FirstOrDefault();

    private string? SentenceAt(TextSpan span) => _gold.Sentences
        .Select(sentence => (sentence.Id, Overlap: WordMatching.Overlap(span, TextSpan.FromBounds(sentence.Start, sentence.End))))
        .Where(sentence => sentence.Overlap > 0).OrderByDescending(sentence => sentence.Overlap).Select(sentence => sentence.Id).FirstOrDefault();
}
