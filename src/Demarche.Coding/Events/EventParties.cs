using Demarche.Coding.Syntax;
using Demarche.Language.Tokens;

namespace Demarche.Coding.Events;

/// <summary>The parties of an act.</summary>
/// <param name="Source">Who does it.</param>
/// <param name="Target">To or with whom.</param>
/// <param name="Guesses">How many sides were filled from elsewhere in the clause than their own place.</param>
internal sealed record EventParties(List<ActorReference> Source, List<ActorReference> Target, int Guesses);

/// <summary>
/// Gives an act its parties: those in the places the frame names; for a side still empty, those that the act's own
/// objects and phrases name; a place only when nothing else fits.
/// </summary>
internal sealed class EventPartyReader(AnnotatedDocument document, PartyReader parties, EventInterpreter acts)
{
    private static readonly WordSet Directed = new(["against", "to", "with", "on", "from", "for", "over", "toward", "towards", "at", "about", "into", "of", "by"]);
    private static readonly WordSet Local = new(["in", "near", "at", "across", "outside", "around"]);
    private static readonly WordSet Whither = new(["to", "toward", "towards", "into", "onto", "on", "along", "in", "near", "at", "around", "outside"]);
    private static readonly WordSet About = new(["about", "against", "over"]);
    private static readonly WordSet Companion = new(["with", "between", "among"]);

    public EventParties Read(EventCandidate act)
    {
        var guesses = 0;
        var source = Doers(act.Source);
        if (source.Count > 0 && act.Head is { Relation: Relation.Advcl, IsRoot: false, Head.Lemma: "join" } && Clause.Marker(act.Head, "in"))
            source.AddRange(Others(parties.Of(Clause.Dependent(act.Head.Head, Relation.Obj)), source));
        if (source.Count == 0)
            source = Issuer(act, act.Source);
        if (source.Count == 0 && act.Source < 0)
            source = Owners(act);
        if (source.Count == 0 && act.Source < 0 && IsInvolvement(act))
            source = parties.Of(Clause.SurfaceSubject(act.Head.Head));
        var target = parties.Of(DoerOfJudged(act) is var doer and >= 0 ? doer : OwnerOrSelf(act));
        if (target.Count == 0 && act.Target >= 0 && parties.CountryAt(act.Target) is { } country)
            target = [country];
        if (act.Target >= 0 && IsOwn(act.Target) && Concern(act, source) is { Count: > 0 } concern)
            target = concern;
        if (act.Mutual && source.Count < 2 && target.Count == 0)
            target = SecondBetween(act) is { Count: > 0 } second ? second : Companions(act);
        if (target.Count == 0 && act.Embedded is { } embedded)
            target = OfEmbedded(embedded, source);
        if (target.Count == 0 && !(act.Mutual && source.Count > 1) && !IsUnknownPerson(act.Target))
        {
            target = InFillers(act, source);
            if (target.Count == 0)
                target = InPhrases(act, source, Directed);
            if (target.Count == 0 && source.Count > 0)
                target = InPhrases(act, source, Local);
            if (target.Count == 0 && source.Count > 0)
                target = AtPlace(act);
            if (IsOfWords(act))
                target.RemoveAll(party => !IsAddressable(party, source));
            guesses += target.Count > 0 ? 1 : 0;
        }
        target.RemoveAll(party => source.Exists(known => known.Actor is not null && known.Actor == party.Actor));
        return new EventParties(source, target, guesses);
    }

    /// <summary>Whether a verb says words, not deeds, so that whoever a phrase beside it names need not be whom they are said to.</summary>
    private static bool IsOfWords(EventCandidate act) =>
        !act.IsNominal && act.Code?.Category is EventCategory.Agree or EventCategory.Reject or EventCategory.Request or EventCategory.Threaten or EventCategory.Support or EventCategory.Accuse;

    /// <summary>Whether words can be meant for a guessed party: no venue, no crowd of people, none of the speaker's own.</summary>
    private static bool IsAddressable(ActorReference party, List<ActorReference> source) =>
        party is { Actor: not null, Code: not null } && !source.Exists(known => known.Code == party.Code);

