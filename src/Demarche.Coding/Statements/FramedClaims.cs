using System.Collections.Immutable;
using Demarche.Coding.Attributions;
using Demarche.Coding.Events;
using Demarche.Coding.Syntax;
using Demarche.Language.Tokens;

namespace Demarche.Coding.Statements;

/// <summary>Claims whose words have a frame in <c>claims.tsv</c>: "dismissed the report as gossip", "blamed the blast on Oslo".</summary>
internal sealed class FramedClaims(DocumentReading reading)
{
    private readonly AttributionReader _attributions = new(reading);
    private readonly ClaimSpeakers _speakers = new(reading);

    /// <summary>The claims of a sentence with their predicates.</summary>
    public List<(int Head, Claim Claim)> Of(Sentence sentence)
    {
        var claims = new List<(int, Claim)>();
        for (var index = sentence.First; index < sentence.End; index++)
        {
            if (Of(reading.Document[index]) is not { } claim)
                continue;
            claims.Add((index, claim));
            if (Repeated(reading.Document[index], claim) is { } repeated)
                claims.Add((index, repeated));
        }
        return claims;
    }

    private Claim? Of(Token head)
    {
        foreach (var fit in StatementFit<ClaimStance>.Of(reading.Lexicons.Claims, head))
        {
            if (Content(fit) is >= 0 and var content && _speakers.Of(fit[Role.Source]) is { IsEmpty: false } by && IsMade(fit))
                return Claim(fit, reading.Document[content], by);
        }
        return null;
    }

    /// <summary>"… and Oslo the next day": another speaker who makes the claim of <paramref name="head"/>, its verb left out.</summary>
    private Claim? Repeated(Token head, Claim claim)
    {
        foreach (var index in head.Dependents)
        {
            var other = reading.Document[index];
            if (other is not { Relation: Relation.Conj, Upos: UniversalPos.PROPN } || Clause.Dependent(other, Relation.Cop) >= 0 || _speakers.Of(index) is not { IsEmpty: false } by)
                continue;
            var content = Statement.WithoutMarker(other);
            return claim with { By = by, About = [], Content = content, Mentions = [new Evidence(other.Sentence.Index, content.Span)] };
        }
        return null;
    }

    /// <summary>Whether the claim is really made; "saw no truth in it" makes one, by a "no" of the frame.</summary>
    private bool IsMade(StatementFit<ClaimStance> fit)
    {
        var told = reading.Modality.Of(fit.Head);
        return told.Modality == Modality.Asserted && told.Negated == fit.Pattern.Frame.Text.Contains(" no_", StringComparison.Ordinal);
    }

    /// <summary>What is claimed, else the words that the frame names: "involvement" in "denied any involvement".</summary>
    private static int Content(StatementFit<ClaimStance> fit)
    {
        if (fit[Role.Content] is >= 0 and var content)
            return content;
        var elements = fit.Pattern.Frame.Elements;
        for (var i = elements.Length - 1; i >= 0; i--)
        {
            if (elements[i] is { Words: not null, Kind: not ElementKind.Particle } && fit.Fillers[i] >= 0)
                return fit.Fillers[i];
        }
        return fit[Role.Target] >= 0 ? fit.Head.Index : -1;
    }

    /// <summary>The words of what is claimed, up to the party that a parser hung on it: "blamed the blast on Oslo".</summary>
    private static Mention Words(Token head, Token content, int about) =>
        content.Index == head.Index ? Statement.WordsBefore(head, Clause.Subtree(content.Document[about]).End) : about > content.Index && Clause.IsWithin(content.Document[about], content.Index)
            ? Statement.WordsBefore(content, Clause.Subtree(content.Document[about]).First) : Statement.WithoutMarker(content);

    private Claim Claim(StatementFit<ClaimStance> fit, Token content, ImmutableArray<ActorReference> by)
    {
        var stance = fit.Pattern.Label;
        List<ActorReference> about = fit[Role.Target] is >= 0 and var named ? reading.Parties.Of(named) : reading.Parties.Within(content.Index);
        return new Claim
        {
            Id = "",
            By = by,
            About = [.. about],
            Content = Words(fit.Head, content, fit[Role.Target]),
            Stance = stance,
            Mentions = [Statement.Evidence(fit.Head)],
            Attribution = _attributions.Of(fit.Head, by),
            Confidence = 0.75,
        };
    }
}
