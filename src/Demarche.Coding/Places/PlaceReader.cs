using Demarche.Coding.Actors;
using Demarche.Coding.Lexicons;
using Demarche.Coding.Syntax;
using Demarche.Language.Tokens;

namespace Demarche.Coding.Places;

/// <summary>
/// Tells places from parties: "in Baku" is a venue, "Baku said" a government, "weapons for Baku" a government. Towns and
/// regions are places only where the grammar or a named entity says that they are.
/// </summary>
internal sealed class PlaceReader(AnnotatedDocument document, ActorLexicon lexicon, NameLayer names)
{
    private const int LongestName = 5;

    private static readonly HashSet<string> Locative = Words(
        "in", "at", "near", "outside", "inside", "around", "across", "throughout", "within", "off", "over", "along", "above", "beyond");

    private static readonly HashSet<string> Directional = Words("to", "from", "into", "towards", "toward", "through", "via");

    private static readonly HashSet<string> Movement = Words(
        "go", "come", "travel", "fly", "arrive", "return", "leave", "head", "depart", "drive", "move", "march", "journey", "sail", "flee", "escape",
        "visit", "trip", "flight", "road", "tour", "arrival", "departure", "way", "route", "train", "bus", "plane", "flee", "evacuate", "deport", "extradite",
        "kilometre", "kilometer", "km", "mile", "highway", "railway", "corridor", "convoy", "relocate", "transfer", "bring");

    /// <summary>What is named after the city that it was held or made in: "the Brussels talks", "the Minsk agreements".</summary>
    private static readonly HashSet<string> Formats = Words(
        "talk", "talks", "format", "summit", "conference", "agreement", "accord", "protocol", "process", "meeting", "declaration", "forum", "convention", "negotiation",
        "round", "dialogue", "statement", "memorandum", "deal", "pact", "treaty", "peace", "platform", "track", "communique", "communiqué", "club");

    private static readonly HashSet<string> Locality = Words(
        "city", "town", "capital", "suburb", "street", "outskirt", "outskirts", "centre", "center", "airport", "district", "village", "port", "region", "province",
        "north", "south", "east", "west", "part", "area", "neighbourhood", "neighborhood", "resident", "embassy", "skyline", "map", "battle", "siege", "treaty", "kilometre", "kilometer", "mile", "km");

    private static readonly HashSet<string> Rulers = Words(
        "official", "minister", "government", "authority", "authorities", "leader", "leadership", "administration", "ministry", "adviser", "advisor", "ally", "colleague",
        "politician", "lawmaker", "hardliner", "hawk", "nobody", "one", "none", "some", "many", "few", "those");

    /// <summary>What stands between the country and the name: "the Lebanese city of Tripoli", "Lebanon's northern port of Tripoli".</summary>
    private const int LongestDescription = 5;

    /// <summary>Whether a state or its seat at <paramref name="use"/> is named as a place and not as a party.</summary>
    public bool IsVenue(NameUse use) => IsDateline(use) || (IsVenue(document[use.Head]) && !(use.Entry.Kind == NameKind.Capital && IsOfRulers(document[use.Head])));

    /// <summary>"officials in Vienna", "no one in Vienna will say": they speak for the government there.</summary>
    private static bool IsOfRulers(Token capital) =>
        capital is { Relation: Relation.Nmod, IsRoot: false } && Clause.Marker(capital, "in") && Rulers.Contains(capital.Head.Lemma);

    /// <summary>The place that a known name gives, or null.</summary>
    public EventPlace? PlaceOf(NameUse use) => use.Entry switch
    {
        { Kind: NameKind.Capital } => Find(use.Entry.Phrase, Around(use.First, use.End)),
        { Kind: NameKind.Name, Party: { Type: ActorType.State or ActorType.Place } party } => Find(party.Name, default) ?? new EventPlace(party.Name, party.Code, null, null, null),
        { Kind: NameKind.Metonym, Phrase: "Brussels" } or { Kind: NameKind.Metonym, Party.Sector: "PRE" } => Find(use.Entry.Phrase, default),
        _ => null,
    };

    /// <summary>Towns and regions that no other name covers, with the token that heads each.</summary>
    public IEnumerable<(int First, int End, int Head, EventPlace Place)> Towns()
    {
        foreach (var sentence in document.Sentences)
        {
            for (var first = sentence.First; first < sentence.End; first++)
            {
                if (document[first].Upos != UniversalPos.PROPN || char.IsLower(document[first].Form[0]) || CalendarWords.Contains(document[first].Form) || names.At(first) is not null || InEntity(first, EntityType.Person))
                    continue;
                var end = LongestTown(first, sentence.End);
                if (end == first)
                    continue;
                var head = NameLayer.HeadOf(document, first, end);
                if ((InEntity(first, EntityType.GeopoliticalEntity) || InEntity(first, EntityType.Location) || IsLocated(head)) && !IsInLongerName(first, end)
                    && Find(document.SpanOf(first, end).Of(document.Text), Around(first, end)) is { } place)
                    yield return (first, end, head, place);
                first = end - 1;
            }
        }
    }