    /// <summary>Who a source phrase stands for: of "the attack by rebels killed ten" the rebels, not whom the attack was on.</summary>
    private List<ActorReference> Doers(int source)
    {
        if (source < 0 || document[source].Upos != UniversalPos.NOUN || acts.At(source) is not { } act)
            return Subjects(source);
        return parties.Of(act.Source >= 0 ? act.Source : PredicateArguments.NounAgent(document[source]));
    }

    /// <summary>
    /// The parties of a subject and of a second one where the parser did not join them: both of "Oman and the weary Qatar
    /// agreed" and of "Oman, together with Qatar, agreed", the names of "old rivals Oman and Qatar agreed".
    /// </summary>
    private List<ActorReference> Subjects(int source)
    {
        var found = parties.Of(source);
        if (source < 0 || document[source] is not { Relation: Relation.Nsubj or Relation.NsubjPass, IsRoot: false } first)
            return found;
        foreach (var index in first.Head.Dependents)
        {
            if (found.Count > 0 && CompanionAt(document[index]) is >= 0 and var companion && companion < first.HeadIndex)
                found.AddRange(Others(parties.Of(companion), found));
            if (index <= source || document[index].Relation != first.Relation)
                continue;
            var second = parties.Of(index);
            if (HasConjunctionBetween(source, index))
                found.AddRange(second.Where(party => !found.Exists(known => known.Actor == party.Actor)));
            else if (second.Exists(party => party.Code is not null) && Clause.Subtree(document[index]).First == Clause.Subtree(first).End)
                found = second;
        }
        return found;
    }

    /// <summary>"Qatar" of "along with Qatar" or, where that hangs on the adverb, of "together with Qatar"; -1 when a phrase is neither.</summary>
    private int CompanionAt(Token phrase)
    {
        if (phrase.Relation == Relation.Advmod && phrase.Lemma is "together")
            return Clause.Dependent(phrase, Relation.Obl) is >= 0 and var below && Clause.IsCompanion(document[below]) ? below : -1;
        return phrase.Relation == Relation.Obl && Clause.IsCompanion(phrase) ? phrase.Index : -1;
    }

    private bool HasConjunctionBetween(int first, int second)
    {
        for (var index = first + 1; index < second; index++)
        {
            if (document[index].Upos == UniversalPos.CCONJ || document[index].Relation == Relation.Cc)
                return true;
        }
        return false;
    }

    /// <summary>Who did the violence or wrong that is condemned or excused: of "condemned the bombing of Chad by Mali" Mali; -1 when that is not said.</summary>
    private int DoerOfJudged(EventCandidate act)
    {
        if (act.Code is not ({ Category: EventCategory.Accuse, Mode: "disapprove" } or { Category: EventCategory.Support, Cameo: "051" }))
            return -1;
        if (act.Target >= 0 && DoerOf(act.Target) is var own and >= 0)
            return own;
        foreach (var filler in act.Fillers)
        {
            if (filler >= 0 && filler != act.Source && (act.Target < 0 || Clause.IsWithin(document[act.Target], filler)) && DoerOf(filler) is var doer and >= 0)
                return doer;
        }
        return -1;
    }

    /// <summary>The party that does what a noun of conflict names; -1 when it names none or does not say who does it.</summary>
    private int DoerOf(int noun) =>
        document[noun].Upos == UniversalPos.NOUN && acts.At(noun)?.Code is { IsConflict: true }
        && PredicateArguments.NounAgent(document[noun]) is var agent and >= 0 && document[agent].Upos != UniversalPos.PRON && parties.Of(agent).Count > 0 ? agent : -1;

    /// <summary>The target, or the party whose town it only is: of "criticised the mayor of Milan" the mayor.</summary>
    private int OwnerOrSelf(EventCandidate act)
    {
        if (act.Target < 0 || document[act.Target] is not { Relation: Relation.Nmod, IsRoot: false, Upos: UniversalPos.PROPN } name || !Clause.Marker(name, "of"))
            return act.Target;
        return act.Fillers.Contains(name.HeadIndex) && parties.IsParty(name.HeadIndex) && !parties.IsParty(act.Target) ? name.HeadIndex : act.Target;
    }

