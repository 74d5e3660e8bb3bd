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
    private static readonly WordSet Local = new(["in", "near", "at", "across", "outside", "around", "through"]);
    private static readonly WordSet Companion = new(["with", "between", "among"]);

    public EventParties Read(EventCandidate act)
    {
        var guesses = 0;
        var source = Doers(act.Source);
        var target = parties.Of(act.Target);
        if (target.Count == 0 && act.Target >= 0 && parties.CountryAt(act.Target) is { } country)
            target = [country];
        if (act.Mutual && source.Count < 2 && target.Count == 0)
            target = Companions(act);
        if (target.Count == 0 && act.Embedded is { } embedded)
            target = OfEmbedded(embedded, source);
        if (target.Count == 0 && !(act.Mutual && source.Count > 1))
        {
            target = InFillers(act, source);
            if (target.Count == 0)
                target = InPhrases(act, source, Directed);
            if (target.Count == 0)
                target = InPhrases(act, source, Local);
            if (target.Count == 0 && source.Count > 0)
                target = AtPlace(act, source);
            guesses += target.Count > 0 ? 1 : 0;
        }
        target.RemoveAll(party => source.Exists(known => known.Actor is not null && known.Actor == party.Actor));
        return new EventParties(source, target, guesses);
    }

    /// <summary>Who a source phrase stands for: of "the attack by rebels killed ten" the rebels, not whom the attack was on.</summary>
    private List<ActorReference> Doers(int source)
    {
        if (source < 0 || document[source].Upos != UniversalPos.NOUN || acts.At(source) is not { } act)
            return parties.Of(source);
        return parties.Of(act.Source >= 0 ? act.Source : PredicateArguments.NounAgent(document[source]));
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

    /// <summary>Parties that the act's own elements name; those the frame leaves open before those it names by word ("its army").</summary>
    private List<ActorReference> InFillers(EventCandidate act, List<ActorReference> source) =>
        InFillers(act, source, open: true) is { Count: > 0 } found ? found : InFillers(act, source, open: false);

    private List<ActorReference> InFillers(EventCandidate act, List<ActorReference> source, bool open)
    {
        for (var i = 0; i < act.Fillers.Length; i++)
        {
            var filler = act.Fillers[i];
            if (filler < 0 || (act.Pattern.Frame.Elements[i].Words is null) != open)
                continue;
            var found = parties.Of(filler);
            if (found.Count == 0 && open && parties.CountryAt(filler) is { } country)
                found = [country];
            if (found.Count == 0)
                found = Subject(filler);
            if (found.Count == 0 && parties.Within(filler) is [var first, ..])
                found = [first];
            found.RemoveAll(party => source.Exists(known => known.Actor is not null && known.Actor == party.Actor));
            if (found.Count > 0)
                return found;
        }
        return [];
    }

    private List<ActorReference> Subject(int filler) =>
        document[filler].Upos is UniversalPos.VERB or UniversalPos.ADJ or UniversalPos.AUX
            ? parties.Of(Clause.SurfaceSubject(document[filler])) : [];

    private List<ActorReference> AtPlace(EventCandidate act, List<ActorReference> source)
    {
        if (act.Code?.Category is not (EventCategory.Aid or EventCategory.Mobilize or EventCategory.Assault or EventCategory.Coerce or EventCategory.Cooperate))
            return [];
        foreach (var index in act.Head.Dependents)
        {
            if (document[index].Relation is Relation.Obl or Relation.Nmod && parties.CountryAt(index) is { } country
                && !source.Exists(known => known.Code == country.Code))
                return [country];
        }
        return [];
    }

    private List<ActorReference> InPhrases(EventCandidate act, List<ActorReference> source, WordSet prepositions)
    {
        foreach (var index in act.Head.Dependents)
        {
            if (document[index].Relation is not (Relation.Obl or Relation.Nmod or Relation.Iobj) || index == act.Source
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
