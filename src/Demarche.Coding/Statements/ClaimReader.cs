using System.Collections.Immutable;
using Demarche.Coding.Attributions;
using Demarche.Coding.Syntax;
using Demarche.Language.Tokens;

namespace Demarche.Coding.Statements;

/// <summary>Reads claims: what a party says is, or is not, the case.</summary>
internal sealed class ClaimReader(DocumentReading reading)
{
    private readonly AttributionReader _attributions = new(reading);

    public IEnumerable<Claim> Read(Sentence sentence)
    {
        if (reading.Sentences[sentence.Index].Kind is SentenceKind.RhetoricalQuestion or SentenceKind.Heading)
            yield break;
        for (var index = sentence.First; index < sentence.End; index++)
        {
            var verb = reading.Document[index];
            if (verb.Upos == UniversalPos.VERB && reading.Lexicons.ReportingVerbs.TryGetStance(verb.Lemma, out var reporting)
                && Stance(reporting) is { } stance && Claim(verb, stance) is { } claim)
                yield return claim;
        }
    }

    private Claim? Claim(Token verb, ClaimStance stance)
    {
        if (Clause.IsPassive(verb) || !reading.Modality.Of(verb).IsPlain)
            return null;
        var content = Content(verb, stance);
        if (content < 0)
            return null;
        ImmutableArray<ActorReference> by = [.. reading.Parties.Of(Clause.SurfaceSubject(verb))];
        if (by.IsEmpty)
            return null;
        ImmutableArray<ActorReference> about = [.. reading.Parties.Within(content)
            .Where(party => stance is ClaimStance.Denies || by.All(speaker => speaker.Actor != party.Actor))];
        if (about.IsEmpty && stance == ClaimStance.Asserts)
            return null;
        var words = reading.Document[content];
        return new Claim
        {
            Id = "",
            By = by,
            About = about,
            Content = Statement.WithoutMarker(words),
            // "It did not fire" denies; "we will not leave" announces.
            Stance = stance == ClaimStance.Asserts && reading.Modality.Of(words) is { Negated: true, Modality: Modality.Asserted or Modality.Denied } ? ClaimStance.Denies : stance,
            Mentions = [Statement.Evidence(verb)],
            Attribution = _attributions.Of(verb, by),
            Confidence = stance == ClaimStance.Asserts ? 0.6 : 0.75,
        };
    }

    private int Content(Token verb, ClaimStance stance)
    {
        foreach (var index in verb.Dependents)
        {
            var dependent = reading.Document[index];
            if (dependent.Relation == Relation.Ccomp || (dependent.Relation is Relation.Xcomp && stance == ClaimStance.Denies)
                || (dependent.Relation is Relation.Advcl or Relation.Obl && stance == ClaimStance.Accuses && Clause.Marker(dependent, "of")))
                return index;
        }
        return stance is ClaimStance.Denies or ClaimStance.Rejects && Clause.Dependent(verb, Relation.Obj) is var noun and >= 0
            && reading.Document[noun].Upos is UniversalPos.NOUN ? noun : -1;
    }

    private static ClaimStance? Stance(ReportingStance stance) => stance switch
    {
        ReportingStance.Asserts or ReportingStance.Claims => ClaimStance.Asserts,
        ReportingStance.Denies => ClaimStance.Denies,
        ReportingStance.Rejects => ClaimStance.Rejects,
        ReportingStance.Accuses => ClaimStance.Accuses,
        _ => null,
    };
}
