using Demarche.Coding.Syntax;
using Demarche.Language.Tokens;

namespace Demarche.Coding.Statements;

/// <summary>
/// Reads the negotiating table that a phrase or clause names: "the Geneva talks", "a seat at the table", "the offer to host
/// talks", "Vienna", "to meet without mediators", "that the Union be in the room".
/// </summary>
internal sealed class TableReader(DocumentReading reading)
{
    private static readonly WordSet OfferPrepositions = new(["of", "for", "to", "in", "at", "on"]);
    private static readonly WordSet Nothing = new(["nothing", "anything", "nobody", "none", "nowhere"]);
    private static readonly WordSet Except = new(["but", "except", "save"]);
    private static readonly WordSet Envoys = new(["delegation", "team", "envoy", "negotiator", "representative", "minister", "mission"]);
    private static readonly WordSet Locative = new(["in", "at", "to"]);
    private static readonly WordSet Room = new(["room", "chair", "table", "seat", "lead", "attendance", "tent"]);
    private static readonly WordSet Presiding = new(["chair", "seat", "lead"]);
    private static readonly WordSet With = new(["with", "of", "between", "on", "about"]);
    private static readonly WordSet Moving = new(["come", "go", "travel", "fly", "return", "attend", "discuss", "settle", "hold", "host", "move", "hear", "receive", "see", "deal", "appear", "resume", "continue", "join", "begin", "open", "start", "welcome", "engage", "conduct", "gather", "convene", "resolve", "arbitrate", "mediate", "decide", "place", "locate", "stage"]);
    private readonly TableWords _words = reading.Lexicons.Tables;
    private readonly TableParts _parts = new(reading, reading.Lexicons.Tables);

    /// <summary>The table that a phrase or clause names; null when it is none.</summary>
    /// <param name="index">Its head; -1 for none.</param>
    /// <param name="mayBeParty">Whether a party may stand for the table that it would bring the others to: "wants the Union in the room".</param>
    /// <param name="mayBePlace">Whether a place may stand for the table in it: "prefers Vienna".</param>
    public NegotiatingTable? Of(int index, bool mayBeParty, bool mayBePlace)
    {
        if (index < 0)
            return null;
        var head = reading.Document[index];
        _parts.Clear();
        if ((head.Upos == UniversalPos.NOUN && _words.Seats.Contains(head)) || IsRoom(head))
            return Seat(head);
        if (head.Upos == UniversalPos.NOUN && _words.Offers.Contains(head))
            return Offer(head);
        if (IsNoun(head) && (_words.Tables.Contains(Clause.Counted(head)) || _words.Mediations.Contains(head)))
            return Noun(head);
        if (mayBePlace && (_parts.IsPlace(head) || IsUnknownName(head)) && (!mayBeParty || reading.Actors.PlaceAt(index) is not null || Clause.Marker(head, Locative)))
            return Place(head);
        if (Nothing.Contains(head.Lemma))
            return But(head) is var choice and >= 0 ? Of(choice, mayBeParty: true, mayBePlace: true) : null;
        if (head.Upos == UniversalPos.NOUN && _words.Mediators.Contains(head) && Clause.Dependent(head, Relation.Cop) < 0)
            return Mediator(head);
        if (IsClause(head))
            return InClause(head);
        if (mayBePlace && Clause.Dependent(head, Relation.Appos) is var apposition and >= 0 && _parts.IsPlace(reading.Document[apposition]))
            return Place(reading.Document[apposition]);
        return mayBeParty && reading.Parties.IsParty(index) ? Mediator(head) : null;
    }

    /// <summary>A name that no list knows: of nobody, so perhaps of a place.</summary>
    private bool IsUnknownName(Token head) => head.Xpos == "NNP" && reading.Actors.At(head.Index).IsEmpty && head.Relation == Relation.Obj;

    /// <summary>The court in "nothing but a court".</summary>
    private static int But(Token nothing)
    {
        foreach (var index in nothing.Dependents)
        {
            if (nothing.Document[index].Relation is Relation.Conj or Relation.Nmod && Clause.Marker(nothing.Document[index], Except))
                return index;
        }
        return -1;
    }