    /// <summary>Whether the target is said to be someone ("us", "him") of whom it is not known who: no one else is guessed in their stead.</summary>
    private bool IsUnknownPerson(int target) => target >= 0 && document[target].Xpos is "PRP";

    /// <summary>Whether the clause's subject is the other side: "Peru's exports fell in the dispute with Chile".</summary>
    private bool IsInvolvement(EventCandidate act) =>
        act is { IsNominal: true, Target: >= 0, Head: { Relation: Relation.Obl, IsRoot: false } } && Clause.Marker(act.Head, "in") && Clause.Marker(document[act.Target], "with");

    /// <summary>Whose troops or envoys they are that are moved or withdrawn by no one named: "French troops were withdrawn".</summary>
    private List<ActorReference> Owners(EventCandidate act)
    {
        if (act.Code is not ({ Category: EventCategory.Retreat or EventCategory.Mobilize } or { Category: EventCategory.Sanction, Mode: "withdraw" }))
            return [];
        if (act is { Pattern.Code: null, Embedded: { } performed })
            return Owners(performed);
        for (var i = 0; i < act.Fillers.Length; i++)
        {
            if (act.Fillers[i] >= 0 && act.Pattern.Frame.Elements[i] is { Words: not null, Role: Role.None } && parties.Of(act.Fillers[i]) is { Count: > 0 } owners)
                return owners;
        }
        return [];
    }

    /// <summary>Who a thing that acts comes from: of "passed a resolution condemning the raid" whoever passed it.</summary>
    private List<ActorReference> Issuer(EventCandidate act, int source)
    {
        if (source < 0 || act.Head.Relation != Relation.Acl || act.Head.HeadIndex != source || document[source].Relation != Relation.Obj)
            return [];
        return parties.Of(Clause.SurfaceSubject(document[source].Head));
    }

    /// <summary>The country of a place, unless the act is done by that country itself.</summary>
    private List<ActorReference> Country(int place, List<ActorReference> source) =>
        parties.CountryAt(place) is { } country && !source.Exists(known => known.Code == country.Code) ? [country] : [];

    /// <summary>The second of two parties "between" whom an act is, where the parser joined it to the act: "the talks between the king and the emir".</summary>
    private List<ActorReference> SecondBetween(EventCandidate act)
    {
        if (act.Source < act.Head.Index || !Clause.Marker(document[act.Source], "between"))
            return [];
        foreach (var index in act.Head.Dependents)
        {
            if (index > act.Source && document[index].Relation == Relation.Conj)
                return parties.Of(index);
        }
        return [];
    }

    private List<ActorReference> Companions(EventCandidate act)
    {
        foreach (var index in act.Head.Dependents)
        {
            if (document[index].Relation is Relation.Obl or Relation.Nmod && Clause.Marker(document[index], Companion)
                && parties.Of(index) is { Count: > 0 } found)
                return found;
        }
        return [];
    }

    /// <summary>"urged Russia to leave": whoever is to do what is embedded, else whoever it is to be done to.</summary>
    private List<ActorReference> OfEmbedded(EventCandidate embedded, List<ActorReference> source)
    {
        var inner = Read(embedded);
        var doer = inner.Source.FindAll(party => !source.Exists(known => known.Actor == party.Actor));
        return doer.Count > 0 ? doer : inner.Target.FindAll(party => !source.Exists(known => known.Actor == party.Actor));
    }

    /// <summary>Parties that the act's own elements name; those the frame leaves open before those it names by word; of what is mobilized only whither.</summary>
    private List<ActorReference> InFillers(EventCandidate act, List<ActorReference> source) =>
        InFillers(act, source, open: true) is { Count: > 0 } found ? found : InFillers(act, source, open: false);

