using Demarche.Coding.Events;
using Demarche.Coding.Ontologies;
using Demarche.Coding.Syntax;
using Demarche.Language.Tokens;

namespace Demarche.Coding.Places;

/// <summary>
/// Finds where an act took place: the nearest place in its own words, else in those of the clause that it shares. What is
/// only said has no place; talks and signings have one, and an armed act on a town is in that town.
/// </summary>
internal sealed class EventPlaceReader(DocumentReading reading)
{
    private const int Deepest = 3;
    private const string Signing = "057";

    private readonly record struct Found(EventPlace Place, int Depth);

    public EventPlace? Of(EventCandidate act, EventCode code)
    {
        if (IsVerbal(code))
            return null;
        var isArmed = code.Category is EventCategory.Assault or EventCategory.Coerce or EventCategory.Mobilize or EventCategory.Retreat;
        return Below(act.Head, isArmed, Deepest)?.Place ?? Governing(act.Head);
    }

    private static bool IsVerbal(EventCode code) =>
        code.Category is not (EventCategory.Consult or EventCategory.Concede)
        && Ontology.Quad(code.Category) is QuadClass.VerbalCooperation or QuadClass.VerbalConflict
        && code.Cameo?.StartsWith(Signing, StringComparison.Ordinal) != true;

    /// <summary>The nearest place below a word, other than in a clause of its own; of those as near, the most exact.</summary>
    private Found? Below(Token head, bool isArmed, int depth)
    {
        Found? best = null;
        foreach (var index in head.Dependents)
        {
            var dependent = reading.Document[index];
            if (!Leads(dependent, head))
                continue;
            var found = PlaceOf(dependent, isArmed) is { } place ? new Found(place, depth) : depth > 1 ? Below(dependent, isArmed, depth - 1) : null;
            if (found is { } candidate && (best is not { } known || candidate.Depth > known.Depth
                || (candidate.Depth == known.Depth && (candidate.Place.Precision ?? PlacePrecision.Country) < (known.Place.Precision ?? PlacePrecision.Country))))
                best = candidate;
        }
        return best;
    }

    /// <summary>A place that the words give, or the town that an armed act is on.</summary>
    private EventPlace? PlaceOf(Token token, bool isArmed) =>
        reading.Actors.PlaceAt(token.Index)
        ?? (isArmed && token.Relation.Universal() is Relation.Obj or Relation.Nmod || token.Relation == Relation.NsubjPass ? reading.Actors.TownAt(token.Index) : null);

    private static bool Leads(Token dependent, Token head) =>
        dependent.Relation.Universal() is Relation.Obl or Relation.Nmod or Relation.Obj or Relation.Compound or Relation.Appos
        || dependent.Relation == Relation.NsubjPass
        || (dependent.Relation == Relation.Nsubj && head.Upos is UniversalPos.VERB && dependent.Upos is UniversalPos.NOUN)
        || (dependent.Relation == Relation.Conj && dependent.Upos is UniversalPos.NOUN && head.Upos is UniversalPos.NOUN);

    /// <summary>"flew to Geneva to meet", "Talks were held in Geneva": the place of the clause that the act shares.</summary>
    private EventPlace? Governing(Token act)
    {
        var isShared = !act.IsRoot && (act.Relation.Universal() is Relation.Xcomp or Relation.Nsubj or Relation.Obj
            || act.Relation == Relation.Conj
            || (act.Relation == Relation.Advcl && Clause.Marker(act, "to")));
        if (!isShared)
            return null;
        foreach (var index in act.Head.Dependents)
        {
            if (index != act.Index && reading.Document[index].Relation.Universal() is Relation.Obl && reading.Actors.PlaceAt(index) is { } place)
                return place;
        }
        return null;
    }
}