    /// <summary>Whether a verb without more says that one meets or brings others together.</summary>
    public bool IsMeeting(Token verb) => _words.Meeting.Contains(verb.Lemma) || _words.Mediating.Contains(verb.Lemma) || verb.Lemma is "deal" or "invite";

    /// <summary>Whether a verb says that its subject brings others together.</summary>
    public bool IsHosting(Token verb) => verb.Lemma is "invite" || (_words.Mediating.Contains(verb.Lemma) && !Clause.IsPassive(verb));

    /// <summary>The table of a clause whose verb itself says that one meets or brings others together: "will meet in Oslo".</summary>
    public NegotiatingTable? OfClause(Token verb)
    {
        _parts.Clear();
        return IsHosting(verb) ? OfHost(verb) : InClause(verb);
    }

    /// <summary>The table of whoever brings the others together: "Norway would gladly mediate", "Angola invites everyone".</summary>
    private NegotiatingTable OfHost(Token verb)
    {
        _parts.Gather(verb);
        var host = Clause.Agent(verb, passive: false);
        if (host >= 0 && !_parts.HasVenue && reading.Actors.TownAt(host) is not null)
            _parts.AddVenue(reading.Document[host]);
        _parts.AddMediators(reading.Parties.Of(host));
        return _parts.Table(verb.Lemma is "invite" ? "meeting" : "mediation");
    }

    private static bool IsNoun(Token head) => head.Upos is UniversalPos.NOUN or UniversalPos.PROPN || head.Xpos is "NNS" or "NN";

    private static bool IsClause(Token head) => head.Upos == UniversalPos.VERB || Clause.Dependent(head, Relation.Cop) >= 0 || head.Relation == Relation.Xcomp;

    private static bool IsRoom(Token head) => Room.Contains(head.Lemma) && Clause.Dependent(head, Relation.Cop) >= 0;

    private NegotiatingTable Noun(Token noun)
    {
        _parts.Gather(noun);
        GatherAfter(noun);
        return _parts.Table(NounName(noun)) is { IsSpecific: false } table && IsModified(noun) ? table with { IsSpecific = true } : _parts.Table(NounName(noun));
    }

    private static bool IsModified(Token noun) =>
        Clause.Dependent(noun, Relation.Amod) >= 0 || Clause.Dependent(noun, Relation.Compound) >= 0 || Clause.Dependent(noun, Relation.Appos) >= 0;

    /// <summary>What parsers hang on the verb instead of on its object: "hold talks in Oslo without mediators".</summary>
    private void GatherAfter(Token noun)
    {
        if (noun.IsRoot || noun.Relation is not (Relation.Obj or Relation.Obl or Relation.NsubjPass) || noun.Head.Upos is not (UniversalPos.VERB or UniversalPos.ADJ))
            return;
        foreach (var index in noun.Head.Dependents)
        {
            if (index > noun.Index && reading.Document[index].Relation is Relation.Obl or Relation.OblUnmarked or Relation.Advmod)
                _parts.GatherPhrase(reading.Document[index], noun);
        }
    }

    /// <summary>"an American seat at the table", "a chair at those talks", "must be in the room".</summary>
    private NegotiatingTable? Seat(Token seat)
    {
        foreach (var index in seat.Dependents)
        {
            var below = reading.Document[index];
            if (below.Relation is Relation.Nmod or Relation.NmodPoss or Relation.Compound && _words.Tables.Contains(below))
                _parts.Gather(below);
        }
        var subject = Clause.SurfaceSubject(seat);
        var holders = Clause.Dependent(seat, Relation.Cop) >= 0 && subject >= 0 ? reading.Parties.Of(subject) : Holders(seat);
        if (holders.Count > 0)
        {
            _parts.AddMediators(holders);
            return _parts.Table($"talks with {holders[0].Mention?.Text ?? "a third party"} {(Presiding.Contains(seat.Lemma) && Clause.Dependent(seat, Relation.Cop) >= 0 ? "in the chair" : "at the table")}");
        }
        if (TableOf(seat) is not { } table)
            return null;
        return _parts.Table($"{seat.Form} at the {NounName(table)}") with { IsSpecific = true };
    }

