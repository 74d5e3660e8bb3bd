using System.Collections.Immutable;
using Demarche.Coding.Syntax;
using Demarche.Language.Tokens;

namespace Demarche.Coding.Statements;

/// <summary>Finds who makes a demand and who is to meet it.</summary>
internal sealed class DemandParties(DocumentReading reading)
{
    private static readonly WordSet Onlookers = new(["SOC", "JRN", "EDU", "CVL", "MED"]);
    private static readonly WordSet Own = new(["own"]);

    /// <summary>Who sets a condition: whoever would act on it, else whoever says so, else the owner of what hangs on it.</summary>
    public ImmutableArray<ActorReference> SettersOf(Condition condition)
    {
        var doers = DemandContent.Received(condition.Content) == condition.Content ? DoersOf(condition.Content) : [];
        if (condition.Setter >= 0)
            return [.. reading.Parties.Of(condition.Setter)];
        var consequence = condition.Consequence;
        var passive = Clause.IsPassive(consequence);
        var agent = IsThing(consequence) ? -1 : Clause.Agent(consequence, passive);
        var actors = agent < 0 ? [] : Others(reading.Parties.Of(agent), doers);
        if (!passive && agent >= 0 && IsVolunteer(agent) && actors.Any(actor => actor.Code is not null))
            return actors;
        if (Others(SpeakersOf(consequence), doers) is { IsEmpty: false } speakers)
            return speakers;
        var subject = IsThing(consequence) ? consequence.Index : Clause.SurfaceSubject(consequence);
        return actors.IsEmpty && subject >= 0 ? Others(reading.Parties.Of(subject), doers) : actors;
    }

    /// <summary>Who is to meet a condition set by <paramref name="setters"/>: the doer, else whom it is told to, else the other party of the consequence; empty when unnamed.</summary>
    public ImmutableArray<ActorReference> MeetersOf(Token content, Condition condition, ImmutableArray<ActorReference> setters)
    {
        if (Others(DoersOf(content), setters) is { IsEmpty: false } doers && doers.Any(IsSomebody))
            return [.. doers.Where(IsSomebody)];
        if (Others(AddresseesOf(condition.Consequence), setters) is { IsEmpty: false } addressees)
            return addressees;
        var others = Others(reading.Parties.Within(condition.Consequence.Index).Where(party => IsBystander(party, condition)), setters);
        return others.Length == 1 ? others : [];
    }

    /// <summary>A party named in the consequence that neither acts there nor is a crowd: "its ban on Mali".</summary>
    private bool IsBystander(ActorReference party, Condition condition) =>
        party.Mention is { } name && !name.Span.Overlaps(condition.Words) && (party.Code is not null || IsName(name))
        && !(Clause.SurfaceSubject(condition.Consequence) is >= 0 and var subject && name.Span.Overlaps(reading.Document[subject].Span));

    /// <summary>Whether those who set the condition are to meet it themselves: "until it receives a report".</summary>
    public bool IsOwn(Token content, ImmutableArray<ActorReference> setters) =>
        DoersOf(content) is { Count: > 0 } doers ? doers.TrueForAll(doer => setters.Any(setter => IsSame(doer, setter)))
            : Clause.SurfaceSubject(content) is >= 0 and var subject
                && (reading.Document[subject].Upos == UniversalPos.PRON ? DemandContent.Received(content) != content : Clause.Has(reading.Document[subject], Relation.Amod, Own));

    /// <summary>
    /// The parties that do what <paramref name="content"/> names, as a clause or as an act ("their release of the crew", "an apology
    /// from Oslo"). What a passive, or "gone" and "free", tells of people is done to them; of a thing, done by its owner.
    /// </summary>
    public List<ActorReference> DoersOf(Token content)
    {
        if (IsThing(content))
            return reading.Parties.Of(GiverOf(content));
        var passive = Clause.IsPassive(content);
        var agent = Clause.Agent(content, passive);
        if (passive ? agent >= 0 : Clause.Dependent(content, Relation.Cop) < 0)
            return reading.Parties.Of(agent);
        var subject = Clause.SurfaceSubject(content);
        return subject >= 0 && !reading.Parties.IsParty(subject) ? OwnersOf(subject) : [];
    }

