using Demarche.Coding.Places;
using Demarche.Coding.Syntax;
using Demarche.Language.Tokens;

namespace Demarche.Coding.Statements;

/// <summary>Gathers what the words below a phrase or clause say of a negotiating table: where, under whom, in which way.</summary>
internal sealed class TableParts(DocumentReading reading, TableWords words)
{
    private static readonly WordSet VenuePrepositions = new(["in", "at", "to"]);
    private static readonly WordSet MediatorPrepositions = new(["under", "through", "via", "inside", "within", "before", "by"]);
    private static readonly WordSet Company = new(["with", "without"]);
    private static readonly WordSet Alone = new(["alone", "bilaterally", "bilateral", "direct", "directly", "face-to-face", "one-on-one", "tete-a-tete", "two-way", "head-to-head"]);
    private static readonly WordSet Outsiders = new(["mediator", "intermediary", "foreigner", "outsider", "stranger", "third", "party", "chair", "chairman", "judge", "go-between", "guest", "referee", "broker", "facilitator", "interference", "mediation", "involvement", "guarantor", "envoy", "observer"]);
    private static readonly WordSet Presence = new(["room", "chair", "table", "mediator", "host", "mediate", "present", "attendance", "observer", "preside", "facilitate", "seat", "guarantor", "intermediary"]);
    private static readonly WordSet Travellers = new(["delegation", "team", "envoy", "negotiator", "minister", "representative", "invitation", "everyone", "everybody", "trip", "seat", "chair", "place"]);
    private static readonly WordSet TimeOrCondition = new(["if", "unless", "until", "till", "after", "before", "once", "when", "while", "because", "since", "although", "though", "as", "whereas"]);
    private static readonly WordSet Not = new(["not"]);
    private const int LongestCompany = 6;

    private readonly List<string> _venues = [];
    private readonly List<string> _excluded = [];
    private readonly List<ActorReference> _mediators = [];
    private bool _bilateral, _own;

    /// <summary>Forgets what was gathered.</summary>
    public void Clear()
    {
        _venues.Clear();
        _excluded.Clear();
        _mediators.Clear();
        (_bilateral, _own) = (false, false);
    }

    public bool SaysAnything => _venues.Count > 0 || _mediators.Count > 0 || _excluded.Count > 0 || _bilateral || _own;

    public bool HasVenue => _venues.Count > 0;

    /// <summary>Adds what the words below <paramref name="head"/>, itself included, say.</summary>
    public void Gather(Token head) => GatherPhrase(head, head);

    /// <summary>Adds what a phrase of the verb says of the table that its object <paramref name="noun"/> names.</summary>
    public void GatherPhrase(Token phrase, Token noun)
    {
        var (first, end) = Clause.Subtree(phrase);
        for (var index = first; index < end; index++)
        {
            var token = reading.Document[index];
            if (token.Upos != UniversalPos.PUNCT && Belongs(token, phrase))
                Read(token, noun);
        }
    }

    /// <summary>A place named as a table: "prefers Vienna".</summary>
    public void AddVenue(Token place)
    {
        AddTo(_venues, place);
        foreach (var index in place.Dependents)
        {
            if (reading.Document[index].Relation is Relation.Conj or Relation.Appos && IsPlace(reading.Document[index]))
                AddTo(Clause.Has(reading.Document[index], Relation.Advmod, Not) ? _excluded : _venues, reading.Document[index]);
        }
    }

    /// <summary>Notes that whoever speaks of the table would bring the parties to it.</summary>
    public void AddOwn() => _own = true;

    public void AddMediators(IEnumerable<ActorReference> parties)
    {
        foreach (var party in parties)
        {
            if (!_mediators.Exists(known => known.Actor == party.Actor && known.Code == party.Code))
                _mediators.Add(party);
        }
    }

    /// <summary>The table with what was gathered.</summary>
    public NegotiatingTable Table(string name) =>
        new(name, [.. _venues], [.. _mediators], [.. _excluded], _bilateral, SaysAnything, _own);