    private List<ActorReference> Holders(Token seat)
    {
        foreach (var index in seat.Dependents)
        {
            var dependent = reading.Document[index];
            if ((dependent.Relation is Relation.Amod or Relation.Compound or Relation.NmodPoss || (dependent.Relation == Relation.Nmod && Clause.Marker(dependent, "for")))
                && reading.Parties.Of(index) is { Count: > 0 } found)
                return found;
        }
        return [];
    }

    private Token? TableOf(Token seat)
    {
        var verb = seat is { Relation: Relation.Obj, IsRoot: false } ? seat.Head : seat;
        return TableAfter(seat, seat) ?? TableAfter(verb, seat);
    }

    private Token? TableAfter(Token governor, Token seat)
    {
        foreach (var index in governor.Dependents)
        {
            if (index > seat.Index && reading.Document[index].Relation is Relation.Nmod or Relation.Obl && _words.Tables.Contains(reading.Document[index]))
                return reading.Document[index];
        }
        return null;
    }

    /// <summary>The table of an offer is what is offered: "the offer of talks", "the invitation to Bergen", "Malta's offer to host the next round".</summary>
    private NegotiatingTable? Offer(Token offer)
    {
        var name = "";
        foreach (var index in offer.Dependents)
        {
            var dependent = reading.Document[index];
            var isTable = _words.Tables.Contains(dependent) || _words.Mediations.Contains(dependent);
            if (dependent.Relation is Relation.Nmod && Clause.Marker(dependent, OfferPrepositions) && (isTable || _parts.IsPlace(dependent) && Clause.Marker(dependent, "to"))
                || (dependent.Relation is Relation.Compound or Relation.Amod && isTable))
            {
                _parts.Gather(dependent);
                name = isTable ? NounName(dependent) : "meeting";
                if (!isTable)
                    _parts.AddVenue(dependent);
            }
            else if (dependent.Relation is Relation.Acl or Relation.Ccomp or Relation.AclRelcl && IsClause(dependent) && IsOfMeeting(dependent))
            {
                _parts.Gather(dependent);
                name = ClauseName(dependent);
                if (_words.Mediating.Contains(dependent.Lemma) || dependent.Lemma is "hold" or "lend" or "receive")
                    _parts.AddMediators(Clause.Dependent(dependent, Relation.Nsubj) is var subject and >= 0 ? reading.Parties.Of(subject) : Offering(offer));
            }
        }
        return name.Length == 0 ? null : _parts.Table(name);
    }

    private List<ActorReference> Offering(Token offer)
    {
        foreach (var index in offer.Dependents)
        {
            var dependent = reading.Document[index];
            if (dependent.Relation is Relation.NmodPoss or Relation.Amod or Relation.Compound || (dependent.Relation == Relation.Nmod && (Clause.Marker(dependent, "of") || Clause.Marker(dependent, "by") || Clause.Marker(dependent, "from"))))
            {
                if (reading.Parties.Of(index) is { Count: > 0 } found)
                    return found;
            }
        }
        return [];
    }

    private NegotiatingTable Place(Token place)
    {
        _parts.AddVenue(place);
        return _parts.Table("talks");
    }

    /// <summary>"the UN envoy", "the Organization in the room".</summary>
    private NegotiatingTable? Mediator(Token head)
    {
        var parties = reading.Parties.Of(head.Index);
        if (parties.Count == 0)
            return null;
        _parts.AddMediators(parties);
        _parts.Gather(head);
        return _parts.Table(_words.Mediators.Contains(head) ? NounName(head) : $"talks under {parties[0].Mention?.Text ?? NounName(head)}");
    }