    /// <summary>The innermost speaker around <paramref name="word"/> who has a say in the matter: no analyst, no newspaper.</summary>
    public ImmutableArray<ActorReference> SpeakersOf(Token word)
    {
        var chain = reading.Speech.ChainOf(word);
        for (var i = chain.Count - 1; i >= 0; i--)
        {
            if (chain[i].Speaker >= 0)
                return [.. reading.Parties.Of(chain[i].Speaker).Where(party => party.Sector is null || !Onlookers.Contains(party.Sector))];
        }
        return reading.Voice.IsFirstPerson && reading.Voice.Speaker >= 0 ? [.. reading.Parties.Of(reading.Voice.Speaker)] : [];
    }

    /// <summary>The parties of <paramref name="parties"/> that are on no side of <paramref name="side"/>.</summary>
    public static ImmutableArray<ActorReference> Others(IEnumerable<ActorReference> parties, IReadOnlyList<ActorReference> side) =>
        [.. parties.Where(party => side.All(known => !IsSame(party, known)))];

    /// <summary>Whether more is known of a party than a word: not so of "both sides".</summary>
    public static bool IsSomebody(ActorReference party) => party.Code is not null || party.Sector is not null || (party.Mention is { } name && IsName(name));

    private static bool IsName(Mention name) => name.Text is [>= 'A' and <= 'Z', ..];

    /// <summary>Whether two references stand for one side: one actor, or one country whose sectors do not set them apart.</summary>
    public static bool IsSame(ActorReference party, ActorReference other) =>
        (party.Actor is not null && party.Actor == other.Actor)
        || (party.Code is not null && party.Code == other.Code && (party.Sector is null || other.Sector is null || party.Sector == other.Sector));

    private static bool IsThing(Token token) =>
        token.Upos is UniversalPos.NOUN or UniversalPos.PROPN && Clause.Dependent(token, Relation.Nsubj) < 0 && Clause.Dependent(token, Relation.Cop) < 0;

    /// <summary>Whether the subject is a party itself, not a thing that belongs to one.</summary>
    private bool IsVolunteer(int subject) => reading.Parties.IsParty(subject) || reading.Document[subject].Upos == UniversalPos.PRON;

    /// <summary>Whom the words are told to: "told Minsk that …", "signals to Minsk that …".</summary>
    public List<ActorReference> AddresseesOf(Token word)
    {
        if (reading.Speech.ChainOf(word) is not [.., { Cue: >= 0 } act] || reading.Document[act.Cue] is not { Upos: UniversalPos.VERB } cue)
            return [];
        foreach (var index in cue.Dependents)
        {
            var dependent = reading.Document[index];
            if (dependent.Relation is Relation.Iobj || (dependent.Relation == Relation.Obj && index > cue.Index) || (dependent.Relation == Relation.Obl && Clause.Marker(dependent, "to")))
                return reading.Parties.Of(index).FindAll(party => party.Code is { Length: 3 } and not ("IGO" or "UNO" or "NGO" or "MNC"));
        }
        return [];
    }

    /// <summary>"Turkish" in "the Turkish overflights", "Rome" in "Rome's ships"; not the sea that ships are in.</summary>
    private List<ActorReference> OwnersOf(int thing)
    {
        foreach (var index in reading.Document[thing].Dependents)
        {
            if (reading.Document[index].Relation is Relation.NmodPoss or Relation.Amod or Relation.Compound && reading.Parties.Of(index) is { Count: > 0 } owners)
                return owners;
        }
        return [];
    }

    private int GiverOf(Token act)
    {
        foreach (var index in act.Dependents)
        {
            var phrase = reading.Document[index];
            if (phrase.Relation is Relation.Nmod or Relation.OblAgent or Relation.Obl && (Clause.Marker(phrase, "from") || Clause.Marker(phrase, "by")))
                return index;
        }
        return Clause.Dependent(act, Relation.NmodPoss);
    }
}