    /// <summary>Whether a name is of somewhere that one can meet.</summary>
    public bool IsPlace(Token token) =>
        token.Upos is UniversalPos.PROPN or UniversalPos.NOUN && char.IsUpper(token.Form[0]) && !CalendarWords.Contains(token.Form)
        && (reading.Actors.PlaceAt(token.Index) is not null || reading.Actors.TownAt(token.Index) is not null);

    private void Read(Token token, Token head)
    {
        if (IsVenue(token, head))
            AddTo(Clause.Has(token, Relation.Advmod, Not) ? _excluded : _venues, token);
        else if (words.Mediations.Contains(token))
            AddMediation(token);
        else if (words.Mediating.Contains(token.Lemma) && token.Index != head.Index && token.Upos is UniversalPos.VERB or UniversalPos.ADJ)
            AddMediators(Mediating(token));
        else if (words.Mediators.Contains(token) && !Clause.Marker(token, "without") && !Clause.Marker(token, "to"))
            AddMediators(reading.Parties.Of(token.Index));
        else if (IsMediator(token, head))
            AddMediators(reading.Parties.Of(token.Index));
        else if (IsHost(token))
            AddMediators(reading.Parties.Of(token.Index));
        _bilateral |= IsWay(token);
    }

    private bool IsVenue(Token token, Token head)
    {
        if (token.Upos is not (UniversalPos.PROPN or UniversalPos.NOUN) || token.IsRoot || !char.IsUpper(token.Form[0]) || CalendarWords.Contains(token.Form))
            return false;
        var named = reading.Actors.PlaceAt(token.Index) is not null || reading.Actors.TownAt(token.Index) is not null;
        var governor = token.Head;
        return token.Relation switch
        {
            Relation.Compound or Relation.NmodUnmarked or Relation.Amod => named && governor.Index > token.Index && words.Tables.Contains(governor),
            Relation.Obl or Relation.Nmod => Clause.Marker(token, VenuePrepositions) && (named || IsUnknownPlace(token)) && IsGovernor(governor, head),
            Relation.Conj when Clause.Marker(token, VenuePrepositions) && named && !Clause.Marker(governor, VenuePrepositions) => true,
            Relation.Conj or Relation.Appos => (named || IsUnknownPlace(token)) && IsVenue(governor, head),
            _ => false,
        };
    }

    /// <summary>A name that no list knows, in the place of a place.</summary>
    private bool IsUnknownPlace(Token token) => token.Upos == UniversalPos.PROPN && reading.Actors.At(token.Index).IsEmpty;

    private bool IsGovernor(Token governor, Token head) =>
        governor.Index == head.Index || governor.Upos is UniversalPos.VERB or UniversalPos.ADJ || words.Tables.Contains(governor)
        || words.Offers.Contains(governor) || Travellers.Contains(governor.Lemma) || !reading.Actors.At(governor.Index).IsEmpty;

    /// <summary>"under Omani auspices", "mediation by Norway"; "its good offices" are those of whoever speaks.</summary>
    private void AddMediation(Token noun)
    {
        var before = _mediators.Count;
        AddMediators(reading.Parties.Of(noun.Index).Where(party => !IsBetween(noun, party)));
        if (before == _mediators.Count && !Clause.Marker(noun, Company) && !IsRefused(noun))
            _own = true;
    }

    private static bool IsRefused(Token noun) => Clause.Dependent(noun, Relation.Det) is var det and >= 0 && noun.Document[det].Lemma is "no" or "any";

    /// <summary>The parties of "mediation between A and B" are no mediators.</summary>
    private bool IsBetween(Token noun, ActorReference party)
    {
        foreach (var index in noun.Dependents)
        {
            if (reading.Document[index].Relation == Relation.Nmod && (Clause.Marker(reading.Document[index], "between") || Clause.Marker(reading.Document[index], "with"))
                && party.Mention is { } mention && mention.Span.Start >= reading.Document[index].Span.Start)
                return true;
        }
        return false;
    }

