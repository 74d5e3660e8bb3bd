using System.Collections.Immutable;
using Demarche.Coding.Attributions;
using Demarche.Coding.Events;
using Demarche.Coding.Syntax;
using Demarche.Language.Tokens;

namespace Demarche.Coding.Statements;

/// <summary>Reads who moves closer to whom, away from whom, or balances between whom: the frames of <c>alignments.tsv</c>.</summary>
internal sealed class AlignmentReader(DocumentReading reading)
{
    private const int MaximumClimb = 4;
    private static readonly WordSet Near = new(["close", "near"]);
    private static readonly WordSet Reciprocal = new(["other", "another", "each"]);
    private static readonly WordSet Steps = new(["step", "inch", "notch", "bit", "shade", "little", "degree", "stage"]);
    private static readonly WordSet Countries = new(["country", "nation", "republic", "state", "kingdom", "government"]);
    private static readonly WordSet Sides = new(["two", "both", "side", "camp", "neighbour", "neighbor", "power", "giant", "bloc", "capital", "rival", "they"]);
    private readonly AttributionReader _attributions = new(reading);

    /// <summary>The alignments of <paramref name="sentence"/>, in text order.</summary>
    public IEnumerable<Alignment> Read(Sentence sentence)
    {
        for (var index = sentence.First; index < sentence.End; index++)
        {
            foreach (var fit in StatementFit<AlignmentDirection>.Of(reading.Lexicons.Alignments, reading.Document[index]))
            {
                var found = Records(fit);
                foreach (var alignment in found)
                    yield return alignment;
                if (found.Count > 0)
                    break;
            }
        }
    }

    private List<Alignment> Records(StatementFit<AlignmentDirection> fit)
    {
        if (Told(fit.Head) is not { } modality || (Near.Contains(fit.Head.Lemma) && fit.Head.Xpos != "JJR"))
            return [];
        var desiredBy = modality == Modality.Intended ? WantedBy(fit.Head) : [];
        return [.. Sided(fit, desiredBy).Select(sides => new Alignment
        {
            Id = "",
            Party = sides.Party,
            Toward = sides.Toward,
            Direction = fit.Pattern.Label,
            DesiredBy = desiredBy,
            Mentions = [Statement.Evidence(fit.Head)],
            Attribution = _attributions.Of(fit.Head, [sides.Party]),
            Modality = modality,
            Confidence = modality == Modality.Asserted ? 0.75 : 0.65,
        })];
    }

    /// <summary>How far the movement is told as a fact; null when it is said not to take place, or asked about.</summary>
    private Modality? Told(Token head) => reading.Modality.Of(head) switch
    {
        { Modality: Modality.Denied } => Modality.Denied,
        { Negated: false, Modality: Modality.Asserted } when IsContradicted(head) => Modality.Denied,
        { Negated: true } or { Modality: Modality.Questioned } => null,
        { Modality: Modality.Demanded } => Modality.Intended,
        var told => told.Modality,
    };

    /// <summary>"I hear that we are moving away from Chad; that is not so": told, then said to be wrong in the same sentence.</summary>
    private static bool IsContradicted(Token head)
    {
        if (!Negation.IsContent(head))
            return false;
        for (var index = head.Index + 1; index + 2 < head.Sentence.End; index++)
        {
            if (head.Document[index].Lemma is "that" or "this" or "it" && head.Document[index + 1].Lemma == "be" && IsWrong(head.Document, index + 2, head.Sentence.End))
                return true;
        }
        return false;
    }

    /// <summary>"not so", "not the case", "false".</summary>
    private static bool IsWrong(AnnotatedDocument document, int index, int end)
    {
        if (document[index].Lemma is not ("not" or "n't"))
            return document[index].Lemma is "false" or "untrue" or "wrong" or "nonsense";
        index += index + 1 < end && document[index + 1].Lemma == "the" ? 2 : 1;
        return index < end && document[index].Lemma is "so" or "true" or "right" or "case";
    }