    private NegotiatingTable? InClause(Token verb)
    {
        if (!IsOfMeeting(verb))
            return null;
        _parts.Gather(verb);
        if (_words.Mediating.Contains(verb.Lemma))
        {
            if (Clause.IsPassive(verb))
                _parts.AddMediators(reading.Parties.Of(Clause.Agent(verb, passive: true)));
            else if (Clause.Dependent(verb, Relation.Nsubj) is var subject and >= 0)
                _parts.AddMediators(reading.Parties.Of(subject));
            else
                _parts.AddOwn();
        }
        if (!_parts.SaysAnything && !_words.Meeting.Contains(verb.Lemma) && !NamesTable(verb))
            return null;
        return TableIn(verb) is { } noun && IsModified(noun) ? _parts.Table(ClauseName(verb)) with { IsSpecific = true } : _parts.Table(ClauseName(verb));
    }

    private static bool SendsSomeone(Token verb) =>
        verb.Lemma is "send" or "dispatch" && Clause.Dependent(verb, Relation.Obj) is var sent and >= 0 && Envoys.Contains(verb.Document[sent].Lemma);

    private bool IsOfMeeting(Token verb) =>
        SendsSomeone(verb) ||
        _words.Meeting.Contains(verb.Lemma) || _words.Mediating.Contains(verb.Lemma) || Moving.Contains(verb.Lemma) || verb.Lemma is "bilateral" || NamesTable(verb);

    private bool NamesTable(Token verb) => TableIn(verb) is not null;

    private Token? TableIn(Token verb)
    {
        foreach (var index in verb.Dependents)
        {
            var dependent = reading.Document[index];
            if (dependent.Relation is Relation.Obj or Relation.Obl or Relation.NsubjPass or Relation.Nsubj && (_words.Tables.Contains(dependent) || _words.Mediators.Contains(dependent)))
                return dependent;
        }
        return null;
    }

    private string ClauseName(Token verb)
    {
        foreach (var index in verb.Dependents)
        {
            var dependent = reading.Document[index];
            if (dependent.Relation is Relation.Obj or Relation.NsubjPass or Relation.Obl && (_words.Tables.Contains(Clause.Counted(dependent)) || _words.Mediations.Contains(dependent)))
                return NounName(dependent);
        }
        if (verb.Lemma is "mediate" or "arbitrate")
            return verb.Lemma is "mediate" ? "mediation" : "arbitration";
        var kind = verb.Lemma is "meet" ? "meeting" : "talks";
        foreach (var index in verb.Dependents)
        {
            var dependent = reading.Document[index];
            if ((dependent.Relation == Relation.Obl && Clause.Marker(dependent, "with") && !reading.Actors.At(index).IsEmpty && !_parts.IsCompany(dependent))
                || (dependent.Relation == Relation.Obj && verb.Lemma is "meet" or "hear" or "receive" or "see"))
                return $"{kind} with {Words(dependent)}";
        }
        return kind;
    }

    /// <summary>The noun with the words before it, articles left out, and whom it is with: "high-level peace talks with Mali".</summary>
    private string NounName(Token noun)
    {
        var (first, last) = (noun.Index, noun.Index);
        foreach (var index in noun.Dependents)
        {
            var dependent = reading.Document[index];
            if (index < first && dependent.Relation is Relation.Amod or Relation.Compound or Relation.Nummod or Relation.NmodPoss && dependent.Xpos != "PRP$")
                first = Math.Min(first, Clause.Subtree(dependent).First);
            else if (index > last && index <= last + 5 && (dependent.Relation == Relation.Appos || (dependent.Relation == Relation.Nmod && Clause.Marker(dependent, With))) && Clause.Subtree(dependent).End is var end && end <= noun.Index + 7)
                last = end - 1;
        }
        return reading.Document.SpanOf(first, last + 1).Of(reading.Document.Text).ToString();
    }

    private static string Words(Token head) => Statement.WithoutMarker(head).Text is { Length: <= 60 } text ? text : head.Form.ToString();
}
