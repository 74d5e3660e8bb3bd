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
    private static readonly WordSet Reciprocal = new(["other", "another"]);
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
        { Negated: true } or { Modality: Modality.Questioned } => null,
        { Modality: Modality.Demanded } => Modality.Intended,
        var told => told.Modality,
    };

    /// <summary>Each that moves, with those whom its movement is measured against; "it" in "wants Chad closer to it" is whoever wants it.</summary>
    private IEnumerable<(ActorReference Party, ImmutableArray<ActorReference> Toward)> Sided(
        StatementFit<AlignmentDirection> fit, ImmutableArray<ActorReference> desiredBy)
    {
        if (fit[Role.Both] is var both and >= 0)
            return Mutual(reading.Parties.Within(both));
        var movers = reading.Parties.Of(fit[Role.Source]);
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
                if (found.Count < 2 && movers.Concat(found).All(known => known.Actor != party.Actor && (known.Code is null || known.Code != party.Code)))
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