    private List<ActorReference> InFillers(EventCandidate act, List<ActorReference> source, bool open)
    {
        for (var i = 0; i < act.Fillers.Length; i++)
        {
            var filler = act.Fillers[i];
            if (filler < 0 || (act.Mutual && filler == act.Source) || (act.Pattern.Frame.Elements[i].Words is null) != open)
                continue;
            if (!open && IsMobilized(act, filler))
                continue;
            var own = IsOwn(filler) ? parties.Of(filler) : [];
            var found = own.Count > 0 ? [] : Others(parties.Of(filler), source);
            if (found.Count == 0 && open)
                found = Country(filler, source);
            if (found.Count == 0 && act.Target < 0)
                found = Others(Subject(filler), source);
            if (found.Count == 0 && (act.Target < 0 || act.Target == filler) && Others(Others(parties.Within(filler), source), own) is [var first, ..])
                found = [first];
            if (found.Count > 0)
                return found;
        }
        return [];
    }

    /// <summary>Whether the frame names a phrase as what is mobilized, not whither: "tanks" of "moved tanks to the border".</summary>
    private bool IsMobilized(EventCandidate act, int filler) =>
        act.Code?.Category == EventCategory.Mobilize && act.Fillers.Contains(filler) && !Clause.Marker(document[filler], Whither);

    private static List<ActorReference> Others(List<ActorReference> found, List<ActorReference> source)
    {
        found.RemoveAll(party => source.Exists(known => known.Actor is not null && known.Actor == party.Actor));
        return found;
    }

    /// <summary>"its soldiers": no one the act is directed at.</summary>
    private bool IsOwn(int filler) =>
        Clause.Dependent(document[filler], Relation.NmodPoss) is var owner and >= 0 && document[owner].Xpos == "PRP$";

    /// <summary>Whom an act before one's own people is about: "warned its citizens about Belarus".</summary>
    private List<ActorReference> Concern(EventCandidate act, List<ActorReference> source)
    {
        foreach (var filler in act.Fillers)
        {
            if (filler >= 0 && filler != act.Target && Others(parties.Of(filler), source) is { Count: > 0 } found)
                return found;
        }
        return Concern(act.Head, source) is { Count: > 0 } own ? own : Concern(document[act.Target], source);
    }

    private List<ActorReference> Concern(Token anchor, List<ActorReference> source)
    {
        foreach (var index in anchor.Dependents)
        {
            if (document[index].Relation is Relation.Obl or Relation.Nmod && Clause.Marker(document[index], About) && Others(parties.Of(index), source) is { Count: > 0 } found)
                return found;
        }
        return [];
    }

    private List<ActorReference> Subject(int filler) =>
        document[filler].Upos is UniversalPos.VERB or UniversalPos.ADJ or UniversalPos.AUX
            ? parties.Of(Clause.SurfaceSubject(document[filler])) : [];

    /// <summary>A place where a material act is done stands for those it is done to, at home ("a curfew in Delhi") or abroad.</summary>
    private List<ActorReference> AtPlace(EventCandidate act)
    {
        if (act.Code?.Category is not (EventCategory.Aid or EventCategory.Mobilize or EventCategory.Assault or EventCategory.Coerce or EventCategory.Cooperate))
            return [];
        if (PlaceBelow(act.Head) is { } place)
            return [place];
        foreach (var filler in act.Fillers)
        {
            if (filler >= 0 && PlaceBelow(document[filler]) is { } below)
                return [below];
        }
        return [];
    }

    private ActorReference? PlaceBelow(Token head)
    {
        foreach (var index in head.Dependents)
        {
            if (document[index].Relation is Relation.Obl or Relation.Nmod && parties.CountryAt(index) is { } country)
                return country;
        }
        return null;
    }

    private List<ActorReference> InPhrases(EventCandidate act, List<ActorReference> source, WordSet prepositions)
    {
        foreach (var index in act.Head.Dependents)
        {
            if (document[index].Relation is not (Relation.Obl or Relation.Nmod or Relation.Iobj) || index == act.Source || IsMobilized(act, index)
                || !(document[index].Relation == Relation.Iobj || Clause.Marker(document[index], prepositions)))
                continue;
            var found = parties.Of(index);
            found.RemoveAll(party => source.Exists(known => known.Actor == party.Actor));
            if (found.Count > 0)
                return found;
        }
        return [];
    }
}
