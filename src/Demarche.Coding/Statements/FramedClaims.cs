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

    /// <summary>"…, and Oslo the next day": another speaker who makes the claim of <paramref name="head"/>, its verb left out.</summary>
    private Claim? Repeated(Token head, Claim claim)
    {
        var document = reading.Document;
        for (var index = head.Index + 2; index + 2 < head.Sentence.End; index++)
        {
            if (document[index] is not { Form: "and", Upos: UniversalPos.CCONJ } || document[index - 1].Form is not "," || document[index + 1].Upos != UniversalPos.PROPN
                || reading.Parties.Of(index + 1) is not { Count: > 0 } by || VerblessEnd(index + 2, head.Sentence.End) is not (>= 0 and var end))
                continue;
            var content = Mention.Of(document.Text, document.SpanOf(index + 1, end));
            return claim with { By = [.. by], About = [], Content = content, Mentions = [new Evidence(head.Sentence.Index, content.Span)] };
        }
        return null;
    }

    /// <summary>The end of words of time, as an adverbial begins them, without a verb; -1 where there is none of the kind.</summary>
    private int VerblessEnd(int first, int end)
    {
        if (reading.Document[first].Upos is not (UniversalPos.DET or UniversalPos.ADP or UniversalPos.ADV))
            return -1;
        for (var index = first; index < end; index++)
        {
            var token = reading.Document[index];
            if (token.Form is "." or ";" or "–" or "—")
                return index;
            if (token.Upos is UniversalPos.VERB or UniversalPos.AUX)
                return -1;
        }
        return end;
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
