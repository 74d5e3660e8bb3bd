using Demarche.Coding.Events;
using Demarche.Language.Tokens;

namespace Demarche.Coding.Statements;

/// <summary>Reads claims: what a party says is, or is not, the case, and what it says against another's claim.</summary>
internal sealed class ClaimReader
{
    private readonly DocumentReading _reading;
    private readonly FramedClaims _framed;
    private readonly SpokenClaims _spoken;
    private readonly OwnClaims _own;

    public ClaimReader(DocumentReading reading)
    {
        _reading = reading;
        _framed = new FramedClaims(reading);
        _spoken = new SpokenClaims(reading);
        _own = new OwnClaims(reading, _spoken);
    }

    /// <summary>The claims of a sentence, those that have a frame of their own first.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="acts">The acts coded in it: one of conflict that a speaker tells of another accuses.</param>
    public IEnumerable<Claim> Read(Sentence sentence, IReadOnlyList<EventDraft> acts)
    {
        if (_reading.Sentences[sentence.Index].Kind == SentenceKind.RhetoricalQuestion)
            yield break;
        var spoken = new List<(int Cue, Claim Claim)>();
        foreach (var act in _reading.Speech.In(sentence))
        {
            if (_spoken.Of(act, sentence, acts) is { } claim)
                spoken.Add((act.Cue, claim));
        }
        var claims = new List<Claim>();
        foreach (var (head, claim) in _framed.Of(sentence))
        {
            if (claim.Stance == ClaimStance.Asserts && spoken.Exists(other => other.Cue == head && other.Claim.Stance != ClaimStance.Asserts && IsWithin(other.Claim, claim)))
                continue;
            spoken.RemoveAll(other => other.Cue == head && IsWithin(other.Claim, claim));
            if (!spoken.Exists(other => IsSaidAgain(claim, other.Claim)))
                claims.Add(claim);
        }
        claims.AddRange(spoken.Select(other => other.Claim));
        foreach (var claim in claims)
            yield return claim;
        foreach (var claim in _own.Of(sentence, acts, answered: claims.Count > 0))
            yield return claim;
    }

    private static bool IsWithin(Claim spoken, Claim framed) =>
        spoken.Content.Span.Start <= framed.Content.Span.End && framed.Content.Span.Start <= spoken.Content.Span.End;

    /// <summary>Whether a framed claim merely names one that is spoken by the same party: "repeated the charge that …".</summary>
    private static bool IsSaidAgain(Claim framed, Claim spoken) =>
        framed.Stance == ClaimStance.Asserts && IsWithin(spoken, framed) && framed.By.Any(party => spoken.By.Any(other => party.IsOfSideOf(other)));
}
