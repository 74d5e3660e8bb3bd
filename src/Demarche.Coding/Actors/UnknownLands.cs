using Demarche.Coding.Lexicons;
using Demarche.Coding.Places;
using Demarche.Coding.Syntax;
using Demarche.Language.Tokens;

namespace Demarche.Coding.Actors;

/// <summary>
/// Finds the states and places that no table knows. What has a navy, a foreign minister, an adjective of its own ("Kestrian") or
/// stands beside a known state is a state; other names of places, and names after "in" or "near", are places.
/// </summary>
internal sealed class UnknownLands(AnnotatedDocument document, ActorLexicon lexicon, NameUse?[] at)
{
    private const int LongestName = 3;
    private const string Government = "GOV";

    private static readonly WordSet OnlyStatesHave = new(
        ["minister", "ministry", "ambassador", "embassy", "navy", "parliament", "airspace", "territory", "border", "premier", "consulate", "frontier"]);

    private static readonly WordSet StatesHave = new(
    [
        "army", "authorities", "cabinet", "capital", "coast", "delegation", "diplomat", "envoy", "force", "forces", "government", "negotiator", "neighbour",
        "neighbor", "official", "people", "president", "side", "soldier", "troop", "troops", "opposition",
    ]);

    private static readonly WordSet DoneByStates = new(
    [
        "accept", "accuse", "agree", "ban", "call", "close", "condemn", "demand", "deny", "deploy", "expel", "insist", "invade", "know", "offer", "promise",
        "pledge", "propose", "recognise", "recognize", "refuse", "reject", "release", "reopen", "say", "sign", "suspend", "threaten", "want", "warn", "withdraw",
    ]);

    private static readonly WordSet Locative = new(["in", "at", "near", "outside", "inside", "into", "over", "off", "around"]);

    private static readonly string[] Endings = ["n", "an", "ian", "ese", "ish", "ite"];

    private readonly Dictionary<string, List<(int First, int End, EntityType? Type)>> _names = new(StringComparer.Ordinal);
    private readonly List<PersonName> _people = [];
    private List<string>? _adjectives;

    /// <summary>Adds the uses of unknown states, their adjectives, and places to the names of the document.</summary>
    public void Read()
    {
        foreach (var sentence in document.Sentences)
            Collect(sentence);
        var states = new List<NamedParty>();
        foreach (var (name, uses) in _names)
        {
            if (lexicon.Places.Find(name) is not null || IsPerson(name))
                continue;
            var isLand = uses.Exists(use => use.Type is EntityType.GeopoliticalEntity);
            if (IsState(name, uses, isLand))
            {
                var state = new NamedParty($"S.{IdOf(name)}", name, ActorType.State, null, Government, []);
                states.Add(state);
                Add(uses, state);
            }
            else if (isLand || uses.TrueForAll(use => use.Type is EntityType.Location) || uses.Exists(IsWhere))
                Add(uses, new NamedParty($"PL.{IdOf(name)}", name, ActorType.Place, null, null, []));
        }
        if (states.Count > 0)
            AddAdjectives(states);
    }

    private void Collect(Sentence sentence)
    {
        for (var token = sentence.First; token < sentence.End; token++)
        {
            if (!IsNameWord(token))
                continue;
            var entity = NameLayer.EntityAt(document, token);
            var (first, end) = entity is { } mention ? (mention.First, Math.Max(token + 1, mention.End)) : (token, token + 1);
            while (entity is null && end < sentence.End && IsNameWord(end) && NameLayer.EntityAt(document, end) is null)
                end++;
            if (entity is { Type: EntityType.Person } && (end - first > 1 || IsTitled(first)))
            {
                _people.Add(new PersonName(document.SpanOf(first, end).Of(document.Text).ToString()));
            }
            else if (first == token && end - first <= LongestName && !IsTitled(first) && !IsDefinite(first) && !at.AsSpan(first, end - first).ContainsAnyExcept((NameUse?)null)
                && (entity is not { Type: EntityType.Organization or EntityType.Person } || end - first == 1))
            {
                var name = document.SpanOf(first, end).Of(document.Text).ToString();
                if (!_names.TryGetValue(name, out var uses))
                    _names.Add(name, uses = []);
                uses.Add((first, end, entity?.Type));
            }
            token = end - 1;
        }
    }

    private bool IsNameWord(int token) =>
        document[token].Upos == UniversalPos.PROPN && at[token] is null && document[token].Form is var form && char.IsUpper(form[0]) && form.ContainsAnyInRange('a', 'z')
        && !CalendarWords.Contains(form) && lexicon.FindAgent(form) is null;