    /// <summary>Each that moves, with those whom its movement is measured against; "it" in "wants Chad closer to it" is whoever wants it.</summary>
    private IEnumerable<(ActorReference Party, ImmutableArray<ActorReference> Toward)> Sided(
        StatementFit<AlignmentDirection> fit, ImmutableArray<ActorReference> desiredBy)
    {
        if (fit[Role.Both] is var both and >= 0)
            return Mutual(reading.Parties.Within(both));
        var movers = Movers(fit);
        var against = fit[Role.Target];
        if (against < 0)
            return [];
        if (Reciprocal.Contains(reading.Document[against].Lemma))
            return Mutual(movers);
        var named = reading.Parties.Of(against);
        if (named.Count == 0 && fit.Pattern.Label == AlignmentDirection.Balancing && Sides.Contains(reading.Document[against].Lemma))
            named = SpokenOf(fit.Head.Sentence, movers);
        if (!desiredBy.IsEmpty && named.TrueForAll(party => movers.Exists(mover => mover.Actor == party.Actor)))
            named = [.. desiredBy];
        return movers.Select(mover => (mover, Toward: Others(named, mover))).Where(sides => !sides.Toward.IsEmpty);
    }

    /// <summary>Who moves; in "moved a step closer" whoever takes the step, in "the minister said the country was turning" the minister's country.</summary>
    private List<ActorReference> Movers(StatementFit<AlignmentDirection> fit)
    {
        var subject = fit[Role.Source];
        if (fit.Head is { Relation: Relation.Amod, Xpos: "JJR", IsRoot: false, Head: { Relation: Relation.Obj, IsRoot: false } step } && Steps.Contains(step.Lemma))
            subject = Clause.SurfaceSubject(step.Head);
        var movers = reading.Parties.Of(subject);
        return subject >= 0 && movers.TrueForAll(party => party.Code is null) && IsTheCountry(reading.Document[subject]) && SpeakersOwner(fit.Head) is { Count: > 0 } owners ? owners : movers;
    }

    private static bool IsTheCountry(Token noun)
    {
        if (!Countries.Contains(noun.Lemma))
            return false;
        foreach (var index in noun.Dependents)
        {
            if (noun.Document[index].Relation is not (Relation.Det or Relation.Case or Relation.Punct))
                return false;
        }
        return Clause.Dependent(noun, Relation.Det) >= 0;
    }

    /// <summary>"Chad" in "Chad's minister said that the country was turning".</summary>
    private List<ActorReference> SpeakersOwner(Token told) =>
        reading.Speech.ChainOf(told) is [.., { Speaker: >= 0 and var speaker }] && Clause.Dependent(reading.Document[speaker], Relation.NmodPoss) is >= 0 and var owner
            ? reading.Parties.Of(owner) is { Count: > 0 } named ? named : [new ActorReference(null, null, null, Statement.WithoutMarker(reading.Document[owner]))] : [];

    private static IEnumerable<(ActorReference, ImmutableArray<ActorReference>)> Mutual(List<ActorReference> parties) =>
        parties.Count < 2 ? [] : parties.Select(party => (party, Others(parties, party))).Where(sides => !sides.Item2.IsEmpty);

    private static ImmutableArray<ActorReference> Others(List<ActorReference> parties, ActorReference mover) =>
        [.. parties.Where(party => party.Actor != mover.Actor && (party.Code is null || party.Code != mover.Code))];

    /// <summary>The two others that were spoken of last before a sentence: those of "balances between the two".</summary>
    private List<ActorReference> SpokenOf(Sentence sentence, List<ActorReference> movers)
    {
        var found = new List<ActorReference>();
        for (var index = sentence.First - 1; index >= 0 && found.Count < 2; index--)
        {
            foreach (var party in reading.Actors.At(index))
            {
                if (found.Count < 2 && party.Code is not null && movers.Concat(found).All(known => known.Actor != party.Actor && (known.Code is null || known.Code != party.Code)))
                    found.Add(party with { Mention = null });
            }
        }
        return found.Count == 2 ? found : [];
    }

    /// <summary>Who wants it: the subject of the verb that governs the movement.</summary>
    private ImmutableArray<ActorReference> WantedBy(Token movement)
    {
        for (var (token, climbs) = (movement, 0); climbs < MaximumClimb && !token.IsRoot; token = token.Head, climbs++)
        {
            if (token.Relation is Relation.Xcomp or Relation.Ccomp or Relation.Obj && token.Head.Upos == UniversalPos.VERB)
                return [.. reading.Parties.Of(Clause.SurfaceSubject(token.Head))];
        }
        return [];
    }
}
