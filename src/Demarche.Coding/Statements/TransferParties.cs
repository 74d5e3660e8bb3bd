using System.Collections.Immutable;
using Demarche.Coding.Events;
using Demarche.Coding.Sentences;
using Demarche.Coding.Syntax;
using Demarche.Language.Tokens;

namespace Demarche.Coding.Statements;

/// <summary>Finds who gives and who receives what changes hands, and through whose land it goes.</summary>
internal sealed class TransferParties(DocumentReading reading)
{
    private static readonly WordSet Through = new(["through", "via", "across"]);
    private static readonly WordSet In = new(["in"]);
    private static readonly WordSet Sites = new(["in", "at", "on"]);
    private static readonly WordSet Countries = new(["country", "state", "nation", "government", "capital"]);
    private static readonly WordSet Friends = new(["friend", "ally", "partner", "brother", "comrade", "cousin", "patron", "backer"]);
    private static readonly WordSet Directions = new(["north", "south", "east", "west", "coast", "capital"]);
    private static readonly WordSet Times = new(
    [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    ]);

    /// <summary>Whoever a phrase names or belongs to; null for -1 and where it names nobody.</summary>
    public ActorReference? Of(int phrase)
    {
        if (phrase < 0)
            return null;
        var token = reading.Document[phrase];
        if (Friends.Contains(token.Lemma))
            return Home(token) ?? Named(phrase);
        return OwnSide(token) ?? Named(phrase) ?? (Directions.Contains(token.Lemma) ? null : reading.Parties.CountryAt(phrase));
    }

    /// <summary>Who gives: whom the predicate names, else to whom the goods belong.</summary>
    public ActorReference? Giver(Handover handover, ActorReference? recipient) =>
        Of(handover.Giver) ?? (Owner(reading.Document[handover.Goods]) is { } owner && !Same(owner, recipient) && !IsItself(owner, handover.Goods) ? owner : null);

    /// <summary>
    /// Who receives; words for people of whom no more is known, also where they would be the giver's own, stay unresolved. What is
    /// paid for is for whom it belongs to: "paid for our boats".
    /// </summary>
    public ActorReference? Recipient(Handover handover)
    {
        var party = Of(handover.Recipient);
        if (handover.Recipient < 0)
            return handover.Giver >= 0 && Clause.Marker(reading.Document[handover.Goods], "for") ? OwnSide(reading.Document[handover.Goods]) : null;
        var people = reading.Document[handover.Recipient];
        if (people.Upos is not (UniversalPos.NOUN or UniversalPos.PROPN) || Times.Contains(people.Lemma) || Clause.Marker(people, "for") || reading.Lexicons.Goods.IsGoods(people, handover.Head))
            return party;
        if (party is null && people.Upos == UniversalPos.PROPN && Clause.Marker(people, Sites))
            return null;
        if (people is { Xpos: "NN" or "NNS" } && party?.Code is null && IsUnspecific(people))
            return null;
        var isGivers = party is not null && Of(handover.Giver) is { } giver && giver.Actor != party.Actor && giver.Code == party.Code && party.Code is not null;
        return party is null || isGivers ? new ActorReference(null, null, null, Statement.WithoutMarker(people)) : party;
    }

    /// <summary>The transit country that a preposition of way introduces at a predicate.</summary>
    public ImmutableArray<ActorReference> Via(Handover handover)
    {
        foreach (var head in handover.Heads)
        {
            if (Phrases.Below(head, Through, phrase => Of(phrase) is not null) is var phrase and >= 0 && Of(phrase) is { } party)
                return [party];
        }
        return [];
    }

    /// <summary>Whether a party is the very goods, as "Lake Mines" may be taken for one.</summary>
    private bool IsItself(ActorReference party, int goods) => reading.Actors.At(goods).Any(known => known.Actor == party.Actor);

    /// <summary>Whether two references are to the same party.</summary>
    public static bool Same(ActorReference? one, ActorReference? other) =>
        one is not null && other is not null && one.Actor == other.Actor && one.Code == other.Code;

    private ActorReference? Named(int phrase)
    {
        if (IsSomeCountry(reading.Document[phrase]) || reading.Parties.Of(phrase) is not [var party, ..])
            return null;
        return party.Code is null && Clause.Dependent(reading.Document[phrase], Relation.NmodPoss) is >= 0 and var owner && reading.Document[owner].Upos == UniversalPos.PRON
            ? reading.Parties.Of(owner).Find(known => known.Code is not null) ?? party : party;
    }

    /// <summary>"two countries, which he would not name".</summary>
    private static bool IsSomeCountry(Token noun) => Countries.Contains(noun.Lemma) && noun.Xpos == "NNS"
        && Clause.Dependent(noun, Relation.Det) < 0 && Clause.Dependent(noun, Relation.NmodPoss) < 0 && Clause.Dependent(noun, Relation.Amod) < 0;

    /// <summary>Who says "our" in "our army": also where the phrase names a country besides.</summary>
    private ActorReference? OwnSide(Token phrase) =>
        Clause.Dependent(phrase, Relation.NmodPoss) is var owner and >= 0 && DocumentVoice.OwnPronouns.Contains(reading.Document[owner].Lemma)
            ? reading.Parties.Of(owner) is [var own, ..] ? own : null : null;

    /// <summary>"Togo" in "our friends in Togo".</summary>
    private ActorReference? Home(Token people)
    {
        foreach (var index in people.Dependents)
        {
            if (reading.Document[index] is not { Relation: Relation.Nmod, Upos: UniversalPos.PROPN } home || !Clause.Marker(home, In))
                continue;
            return Named(index) ?? reading.Parties.CountryAt(index) ?? new ActorReference(null, null, null, Statement.WithoutMarker(home));
        }
        return null;
    }

    /// <summary>"Norway" in "Norway's loan was frozen", "Norwegian aid reached Chad" and "tonnes of Norwegian wheat arrived".</summary>
    private ActorReference? Owner(Token goods) =>
        Of(PredicateArguments.NounAgent(goods)) ?? (Clause.Counted(goods) is var counted && counted.Index != goods.Index ? Of(PredicateArguments.NounAgent(counted)) : null);

    /// <summary>"to film", "separatists who take money": a word for anybody, which names no recipient.</summary>
    private static bool IsUnspecific(Token people)
    {
        foreach (var index in people.Dependents)
        {
            if (index < people.Index && people.Document[index].Relation is Relation.Det or Relation.NmodPoss or Relation.Nummod or Relation.Amod or Relation.Compound)
                return false;
        }
        return people.Xpos == "NN" || Clause.Dependent(people, Relation.AclRelcl) >= 0;
    }
}