    private bool IsTitled(int first) =>
        first > document[first].Sentence.First
        && (lexicon.IsTitle(document[first - 1].Form, out _) || lexicon.FindAgent(document[first - 1].Form) is { Kind: not AgentKind.Body, IsPlainNoun: false });

    /// <summary>"the House" is a body rather than a land.</summary>
    private bool IsDefinite(int first) => first > document[first].Sentence.First && document[first - 1].Upos == UniversalPos.DET;

    private bool IsPerson(string name)
    {
        if (_people.Count == 0)
            return false;
        var bearer = new PersonName(name);
        return _people.Exists(person => person.IsSameAs(bearer));
    }

    private bool IsState(string name, List<(int First, int End, EntityType? Type)> uses, bool isLand) =>
        HasAdjective(name) || uses.Exists(use => Owns(HeadOf(use), isLand)) || (isLand && uses.Exists(use => ActsAsState(HeadOf(use))));

    /// <summary>"Kestria's navy", "the government of Kestria".</summary>
    private static bool Owns(Token name, bool isLand) =>
        name is { IsRoot: false, Relation: Relation.NmodPoss or Relation.Nmod } && (name.Relation == Relation.NmodPoss || Clause.Marker(name, "of"))
        && (OnlyStatesHave.Contains(name.Head.Lemma) || (isLand && StatesHave.Contains(name.Head.Lemma)));

    private bool ActsAsState(Token name) =>
        !name.IsRoot && ((name.Relation == Relation.Nsubj && DoneByStates.Contains(name.Head.Lemma)) || (name.Relation == Relation.Conj && IsState(name.HeadIndex)));

    private bool IsState(int token) => at[token]?.Entry is { Kind: NameKind.Name, Party.Type: ActorType.State };

    private bool HasAdjective(string name)
    {
        _adjectives ??= [.. document.Entities.Where(entity => entity.End - entity.First == 1 && document[entity.First].Upos == UniversalPos.ADJ && at[entity.First] is null)
            .Select(entity => document[entity.First].Form.ToString()).Distinct(StringComparer.Ordinal)];
        return _adjectives.Exists(adjective => IsAdjectiveOf(adjective, name));
    }

    private void AddAdjectives(List<NamedParty> states)
    {
        for (var token = 0; token < document.TokenCount; token++)
        {
            if (at[token] is null && document[token] is { Upos: UniversalPos.ADJ or UniversalPos.PROPN or UniversalPos.NOUN } word && char.IsUpper(word.Form[0])
                && states.Find(state => IsAdjectiveOf(word.Form, state.Name)) is { } state)
                at[token] = new NameUse(token, token + 1, token, new NameEntry(word.Form.EndsWith('s') ? NameKind.People : NameKind.Adjective, state, null, word.Form.ToString()));
        }
    }

    /// <summary>"Kestrian" and "Kestrians" of "Kestria".</summary>
    private static bool IsAdjectiveOf(ReadOnlySpan<char> word, ReadOnlySpan<char> name)
    {
        var stem = name.TrimEnd("aeioy");
        if (stem.Length < 3 || word.Length <= name.Length - 1 || !word.StartsWith(stem, StringComparison.Ordinal))
            return false;
        var ending = word.EndsWith("ns") ? word[stem.Length..^1] : word[stem.Length..];
        foreach (var known in Endings)
        {
            if (ending.SequenceEqual(known))
                return true;
        }
        return false;
    }

    private bool IsWhere((int First, int End, EntityType? Type) use)
    {
        if (use.Type is not null)
            return false;
        foreach (var dependent in HeadOf(use).Dependents)
        {
            if (document[dependent].Relation == Relation.Case)
                return Locative.Contains(document[dependent].Lemma);
        }
        return false;
    }

    private void Add(List<(int First, int End, EntityType? Type)> uses, NamedParty party)
    {
        foreach (var (first, end, _) in uses)
            at.AsSpan(first, end - first).Fill(new NameUse(first, end, NameLayer.HeadOf(document, first, end), new NameEntry(NameKind.Name, party, null, party.Name)));
    }

    private Token HeadOf((int First, int End, EntityType? Type) use) => document[NameLayer.HeadOf(document, use.First, use.End)];

    private static string IdOf(string name) => NameFolding.Fold(name).ToUpperInvariant().Replace(' ', '_');
}