    private bool IsVenue(Token token)
    {
        if (token.IsRoot)
            return false;
        var head = token.Head;
        return CaseOf(token.Index) is { } preposition
            ? Locative.Contains(preposition)
                || (Directional.Contains(preposition) && Movement.Contains(head.Lemma))
                || (preposition is "of" && Locality.Contains(head.Lemma))
            : token.Relation == Relation.Conj ? head.Upos == UniversalPos.PROPN && IsVenue(head)
            : token.Relation.Universal() is Relation.Compound or Relation.Amod or Relation.Nmod && head.Index > token.Index
                && (Locality.Contains(head.Lemma) || Formats.Contains(head.Lemma));
    }

    private EventPlace? Find(ReadOnlySpan<char> name, Surroundings within) =>
        lexicon.Places.Find(name, names.Parties, within) is { } place
            ? new EventPlace(place.Name, place.Country, place.Latitude, place.Longitude, place.Precision, place.Id)
            : null;

    /// <summary>The country or region that the words around a name put it in.</summary>
    private Surroundings Around(int first, int end)
    {
        var sentence = document[first].Sentence;
        if (end + 1 < sentence.End && document[end].Form is "," or "in")
        {
            if (StateAt(end + 1) is { } after)
                return new Surroundings(after, null);
            if (document[end].Form is "," && LongestTown(end + 1, sentence.End) is var last && last > end + 1
                && lexicon.Places.Find(document.SpanOf(end + 1, last).Of(document.Text)) is { Precision: PlacePrecision.Region } region)
                return new Surroundings(region.Country, region.Name);
        }
        for (var token = first - 1; token >= Math.Max(sentence.First, first - LongestDescription); token--)
        {
            if (StateAt(token) is { } before)
                return new Surroundings(before, null);
            if (document[token].Upos is not UniversalPos.ADJ && document[token].Form is not ("of" or "'s" or "’s") && !Locality.Contains(document[token].Lemma))
                break;
        }
        return default;
    }

    private string? StateAt(int token) =>
        names.At(token) is { Entry: { Kind: NameKind.Name or NameKind.Adjective, Party: { Type: ActorType.State } party } } ? party.Code : null;

    private int LongestTown(int first, int sentenceEnd)
    {
        var longest = first;
        for (var end = first + 1; end <= Math.Min(sentenceEnd, first + LongestName); end++)
        {
            var text = document.SpanOf(first, end).Of(document.Text);
            if (lexicon.Places.Find(text) is not null)
                longest = end;
            if (!lexicon.Places.IsPrefix(text))
                break;
        }
        return longest;
    }

    private bool IsInLongerName(int first, int end) =>
        (first > 0 && document[first - 1].Upos == UniversalPos.PROPN && document[first - 1].HeadIndex >= first && document[first - 1].HeadIndex < end)
        || (end < document.TokenCount && document[end].Upos == UniversalPos.PROPN && document[end].Relation == Relation.Flat && document[end].HeadIndex >= first);

    private bool IsLocated(int token)
    {
        if (CaseOf(token) is { } preposition)
            return Locative.Contains(preposition) || Directional.Contains(preposition) || preposition is "of" or "on";
        return document[token].Relation == Relation.Conj && IsLocated(document[token].HeadIndex);
    }

    private string? CaseOf(int token)
    {
        foreach (var dependent in document[token].Dependents)
        {
            if (document[dependent].Relation == Relation.Case && document[dependent].Upos == UniversalPos.ADP)
                return document[dependent].Form.ToString().ToLowerInvariant();
        }
        return null;
    }

    /// <summary>"BAKU, Nov 16 (Agency) -" at the start of a text.</summary>
    private bool IsDateline(NameUse use)
    {
        var sentence = document[use.First].Sentence;
        return use.First == sentence.First && use.End < sentence.End
            && document[use.End].Form is "," or "(" or "—" or "–" or "-"
            && !document.SpanOf(use.First, use.End).Of(document.Text).ContainsAnyInRange('a', 'z');
    }

    private bool InEntity(int token, EntityType type) => NameLayer.EntityAt(document, token)?.Type == type;

    private static HashSet<string> Words(params string[] words) => new(words, StringComparer.OrdinalIgnoreCase);
}
