using Demarche.Coding.Lexicons;
using Demarche.Language.Tokens;

namespace Demarche.Coding.Actors;

/// <summary>A known name in a document, read in its context.</summary>
/// <param name="First">Document index of the first token.</param>
/// <param name="End">Document index just past the last token.</param>
/// <param name="Head">The token of the name that the rest of the sentence attaches to.</param>
/// <param name="Entry">What it names.</param>
internal sealed record NameUse(int First, int End, int Head, NameEntry Entry);

/// <summary>
/// Finds the known names of a document: the longest at each point, left to right. Names inside a longer personal name
/// ("Jordan" in "Jordan Peters") are none. Of several bearers of a name the one that the document speaks of is taken.
/// </summary>
internal sealed class NameLayer
{
    private const string EuropeanUnion = "EUR";
    // In news that names no Belgium, Brussels stands for the European Union.
    private const string Belgium = "BEL";
    private const string Brussels = "Brussels";

    private readonly NameUse?[] _at;

    private readonly Lazy<Dictionary<int, NamedParty>> _meant;

    private NameLayer(AnnotatedDocument document, NameUse?[] at, HashSet<string> parties)
    {
        _at = at;
        _meant = new(() => PartiesMeant(document, at));
        Parties = parties;
        Uses = [.. at.OfType<NameUse>().Distinct()];
    }

    /// <summary>The names in text order.</summary>
    public IReadOnlyList<NameUse> Uses { get; }

    /// <summary>Ids of the parties that the document names, other than by a name that several bear.</summary>
    public IReadOnlySet<string> Parties { get; }

    /// <summary>The name that covers a token, or null.</summary>
    public NameUse? At(int token) => _at[token];

    /// <summary>The party by name that a possessive pronoun stands for, by its cluster; null when it is none that is known.</summary>
    public NamedParty? PartyMeantBy(int pronoun) => _meant.Value.GetValueOrDefault(pronoun);

    private static Dictionary<int, NamedParty> PartiesMeant(AnnotatedDocument document, NameUse?[] at)
    {
        var meant = new Dictionary<int, NamedParty>();
        foreach (var cluster in document.Coreference.GroupBy(mention => mention.Cluster))
        {
            if (cluster.Select(mention => at[mention.Head]?.Entry.Party).FirstOrDefault(party => party is not null) is not { } party)
                continue;
            foreach (var mention in cluster)
                meant[mention.Head] = party;
        }
        return meant;
    }

    /// <summary>The nearest state that a token's sentence names before it, other than as a place; null when none.</summary>
    public NamedParty? StateBefore(AnnotatedDocument document, int token, Cast cast)
    {
        for (var first = document[token].Sentence.First; token > first; token--)
        {
            if (_at[token - 1] is { Entry: { Kind: NameKind.Name or NameKind.Capital or NameKind.Metonym, Party: { Type: ActorType.State } party } } && !cast.IsLocated(token - 1))
                return party;
        }
        return null;
    }

    public static NameLayer Read(AnnotatedDocument document, ActorLexicon lexicon, DateOnly? date)
    {
        var matches = new List<NameMatch>();
        foreach (var sentence in document.Sentences)
        {
            for (var token = sentence.First; token < sentence.End; token++)
            {
                if (lexicon.LongestName(document, token, sentence.End) is not { } match || IsPartOfPersonalName(document, match))
                    continue;
                matches.Add(match);
                token = match.End - 1;
            }
        }
        var parties = matches.Where(match => match.Entries.All(entry => entry.Party?.Id == match.Entries[0].Party?.Id) && match.Entries[0] is not { Kind: NameKind.Capital, Phrase: Brussels })
            .Select(match => match.Entries[0].Party?.Id).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var at = new NameUse?[document.TokenCount];
        foreach (var match in matches)
        {
            var entry = match.Entries.FirstOrDefault(entry => entry.Party is { } party && parties.Contains(party.Id)) ?? match.Entries[0];
            if (entry is { Kind: NameKind.Capital, Phrase: Brussels } && !parties.Contains(Belgium) && lexicon.Party(EuropeanUnion) is { } union)
                entry = entry with { Kind = NameKind.Metonym, Party = union };
            if (entry.Party is { IsFromDictionary: true } actor)
                entry = entry with { Party = actor.On(date) };
            at.AsSpan(match.First, match.End - match.First).Fill(new NameUse(match.First, match.End, HeadOf(document, match.First, match.End), entry));
        }
        AddDirections(document, lexicon, at, parties);
        if (!lexicon.UsesDictionaries)
            new UnknownLands(document, lexicon, at).Read();
        return new NameLayer(document, at, parties);
    }