    /// <summary>Norway in "talks mediated by Norway", "Norwegian-mediated talks", "talks which Norway hosts".</summary>
    private List<ActorReference> Mediating(Token verb)
    {
        var agent = Clause.Agent(verb, Clause.IsPassive(verb) || verb.Xpos == "VBN");
        if (agent >= 0 && !words.Tables.Contains(reading.Document[agent]))
            return reading.Parties.Of(agent);
        foreach (var index in verb.Dependents)
        {
            if (index < verb.Index && reading.Parties.Of(index) is { Count: > 0 } found)
                return found;
        }
        return [];
    }

    /// <summary>"through Oman", "inside ASEAN", "with the Russians in the room".</summary>
    private bool IsMediator(Token token, Token head)
    {
        if (token.Relation is not (Relation.Obl or Relation.Nmod or Relation.OblAgent) || reading.Actors.At(token.Index).IsEmpty)
            return false;
        return Clause.Marker(token, MediatorPrepositions)
            ? token.Relation != Relation.OblAgent && (!Clause.Marker(token, "by") || (words.Mediations.Contains(head) && !Clause.IsPassive(token.Head)))
            : Clause.Marker(token, "with") && IsCompany(token);
    }

    /// <summary>Whether a phrase with "with" names who is to be there too: "with the Union in the chair".</summary>
    public bool IsCompany(Token token)
    {
        var end = Math.Min(token.Sentence.End, token.Index + LongestCompany);
        for (var index = token.Index + 1; index < end; index++)
        {
            var next = reading.Document[index];
            if (Presence.Contains(next.Lemma))
                return true;
            if (next.Form is ";" or ":" || next.Lemma is "without" || next.Relation == Relation.Cc)
                return false;
        }
        return false;
    }

    /// <summary>"African Union" in "African Union talks".</summary>
    private bool IsHost(Token token) =>
        token.Relation is Relation.Compound or Relation.NmodPoss && words.Tables.Contains(token.Head) && reading.Actors.At(token.Index) is [{ Actor: { } actor }, ..]
        && reading.Actors.Actors.Any(known => known.Id == actor && known.Type is ActorType.Igo);

    private static bool IsWay(Token token) => token.Relation switch
    {
        Relation.Amod or Relation.Advmod or Relation.Xcomp or Relation.Root => Alone.Contains(token.Lemma) || Alone.Contains(token.Form),
        Relation.Obl or Relation.Nmod or Relation.Conj => (Excludes(token) && Outsiders.Contains(token.Lemma)) || IsFaceToFace(token),
        _ => false,
    };

    private static bool Excludes(Token token) =>
        Clause.Marker(token, "without") || Clause.Dependent(token, Relation.Det) is var det and >= 0 && token.Document[det].Lemma == "no";

    /// <summary>"face to face", "two by two", "one on one".</summary>
    private static bool IsFaceToFace(Token token) =>
        token.Index >= token.Sentence.First + 2 && token.Form.Equals(token.Document[token.Index - 2].Form, StringComparison.OrdinalIgnoreCase)
        && token.Document[token.Index - 1].Lemma is "to" or "by" or "on";

    /// <summary>Whether <paramref name="token"/> says something of the table at <paramref name="head"/>: not in a clause of its own.</summary>
    public static bool Belongs(Token token, Token head)
    {
        while (token.Index != head.Index)
        {
            if (token.IsRoot || token.Relation is Relation.AclRelcl or Relation.Parataxis
                || (token.Relation == Relation.Conj && token.Upos is UniversalPos.VERB)
                || (token.Relation == Relation.Advcl && Clause.Marker(token, TimeOrCondition)))
                return false;
            token = token.Head;
        }
        return true;
    }

    private void AddTo(List<string> venues, Token place)
    {
        var name = PlaceName(place);
        if (!venues.Contains(name))
            venues.Add(name);
    }

    private string PlaceName(Token place)
    {
        var (first, last) = (place.Index, place.Index);
        foreach (var index in place.Dependents)
        {
            var part = reading.Document[index];
            if (part is { Upos: UniversalPos.PROPN, Relation: Relation.Flat or Relation.Compound } || (part.Relation == Relation.Det && index > place.Sentence.First && part.Form is "The"))
                (first, last) = (Math.Min(first, index), Math.Max(last, index));
        }
        return reading.Document.SpanOf(first, last + 1).Of(reading.Document.Text).ToString();
    }
}