    /// <summary>"the North" and "the southern government" where a text speaks of two states that share a name.</summary>
    private static void AddDirections(AnnotatedDocument document, ActorLexicon lexicon, NameUse?[] at, HashSet<string> parties)
    {
        List<NamedParty>? divided = null;
        for (var token = 1; token < document.TokenCount; token++)
        {
            if (at[token] is not null || DirectionOf(document[token]) is not { } direction)
                continue;
            divided ??= Divided(lexicon, parties);
            if (divided.FindAll(party => party.Name.StartsWith(direction, StringComparison.Ordinal)) is [var party])
                at[token] = new NameUse(token, token + 1, token, new NameEntry(document[token].Upos == UniversalPos.ADJ ? NameKind.Adjective : NameKind.Name, party, null, party.Name));
        }
    }

    /// <summary>The named states "North X", "South X" of which the other half, or "X" itself, is named too.</summary>
    private static List<NamedParty> Divided(ActorLexicon lexicon, HashSet<string> parties)
    {
        var states = parties.Select(lexicon.Party).OfType<NamedParty>().Where(party => party.Type == ActorType.State).ToList();
        return states.FindAll(state => state.Name.StartsWith("North ", StringComparison.Ordinal) || state.Name.StartsWith("South ", StringComparison.Ordinal)
            ? states.Exists(other => other != state && (other.Name == state.Name[6..] || other.Name.EndsWith(state.Name[5..], StringComparison.Ordinal)))
            : false);
    }

    private static string? DirectionOf(Token token) =>
        token.Form is "southern" or "Southern" or "northern" or "Northern"
            ? token is { Relation: Relation.Amod, IsRoot: false, Head.Lemma: "government" or "army" or "side" or "authorities" or "authority" or "leadership" or "president" }
                ? token.Form[0] is 's' or 'S' ? "South " : "North "
                : null
            : token.Form is "North" or "South" && token.Document[token.Index - 1].Form is "the" or "The"
                && (token.Index + 1 == token.Sentence.End || token.Document[token.Index + 1].Upos is not (UniversalPos.PROPN or UniversalPos.NOUN))
                ? token.Form is "South" ? "South " : "North "
                : null;

    /// <summary>The first token of a span that hangs on a token outside it.</summary>
    public static int HeadOf(AnnotatedDocument document, int first, int end)
    {
        for (var token = first; token < end; token++)
        {
            var head = document[token].HeadIndex;
            if (head < first || head >= end)
                return token;
        }
        return end - 1;
    }

    private static bool IsPartOfPersonalName(AnnotatedDocument document, NameMatch match)
    {
        if (match.Entries.All(entry => entry.Kind is NameKind.Person))
            return match.End - match.First == 1 && IsFirstName(document, match.First);
        if (match.Entries.All(entry => entry.Kind is NameKind.Person or NameKind.Adjective))
            return false;
        if (IsStateBeforeName(document, match))
            return false;
        return EntityAt(document, match.First) is { Type: EntityType.Person } first && first.End - first.First > match.End - match.First
            || EntityAt(document, match.End - 1) is { Type: EntityType.Person } last && last.End - last.First > match.End - match.First;
    }

    /// <summary>Whether a name is no part of the personal name that an entity joins to it: "service of Peru Juan Rojas".</summary>
    private static bool IsStateBeforeName(AnnotatedDocument document, NameMatch match) =>
        match.First > 0 && document[match.First - 1].Form is "of" && match.Entries.Any(entry => entry is { Kind: NameKind.Name, Party.Type: ActorType.State })
        && EntityAt(document, match.First) is { Type: EntityType.Person } person && person.First == match.First && person.End - match.End >= 2;

    /// <summary>Whether a lone name is the first of two: "Francis" in "Francis Rooney".</summary>
    private static bool IsFirstName(AnnotatedDocument document, int token)
    {
        var next = token + 1;
        return next < document[token].Sentence.End && document[next].Upos == UniversalPos.PROPN && char.IsUpper(document[next].Form[0])
            && EntityAt(document, token) is { Type: EntityType.Person } person && person.End > next;
    }

    /// <summary>The named entity that covers a token, or null.</summary>
    public static EntityMention? EntityAt(AnnotatedDocument document, int token)
    {
        var (low, high) = (0, document.Entities.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (document.Entities[middle].End <= token)
                low = middle + 1;
            else
                high = middle;
        }
        return low < document.Entities.Length && document.Entities[low].First <= token ? document.Entities[low] : null;
    }
}
